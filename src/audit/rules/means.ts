/** A row 平均 below a table: the mean of the numbers above it, blanks left out. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { sum } from "../../statistics/summary";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf, overlap, scaledInterval } from "../../units/printed";
import { plain, slip } from "../causes";
import type { Check, Finding } from "../finding";
import { findingOf, sumInterval } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

export function columnMeans(table: AuditTable): Finding[] {
  // The means of changes have a rule of their own.
  if (columnOfRole(table, "old")) return [];
  return table.rows.flatMap((row, at) => {
    if (at < 2 || !isMeanRow(row) || isShifted(table, row)) return [];
    const above = table.rows.slice(0, at).filter((each) => !isTotal(each));
    const findings = table.columns
      .filter(({ role }) => role !== "number" && role !== "year")
      .flatMap((column) => judged(table, row, column, above));
    // A mean may be weighted, or of something else: without one that agrees, or a known slip, none is judged.
    const known = findings.some(
      ({ verdict, cause }) => verdict === auditVerdicts.same || cause?.key === "auditBlanksAsZero",
    );
    return known ? findings.filter((finding) => !isWeighted(table, finding)) : [];
  });
}

function isMeanRow({ cells }: Row): boolean {
  return /^平均值?$/.test((cells.find(({ text }) => text !== "")?.text ?? "").replace(/\s+/g, ""));
}

/** A mean of unit uses is as often total water over total output. */
function isWeighted(table: AuditTable, { spot, verdict }: Finding): boolean {
  return verdict === auditVerdicts.different && columnOfRole(table, "unitUse")?.heading === spot.column;
}

function judged(table: AuditTable, row: Row, column: Column, above: readonly Row[]): Finding[] {
  const { reading: printed, text } = row.cells[column.index]!;
  const readings = above.map(({ cells }) => cells[column.index]!.reading);
  const values = readings.filter(isNumber);
  if (!isNumber(printed) || values.length < 2 || readings.includes("unread")) return [];
  if (above.some((each) => isShifted(table, each)) || values.some(({ percent }) => percent !== printed.percent))
    return [];
  const check: Check = {
    rule: "columnMean",
    spot: spotOf(table, row, column),
    text,
    printed,
    recomputed: sum(values.map(({ value }) => value)) / values.length,
    possible: scaledInterval(sumInterval(values), 1 / values.length),
    calculation: `n = ${values.length}`,
  };
  return [findingOf(check, (wrong) => blanksAsZero(wrong.printed, values, readings.length) ?? slip(wrong))];
}

function blanksAsZero(printed: Printed, values: readonly Printed[], all: number): Message | null {
  const mean: Interval = scaledInterval(sumInterval(values), 1 / all);
  if (all === values.length || !overlap(intervalOf(printed), mean)) return null;
  return message("auditBlanksAsZero", { count: values.length, all, value: plain((mean.low + mean.high) / 2) });
}
