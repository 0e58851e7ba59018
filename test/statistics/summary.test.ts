import { mean as trustedMean, sampleStandardDeviation, sum as trustedSum } from "simple-statistics";
import { deviation, mean, sum } from "../../src/statistics/summary";
import { alike, copper, samples } from "./support";
import fc from "../support/property";

test("copper, 5.4.2 example 1: s = 1.45", () => {
  // Squared distances from 8.58333…: 10.459733… over 5.
  expect(deviation(copper)).toBeCloseTo(Math.sqrt(10.4597333333 / 5), 9);
  expect(deviation(copper).toFixed(2)).toBe("1.45");
});

// NIST StRD univariate data sets, certified values: https://www.itl.nist.gov/div898/strd/univ/homepage.html
test.each([
  ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1],
  ["NumAcc3", [1000000.2, ...Array.from({ length: 500 }, () => [1000000.1, 1000000.3]).flat()], 1000000.2, 0.1],
  ["NumAcc4", [10000000.2, ...Array.from({ length: 500 }, () => [10000000.1, 10000000.3]).flat()], 10000000.2, 0.1],
])("NIST %s", (_, values, average, spread) => {
  expect(mean(values)).toBeCloseTo(average, 8);
  expect(deviation(values) / spread).toBeCloseTo(1, 7);
});

test("agrees with simple-statistics", () => {
  fc.assert(
    fc.property(
      samples(2),
      (values) =>
        alike(sum(values), trustedSum(values)) &&
        alike(mean(values), trustedMean(values)) &&
        alike(deviation(values), sampleStandardDeviation(values), mean(values)),
    ),
  );
});

test("equal weights change nothing", () => {
  fc.assert(
    fc.property(samples(2), fc.constantFrom(0.5, 1, 7), (values, weight) => {
      const weights = values.map(() => weight);
      return (
        alike(mean(values, weights), mean(values)) && alike(deviation(values, weights), deviation(values), mean(values))
      );
    }),
  );
});

test("one value has no deviation", () => {
  expect(deviation([1])).toBeNaN();
  expect(deviation([1], [1])).toBeNaN();
  expect(deviation([1, 2], [1, 0])).toBeNaN();
});
