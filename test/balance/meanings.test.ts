/** Sheets whose headers nobody could know, and those that say the same in other words. */
import { balanceForm, rowChecks } from "../../src/balance/form";
import { readBalances } from "../../src/balance/reading/document";
import type { Meanings } from "../../src/balance/reading/meanings";
import { headingsOf, meaningsFrom, meaningsFromText, withMeanings } from "../../src/balance/reading/meanings";
import { tablesOf } from "../../src/documents/document";
import { documentOfSheets } from "../../src/documents/sheets";
import type { Cell, Matrix } from "../../src/workbook/values";

const documentOf = (values: Matrix) => documentOfSheets([{ name: "表", row: 0, column: 0, values, merges: [] }]);
const rows = [
  ["岗位", "补给(m³/d)", "去污(m³/h)", "蒸掉(m³/d)"],
  ["锅炉", 20, 0.5, 8],
  ["冲洗", 24, 0.5, 12],
];
const meant: Meanings = { 岗位: "unit", 补给: "fresh", 去污: "discharged", 蒸掉: "consumed" };

test("headers that were given a meaning are read by it, each in its own unit", () => {
  expect(readBalances(documentOf(rows))).toEqual([]);
  const [balance] = readBalances(withMeanings(documentOf(rows), meant));
  expect(balance!.unit).toBe("m³/d");
  const values = balance!.units.map(({ name, entries }) => [name, ...Object.values(entries).map(({ value }) => value)]);
  expect(values).toEqual([
    ["锅炉", 20, 12, 8],
    ["冲洗", 24, 12, 12],
  ]);
});

test("a unit that is called as a column keeps its name", () => {
  const [balance] = readBalances(withMeanings(documentOf([...rows, ["补给", 5, null, 5]]), meant));
  expect(balance!.units.map(({ name }) => name)).toEqual(["锅炉", "冲洗", "补给"]);
});

test("what headers say now, and what is said in words", () => {
  const [table] = tablesOf(documentOf([["车间", "补给", "排水量"], ["甲", 5, 4], ["乙", 3, 2]])); // prettier-ignore
  expect(headingsOf(table!).map(({ label, meaning }) => [label, meaning])).toEqual([
    ["车间", "unit"],
    ["补给", null],
    ["排水量", "discharged"],
  ]);
  expect(meaningsFrom("岗位=用水单元，补给(m³/d)=fresh water")).toEqual({ 岗位: "unit", 补给: "fresh" });
  expect(meaningsFrom("岗位=张三")).toBeNull();
  expect(meaningsFrom("岗位")).toBeNull();
});

test("what was kept is taken only as far as it is known", () => {
  expect(meaningsFromText(JSON.stringify({ 岗位: "unit", 补给: "else" }))).toEqual({ 岗位: "unit" });
  for (const text of [null, "", "[1]", "not JSON"]) expect(meaningsFromText(text)).toEqual({});
});

test.each([
  ["起始单元", "终止单元", "流量(m³/d)"],
  ["水的来源", "水的去向", "日均水量(m³/d)"],
  ["From", "To", "Flow (m³/d)"],
  ["水源", "用水单元", "水量(m³/d)"],
])("%s, %s, %s is a list of flows", (...head) => {
  const values = [head, ["自来水", "锅炉", 10], ["锅炉", "下水道", 6], ["锅炉", "蒸发", 4], ["合计", null, 20]];
  const [balance] = readBalances(documentOf(values));
  expect(balance!.flows).toHaveLength(3);
  expect(balance!.units.map(({ name }) => name)).toEqual(["锅炉"]);
});

test("a row of a list speaks for both of its ends", () => {
  const values: readonly (readonly Cell[])[] = [
    ["从", "到", "水量(m³/d)"],
    ["自来水", "甲", 100],
    ["甲", "乙", 60],
    ["甲", "蒸发", 30],
    ["乙", "排放口", 60],
  ];
  const [table] = tablesOf(documentOf(values));
  const form = balanceForm(table!)!;
  expect([form.firstRow, form.endRow, form.list]).toEqual([1, 6, { from: 0, to: 1, volume: 2 }]);
  const checks = rowChecks(form, 2, (row, column) => String(values[row]?.[column] ?? ""));
  expect(checks.map(({ name, gap }) => [name, gap])).toEqual([
    ["甲", 10],
    ["乙", 0],
  ]);
});
