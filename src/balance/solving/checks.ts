/** Frees balances of the flows that nobody measured: what is left checks the measurements against each other. */

export interface Checks {
  /** Over all flows; zero at those that were not measured. */
  readonly rows: readonly Float64Array[];
  /** What a flow that was not measured follows from: its coefficient in the row is 1. */
  readonly derived: ReadonlyMap<number, Float64Array>;
  /** Flows that the balances do not determine. */
  readonly undetermined: ReadonlySet<number>;
}

/** Entries of a network are −1, 0 and 1 and stay whole; what is below this is rounding. */
const negligible = 1e-11;

/** @param unmeasured the flows to be freed of, in order */
export function checksOf(incidence: readonly (readonly number[])[], unmeasured: readonly number[]): Checks {
  const rows = incidence.map(scaled);
  const free = new Set(rows.keys());
  const pivots = new Map<number, number>();
  for (const column of unmeasured) {
    let pivot = -1;
    for (const row of free) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]?.[column] ?? negligible)) pivot = row;
    }
    if (pivot < 0) continue;
    free.delete(pivot);
    pivots.set(column, pivot);
    const leading = rows[pivot]!;
    const by = leading[column]!;
    leading.forEach((value, at) => (leading[at] = value / by));
    rows.forEach((row, at) => at !== pivot && subtract(row, leading, row[column]!));
  }
  const loose = unmeasured.filter((column) => !pivots.has(column));
  const derived = new Map<number, Float64Array>();
  const undetermined = new Set(loose);
  for (const [column, row] of pivots) {
    if (loose.some((other) => Math.abs(rows[row]![other]!) > negligible)) undetermined.add(column);
    else derived.set(column, rows[row]!);
  }
  return { rows: [...free].map((row) => rows[row]!), derived, undetermined };
}

/** Set against its largest entry, so that pivots compare with each other. */
function scaled(row: readonly number[]): Float64Array {
  const copy = new Float64Array(row);
  let largest = 0;
  for (let at = 0; at < copy.length; at++) largest = Math.max(largest, Math.abs(copy[at]!));
  if (largest > 0) for (let at = 0; at < copy.length; at++) copy[at]! /= largest;
  return copy;
}

function subtract(row: Float64Array, leading: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < row.length; at++) row[at]! -= factor * leading[at]!;
}
