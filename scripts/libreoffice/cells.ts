/** Cells of two workbooks, one beside the other. */
import { agrees } from "../../src/functions/agreement";
import { isFailure } from "../../src/language/failure";
import { qualifiedName } from "../../src/workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { describeCell } from "../../src/workbook/values";

/** Cells that show something else than expected. */
export function differences(expected: WorkbookSnapshot, found: WorkbookSnapshot): string[] {
  const values = cellsOf(found);
  return [...cellsOf(expected)].flatMap(([name, { value }]) => {
    const other = values.get(name)?.value ?? null;
    const same = isFailure(value) ? isFailure(other) && other.code === value.code : agrees(other, value);
    return same ? [] : [`${name}: ${describeCell(other)} instead of ${describeCell(value)}`];
  });
}

/** The cells of a workbook by name, those that a formula fills with what it fills them with. */
export function cellsOf({ sheets }: WorkbookSnapshot): Map<string, CellSnapshot> {
  const cells = new Map<string, CellSnapshot>();
  for (const { name: sheet, cells: entered } of sheets) {
    const nameOf = (row: number, column: number) => qualifiedName({ sheet, row, column, rows: 1, columns: 1 });
    for (const cell of entered) cells.set(nameOf(cell.row, cell.column), cell);
    for (const { row, column, spilled = [] } of entered) {
      for (const [down, line] of spilled.entries()) {
        for (const [right, value] of line.entries()) {
          const name = nameOf(row + down, column + right);
          cells.set(name, { row, column, ...cells.get(name), value });
        }
      }
    }
  }
  return cells;
}
