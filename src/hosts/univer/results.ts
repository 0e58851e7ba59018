/** A workbook with the results that its formulas have here. */
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { place } from "./places";
import type { SheetView } from "./sheet";
import { sizeOf, valuesOf } from "./sheet";

export function withResults(sheet: SheetSnapshot, view: SheetView): SheetSnapshot {
  const spills = new Map(view.spills.map((spill) => [place(spill.row, spill.column), spill]));
  const cells = sheet.cells.map((cell): CellSnapshot => {
    const { row, column, formula } = cell;
    if (formula === undefined) return cell;
    const { spill: _said, spilled: _kept, ...rest } = cell;
    const spill = spills.get(place(row, column));
    return {
      ...rest,
      value: view.value(row, column),
      ...(spill && { spill: sizeOf(spill), spilled: valuesOf(spill, view) }),
    };
  });
  return { ...sheet, cells };
}
