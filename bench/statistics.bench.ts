/**
 * What aggregates cost: a million values from the worksheet to the result against a package that is handed an array of numbers, and a
 * whole sample table in one call.
 */
import { extent, mean, median, quantile, sampleStandardDeviation } from "simple-statistics";
import { catalogue } from "../generated/catalogue";
import { bundledContext } from "../src/functions/bundled";
import type { FunctionDefinition } from "../src/functions/definition";
import { evaluate } from "../src/functions/evaluate";
import type { Argument, Cell, Matrix } from "../src/functions/values";
import { isMatrix } from "../src/functions/values";
import type { Measurement } from "./bench";
import { cost, limit } from "./bench";

const million = 1_000_000;
const column: Matrix = Array.from({ length: million }, (_, index) => [1 + ((index * 7919) % 1_000_003) / 100_000]);

function call(id: string, ...given: Argument[]): () => unknown {
  const definition = catalogue.find((candidate) => candidate.id === id)!;
  return () => evaluate(definition, given, bundledContext);
}

export default function statistics(): Measurement[] {
  return [...aggregates(), ...sampleTables(), adoptedSamples(), slowestSmallCall()];
}

/** Both sides are handed the worksheet's rows, and first take the numbers out of them. */
function aggregates(): Measurement[] {
  const compare = (
    name: string,
    ours: () => unknown,
    peer: string,
    theirs: (values: number[]) => unknown,
  ): Measurement => ({
    name: `${name}, 1,000,000 values`,
    value: cost(ours, 8),
    unit: "ms",
    peer,
    peerValue: cost(() => theirs(numbersOf(column)), 8),
    atMost: 2,
  });
  const secondMeanOf = (values: number[]) => {
    const average = mean(values);
    return (average + mean(values.filter((value) => value < average))) / 2;
  };
  return [
    compare("BOXPLOT", call("BOXPLOT", column), "simple-statistics quartiles", (values) =>
      quantile(values, [0.25, 0.5, 0.75]),
    ),
    compare("ISOUTLIER", call("ISOUTLIER", column), "simple-statistics quartiles, map", (values) => {
      const [lower, upper] = quantile(values, [0.25, 0.75]) as unknown as [number, number];
      const reach = 1.5 * (upper - lower);
      return column.map((row) => row.map((cell) => Number(cell) < lower - reach || Number(cell) > upper + reach));
    }),
    compare("SECONDMEAN", call("SECONDMEAN", column), "simple-statistics means, filter", secondMeanOf),
    compare("SAMPLESUMMARY", call("SAMPLESUMMARY", column), "simple-statistics mean, deviation, means", (values) => [
      mean(values),
      sampleStandardDeviation(values),
      extent(values),
      secondMeanOf(values),
    ]),
    compare("PERTSAMPLE", call("PERTSAMPLE", column), "simple-statistics median, extent", (values) => [
      median(values),
      extent(values),
    ]),
    compare("RANKQUOTA", call("RANKQUOTA", column, 0.2), "simple-statistics quantile", (values) =>
      quantile(values, 0.2),
    ),
    compare("ADVANCEDNESS", call("ADVANCEDNESS", column, 5), "simple-statistics mean, deviation, filter", (values) => [
      mean(values),
      sampleStandardDeviation(values),
      values.filter((value) => value <= 5).length,
    ]),
  ];
}

function numbersOf(rows: Matrix): number[] {
  const found: number[] = [];
  for (const row of rows) for (const cell of row) if (typeof cell === "number") found.push(cell);
  return found;
}

function sampleTables(): Measurement[] {
  const table = (rows: number) => {
    const keys: Matrix = Array.from({ length: rows }, (_, row) => [`产品${(row * 31) % 167}`]);
    const marks: Matrix = Array.from({ length: rows }, (_, row) => [row % 40 === 0]);
    const output: Matrix = Array.from({ length: rows }, (_, row) => [1 + (row % 13)]);
    return cost(call("SUMMARYBY", keys, column.slice(0, rows), marks, output));
  };
  const small = table(17_025);
  return [
    limit("SUMMARYBY, 17,025 rows of 167 products", small, "ms", 50),
    {
      name: "SUMMARYBY, 1,000,000 rows",
      value: table(million),
      unit: "ms",
      peer: "17,025 rows, in proportion",
      peerValue: (small * million) / 17_025,
      atMost: 1.5,
    },
  ];
}

/** What each sample counts with, units converted and stated uses held against volumes. */
function adoptedSamples(): Measurement {
  const table = (rows: number) => {
    const cells = (cellAt: (row: number) => Cell): Matrix => Array.from({ length: rows }, (_, row) => [cellAt(row)]);
    const products = Array.from({ length: 167 }, (_, index) => [`产品${index}`]);
    return cost(
      call(
        "SAMPLEUSE",
        cells((row) => `产品${(row * 31) % 167}`),
        cells((row) => 1.5 + (row % 1000) / 10),
        cells((row) => (row % 2 === 0 ? "m³" : "万m³")),
        cells((row) => 100 + (row % 500)),
        cells((row) => (row % 3 === 0 ? "万t" : "t")),
        cells((row) => (row % 4 === 0 ? null : 0.05 + (row % 97) / 100)),
        cells(() => "m³/t"),
        products,
        products.map(() => ["m³/t"]),
      ),
    );
  };
  return {
    name: "SAMPLEUSE, 200,000 rows",
    value: table(200_000),
    unit: "ms",
    peer: "20,000 rows, in proportion",
    peerValue: table(20_000) * 10,
    atMost: 1.5,
  };
}

/** Of all functions the one whose first example, cut to ten values, takes longest. */
function slowestSmallCall(): Measurement {
  const [definition, time] = catalogue
    .map((candidate): [FunctionDefinition, number] => {
      const given = candidate.examples[0].arguments.map((argument) =>
        isMatrix(argument) ? argument.slice(0, 10).map((row) => row.slice(0, 10)) : argument,
      );
      return [candidate, cost(() => evaluate(candidate, given, bundledContext))];
    })
    .reduce((slowest, next) => (next[1] > slowest[1] ? next : slowest));
  return limit(`slowest function over ten values (${definition.id})`, time, "ms", 1);
}
