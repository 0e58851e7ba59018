import { usualRules } from "../../../src/evaluation/plans/rules";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { examineRegister } from "../../../src/survey/register/examine";
import { readRegister, registerRows } from "../../../src/survey/register/read";
import { planWorkbook } from "../../../src/survey/register/workbook";
import type { Matrix } from "../../../src/workbook/values";
import { registerSheetOf, registerTable, shanxi } from "./support";

const file = { path: "台账.xlsx", stamp: "" };
const read = (table: Matrix = registerTable) => readRegister(file, [registerSheetOf(table)], {});
const planned = () => examineRegister(registerRows(read().records, shanxi), shanxi, usualRules);

test("the register is read with volumes in m³", () => {
  const rows = registerRows(read().records, shanxi);
  expect(rows).toHaveLength(7);
  expect(rows[3]).toMatchObject({
    ...{ firm: "大啤酒厂", city: "太原市", industry: "酒的制造", permit: "许B", permitVolume: 50000 },
    ...{ use: 40000, output: 50000, outputUnit: "kL", year: 2024 },
  });
});

// 6 × 50,000 kL once for both permits; (280,000 + 290,000 + 310,000)/3 = 293,333.33, within 350,000 and 300,000.
test("plans, benchmarks, list and shares of the register", () => {
  const { plans, toImprove, byCity, byIndustry } = planned();
  expect(plans[0]).toMatchObject({ quotaVolume: 300000, uses: [280000, 290000, 310000], permit: 350000 });
  expect(plans[0]!.proposal).toBeCloseTo(293333.3333, 4);
  expect(plans.map(({ verdict }) => verdict)).toEqual(["超定额", "合规", "超许可", "合规"]);
  // The hospital's 32,000 m³ are held to its permit.
  expect(plans[2]).toMatchObject({ quotaVolume: null, proposal: 30000 });
  expect(toImprove).toMatchObject([{ firm: "大啤酒厂", unitUse: 6.2, excess: 10000, rank: 2, of: 2 }]);
  // 310,000 of 310,000 + 16,000 + 32,000 + 9,000.
  expect(byCity.map(({ name, use }) => [name, use])).toEqual([
    ["太原市", 310000],
    ["大同市", 57000],
  ]);
  expect(byIndustry[0]).toMatchObject({ name: "酒的制造", firms: 3, use: 335000 });
});

test("a register without products, or a table without permits, is read too; a table without firms is not", () => {
  const without = (titles: readonly string[]) => {
    const kept = registerTable[0]!.flatMap((title, at) => (titles.includes(String(title)) ? [] : [at]));
    return read(registerTable.map((row) => kept.map((at) => row[at] ?? null)));
  };
  expect(without(["产品名称", "计算单位", "年实际产量"]).records).toHaveLength(7);
  expect(without(["取水许可证编号", "许可取水量(万m³)"]).records).toHaveLength(7);
  expect(without(["取水权人"]).records).toHaveLength(0);
});

test("the workbook calculates the same by live formulas", async () => {
  const plan = planned();
  const workbook = planWorkbook(plan, "zh-CN");
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...["用水计划", "对标", "整改名单", "分市分行业", "计划规则", "台账"],
  ]);
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook);
  const valuesOf = async (sheet: string, row: number, column: number, rows: number, columns: number) =>
    (await host.read({ sheet, row, column, rows, columns })).values;
  const plans = await valuesOf("用水计划", 3, 0, 4, 11);
  expect(plans[0]!.slice(0, 7)).toEqual(["大啤酒厂", "太原市", "酒的制造", 300000, 280000, 290000, 310000]);
  expect(plans.map((row) => row[9])).toEqual(["超定额", "合规", "超许可", "合规"]);
  plan.plans.forEach(({ proposal }, at) => expect(plans[at]![10]).toBeCloseTo(proposal!, 6));
  expect((await valuesOf("整改名单", 3, 0, 1, 10))[0]).toEqual([
    ...["大啤酒厂", "啤酒", "", 2024, 6.2, "m³/kL", "超定额", 6, 10000, 2],
  ]);
  const cities = await valuesOf("分市分行业", 3, 0, 2, 4);
  expect(cities.map(([name, firms, , use]) => [name, firms, use])).toEqual([
    ["太原市", 1, 310000],
    ["大同市", 3, 57000],
  ]);
  expect(cities[0]![2]).toBeCloseTo(310 / 367, 10);
  const register = await valuesOf("台账", 3, 14, 7, 5);
  expect(register[4]).toEqual([6, "m³/kL", 24000, 4, "先进值"]);
  expect(register[5]).toEqual(["", "", "", "", ""]);
  host.dispose();
});

test("a changed rule changes the plans", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext), planWorkbook(planned(), "zh-CN"));
  const rules = { sheet: "计划规则", row: 5, column: 1, entries: [["上年"], [0.9], ["许可"]] };
  await host.write("", [rules], { overwrite: true });
  const { values } = await host.read({ sheet: "用水计划", row: 3, column: 10, rows: 4, columns: 1 });
  // 0.9 × 310,000, 16,000, 32,000 and 9,000.
  expect(values.flat()).toEqual([279000, 14400, 28800, 8100]);
  host.dispose();
});
