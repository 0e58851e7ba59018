import type { CellEdit, WorkbookSnapshot } from "../../workbook/snapshot";
import { open } from "../../xlsx/open";
import { patch } from "../../xlsx/patch";
import { CommandFailure } from "../terminal";

/** A copy in which every formula has become its value, for programs that do not know our functions. */
export async function valuesOnly(source: Uint8Array): Promise<Uint8Array> {
  const opened = await open(source, "");
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  const patched = await patch(source, {
    sheets: opened.workbook.sheets.map((sheet) => ({
      sheet: sheet.name,
      edits: sheet.cells.flatMap(valuesOf),
      addedTables: [],
      addedValidations: [],
      rearranged: false,
    })),
    addedSheets: [],
    styles: [],
    removedSheets: [],
    renamedSheets: [],
    addedNames: [],
    settings: {},
  });
  if ("problem" in patched) throw new CommandFailure(patched.problem);
  return patched.bytes;
}

function valuesOf({ row, column, value, formula, spilled }: WorkbookSnapshot["sheets"][number]["cells"][number]) {
  if (formula === undefined) return [];
  const matrix = spilled ?? [[value]];
  return matrix.flatMap((cells, down) =>
    cells.map((cell, right): CellEdit => ({
      row: row + down,
      column: column + right,
      kind: "value",
      value: cell === "" ? null : cell,
    })),
  );
}
