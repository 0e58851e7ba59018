import { linearRegression } from "simple-statistics";
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";

/** linear: the same amount every year; geometric: the same share every year. */
export type TrendModel = "linear" | "geometric";

/**
 * 统计趋势分析法: the unit water use of a year by least squares over earlier years (revision report of DB36/T 420, 5.3).
 * The values must be above zero. All years alike or a result that is not above zero is #NUM!.
 */
export function trendValue(
  points: readonly (readonly [year: number, value: number])[],
  year: number,
  model: TrendModel,
): number | Failure {
  if (points.every(([other]) => other === points[0]![0])) return failure("#NUM!", "yearsAllEqual");
  const value = model === "linear" ? extrapolated(points, year) : geometric(points, year);
  return value > 0 ? value : failure("#NUM!", "trendBelowZero", { year });
}

function geometric(points: readonly (readonly [number, number])[], year: number): number {
  return Math.exp(
    extrapolated(
      points.map(([at, value]) => [at, Math.log(value)] as const),
      year,
    ),
  );
}

/** Years are counted from the first: squares of 2,014 would cost digits. */
function extrapolated(points: readonly (readonly [number, number])[], year: number): number {
  const start = points[0]![0];
  const { m, b } = linearRegression(points.map(([at, value]) => [at - start, value]));
  return b + m * (year - start);
}
