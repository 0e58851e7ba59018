import type { SheetContent } from "./content";

/** A table as it was found by its column words. */
export interface FoundTable {
  readonly sheet: SheetContent;
  readonly headerRow: number;
  /** The row behind its last one, where another table follows on the sheet. */
  readonly endRow?: number;
  /** Column of each key that is there. */
  readonly columns: ReadonlyMap<string, number>;
}
