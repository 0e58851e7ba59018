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

// 新钢 1580mm, table 4.2-7: 52,904 m³/d of conventional water and 15,490 reclaimed, 22.6 %; 昌硕, 4.2-15: 14.9 of 2,677.3 go elsewhere.
test("the water balance tells unconventional water and water supplied to others", async () => {
  await open("balance");
  await enter("水源情况", 3, 1, ["袁河", "地表水", 52904]);
  await enter("水源情况", 4, 1, ["污水站", "再生水", 15490]);
  await enter("用水单元水平衡", 3, 1, [
    "生产",
    "主要生产",
    65000,
    undefined,
    undefined,
    3000,
    undefined,
    undefined,
    65000,
    0,
    3000,
  ]);
  const summary = "水平衡汇总";
  const labelled = async () => (await host.read({ sheet: summary, row: 0, column: 0, rows: 40, columns: 2 })).values;
  const rowOf = async (label: string) => (await labelled()).findIndex(([first]) => first === label);
  await enter(summary, await rowOf("外供水量"), 1, [3394]);
  await host.recalculate();
  const named = async (label: string) => (await labelled()).find(([first]) => first === label)?.[1];
  expect(await named("非常规水资源替代率")).toBeCloseTo(0.22648, 5);
  expect(await named("水源与单元之差")).toBe(0);
  // 3,000/(3,000 + 3,000).
  expect(await named("废水回用率")).toBe(0.5);
  expect(await named("间接冷却水循环率")).toBe("");
});

// 汉索夫陶瓷, table 4.2-12 of the revision report: 4,346.5 m³/d reused with 364 m³/d of new water, 92.27 %.
test("the water balance sums its units and gives the indicators", async () => {
  await open("balance");
  await enter("水源情况", 3, 1, ["自来水", undefined, 364]);
  await enter("用水单元水平衡", 3, 1, ["球磨", "主要生产", 60, 0, 371.5, 0, undefined, 0, 60]);
  await enter("用水单元水平衡", 4, 1, ["其余", "主要生产", 304, 2055, 1920, 0, undefined, 0, 304]);
  await host.recalculate();
  expect(await valueAt("用水单元水平衡", 3, 7)).toBe(431.5);
  expect(await valueAt("用水单元水平衡", 3, 12)).toBe(0);
  const summary = "水平衡汇总";
  const labels = (await host.read({ sheet: summary, row: 0, column: 0, rows: 40, columns: 2 })).values;
  const named = (label: string) => labels.find(([first]) => first === label)?.[1];
  expect(named("水源取水量")).toBe(364);
  expect(named("新水量")).toBe(364);
  expect(named("重复利用水量")).toBe(4346.5);
  expect(named("重复利用率")).toBeCloseTo(0.9227, 4);
  // 2,055/(2,055 + 304): only the second unit has cooling water.
  expect(named("间接冷却水循环率")).toBeCloseTo(0.8711, 4);
  expect(named("废水回用率")).toBe("");
  expect(named("水源与单元之差")).toBe(0);
});

// 100 come in, 40 evaporate; A passes 60 on to B and 5,000 go round between A and its tower.
test("the list of flows closes node by node, counts what goes round once, and leaves blanks unknown", async () => {
  await open("flows");
  const list = "水流清单";
  const flows = [
    ["自来水", "甲", 100, "新水"],
    ["甲", "冷却塔", 5000, "间接冷却循环水"],
    ["冷却塔", "甲", 4960, "间接冷却循环水"],
    ["冷却塔", "蒸发", 40, "耗水"],
    ["甲", "乙", 60, "串联水"],
    ["乙", "排放口", 50, "排水"],
  ];
  await host.write("fill", [{ sheet: list, row: 3, column: 1, entries: flows }], { overwrite: true });
  await host.recalculate();
  const gaps = await Promise.all(flows.map((_, at) => valueAt(list, 3 + at, 8)));
  expect(gaps).toEqual(["", 0, 0, 0, 0, 10]);
  const rows = (await host.read({ sheet: "水流汇总", row: 0, column: 0, rows: 20, columns: 2 })).values;
  const named = (label: string) => rows.find(([first]) => first === label)?.[1];
  expect([named("新水量"), named("流出系统水量"), named("全厂差额"), named("水量空白的行")]).toEqual([100, 90, 10, 0]);
  // 5,000 once and 60: 5,060/5,160.
  expect(named("重复利用水量")).toBe(5060);
  expect(named("重复利用率")).toBeCloseTo(5060 / 5160, 10);
  expect(named("排水率")).toBe(0.5);
  await enter(list, 9, 1, ["乙", "绿化", undefined, "排水"]);
  await host.recalculate();
  expect([await valueAt(list, 8, 8), await valueAt(list, 9, 8)]).toEqual(["", ""]);
});
