/** What can be told of a formula from its text. */
import { columnIndex, sheetLimit } from "../../workbook/address";

/** Text literals and quoted sheet names say nothing about functions and cells. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const call = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const cell = /(?<![\p{L}\p{N}_.])\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_(.])/gu;
const textLiteral = /"(?:[^"]|"")*"/g;
/** References into other workbooks (`[1]Sheet1!A1`, `'[1]2020年'!A1`) and to a whole spill (`A1#`). */
const outOfReach = /(?<![\p{L}\p{N}_.\]])\[\d+\]|\[[^\]]+\][\p{L}\p{N}_.]+!|'[^'[]*\[[^']*'!|[A-Za-z]\$?\d+#/u;

/** Titles of tables: `表[用水 (万m³)]` calls nothing. */
const titles = /\[[^[\]]*\]/g;

export function functionsCalled(formula: string): readonly string[] {
  return [...formula.replace(quoted, "").replace(titles, "").matchAll(call)].map((match) => match[1]!.toUpperCase());
}

export function reachesOut(formula: string): boolean {
  return outOfReach.test(formula.replace(textLiteral, ""));
}

/** How large a sheet must be for every cell that a formula names; in vain references end in errors. */
export function sizeNamed(formula: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [, column, row] of formula.replace(quoted, "").matchAll(cell)) {
    if (Number(row) > sheetLimit.rows || columnIndex(column!) >= sheetLimit.columns) continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnIndex(column!) + 1);
  }
  return { rows, columns };
}
