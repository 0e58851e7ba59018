/** What the audit finds in the report's own tables, against an independent recomputation in plain arithmetic. */
import { auditOfExample } from "../../scripts/generate/errata";
import type { Finding } from "../../src/audit/finding";
import { dataRows } from "../support/data";

let wrong: readonly Finding[];
beforeAll(async () => {
  const { findings } = await auditOfExample(PROJECT_ROOT);
  wrong = findings.filter(({ verdict }) => verdict === "不符");
});

/** `printed → recomputed` of what was found in a place. */
function found(table: RegExp, row: RegExp, column: RegExp): string[] {
  return wrong
    .filter(({ spot }) => table.test(spot.table) && row.test(spot.row) && column.test(spot.column))
    .map(({ printed, recomputed }) => `${printed} → ${recomputed}`);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const pert = (a: number, m: number, b: number) => (a + 4 * m + b) / 6 - (0.25 * (b - a)) / 6;

test("worked examples", () => {
  expect(found(/^计算实例 2/, /^$/, /定额值/)).toEqual([`5.22 → ${pert(5.1, 5.2, 6.1).toFixed(2)}`]);
  expect(found(/^计算实例 3/, /^$/, /期望值/)).toEqual([`2.29 → ${((1.61 + 4 * 1.79 + 2.59) / 6).toFixed(2)}`]);
  expect(found(/^计算实例 3/, /^$/, /定额值/)).toEqual([`2.25 → ${pert(1.61, 1.79, 2.59).toFixed(2)}`]);
  expect(found(/^计算实例 4/, /^$/, /期望值/)).toEqual([`132.5 → ${((102.8 + 4 * 126.4 + 141.5) / 6).toFixed(1)}`]);
  expect(found(/^计算实例 4/, /^$/, /定额值/)).toEqual([`130.9 → ${pert(102.8, 126.4, 141.5).toFixed(1)}`]);
  expect(found(/^计算实例 [1678]/, /^$/, /./)).toEqual([]);
});

test("rice, recomputed from its samples without the three that were excluded", () => {
  const rice = dataRows("samples")
    .filter(({ table }) => table === "3.2-1")
    .map(({ unitUse }) => Number(unitUse))
    .filter((value) => value < 0.148);
  const second = (mean(rice) + mean(rice.filter((value) => value < mean(rice)))) / 2;
  const table = /^表 3\.2-2/;
  expect(found(table, /大米/, /^合理样本数/)).toEqual([`21 → ${rice.length}`]);
  expect(found(table, /大米/, /^最小值/)).toEqual([`0.04 → ${Math.min(...rice).toFixed(2)}`]);
  expect(found(table, /大米/, /^平均值/)).toEqual([`0.05 → ${mean(rice).toFixed(2)}`]);
  expect(found(table, /大米/, /^二次平均值/)).toEqual([`0.04 → ${second.toFixed(2)}`]);
});

test("second means that no sample can have, single samples, totals", () => {
  const table = /^表 5\.4-1/;
  expect(found(table, /钨精矿/, /二次平均值/)).toHaveLength(1);
  expect(found(table, /鲜奶/, /二次平均值/)).toHaveLength(1);
  expect(found(table, /味精/, /二次平均值/)).toHaveLength(1);
  expect(found(table, /电解铝/, /^平均值/)).toEqual(["10.20 → 18.50"]);
  expect(found(table, /粗铜/, /^平均值/)).toEqual(["14.50 → 10.21"]);
  // Table 4.2-3: the four plants with circulating cooling.
  const power = [2.59, 1.61, 1.79, 1.64];
  const second = (mean(power) + mean(power.filter((value) => value < mean(power)))) / 2;
  expect(found(table, /^火力发电\(循环冷却/, /^平均值/)).toEqual([`1.87 → ${mean(power).toFixed(2)}`]);
  expect(found(table, /^火力发电\(循环冷却/, /^二次平均值/)).toEqual([`1.75 → ${second.toFixed(2)}`]);
  const sumOf = (name: string) =>
    dataRows("statistics")
      .filter((row) => row.table === "5.4-1" && row.kind === "product")
      .reduce((sum, row) => sum + Number(row[name]), 0);
  expect(found(table, /合计/, /总样本数/)).toEqual([`315 → ${sumOf("total")}`]);
  expect(found(table, /合计/, /合理样本数/)).toEqual([`221 → ${sumOf("reasonable")}`]);
});

test("changes and their means", () => {
  const change = (table: string) =>
    dataRows("changes")
      .filter((row) => row.table === table && row.kind === "item" && row.new_new !== "")
      .map((row) => (Number(row.new_new) / Number(row.old) - 1) * 100);
  expect(found(/^表 6-1/, /原油加工/, />B$/)).toEqual([`-64.71 → ${((0.543 / 1.7 - 1) * 100).toFixed(2)}`]);
  expect(found(/^表 6-1/, /^平均/, />B$/)).toEqual([`-55.13 → ${mean(change("6-1")).toFixed(2)}`]);
  expect(found(/^表 6-2/, /涤纶纤维/, />B$/)).toEqual(["-100.00 → "]);
  expect(found(/^表 6-2/, /^平均/, />B$/)).toEqual([`-33.60 → ${mean(change("6-2")).toFixed(2)}`]);
});

test("shares, counts and units of chapters 2 and 4", () => {
  const census = [1.26, 4.24, 0.44, 5.78, 73.85, 1.04, 13.3].reduce((sum, share) => sum + share, 0);
  expect(found(/^表 4\.1-1/, /^$/, /水利普查/)).toEqual([`100% → ${census.toFixed(2)}%`]);
  expect(found(/^表 2\.3-1/, /^合计/, /指标数量/)).toEqual([`44 → ${12 + 28}`]);
  expect(found(/^表 4\.2-20/, /2013/, /单位产品用水量/)).toEqual([`0.49 → ${((262.15 * 10000) / 535).toFixed(2)}`]);
});

test("each was gone through by hand: nothing else is called wrong", () => {
  expect(wrong).toHaveLength(35);
});
