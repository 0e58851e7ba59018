import { meanBelow, secondMean } from "../../src/statistics/second-mean";
import { extent, mean } from "../../src/statistics/summary";
import { alike, copper, samples } from "./support";
import fc, { runs } from "../support/property";

test("copper, table 5.4-4: 8.58, 7.47, 8.03, and 7.56 once more", () => {
  expect(secondMean(copper, 1)).toBeCloseTo(8.583333333, 9);
  expect(meanBelow(copper, mean(copper))).toBeCloseTo(7.47, 12);
  expect(secondMean(copper)).toBeCloseTo(8.026666667, 9);
  expect(secondMean(copper, 3)).toBeCloseTo(7.563333333, 9);
});

/** The definition in whole numbers of a thousandth, where nothing rounds: twice the second mean times counts. */
function exactly(thousandths: readonly number[]): number {
  const total = thousandths.reduce((a, b) => a + b, 0);
  const below = thousandths.filter((value) => value * thousandths.length < total);
  const first = total / thousandths.length;
  if (below.length === 0) return first / 1000;
  return (first + below.reduce((a, b) => a + b, 0) / below.length) / 2000;
}

test("agrees with the definition in exact integers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 }), (thousandths) =>
      alike(secondMean(thousandths.map((value) => value / 1000)), exactly(thousandths)),
    ),
    runs(2000),
  );
});

test.each([
  [[0.1, 0.2, 0.3], 0.15],
  [[0.1, 0.1, 0.1], 0.1],
  [[0.7, 0.7, 0.7, 0.7, 0.7, 0.7], 0.7],
  [[5], 5],
])("values equal to the mean are not below it: %j", (values, expected) => {
  expect(secondMean(values)).toBeCloseTo(expected, 12);
});

test("lies between half way to the least value and the mean", () => {
  fc.assert(
    fc.property(samples(1), (values) => {
      const average = mean(values);
      const second = secondMean(values);
      const slack = 1e-12 * average;
      return second <= average + slack && second >= (extent(values).min + average) / 2 - slack;
    }),
  );
});

test("does not depend on the order, and scales with the values", () => {
  fc.assert(
    fc.property(samples(1), fc.constantFrom(2, 10, 1000), (values, factor) => {
      const second = secondMean(values);
      return (
        alike(secondMean([...values].reverse()), second) &&
        alike(secondMean(values.map((value) => value * factor)), second * factor) &&
        alike(secondMean(values.map((value) => value + factor)), second + factor)
      );
    }),
  );
});

test("further iterations only fall, never below the least value", () => {
  fc.assert(
    fc.property(samples(1), (values) => {
      const steps = [1, 2, 3, 4, 5].map((iterations) => secondMean(values, iterations));
      return steps.every(
        (step, at) => (at === 0 || step <= steps[at - 1]! + 1e-12) && step >= extent(values).min - 1e-12,
      );
    }),
  );
});

test("equal weights change nothing; a weight of two is the value twice", () => {
  fc.assert(
    fc.property(samples(2), (values) => {
      const doubled = [...values, values[0]!];
      const weights = values.map((_, at) => (at === 0 ? 2 : 1));
      return (
        alike(
          secondMean(
            values,
            2,
            values.map(() => 3),
          ),
          secondMean(values),
        ) && alike(secondMean(values, 2, weights), secondMean(doubled))
      );
    }),
  );
});
