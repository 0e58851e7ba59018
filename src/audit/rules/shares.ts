/** Shares: of a total that the table prints, and their sum. */
import type { Printed } from "../../units/printed";
import { intervalOf, quotientInterval } from "../../units/printed";
import { slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf, mostlyRight, rightOf, sumInterval } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { isShifted, isTotal, spotOf } from "../tables/table";
import { withPercentSign } from "../verdict";

export function shares(table: AuditTable): Finding[] {
  return [...sharesBelow(table), ...sharesBeside(table), ...sums(table)];
}

/** A column 占比 beside the numbers that it is of, with their total in the last row: the column by which most of the shares come out. */
function sharesBeside(table: AuditTable): Finding[] {
  const total = table.rows.at(-1);
  if (!total || !isTotal(total)) return [];
  const rows = table.rows.slice(0, -1).filter((row) => !isTotal(row) && !isShifted(table, row));
  return table.columns.flatMap((column) => {
    if (!/占比|比例|比重|所占/.test(column.heading)) return [];
    const bases = table.columns.filter(
      ({ index, role }) => index < column.index && role !== "number" && role !== "year",
    );
    const judged = bases.map((base) => rows.flatMap((row) => besideFinding(table, row, column, base, total)));
    const [best] = judged.filter(mostlyRight).sort((first, second) => rightOf(second) - rightOf(first));
    return best ?? [];
  });
}

function besideFinding(table: AuditTable, row: Row, column: Column, base: Column, total: Row): Finding[] {
  const [printed, part, whole] = [row.cells[column.index], row.cells[base.index], total.cells[base.index]].map(
    (cell) => cell!.reading,
  );
  if (!isNumber(printed) || !isNumber(part) || !isNumber(whole) || whole.value <= 0) return [];
  if (printed.percent) return [share(table, row, column, printed, part, whole)];
  if (!column.percent) return [];
  const finding = share(table, row, column, withPercentSign(printed), part, whole);
  return [{ ...finding, recomputed: finding.recomputed.replace("%", "") }];
}

/** A row 占比 below 合计: every column by the one that is 100 %. */
function sharesBelow(table: AuditTable): Finding[] {
  return table.rows.flatMap((row, at) => {
    const total = table.rows[at - 1];
    if (!total || !/^(?:占比|比例|比重)/.test(first(row)) || !/^(?:合计|总计)/.test(first(total))) return [];
    const base = row.cells.findIndex(({ reading }) => isNumber(reading) && reading.percent && reading.value === 1);
    const whole = base < 0 ? null : total.cells[base]!.reading;
    if (!whole || !isNumber(whole)) return [];
    return table.columns.flatMap((column) => {
      const [printed, part] = [row.cells[column.index]!.reading, total.cells[column.index]!.reading];
      if (column.index === base || !isNumber(printed) || !printed.percent || !isNumber(part)) return [];
      return [share(table, row, column, printed, part, whole)];
    });
  });
}

function share(table: AuditTable, row: Row, column: Column, printed: Printed, part: Printed, whole: Printed): Finding {
  const counts = part.decimals <= 0 && whole.decimals <= 0;
  const recomputed = part.value / whole.value;
  return findingOf(
    {
      rule: "share",
      spot: spotOf(table, row, column),
      text: row.cells[column.index]!.text,
      printed,
      recomputed,
      possible: counts ? { low: recomputed, high: recomputed } : quotientInterval(intervalOf(part), intervalOf(whole)),
      calculation: `${part.value} ÷ ${whole.value}`,
    },
    slip,
  );
}

/** Shares that say of themselves that they are all: they name the rest (其他), in a table of shares. */
function sums(table: AuditTable): Finding[] {
  if (!/比重|占比|构成|比例/.test(table.title)) return [];
  const rest = table.rows.find((row) => /^其[他它余]/.test(first(row)));
  if (!rest || table.rows.some((row) => /^(?:合计|总计)/.test(first(row)))) return [];
  return table.columns.flatMap((column) => {
    const readings = table.rows.map(({ cells }) => cells[column.index]!.reading);
    const parts = readings.filter(isNumber);
    if (parts.length < readings.length || parts.length < 3 || !parts.every(({ percent }) => percent)) return [];
    const sum = parts.reduce((total, { value }) => total + value, 0);
    if (Math.abs(sum - 1) > 0.05) return [];
    const decimals = Math.max(...parts.map((part) => part.decimals));
    return [
      findingOf({
        rule: "shareSum",
        spot: { ...spotOf(table, rest, column), row: "" },
        text: "100%",
        // The whole is exact; what the parts add up to is not.
        printed: { value: 1, decimals: 15, percent: true },
        recomputed: sum,
        possible: sumInterval(parts),
        calculation: parts.map(({ value }) => (value * 100).toFixed(decimals - 2)).join(" + "),
      }),
    ].map((finding) => ({ ...finding, recomputed: `${(sum * 100).toFixed(decimals - 2)}%` }));
  });
}

function first({ cells }: Row): string {
  return (cells.find(({ text }) => text !== "")?.text ?? "").replace(/\s+/g, "");
}
