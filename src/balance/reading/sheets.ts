/** Balances of open sheets: what a host reads of them, seen as the document that their file would be. */
import { arrange } from "../../documents/arrange";
import { readWorkbook } from "../../documents/workbook";
import type { CellSnapshot, Rectangle } from "../../workbook/snapshot";
import type { Matrix } from "../../workbook/values";
import type { WaterBalance } from "../model";
import { readBalances } from "./document";

export interface OpenSheet {
  readonly name: string;
  /** Where the values begin. */
  readonly row: number;
  readonly column: number;
  readonly values: Matrix;
  readonly merges: readonly Rectangle[];
}

export function balancesOfSheets(sheets: readonly OpenSheet[]): readonly WaterBalance[] {
  const snapshots = sheets.map(({ name, row, column, values, merges }) => {
    const cells = values.flatMap((line, down) =>
      line.flatMap((value, right): CellSnapshot[] =>
        value === null || value === "" ? [] : [{ row: row + down, column: column + right, value }],
      ),
    );
    return { name, cells, merges };
  });
  const raw = readWorkbook({ sheets: snapshots, styles: [], names: [], settings: {} });
  return readBalances(arrange("", "workbook", raw));
}
