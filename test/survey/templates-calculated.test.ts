/** The formulas of the templates in a workbook that calculates them. */
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import type { HeadlessHost } from "../../src/hosts/headless";
import { createHeadlessHost } from "../../src/hosts/headless";
import { surveyTemplate } from "../../src/survey/templates";
import type { TemplateKind } from "../../src/survey/templates";

const options = {
  language: "zh-CN",
  products: [{ name: "啤酒", unit: "kL" }],
  region: null,
  years: { from: 2012, to: 2014 },
  rows: 3,
} as const;

let host: HeadlessHost;
const open = async (kind: TemplateKind) => {
  host = await createHeadlessHost(new ContextStore(bundledContext), surveyTemplate(kind, options));
};
afterEach(() => host.dispose());

const enter = (sheet: string, row: number, column: number, entries: readonly (string | number | undefined)[]) =>
  host.write("fill", [{ sheet, row, column, entries: [entries] }], { overwrite: true });
const valueAt = async (sheet: string, row: number, column: number) =>
  (await host.read({ sheet, row, column, rows: 1, columns: 1 })).values[0]![0];

test("the enterprise survey works out the unit use of beer (table 5.4-8: 6.10 m³/kL)", async () => {
  await open("enterprise");
  await enter("企业用水调查表", 3, 3, ["甲公司", 2012, "啤酒", undefined, undefined, "万kL", undefined, 11.65, 71.065]);
  await host.recalculate();
  expect(await valueAt("企业用水调查表", 3, 12)).toBeCloseTo(6.1, 2);
  expect(await valueAt("企业用水调查表", 4, 12)).toBe("");
});

test("the on-site survey carries the enterprise over", async () => {
  await open("typical");
  await enter("基本情况", 2, 1, ["甲公司"]);
  await host.recalculate();
  expect(await valueAt("生产与用水", 2, 1)).toBe("甲公司");
});

// 汉索夫陶瓷, table 4.2-12 of the revision report: 4,346.5 m³/d reused with 364 m³/d of new water, 92.27 %.
test("the water balance sums its units and gives the indicators", async () => {
  await open("balance");
  await enter("水源情况", 3, 1, ["自来水", undefined, 364]);
  await enter("用水单元水平衡", 3, 1, ["球磨", "主要生产", 60, 371.5, 0, undefined, 0, 60]);
  await enter("用水单元水平衡", 4, 1, ["其余", "主要生产", 304, 3975, 0, undefined, 0, 304]);
  await host.recalculate();
  expect(await valueAt("用水单元水平衡", 3, 6)).toBe(431.5);
  expect(await valueAt("用水单元水平衡", 3, 11)).toBe(0);
  const summary = "水平衡汇总";
  const labels = (await host.read({ sheet: summary, row: 0, column: 0, rows: 30, columns: 2 })).values;
  const named = (label: string) => labels.find(([first]) => first === label)?.[1];
  expect(named("水源取水量")).toBe(364);
  expect(named("新水量")).toBe(364);
  expect(named("重复利用水量")).toBe(4346.5);
  expect(named("重复利用率")).toBeCloseTo(0.9227, 4);
});
