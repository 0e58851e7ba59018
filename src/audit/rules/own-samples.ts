/** Quotas against the samples that they were set from: one that no sample meets, or that all undercut, is worth a look. */
import { message } from "../../language/messages";
import type { Printed } from "../../units/printed";
import { intervalOf } from "../../units/printed";
import type { Finding } from "../finding";
import { notice } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, productOf, spotOf } from "../tables/table";

interface Range {
  readonly table: string;
  readonly unit: string;
  readonly min: Printed;
  readonly max: Printed;
}

export function ownSamples(tables: readonly AuditTable[]): Finding[] {
  const ranges = new Map<string, Range | null>();
  for (const table of tables) {
    if (!columnOfRole(table, "kept")) continue;
    for (const row of table.rows.filter((each) => !isTotal(each) && !isShifted(table, each))) {
      const [name, min, max] = [productOf(table, row), valueOf(table, row, "min"), valueOf(table, row, "max")];
      if (name === "" || !min || !max) continue;
      // A product that is named twice has several variants, and nothing tells which quota is whose.
      ranges.set(name, ranges.has(name) ? null : { table: table.title, unit: unitOf(table, row), min, max });
    }
  }
  return tables
    .filter(({ title }) => /修订|成果/.test(title) && !/修订前/.test(title))
    .flatMap((table) => {
      const names = table.rows.map((row) => productOf(table, row));
      const once = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
      return table.rows.flatMap((row, at) =>
        ranges.has(names[at]!) && once(names[at]!) ? judged(table, row, ranges) : [],
      );
    });
}

function valueOf(table: AuditTable, row: Row, role: "min" | "max" | "existing"): Printed | null {
  const column = columnOfRole(table, role);
  const reading = column ? row.cells[column.index]!.reading : null;
  return reading && isNumber(reading) ? reading : null;
}

function unitOf(table: AuditTable, row: Row): string {
  const column = columnOfRole(table, "unit");
  return column ? row.cells[column.index]!.text.normalize("NFKC").replace(/[\s^]/g, "") : "";
}

/** The general quota only: the others may come from the nation or from leading enterprises elsewhere. */
function judged(table: AuditTable, row: Row, ranges: ReadonlyMap<string, Range | null>): Finding[] {
  const range = ranges.get(productOf(table, row));
  const quota = valueOf(table, row, "existing");
  const column = columnOfRole(table, "existing");
  // One that refers to a national standard was not set from the samples.
  if (row.cells.some(({ text }) => /国标|GB\s*\/?\s*T?\s*\d/.test(text))) return [];
  if (!range || !quota || !column || isShifted(table, row) || range.unit !== unitOf(table, row)) return [];
  const { min, max } = range;
  const [low, high] = [intervalOf(min).low, intervalOf(max).high];
  const { value } = quota;
  if (intervalOf(quota).high >= low && intervalOf(quota).low <= high) return [];
  return [
    {
      rule: "ownSamples",
      spot: spotOf(table, row, column),
      printed: row.cells[column.index]!.text,
      recomputed: `${min.value}～${max.value}`,
      calculation: range.table,
      verdict: notice,
      cause: message(value < low ? "auditBelowSamples" : "auditAboveSamples", {
        value: value < low ? min.value : max.value,
      }),
    },
  ];
}
