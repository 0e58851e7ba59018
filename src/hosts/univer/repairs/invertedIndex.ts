/** The engine's index of which rows of a column hold a value, which comparisons and look-ups use. */
import { isRealNum } from "@univerjs/core";
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

type Index = typeof CELL_INVERTED_INDEX_CACHE;
type Positions = ReturnType<Index["getCellPositions"]>;

/** Before a text that the index would take for the number that it reads as, or for a blank cell. */
const mark = "\u0000";

const marked = <Value>(value: Value): Value | string =>
  typeof value === "string" && (value === "" || isRealNum(value)) ? mark + value : value;

/** For all workbooks of the process: to be called once. */
export function mendIndex(): void {
  const index: Index = CELL_INVERTED_INDEX_CACHE;
  const set = index.set.bind(index);
  const positions = index.getCellPositions.bind(index);
  const values = index.getCellValuePositions.bind(index);
  /**
   * While calculating, the engine enters every result into the index; each entry walks through all distinct values of the column, so
   * that a column of n different results costs n² steps (100,000 spilled cells: nine minutes instead of one second). Where no look-up
   * has built an index over the cell there is nothing to keep up to date.
   */
  index.set = (unit, sheet, column, value, row, isUpdate) => {
    if (isUpdate && index.shouldContinueBuildingCache(unit, sheet, column, row)) return;
    set(unit, sheet, column, marked(value), row, isUpdate);
  };
  index.getCellPositions = (unit, sheet, column, value, rows) => {
    const found = positions(unit, sheet, column, marked(value) as typeof value, rows);
    // An empty text and a blank cell are the same to each other, but only the blank is 0.
    if (value === "") return withRows(found, blanksIn(values(unit, sheet, column)), rows);
    if (value === null) return withRows(found, values(unit, sheet, column)?.get(mark), rows);
    return found;
  };
  index.getCellValuePositions = (unit, sheet, column) => {
    const found = values(unit, sheet, column);
    return found && new Map([...found].map(([value, rows]) => [unmarked(value), rows]));
  };
}

function unmarked<Value>(value: Value): Value {
  return (typeof value === "string" && value.startsWith(mark) ? value.slice(mark.length) : value) as Value;
}

function blanksIn(values: ReturnType<Index["getCellValuePositions"]>): ReadonlySet<number> | undefined {
  // The key of blank cells is a symbol of the engine's own.
  return values && [...values].find(([value]) => typeof value === "symbol")?.[1];
}

function withRows(
  found: Positions,
  more: ReadonlySet<number> | undefined,
  within: readonly (readonly number[])[],
): Positions {
  if (!found || found.errorType !== null || !more) return found;
  const inside = [...more].filter((row) => within.some(([start, end]) => row >= start! && row <= end!));
  return { ...found, matchingRows: [...found.matchingRows, ...inside] };
}
