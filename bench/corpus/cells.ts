/** The cells of a workbook in a form that can be held against another. */
import { isFailure } from "../../src/language/failure";
import { cellName } from "../../src/workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { describeCell } from "../../src/workbook/values";

export interface Stored {
  readonly formula: string | undefined;
  readonly value: string;
}

export function storedCells({ sheets }: WorkbookSnapshot): ReadonlyMap<string, Stored> {
  const cells = new Map<string, Stored>();
  for (const { name, cells: all } of sheets) {
    for (const cell of all) {
      if (cell.value === null && cell.formula === undefined) continue;
      for (const [place, value] of valuesOf(cell)) cells.set(`${name}!${place}`, { formula: cell.formula, value });
    }
  }
  return cells;
}

/** A spill's values belong to its cells. */
function valuesOf({ row, column, value, spilled }: CellSnapshot): (readonly [string, string])[] {
  if (!spilled) return [[cellName(row, column), shown(value)]];
  return spilled.flatMap((values, down) =>
    values.map((one, right) => [cellName(row + down, column + right), shown(one)] as const),
  );
}

/** A number and the text of its digits are not the same; the last of 16 digits is no difference. */
function shown(value: CellSnapshot["value"]): string {
  if (typeof value === "number") return String(Number(value.toPrecision(13)));
  // A text of a megabyte may stand in every cell: it is held once, and no number is as long.
  if (typeof value === "string") return value.length > 100 ? value : `"${value}"`;
  return isFailure(value) || value === null ? describeCell(value) : String(value);
}

/** Places whose formula or value differs. */
export function differingCells(before: ReadonlyMap<string, Stored>, after: ReadonlyMap<string, Stored>): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => {
    const one = before.get(place);
    const other = after.get(place);
    return one?.value !== other?.value || one?.formula !== other?.formula;
  });
}
