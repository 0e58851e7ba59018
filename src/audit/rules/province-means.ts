/**
 * A mean beside the quotas of provinces, in one table: of all of them, or of all but one's own. Which it is the rows themselves show;
 * where they do not, nothing is judged.
 */
import { sum } from "../../statistics/summary";
import type { Printed } from "../../units/printed";
import { slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf, mostlyRight, rightOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { isShifted, isTotal, spotOf } from "../tables/table";
import { isProvince } from "./peers";

const meanHeading = /^(?:各省|外省|其他省份?|周边省份?|邻省)?(?:平均(?:值|定额)?|均值)$/;

export function provinceMeans(table: AuditTable): Finding[] {
  const [mean, ...otherMeans] = table.columns.filter(({ heading }) => meanHeading.test(heading));
  const provinces = table.columns.filter(({ heading }) => isProvince(heading));
  if (!mean || otherMeans.length > 0 || provinces.length < 3) return [];
  const rows = table.rows.filter((row) => !isTotal(row) && !isShifted(table, row));
  const choices = [provinces, ...provinces.map((own) => provinces.filter((column) => column !== own))];
  const judged = choices.map((columns) => rows.flatMap((row) => heldIn(table, row, mean, columns)));
  const [best, second] = judged.sort((first, other) => rightOf(other) - rightOf(first));
  const isShown = best && rightOf(best) > 2 && mostlyRight(best);
  return isShown && (!second || rightOf(best) > rightOf(second) || rightOf(best) === best.length) ? best : [];
}

function heldIn(table: AuditTable, row: Row, mean: Column, columns: readonly Column[]): Finding[] {
  const { reading: printed, text } = row.cells[mean.index]!;
  const readings = columns.map(({ index }) => row.cells[index]!.reading);
  const values = readings.filter((reading): reading is Printed => isNumber(reading));
  // Without merges a blank may stand for the value above it.
  const isOpen = readings.includes("unread") || (!table.table.mergesKnown && readings.includes("blank"));
  if (!isNumber(printed) || values.length < 2 || isOpen) return [];
  const recomputed = sum(values.map(({ value }) => value)) / values.length;
  return [
    findingOf(
      {
        rule: "peerMean",
        spot: spotOf(table, row, mean),
        text,
        printed,
        recomputed,
        // Quotas are set and not measured: they are exact.
        possible: { low: recomputed, high: recomputed },
        calculation: `(${values.map(({ value }) => value).join(" + ")}) ÷ ${values.length}`,
      },
      slip,
    ),
  ];
}
