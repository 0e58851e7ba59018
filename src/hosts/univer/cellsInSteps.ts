import type { CellSnapshot } from "../../workbook/snapshot";

/** So many cells make a step. */
const atOnce = 1000;

/** Visits every cell, pausing now and then: of a large table there are hundreds of thousands. */
export function* cellsInSteps(
  cells: readonly CellSnapshot[],
  visit: (cell: CellSnapshot) => void,
): Generator<undefined, void> {
  for (let index = 0; index < cells.length; index++) {
    visit(cells[index]!);
    if (index % atOnce === 0) yield;
  }
}
