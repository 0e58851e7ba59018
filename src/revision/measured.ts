/** The measured part of a sample: what its unit use comes from, and what is held against its source when that is read again. */
import type { Sample } from "./project";

/** A number and its unit each. */
const pairs = [
  ["water", "waterUnit"],
  ["output", "outputUnit"],
  ["stated", "statedUnit"],
] as const satisfies readonly (readonly [keyof Sample, keyof Sample])[];

const measuredKeys = pairs.flat();

export type Measured = Pick<Sample, (typeof pairs)[number][number]>;

const separator = "|";

export function measuredOf(sample: Measured): Measured {
  return Object.fromEntries(measuredKeys.map((key) => [key, sample[key]])) as Measured;
}

/** In one text, to tell whether anybody has changed it: `12|万m³|500|t||`. */
export function measuredText(sample: Measured): string {
  return measuredKeys.map((key) => sample[key] ?? "").join(separator);
}

/** Such a text as a person reads it: `12 万m³, 500 t`. */
export function measuredWords(text: string): string {
  const parts = text.split(separator);
  return pairs
    .map((_, index) => parts.slice(2 * index, 2 * index + 2))
    .filter(([value]) => value !== undefined && value !== "")
    .map((pair) => pair.join(" ").trim())
    .join(", ");
}
