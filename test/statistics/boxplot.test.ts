import { quantile } from "simple-statistics";
import type { QuartileMethod } from "../../src/statistics/boxplot";
import { boxPlot, isOutlier } from "../../src/statistics/boxplot";
import { alike, copper, rice, samples } from "./support";
import fc, { runs } from "../support/property";

const methods: readonly QuartileMethod[] = ["hinges", "inclusive", "exclusive"];

test("copper, table 5.4-4: median 8.705, box from 8.0 to 9.6, no outlier", () => {
  const box = boxPlot(copper);
  expect(box).toMatchObject({ min: 6.2, lowerQuartile: 8, upperQuartile: 9.62, max: 10.27 });
  expect(box.median).toBeCloseTo(8.705, 12);
  for (const method of methods) {
    expect(copper.filter((value) => isOutlier(value, boxPlot(copper, 1.5, method)))).toEqual([]);
  }
});

test.each(methods)("rice, table 3.2-1, by %s: exactly 0.88, 0.95 and 0.148", (method) => {
  const box = boxPlot(rice, 1.5, method);
  expect(rice.filter((value) => isOutlier(value, box))).toEqual([0.88, 0.95, 0.148]);
});

// QUARTILE.INC and QUARTILE.EXC of 1, 2, 4, 7, 8, 9, 10, 12 as Microsoft's documentation of QUARTILE.INC has them: 3.5, 7.5, 9.25.
test("inclusive is QUARTILE.INC", () => {
  expect(boxPlot([12, 1, 10, 2, 9, 4, 8, 7], 1.5, "inclusive")).toMatchObject({
    lowerQuartile: 3.5,
    median: 7.5,
    upperQuartile: 9.25,
  });
});

// Microsoft's documentation of QUARTILE.EXC: 15 and 43.
test("exclusive is QUARTILE.EXC", () => {
  expect(boxPlot([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 1.5, "exclusive")).toMatchObject({
    lowerQuartile: 15,
    upperQuartile: 43,
  });
});

/** Straight from the definitions, over the sorted sample. */
function plainly(values: readonly number[], method: QuartileMethod): [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const medianOf = (part: readonly number[]) => {
    const half = part.length / 2;
    return Number.isInteger(half) ? (part[half - 1]! + part[half]!) / 2 : part[Math.floor(half)]!;
  };
  if (method === "hinges") {
    const half = Math.ceil(sorted.length / 2);
    return [medianOf(sorted.slice(0, half)), medianOf(sorted), medianOf(sorted.slice(-half))];
  }
  const at = (share: number) => {
    const wanted = method === "inclusive" ? share * (sorted.length - 1) : share * (sorted.length + 1) - 1;
    const position = Math.min(Math.max(wanted, 0), sorted.length - 1);
    const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
    return low + (position - Math.floor(position)) * (high - low);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

test.each(methods)("%s agrees with the definition over the sorted sample", (method) => {
  fc.assert(
    fc.property(samples(1), (values) => {
      const { min, lowerQuartile, median, upperQuartile, max } = boxPlot(values, 1.5, method);
      const [q1, q2, q3] = plainly(values, method);
      return (
        alike(lowerQuartile, q1) &&
        alike(median, q2) &&
        alike(upperQuartile, q3) &&
        min === Math.min(...values) &&
        max === Math.max(...values)
      );
    }),
    runs(1000),
  );
});

test("a large sample agrees with simple-statistics, and stays as it was", () => {
  const values = Array.from({ length: 20_001 }, (_, index) => ((index * 7919) % 20_011) / 100);
  const before = [...values];
  const box = boxPlot(values, 1.5, "inclusive");
  expect([box.lowerQuartile, box.median, box.upperQuartile]).toEqual(
    [0.25, 0.5, 0.75].map((share) => quantile(values, share)),
  );
  expect(values).toEqual(before);
});

test("does not depend on order; moves and scales with the values; a longer reach has fewer outliers", () => {
  fc.assert(
    fc.property(samples(1), fc.constantFrom(...methods), fc.constantFrom(2, 100), (values, method, factor) => {
      const box = boxPlot(values, 1.5, method);
      const scaled = boxPlot(
        [...values].reverse().map((value) => value * factor + 1),
        1.5,
        method,
      );
      const outliers = (reach: number) =>
        values.filter((value) => isOutlier(value, boxPlot(values, reach, method))).length;
      return (
        alike(scaled.upperFence, box.upperFence * factor + 1) &&
        alike(scaled.lowerFence, box.lowerFence * factor + 1, box.max * factor) &&
        outliers(3) <= outliers(1.5)
      );
    }),
  );
});
