import { normalise } from "../../standards/normalise";

interface OutputRow {
  readonly product: string;
  /** The number of the permit; "" where none is given. */
  readonly permit: string;
}

/**
 * The rows of one firm and year without those that repeat an output: registers have a row a permit, and where one product stands
 * beside each of several permits with the same amount, it was made once.
 */
export function outputsOnce<Row extends OutputRow>(
  rows: readonly Row[],
  amount: (row: Row) => number | null,
): { readonly once: readonly Row[]; readonly repeated: readonly Row[] } {
  const once: Row[] = [];
  const repeated: Row[] = [];
  for (const row of rows) {
    const again = once.some(
      (other) =>
        amount(row) !== null &&
        amount(other) === amount(row) &&
        row.permit !== "" &&
        other.permit !== "" &&
        normalise(other.permit) !== normalise(row.permit) &&
        normalise(other.product) === normalise(row.product),
    );
    (again ? repeated : once).push(row);
  }
  return { once, repeated };
}
