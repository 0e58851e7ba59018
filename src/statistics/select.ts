import { quickselect } from "simple-statistics";

/** Rearranges the sample between the bounds so that everything before a rank is at most, and everything behind it at least, its value. */
export function select(sample: Float64Array, rank: number, from: number, to: number): void {
  // The typings want an array of numbers; the algorithm only reads and swaps elements.
  if (to > from) quickselect(sample as unknown as number[], rank, from, to);
}

/** The sample as one that may be rearranged. Written out: `Float64Array.from` goes through the iterator of an array. */
export function copyOf(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values.length);
  for (let index = 0; index < copy.length; index++) copy[index] = values[index]!;
  return copy;
}
