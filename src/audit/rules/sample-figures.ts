/** Counts, least, greatest value, mean and second mean of a product, held against each other. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf, overlap } from "../../units/printed";
import { plain, slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import type { SampleFigures } from "../sample-figures";
import { possibleSecondMeans } from "../sample-figures";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

export function sampleFigures(table: AuditTable): Finding[] {
  if (!columnOfRole(table, "kept") && !columnOfRole(table, "samples")) return [];
  return table.rows
    .filter((row) => !isTotal(row) && !isShifted(table, row))
    .flatMap((row) => [counts(table, row), meanOf(table, row), secondMeanOf(table, row)])
    .filter((finding) => finding !== null);
}

function numberOf(table: AuditTable, row: Row, role: Role): Printed | null {
  const column = columnOfRole(table, role);
  const reading = column ? row.cells[column.index]!.reading : null;
  return reading && isNumber(reading) ? reading : null;
}

function counts(table: AuditTable, row: Row): Finding | null {
  const [samples, excluded, kept] = (["samples", "excluded", "kept"] as const).map((role) =>
    numberOf(table, row, role),
  );
  if (samples && kept && !excluded) return keptAtMost(table, row, samples, kept);
  if (!samples || !excluded || !kept) return null;
  const rest = samples.value - excluded.value;
  return findingOf({
    rule: "sampleCount",
    spot: spotOf(table, row, columnOfRole(table, "kept")!),
    text: row.cells[columnOfRole(table, "kept")!.index]!.text,
    printed: kept,
    recomputed: rest,
    possible: { low: rest, high: rest },
    calculation: `${samples.value} − ${excluded.value}`,
  });
}

function keptAtMost(table: AuditTable, row: Row, samples: Printed, kept: Printed): Finding {
  const column = columnOfRole(table, "kept")!;
  return {
    rule: "keptSamples",
    spot: spotOf(table, row, column),
    printed: row.cells[column.index]!.text,
    recomputed: `≤ ${samples.value}`,
    calculation: `${kept.value} ≤ ${samples.value}`,
    verdict: kept.value <= samples.value ? auditVerdicts.same : auditVerdicts.different,
    cause: null,
  };
}

interface Figures extends SampleFigures {
  readonly counted: Role;
}

function figuresOf(table: AuditTable, row: Row): Figures | null {
  const counted: Role = columnOfRole(table, "kept") ? "kept" : "samples";
  // Without the count of those that were kept nobody knows how many have these figures.
  if (counted === "samples" && (numberOf(table, row, "excluded")?.value || countsMore(table))) return null;
  const [count, min, max, mean] = ([counted, "min", "max", "mean"] as const).map((role) => numberOf(table, row, role));
  if (!count || !min || !max || !mean || count.value < 1 || !Number.isInteger(count.value)) return null;
  return { count: count.value, min, max, mean, counted };
}

/** A column of samples that no pattern knows, such as 入选样本. */
function countsMore({ columns }: AuditTable): boolean {
  return columns.some(({ role, heading }) => role === null && /样本|剔除/.test(heading));
}

/** Of n values one is the least and one the greatest; the others lie between. */
function possibleMeans({ count, min, max }: Pick<SampleFigures, "count" | "min" | "max">): Interval {
  const [low, high] = [intervalOf(min), intervalOf(max)];
  if (count === 1) return { low: Math.max(low.low, high.low), high: Math.min(low.high, high.high) };
  return { low: ((count - 1) * low.low + high.low) / count, high: (low.high + (count - 1) * high.high) / count };
}

function meanOf(table: AuditTable, row: Row): Finding | null {
  const figures = figuresOf(table, row);
  if (!figures) return null;
  const possible = possibleMeans(figures);
  const column = columnOfRole(table, "mean")!;
  return {
    ...findingOf({
      rule: "sampleMean",
      spot: spotOf(table, row, column),
      text: row.cells[column.index]!.text,
      printed: figures.mean,
      recomputed: nearest(possible, figures.mean.value),
      possible,
      calculation: `n = ${figures.count}, ${figures.min.value} … ${figures.max.value}`,
    }),
    recomputed: rangeText(possible),
  };
}

function secondMeanOf(table: AuditTable, row: Row): Finding | null {
  const [figures, printed] = [figuresOf(table, row), numberOf(table, row, "secondMean")];
  if (!figures || !printed || figures.count < 2 || !overlap(intervalOf(figures.mean), possibleMeans(figures)))
    return null;
  const ranges = possibleSecondMeans(figures);
  const fits = (each: readonly Interval[]) => each.some((range) => overlap(range, intervalOf(printed)));
  const column = columnOfRole(table, "secondMean")!;
  const verdict = fits(ranges) ? auditVerdicts.same : auditVerdicts.different;
  return {
    rule: "secondMean",
    spot: spotOf(table, row, column),
    printed: row.cells[column.index]!.text,
    recomputed: merged(ranges).map(rangeText).join(" / "),
    calculation: `n = ${figures.count}, ${figures.min.value} … ${figures.max.value}, ${figures.mean.value}`,
    verdict,
    cause: fits(ranges) ? null : secondMeanCause(table, row, figures, printed, fits),
  };
}

function secondMeanCause(
  table: AuditTable,
  row: Row,
  figures: Figures,
  printed: Printed,
  fits: (ranges: readonly Interval[]) => boolean,
): Message | null {
  const samples = numberOf(table, row, "samples");
  if (figures.counted === "kept" && samples && samples.value > figures.count) {
    const count = samples.value;
    if (fits(possibleSecondMeans({ ...figures, count }))) return message("auditOtherCount", { count });
  }
  const half = figures.mean.value / 2;
  if (overlap(intervalOf(printed), { low: half, high: half }))
    return message("auditHalfMean", { mean: figures.mean.value });
  const whole = { low: (figures.min.value + figures.mean.value) / 2, high: figures.mean.value };
  return slip({ printed, possible: whole, text: String(printed.value) });
}

/** Ranges that touch are one. */
function merged(ranges: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.low <= last.high)
      result[result.length - 1] = { low: last.low, high: Math.max(last.high, range.high) };
    else result.push(range);
  }
  return result;
}

function nearest({ low, high }: Interval, value: number): number {
  return Math.min(Math.max(value, low), high);
}

function rangeText({ low, high }: Interval): string {
  return plain(low) === plain(high) ? plain(low) : `${plain(low)}～${plain(high)}`;
}
