/** How a formula of a file was entered: as a plain one, which gives one value, or as one that fills its range. */
import type { CellSnapshot } from "../../workbook/snapshot";
import { withIntersections } from "../formulas/single";
import { callsOwn } from "../formulas/stored";

export interface EnteredFormula {
  readonly typed: string;
  readonly entered?: CellSnapshot["entered"];
}

/** Our own functions spill whatever a file says: it may have been made where they were not known. */
export function enteredAs(entered: "plain" | "array", typed: string): EnteredFormula {
  return callsOwn(typed) ? { typed } : { typed, entered };
}

/** A plain formula takes one value of a range, which Excel shows with "@". `rangeNames` are in lower case. */
export function plainFormula(typed: string, rangeNames: ReadonlySet<string>): string {
  return callsOwn(typed) ? typed : withIntersections(typed, (name) => rangeNames.has(name.toLowerCase()));
}

/** Whether a defined name stands for more than one cell. */
export function standsForRange(refersTo: string): boolean {
  return /:|OFFSET\(|INDEX\(/i.test(refersTo);
}
