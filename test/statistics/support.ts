import fc from "../support/property";

export const copper = [6.2, 8.0, 8.21, 9.62, 9.2, 10.27];
export const rice = [
  0.008, 0.022, 0.088, 0.88, 0.018, 0.01, 0.95, 0.093, 0.063, 0.04, 0.016, 0.07, 0.148, 0.022, 0.033, 0.029, 0.028,
  0.04, 0.04, 0.041, 0.04, 0.04, 0.041,
];

/** Unit uses as sheets hold them: a few decimals, of one magnitude. */
export const samples = (minLength: number) =>
  fc.array(
    fc.integer({ min: 1, max: 100_000 }).map((value) => value / 1000),
    { minLength, maxLength: 60 },
  );

/** Equal but for the rounding of a few operations. */
export function alike(first: number, second: number, scale = Math.max(Math.abs(first), Math.abs(second))): boolean {
  return Math.abs(first - second) <= 1e-9 * Math.max(scale, 1e-9);
}
