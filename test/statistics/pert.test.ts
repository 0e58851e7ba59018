import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { advancedness, shareWithin } from "../../src/statistics/advancedness";
import { lambdaFor, lambdaTable } from "../../src/statistics/lambda";
import { cumulative, quantile } from "../../src/statistics/normal";
import { pertDeviation, pertMean, pertQuota } from "../../src/statistics/pert";
import { expectFailure } from "../support/catalogue";
import { alike, copper, samples } from "./support";
import fc from "../support/property";

test("the λ table is the bundled table 5.4-7", () => {
  const file = path.join(PROJECT_ROOT, "assets", "data", "lambda.csv");
  const rows = parse(readFileSync(file), { columns: true }) as { phi: string; lambda: string }[];
  expect(lambdaTable.map(([phi, lambda]) => [Math.round(phi * 100), lambda])).toEqual(
    rows.map(({ phi, lambda }) => [Number(phi), Number(lambda)]).sort((a, b) => a[0]! - b[0]!),
  );
});

test("λ is interpolated within the table and unknown beyond it", () => {
  expect(lambdaFor(0.35, "table")).toBeCloseTo(-0.375, 12);
  for (const [phi, lambda] of lambdaTable) expect(lambdaFor(phi, "table")).toBeCloseTo(lambda, 12);
  expectFailure(lambdaFor(0.05, "table"), "#VALUE!", "phiOutsideTable");
  expectFailure(lambdaFor(0.95, "table"), "#VALUE!", "phiOutsideTable");
});

// Quantiles of the normal distribution as printed in tables of many digits (Abramowitz and Stegun, 26.6).
test.each([
  [0.4, -0.2533471031358],
  [0.1, -1.2815515655446],
  [0.975, 1.9599639845401],
  [0.999, 3.0902323061678],
])("exact λ of %d", (phi, lambda) => {
  expect(lambdaFor(phi, "exact")).toBeCloseTo(lambda, 12);
  expect(cumulative(lambda)).toBeCloseTo(phi, 12);
});

/** Φ by its power series, summed in order: an independent way. */
function phiBySeries(lambda: number): number {
  let term = lambda;
  let total = lambda;
  for (let k = 1; k < 200; k++) {
    term *= (-lambda * lambda) / (2 * k);
    total += term / (2 * k + 1);
  }
  return 0.5 + total / Math.sqrt(2 * Math.PI);
}

test("Φ agrees with its series, and the quantile is its inverse", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      (lambda) =>
        Math.abs(cumulative(lambda) - phiBySeries(lambda)) < 1e-12 &&
        Math.abs(quantile(cumulative(lambda)) - lambda) < 1e-9,
    ),
  );
});

// The worked examples of 5.4.2 recomputed by hand with a, m, b in their order; λ = −0.25.
test.each([
  ["tiles, example 6", 2.72, 3.84, 4.59, 22.67 / 6, 1.87 / 6],
  ["beer, example 2", 5.1, 5.2, 6.1, 32 / 6, 1 / 6],
  ["power, example 3", 1.61, 1.79, 2.59, 11.36 / 6, 0.98 / 6],
  ["rare earth, example 4", 102.8, 126.4, 141.5, 749.9 / 6, 38.7 / 6],
])("%s", (_, a, m, b, average, spread) => {
  expect(pertMean(a, m, b)).toBeCloseTo(average, 10);
  expect(pertDeviation(a, b)).toBeCloseTo(spread, 10);
  expect(pertQuota(a, m, b, null, null)).toBeCloseTo(average - 0.25 * spread, 10);
});

test("an estimate outside the others is refused, as in examples 3 and 4", () => {
  expectFailure(pertQuota(1.61, 2.59, 1.79, null, null), "#NUM!", "likelyOutside");
  expectFailure(pertQuota(102.8, 141.5, 126.4, null, null), "#NUM!", "likelyOutside");
  // The same figures in another order: below both ends, whichever is the greater.
  expectFailure(pertQuota(2.59, 1.61, 1.79, null, null), "#NUM!", "likelyOutside");
  expectFailure(pertQuota(126.4, 102.8, 141.5, null, null), "#NUM!", "likelyOutside");
});

test("the ends may be given in either order, and the quota rises with φ", () => {
  fc.assert(
    fc.property(
      samples(3),
      fc.double({ min: 0.1, max: 0.89, noNaN: true }),
      fc.constantFrom("table", "exact"),
      (values, phi, mode) => {
        const [a, m, b] = values.slice(0, 3).sort((x, y) => x - y) as [number, number, number];
        const quota = pertQuota(a, m, b, phi, mode) as number;
        return (
          alike(quota, pertQuota(b, m, a, phi, mode) as number) &&
          (pertQuota(a, m, b, phi + 0.01, mode) as number) >= quota &&
          alike(pertQuota(a, m, b, 0.5, mode) as number, pertMean(a, m, b))
        );
      },
    ),
  );
});

describe("advancedness", () => {
  test("copper, 5.4.2 example 1", () => {
    const found = advancedness(copper, 8.03);
    expect(found).toMatchObject({ share: 1 / 3 });
    expect((found as { lambda: number }).lambda).toBeCloseTo(-0.383, 3);
    expect((found as { probability: number }).probability).toBeCloseTo(0.351, 3);
  });

  test("equal values have no spread to measure by", () => {
    expectFailure(advancedness([0.1, 0.1, 0.1], 0.1), "#NUM!", "noSpread");
  });

  test("the share within counts values, or their weights", () => {
    expect(shareWithin([1, 2, 3, 4], 2)).toBe(0.5);
    expect(shareWithin([1, 2, 3, 4], 2, [10, 10, 20, 60])).toBe(0.2);
    expect(shareWithin([1, 2], 0.5)).toBe(0);
  });
});
