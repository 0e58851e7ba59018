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
    const value = view.value(row, column);
    const spill = spills.get(place(row, column));
    if (spill) return { ...cell, value, spill: sizeOf(spill), spilled: valuesOf(spill, view) };
    return cell.spill || cell.spilled ? { ...withoutSpill(cell), value } : { ...cell, value };
  });
  return { ...sheet, cells };
}

/** Few cells have one: to leave something out of an object takes many times as long as to copy it. */
function withoutSpill({ spill: _said, spilled: _kept, ...rest }: CellSnapshot): CellSnapshot {
  return rest;
}
