/** Which cells formulas fill, found from the formulas of a sheet. */
import type { RangeAddress } from "../../../../src/hosts/port";
import type { ExcelState } from "./state";

/** The areas that formulas of a sheet fill, those of a single cell left out. */
async function spills({ book }: ExcelState, sheet: string): Promise<RangeAddress[]> {
  const used = await book.usedRange(sheet);
  if (!used) return [];
  const { formulas } = await book.read(used);
  const found: RangeAddress[] = [];
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      const spill = formula === null ? null : await book.spillRange(sheet, used.row + row, used.column + column);
      if (spill) found.push(spill);
    }
  }
  return found;
}

/** The cell whose formula fills a cell. */
export async function spillParent(state: ExcelState, { sheet, row, column }: RangeAddress) {
  const covering = (await spills(state, sheet)).find((spill) => isIn(spill, row, column));
  return covering ? { ...covering, rows: 1, columns: 1 } : null;
}

/** Whether formulas fill all cells of a range (true), none (false) or some (null). */
export async function hasSpill(state: ExcelState, { sheet, row, column, rows, columns }: RangeAddress) {
  const areas = await spills(state, sheet);
  if (areas.length === 0) return false;
  const answers = new Set<boolean>();
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      answers.add(areas.some((area) => isIn(area, row + down, column + right)));
    }
  }
  return answers.size === 1 ? answers.has(true) : null;
}

function isIn(area: RangeAddress, row: number, column: number): boolean {
  const isBelow = row >= area.row && row < area.row + area.rows;
  return isBelow && column >= area.column && column < area.column + area.columns;
}
