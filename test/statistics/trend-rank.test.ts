import { rankValue } from "../../src/statistics/rank";
import { call, column, expectFailure, numberFrom } from "../support/catalogue";
import { alike, copper, samples } from "./support";
import fc from "../support/property";

describe("TRENDQUOTA", () => {
  const years = column(2012, 2013, 2014);
  const beer = column(6.1, 5.2, 5.1);

  test("beer to 2015, table 5.4-8: 4.47", () => {
    expect(numberFrom("TRENDQUOTA", years, beer, 2015)).toBeCloseTo(67 / 15, 10);
  });

  /** Least squares by the normal equations, in plain sums. */
  function plainly(points: readonly (readonly [number, number])[], at: number): number {
    const n = points.length;
    const [sx, sy] = [0, 1].map((index) => points.reduce((sum, point) => sum + point[index]!, 0)) as [number, number];
    const sxy = points.reduce((sum, [x, y]) => sum + (x - sx / n) * (y - sy / n), 0);
    const sxx = points.reduce((sum, [x]) => sum + (x - sx / n) ** 2, 0);
    return sy / n + (sxy / sxx) * (at - sx / n);
  }

  test("agrees with the normal equations, linear and geometric", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 2, maxLength: 12 }),
        fc.array(fc.integer({ min: 1000, max: 2000 }), { minLength: 12, maxLength: 12 }),
        (at, thousandths) => {
          const values = at.map((_, index) => thousandths[index]! / 100);
          const linear = call("TRENDQUOTA", column(...at), column(...values), 2031);
          const expected = plainly(
            at.map((year, index) => [year, values[index]!] as const),
            2031,
          );
          const geometric = numberFrom("TRENDQUOTA", column(...at), column(...values), 2031, "geometric");
          const logarithms = plainly(
            at.map((year, index) => [year, Math.log(values[index]!)] as const),
            2031,
          );
          return (
            (expected > 0 ? alike(linear as number, expected, 100) : typeof linear !== "number") &&
            alike(Math.log(geometric), logarithms, 10)
          );
        },
      ),
    );
  });

  test("a geometric trend of a steady fall carries it on", () => {
    expect(numberFrom("TRENDQUOTA", years, column(8, 4, 2), 2016, "geometric")).toBeCloseTo(0.5, 12);
  });

  test("years may stand in any order, incomplete pairs do not count", () => {
    const plain = numberFrom("TRENDQUOTA", years, beer, 2015);
    expect(
      numberFrom("TRENDQUOTA", column(2014, 2012, 2013, 2011, null), column(5.1, 6.1, 5.2, null, 7), 2015),
    ).toBeCloseTo(plain, 12);
  });

  test("says why it cannot", () => {
    expectFailure(call("TRENDQUOTA", column(2012, 2012), column(1, 2), 2015), "#NUM!", "yearsAllEqual");
    expectFailure(call("TRENDQUOTA", years, column(6, 4, 2), 2015), "#NUM!", "trendBelowZero");
    expectFailure(call("TRENDQUOTA", years, column(6, 0, 2), 2015, "geometric"), "#VALUE!", "zeroInRange");
    expectFailure(call("TRENDQUOTA", column(2012, null), column(1, 2), 2015), "#VALUE!", "tooFewValues");
    expectFailure(call("TRENDQUOTA", years, column(1, 2), 2015), "#VALUE!", "lengthsDiffer");
  });
});

describe("RANKQUOTA", () => {
  test.each([
    [1 / 6, 6.2],
    [0.2, 8.0],
    [1 / 3, 8.0],
    [0.34, 8.21],
    [0.5, 8.21],
    [1, 10.27],
  ])("copper: %d of the smelters reach %d", (share, value) => {
    expect(rankValue(copper, share)).toBe(value);
  });

  test("equal weights count enterprises", () => {
    fc.assert(
      fc.property(samples(1), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const weights = values.map(() => 2.5);
        return rankValue(values, percent / 100) === rankValue(values, percent / 100, weights);
      }),
    );
  });

  test("is the least value that reaches the share, and SHAREWITHIN agrees", () => {
    fc.assert(
      fc.property(samples(1), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const share = percent / 100;
        const quota = rankValue(values, share);
        const within = numberFrom("SHAREWITHIN", [values], quota);
        const below = values.filter((value) => value < quota).length / values.length;
        return within >= share - 1e-9 && below < share;
      }),
    );
  });

  test("skips what has no weight, refuses weights that are all zero", () => {
    expect(numberFrom("RANKQUOTA", column(1, 2, 3), 0.5, column(1, null, 1))).toBe(1);
    expectFailure(call("RANKQUOTA", column(1, 2), 0.5, column(0, 0)), "#VALUE!", "weightsAllZero");
    expectFailure(call("RANKQUOTA", column(1, 2), 0.5, column(0, -1)), "#VALUE!", "numberTooSmall");
    expectFailure(call("RANKQUOTA", column(1, 2), 1.5), "#VALUE!", "numberTooLarge");
  });
});

describe("PERT over samples", () => {
  test("PERTSAMPLE takes least, median and greatest", () => {
    fc.assert(
      fc.property(samples(3), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [lower, upper] = [
          sorted[Math.floor((sorted.length - 1) / 2)]!,
          sorted[Math.ceil((sorted.length - 1) / 2)]!,
        ];
        return alike(
          numberFrom("PERTSAMPLE", [values]),
          numberFrom("PERT", sorted[0]!, (lower + upper) / 2, sorted.at(-1)!),
        );
      }),
    );
  });

  test("ANALOGY is PERTSAMPLE with the own value among its peers", () => {
    expect(numberFrom("ANALOGY", 8.03, [[10, 4, null, 5]])).toBeCloseTo(
      numberFrom("PERTSAMPLE", [[8.03, 10, 4, 5]]),
      14,
    );
  });
});
