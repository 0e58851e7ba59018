/** One flag in the sheet of samples, and every table that hangs on it: held against simple-statistics, not against our own code. */
import { mean as average, sum } from "simple-statistics";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { createProject } from "../../../src/revision/create";
import { decide } from "../../../src/revision/operations";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { item, row, stamp } from "../support";

/** Volume in m³, output in t. */
const firms = [
  { name: "甲", water: 3000, output: 1000 },
  { name: "乙", water: 8400, output: 2000 },
  { name: "丙", water: 2500, output: 500 },
  { name: "丁", water: 18_300, output: 3000 },
  { name: "戊", water: 5600, output: 800 },
  { name: "己", water: 40_000, output: 1000 },
];
const old = 10;

let host: HeadlessHost;
let workbook: WorkbookSnapshot;
beforeAll(async () => {
  const rows = firms.map(({ name, water, output }) =>
    row({
      enterprise: name,
      product: "砖",
      industry: "建材",
      year: 2020,
      water,
      waterUnit: "m³",
      output,
      outputUnit: "t",
    }),
  );
  const items = [item({ product: "砖", industry: "建材", old })];
  let project = createProject({ rows, items }, stamp);
  for (const [tier, method] of [
    ["existing", "mean"],
    ["leading", "secondMean"],
  ] as const) {
    project = decide(project, "砖", tier, { method, value: null, reason: "" }, stamp);
  }
  workbook = projectWorkbook(project);
  host = await createHeadlessHost(new ContextStore(bundledContext), workbook);
}, 60_000);
afterAll(() => host.dispose());

const columnOf = (sheet: string, word: string, among = 0) =>
  workbook.sheets
    .find(({ name }) => name === sheet)!
    .cells.filter((cell) => cell.row === 3 && String(cell.value) === word)[among]!.column;

async function cell(sheet: string, word: string, at = 0, among = 0) {
  const column = columnOf(sheet, word, among);
  const { values } = await host.read({ sheet, row: 4 + at, column, rows: 1, columns: 1 });
  return values[0]![0];
}

const twoDecimals = (value: number) => Math.round(value * 100) / 100;

async function expectTablesToBeOf(counting: readonly (typeof firms)[number][]) {
  const uses = counting.map(({ water, output }) => water / output);
  const first = average(uses);
  // Section 5.3: the mean, and the mean of what is below it, once more averaged.
  const second = (first + average(uses.filter((use) => use < first))) / 2;
  const [existing, leading] = [twoDecimals(first), twoDecimals(second)];
  const saving = (quota: number) => sum(counting.map(({ water, output }) => Math.max(0, water - quota * output)));

  expect(await cell("统计", "合理样本数")).toBe(counting.length);
  expect(await cell("统计", "总样本数")).toBe(firms.length);
  expect(await cell("统计", "平均值")).toBeCloseTo(first, 8);
  expect(await cell("统计", "二次平均")).toBeCloseTo(second, 8);
  expect(await cell("统计", "最大值")).toBeCloseTo(Math.max(...uses), 8);
  expect(await cell("决定", "现有定额值")).toBe(existing);
  expect(await cell("成果", "现有")).toBe(existing);
  expect(await cell("成果", "先进")).toBe(leading);
  const passing = counting.filter(({ water, output }) => water / output <= existing);
  expect(await cell("成果", "现有达到数")).toBe(passing.length);
  expect(await cell("成果", "现有企业占比")).toBeCloseTo(passing.length / counting.length, 8);
  expect(await cell("成果", "现有产量占比")).toBeCloseTo(
    sum(passing.map(({ output }) => output)) / sum(counting.map(({ output }) => output)),
    8,
  );
  expect(await cell("新旧对比", "现有变幅")).toBeCloseTo((existing - old) / old, 8);
  expect(await cell("合理性", "相差")).toBeCloseTo((first - old) / old, 8);
  expect(await cell("节水", "企业数")).toBe(counting.length);
  expect(await cell("节水", "年用水量")).toBeCloseTo(sum(counting.map(({ water }) => water)), 4);
  expect(await cell("节水", "对现有值")).toBeCloseTo(saving(existing), 4);
  expect(await cell("节水", "对先进值")).toBeCloseTo(saving(leading), 4);
  // By industry, beside it.
  expect(await cell("节水", "对现有值", 0, 1)).toBeCloseTo(saving(existing), 4);
}

test("a mark in the column of exclusions reaches every table, and so does taking it away", async () => {
  await expectTablesToBeOf(firms);
  const flag = columnOf("样本", "剔除");
  const mark = (value: string | null) =>
    host.write("剔除", [{ sheet: "样本", row: 4 + 5, column: flag, entries: [[value]] }], { overwrite: true });
  expect(await mark("是")).toEqual({ done: true });
  await expectTablesToBeOf(firms.slice(0, 5));
  expect(await cell("剔除", "企业名称")).toBe("己");
  expect(await mark(null)).toEqual({ done: true });
  await expectTablesToBeOf(firms);
});
