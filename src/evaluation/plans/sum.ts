import { sumOfProducts } from "../../units/decimal";

/** Of which one part is unknown, the sum is unknown too; so it is of no parts. */
export function sumOrUnknown(volumes: readonly (number | null)[]): number | null {
  const known = volumes.filter((volume) => volume !== null);
  return known.length === 0 || known.length < volumes.length ? null : sumOfProducts(known.map((volume) => [volume]));
}
