import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Of fewer cells there is nothing to win. */
const manyCells = 100_000;

/**
 * Has Node collect what nothing holds any more, between two pieces of work that each take much memory: by itself it would rather
 * ask the machine for more, and keep it.
 *
 * @param cells how many the work is about.
 */
export function tidyMemory(cells: number): void {
  if (cells < manyCells) return;
  // The collector has no name until it is asked for, and then only in what begins behind it.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
}

export function cellsIn({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}
