/** Headless workbooks for tests, from rows of cells. */
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import type { HeadlessHost } from "../../src/hosts/headless";
import { createHeadlessHost } from "../../src/hosts/headless";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Cell } from "../../src/workbook/values";
import { atEnd } from "./endings";

/** A formula with the result that a file keeps for it. */
export interface Kept {
  readonly formula: string;
  readonly value?: Cell;
}

/** Cells from rows of values; an object is a formula. */
export function cellsOf(rows: readonly (readonly (Exclude<Cell, object> | Kept)[])[]): CellSnapshot[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): CellSnapshot[] => {
      if (cell === null) return [];
      if (typeof cell === "object") return [{ row, column, value: cell.value ?? null, formula: cell.formula }];
      return [{ row, column, value: cell }];
    }),
  );
}

export function snapshotOf(sheets: readonly SheetSnapshot[], rest: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { sheets, styles: [], names: [], settings: {}, ...rest };
}

/** A workbook that ends with the test. */
export async function openWorkbook(snapshot: WorkbookSnapshot): Promise<HeadlessHost> {
  const host = await createHeadlessHost(new ContextStore(bundledContext), snapshot);
  atEnd(() => host.dispose());
  return host;
}
