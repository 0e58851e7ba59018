import { halfStep, intersection, intervalOf, overlap, quotientInterval, readPrinted } from "../../src/units/printed";
import fc from "../support/property";

test.each([
  ["6.20", 6.2, 2],
  ["６．２０", 6.2, 2],
  [6.2, 6.2, 1],
  [1200, 1200, 0],
  ["1,200", 1200, 0],
  [0.1 + 0.2, 0.1 + 0.2, 1],
  [1e-7, 1e-7, 7],
  ["1.5e3", 1500, -2],
  [2e21, 2e21, -21],
  ["0.000", 0, 3],
])("%p is printed with %d and %d decimals", (cell, value, decimals) => {
  expect(readPrinted(cell)).toEqual({ value, decimals });
});

test.each([
  ["-37.50%", -0.375, 4],
  ["12％", 0.12, 2],
])("%p is printed with %d and %d decimals, in per cent", (cell, value, decimals) => {
  expect(readPrinted(cell)).toEqual({ value, decimals, percent: true });
});

test.each(["", "约5", "5 t", Infinity, NaN])("%p is no printed number", (cell) => {
  expect(readPrinted(cell)).toBeNull();
});

test("whatever rounds to a printed number lies in its interval", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e5, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const printed = readPrinted(value.toFixed(decimals))!;
      const { low, high } = intervalOf(printed);
      return (
        printed.decimals === decimals &&
        overlap({ low: value, high: value }, { low, high }) &&
        high - low <= 2.000001 * halfStep(decimals)
      );
    }),
  );
});

test("an interval that may be zero has no greatest quotient", () => {
  expect(quotientInterval({ low: -0.5, high: 0.5 }, { low: -0.5, high: 0.5 })).toEqual({ low: 0, high: Infinity });
});

test("intervals that touch share the value where they do, though binary fractions miss it", () => {
  const shared = intersection({ low: 0, high: 0.3 }, { low: 0.1 + 0.2, high: 1 })!;
  expect(shared.low).toBeLessThanOrEqual(shared.high);
  expect(shared.low).toBeCloseTo(0.3, 12);
  expect(intersection({ low: 0, high: 0.3 }, { low: 0.3001, high: 1 })).toBeNull();
});
