/** Relative changes against the two values they come from, and their means. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { sum } from "../../statistics/summary";
import type { Interval, Printed } from "../../units/printed";
import { intersection, intervalOf, overlap } from "../../units/printed";
import { plain, slip } from "../causes";
import type { Check, Finding } from "../finding";
import { findingOf } from "../finding";
import type { Reading } from "../tables/reading";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import type { ChangeReading } from "../verdict";
import { asFraction, auditVerdicts, judgeChange, possibleChanges } from "../verdict";

/** New value, old value, and the column that prints their change. */
const triples: readonly (readonly [Role, Role, Role])[] = [
  ["existing", "old", "changeExisting"],
  ["new", "old", "changeNew"],
  ["leading", "old", "changeLeading"],
  ["new", "old", "comparison"],
  ["actual", "standard", "comparison"],
  ["actual", "old", "comparison"],
  ["own", "peerMean", "peerRatio"],
];

interface Triple {
  readonly after: Column;
  readonly before: Column;
  readonly change: Column;
}

export function changes(table: AuditTable): Finding[] {
  return triples.flatMap((roles) => {
    const [after, before, change] = roles.map((role) => columnOfRole(table, role));
    return after && before && change ? columnOf(table, { after, before, change }) : [];
  });
}

interface Entry {
  readonly row: Row;
  readonly after: Printed;
  readonly before: Printed;
  readonly printed: Printed;
  /** Filled in from the row above, where a text cannot say what is merged. */
  readonly guessed: boolean;
}

function columnOf(table: AuditTable, triple: Triple): Finding[] {
  const rows = table.rows.filter((row) => !isShifted(table, row));
  const entries = entriesOf(table, rows, triple);
  const reading = readingOf(entries, triple.change.percent);
  if (reading === null) return [];
  const found = entries.flatMap((entry) => {
    const finding = judged(table, triple, entry, reading);
    return entry.guessed && finding.verdict === auditVerdicts.different ? [] : [finding];
  });
  return [...found, ...blanks(table, rows, triple, reading), ...means(table, rows, triple, entries, reading)];
}

function entriesOf(table: AuditTable, rows: readonly Row[], { after, before, change }: Triple): Entry[] {
  const seen = new Map<number, Reading>();
  return rows.flatMap((row) => {
    const read = ({ index }: Column) => {
      const own = row.cells[index]!.reading;
      if (own !== "blank") seen.set(index, own);
      const filled = own === "blank" && !table.table.mergesKnown ? seen.get(index) : own;
      return { value: filled, guessed: own === "blank" };
    };
    const [top, bottom] = [read(after), read(before)];
    const printed = row.cells[change.index]!.reading;
    if (isTotal(row) || !isNumber(top.value) || !isNumber(bottom.value) || !isNumber(printed)) return [];
    if (bottom.value.value <= 0) return [];
    return [{ row, after: top.value, before: bottom.value, printed, guessed: top.guessed || bottom.guessed }];
  });
}

/** A column is read in one way: the one in which more of its rows agree; its heading decides where neither does better. */
function readingOf(entries: readonly Entry[], percent: boolean): ChangeReading | null {
  const agreeing = (reading: ChangeReading) =>
    entries.filter(({ after, before, printed }) => {
      const possible = possibleChanges(after, before);
      return possible !== null && overlap(possible, intervalOf(asFraction(printed, reading)));
    }).length;
  const [percents, fractions] = [agreeing("percent"), agreeing("fraction")];
  if (2 * Math.max(percents, fractions) < entries.length) return null;
  if (percents !== fractions) return percents > fractions ? "percent" : "fraction";
  return percent ? "percent" : entries.every((entry) => entry.printed.percent) ? "percent" : null;
}

function judged(table: AuditTable, { change, after, before }: Triple, entry: Entry, reading: ChangeReading): Finding {
  const { row, printed } = entry;
  const stated = asFraction(printed, reading);
  const recomputed = entry.after.value / entry.before.value - 1;
  const check: Check = {
    rule: "change",
    spot: spotOf(table, row, change),
    text: row.cells[change.index]!.text,
    printed: stated,
    recomputed,
    possible: possibleChanges(entry.after, entry.before) ?? { low: recomputed, high: recomputed },
    calculation: `(${entry.after.value} − ${entry.before.value}) ÷ ${entry.before.value}`,
  };
  const finding = findingOf(check, (wrong) => slip(wrong) ?? changeCause(wrong, entry, table, row, [after, before]));
  return { ...finding, reading, recomputed: shownLike(printed, recomputed, reading) };
}

/** As a per cent or fraction, with or without its sign, like the printed one. */
function shownLike(printed: Printed, fraction: number, reading: ChangeReading): string {
  const decimals = Math.max(printed.percent ? printed.decimals - 2 : printed.decimals, 0);
  const value = printed.percent || reading === "percent" ? fraction * 100 : fraction;
  return value.toFixed(decimals) + (printed.percent ? "%" : "");
}

function changeCause(
  { printed }: Check,
  entry: Entry,
  table: AuditTable,
  row: Row,
  used: readonly Column[],
): Message | null {
  const { after, before } = entry;
  const opposite = { ...printed, value: -printed.value };
  if (judgeChange(after, before, opposite, 0) !== auditVerdicts.different) return message("auditSign");
  if (judgeChange(before, after, printed, 0) !== auditVerdicts.different && after.value > 0) {
    return message("auditBaseSwapped", { value: plain(before.value / after.value - 1) });
  }
  for (const role of ["existing", "new", "leading"] as const) {
    const column = columnOfRole(table, role);
    const other = column && !used.includes(column) ? row.cells[column.index]!.reading : null;
    if (other && isNumber(other) && judgeChange(other, before, printed, 0) !== auditVerdicts.different) {
      return message("auditOtherColumn", { column: column!.heading, value: other.value });
    }
  }
  return message("auditStale", { value: plain(before.value * (1 + printed.value)) });
}

/** −100 % beside a blank: the blank was taken for zero. */
function blanks(
  table: AuditTable,
  rows: readonly Row[],
  { after, before, change }: Triple,
  reading: ChangeReading,
): Finding[] {
  return rows.flatMap((row) => {
    const printed = row.cells[change.index]!.reading;
    const old = row.cells[before.index]!.reading;
    if (row.cells[after.index]!.reading !== "blank" || !isNumber(old) || !isNumber(printed)) return [];
    if (Math.abs(asFraction(printed, reading).value + 1) > 1e-9) return [];
    return [
      {
        rule: "change",
        spot: spotOf(table, row, change),
        printed: row.cells[change.index]!.text,
        recomputed: "",
        calculation: `(— − ${old.value}) ÷ ${old.value}`,
        verdict: auditVerdicts.different,
        cause: message("auditBlankAsZero"),
      } satisfies Finding,
    ];
  });
}

function means(
  table: AuditTable,
  rows: readonly Row[],
  { after, change }: Triple,
  entries: readonly Entry[],
  reading: ChangeReading,
): Finding[] {
  // prettier-ignore
  const certain = entries.filter(({ guessed }) => !guessed);
  // A change that cannot be recomputed counts as printed; one beside a blank does not count.
  const others = rows.flatMap((row) => {
    const printed = row.cells[change.index]!.reading;
    const known = certain.some((entry) => entry.row === row) || row.cells[after.index]!.reading === "blank";
    return isNumber(printed) && !known && !isTotal(row) ? [asFraction(printed, reading)] : [];
  });
  const possible = [...certain.map((entry) => settled(entry, reading)), ...others.map(intervalOf)];
  const exact = [
    ...certain.map((entry) => entry.after.value / entry.before.value - 1),
    ...others.map(({ value }) => value),
  ];
  if (exact.length < 2) return [];
  return rows.filter(isMean).flatMap((row) => {
    const printed = row.cells[change.index]!.reading;
    if (!isNumber(printed)) return [];
    const recomputed = sum(exact) / exact.length;
    const finding = findingOf(
      {
        rule: "meanChange",
        spot: spotOf(table, row, change),
        text: row.cells[change.index]!.text,
        printed: asFraction(printed, reading),
        recomputed,
        possible: {
          low: sum(possible.map(({ low }) => low)) / exact.length,
          high: sum(possible.map(({ high }) => high)) / exact.length,
        },
        calculation: `n = ${exact.length}`,
      },
      ({ printed: stated }) => meanCause(stated, rows, change, reading),
    );
    return [{ ...finding, recomputed: shownLike(printed, recomputed, reading) }];
  });
}

/** What a change can be: what its values allow, narrowed by what is printed where that agrees. */
function settled({ after, before, printed }: Entry, reading: ChangeReading): Interval {
  const exact = after.value / before.value - 1;
  const possible = possibleChanges(after, before) ?? { low: exact, high: exact };
  return intersection(possible, intervalOf(asFraction(printed, reading))) ?? possible;
}

/** The mean as it comes from all changes as printed, wrong ones and blanks at −100 % included. */
function meanCause(stated: Printed, rows: readonly Row[], change: Column, reading: ChangeReading): Message | null {
  const printed = rows
    .filter((row) => !isTotal(row))
    .map((row) => row.cells[change.index]!.reading)
    .filter(isNumber)
    .map((each) => asFraction(each, reading));
  const mean = sum(printed.map(({ value }) => value)) / printed.length;
  const slack =
    printed.length === 0 ? 0 : sum(printed.map((each) => intervalOf(each).high - each.value)) / printed.length;
  const allowed = { low: mean - slack, high: mean + slack };
  return overlap(allowed, intervalOf(stated)) ? message("auditMeanOfPrinted", { count: printed.length }) : null;
}

function isMean({ label, cells }: Row): boolean {
  return /^平均/.test((cells.find(({ text }) => text !== "")?.text ?? label).replace(/\s+/g, ""));
}
