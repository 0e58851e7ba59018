import { normalise } from "../../standards/normalise";
import type { Cell, Matrix } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import { readYear } from "../reading/year";
import type { LiveUse } from "./live";
import { liveUse, textOf } from "./live";
import type { FillField, FillTable, RowValues } from "./table";
import { rowValues } from "./table";

/** Another row of the same enterprise and product. */
export interface EarlierYear {
  readonly row: number;
  readonly year: number | null;
  readonly use: LiveUse | null;
}

/** The other rows of the enterprise and product that a row is about, the latest year first. */
export function earlierYears(
  rows: Matrix,
  { firstRow, endRow }: FillTable,
  fields: readonly FillField[],
  row: number,
  values: RowValues,
): readonly EarlierYear[] {
  const product = sought(textOf("product", fields, values));
  const firmField = fields.find(({ key }) => key === "firm");
  const firm = sought(
    textOf("firm", fields, values) ?? (firmField ? carriedText(rows, firmField, row, firstRow) : null),
  );
  const productColumn = fields.find(({ key }) => key === "product")?.column;
  if (product === "" || productColumn === undefined || (firmField && firm === "")) return [];
  const found: EarlierYear[] = [];
  // The name of an enterprise often stands once, above its further rows.
  let lastFirm = "";
  for (let at = firstRow; at < Math.min(endRow, rows.length); at++) {
    const line = rows[at]!;
    if (firmField && !isBlank(line[firmField.column] ?? null)) lastFirm = sought(line[firmField.column]!);
    if (at === row || (firmField && lastFirm !== firm)) continue;
    if (sought(line[productColumn] ?? null) !== product) continue;
    const other = rowValues(fields, line);
    const year = readYear(textOf("year", fields, other));
    found.push({ row: at, year: typeof year === "number" ? year : null, use: liveUse(fields, other) });
  }
  return found.sort((first, second) => (second.year ?? 0) - (first.year ?? 0));
}

function carriedText(rows: Matrix, { column }: FillField, row: number, firstRow: number): string | null {
  for (let at = Math.min(row, rows.length - 1); at >= firstRow; at--) {
    const cell = rows[at]![column] ?? null;
    if (!isBlank(cell)) return String(cell);
  }
  return null;
}

const names = new Map<string, string>();

function sought(cell: Cell): string {
  if (typeof cell !== "string") return "";
  let name = names.get(cell);
  if (name === undefined) {
    if (names.size > 20_000) names.clear();
    names.set(cell, (name = normalise(cell)));
  }
  return name;
}
