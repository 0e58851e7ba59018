/** Open sheets as the document that their file would be. */
import type { CellSnapshot, Rectangle } from "../workbook/snapshot";
import type { Matrix } from "../workbook/values";
import { arrange } from "./arrange";
import type { PrintedDocument } from "./document";
import { FormatStyles } from "./formats";
import { readWorkbook } from "./workbook";

/** What a host reads of a sheet. */
export interface OpenSheet {
  readonly name: string;
  /** Where the values begin. */
  readonly row: number;
  readonly column: number;
  readonly values: Matrix;
  readonly merges: readonly Rectangle[];
  /** Of every value; without them a number is printed as short as it can be. */
  readonly numberFormats?: readonly (readonly string[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export function documentOfSheets(sheets: readonly OpenSheet[], name = ""): PrintedDocument {
  const styles = new FormatStyles();
  const snapshots = sheets.map(({ values, row, column, numberFormats, ...sheet }) => {
    const cells = values.flatMap((line, down) =>
      line.flatMap((value, right): CellSnapshot[] => {
        const format = numberFormats?.[down]?.[right];
        const style = format === undefined ? {} : { style: styles.of(format) };
        return value === null || value === "" ? [] : [{ row: row + down, column: column + right, value, ...style }];
      }),
    );
    return { ...sheet, cells };
  });
  return arrange(name, "workbook", readWorkbook({ sheets: snapshots, styles: styles.all, names: [], settings: {} }));
}
