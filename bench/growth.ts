/**
 * `npm run bench -- growth`: what functions cost for ten times and a hundred times the work, as a table and as a picture in
 * docs/pictures. On both axes ten times is one step, so that work which grows as its input does is a line of slope 1.
 */
import * as echarts from "echarts";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../generated/catalogue";
import { bundledContext } from "../src/functions/bundled";
import { evaluate } from "../src/functions/evaluate";
import type { Argument, Matrix } from "../src/functions/values";
import { cost } from "./bench";

const sizes = [10_000, 100_000, 1_000_000] as const;

const columnOf = <Value extends string | number>(rows: number, value: (row: number) => Value): Matrix =>
  Array.from({ length: rows }, (_, row) => [value(row)]);
const valueAt = (row: number) => 1 + ((row * 7919) % 1_000_003) / 100_000;

interface Work {
  readonly id: string;
  /** Of the input, where it is no plain column of numbers. */
  readonly what?: string;
  readonly given: (rows: number) => readonly Argument[];
}

const values = (rows: number) => columnOf(rows, valueAt);
const works: readonly Work[] = [
  { id: "BOXPLOT", given: (rows) => [values(rows)] },
  { id: "PERTSAMPLE", given: (rows) => [values(rows)] },
  { id: "RANKQUOTA", given: (rows) => [values(rows), 0.2] },
  { id: "ISOUTLIER", given: (rows) => [values(rows)] },
  {
    id: "SUMMARYBY",
    what: "1,000 groups",
    given: (rows) => [columnOf(rows, (row) => `产品${row % 1000}`), values(rows)],
  },
  {
    id: "QUOTA",
    given: (rows) => [
      columnOf(rows, () => "061"),
      columnOf(rows, () => "原煤"),
      columnOf(rows, (row) => (row % 2 === 0 ? "先进值" : "通用值")),
      columnOf(rows, () => "露天开采"),
    ],
  },
];

/** Milliseconds of processor time for each size: the least of several, so that other work on the machine counts as little as it can. */
function costs({ id, given }: Work): number[] {
  const definition = catalogue.find((one) => one.id === id)!;
  return sizes.map((rows) => {
    const takes = given(rows);
    return Math.min(...Array.from({ length: 3 }, () => cost(() => evaluate(definition, takes, bundledContext), 3)));
  });
}

export function growth(): number {
  const measured = works.map((work) => ({
    name: [work.id, ...(work.what ? [work.what] : [])].join(", "),
    costs: costs(work),
  }));
  console.log(
    `| function | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} |\n| --- | --- | --- | --- |`,
  );
  for (const { name, costs } of measured) {
    console.log(`| ${name} | ${costs.map((each) => Number(each.toPrecision(3))).join(" | ")} |`);
  }
  writeFileSync(path.join(PROJECT_ROOT, "docs", "pictures", "cost-against-size.svg"), picture(measured));
  return 0;
}

function picture(measured: readonly { readonly name: string; readonly costs: readonly number[] }[]): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 720, height: 440 });
  chart.setOption({
    animation: false,
    legend: { top: 8 },
    grid: { left: 64, right: 24, top: 64, bottom: 48 },
    xAxis: { type: "log", name: "values", nameLocation: "middle", nameGap: 28, min: sizes[0], max: sizes.at(-1) },
    yAxis: { type: "log", name: "ms of processor time" },
    series: measured.map(({ name, costs }) => ({
      name,
      type: "line",
      data: costs.map((each, index) => [sizes[index]!, Number(each.toPrecision(3))]),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}
