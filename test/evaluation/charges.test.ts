import type { Block } from "../../src/evaluation/block";
import { surchargeBlock, taxBlock } from "../../src/evaluation/charges/block";
import type { Source } from "../../src/evaluation/charges/charges";
import { resourceTax, surchargeOf } from "../../src/evaluation/charges/charges";
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { createHeadlessHost } from "../../src/hosts/headless";
import { Failure, isFailure } from "../../src/language/failure";
import { describe as tell } from "../../src/language/messages";
import type { Matrix } from "../../src/workbook/values";

const anchor = { row: 3, column: 1 };
const surface: Source = { name: "地表水", volume: 120000, rate: 0.3, multiplier: 1 };
const ground: Source = { name: "地下水", volume: 35000.5, rate: 1.8, multiplier: 2 };
const overuse = {
  ...{ use: 140, plan: 100, price: 2.5 },
  bands: [
    { from: 0, factor: 1 },
    { from: 0.1, factor: 2 },
    { from: 0.3, factor: 3 },
  ],
};

function sound<Result>(result: Result | Failure): Result {
  if (isFailure(result)) throw new Error(result.message?.key);
  return result;
}

async function calculated({ rows }: Block): Promise<Matrix> {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const [sheet] = await host.sheets();
  await host.write("", [{ sheet: sheet!, ...anchor, entries: rows }]);
  const place = { sheet: sheet!, ...anchor, rows: rows.length, columns: rows[0]!.length };
  const { values } = await host.read(place);
  host.dispose();
  return values;
}

const refusal = (result: unknown) => (result instanceof Failure ? tell(result.message!, "zh-CN") : "");

// 120,000 × 0.3 = 36,000; 35,000.5 × 1.8 × 2 = 126,001.8.
test("the tax of each source and of all, and the same by formulas", async () => {
  const found = sound(resourceTax([surface, ground]));
  expect(found.sources.map(({ tax }) => tax)).toEqual([36000, 126001.8]);
  expect([found.volume, found.tax]).toEqual([155000.5, 162001.8]);
  const values = await calculated(taxBlock(found, anchor, "zh-CN"));
  expect(values.map((row) => row[4])).toEqual([null, "税额（元）", 36000, 126001.8, 162001.8]);
  expect(values.at(-1)![1]).toBe(155000.5);
});

test("a source without a volume has no tax; one without a rate, or below zero, is refused", async () => {
  const found = sound(resourceTax([surface, { ...ground, volume: null }]));
  expect(found.tax).toBe(36000);
  expect((await calculated(taxBlock(found, anchor, "zh-CN"))).map((row) => row[4]).slice(2)).toEqual([
    36000,
    "",
    36000,
  ]);
  expect(refusal(resourceTax([surface, { ...ground, rate: null }]))).toContain("第 2 行有水量而没有税额");
  expect(refusal(resourceTax([{ ...surface, rate: -1 }]))).toContain("不能小于 0");
});

// Excess of 40: 10 at 1, 20 at 2, 10 at 3 times 2.5.
test("the surcharge by bands, and the same by formulas", async () => {
  const found = sound(surchargeOf(overuse));
  expect([found.excess, found.surcharge]).toEqual([40, 200]);
  const values = await calculated(surchargeBlock(found, anchor, "zh-CN"));
  expect([values[4]![1], values.at(-1)![1]]).toEqual([40, 200]);
});

test("what is entered is shown with all its digits", () => {
  const taxed = taxBlock(sound(resourceTax([surface, ground])), anchor, "zh-CN");
  expect([2, 3].map((row) => taxed.numberFormats[row]![1])).toEqual(["#,##0", "#,##0.######"]);
  const bands = [...overuse.bands, { from: 0.375, factor: 4 }];
  const charged = surchargeBlock(sound(surchargeOf({ ...overuse, bands })), anchor, "zh-CN");
  expect([7, 8, 9].map((row) => charged.numberFormats[row]![0])).toEqual(["0%", "0%", "0.######%"]);
});

test("within the plan nothing is charged; bands must rise", () => {
  expect(sound(surchargeOf({ ...overuse, use: 90 })).surcharge).toBe(0);
  expect(refusal(surchargeOf({ ...overuse, bands: [...overuse.bands].reverse() }))).toContain("第 2 行");
  expect(refusal(surchargeOf({ ...overuse, price: -1 }))).toContain("不能小于 0");
  expect(refusal(surchargeOf({ ...overuse, bands: [{ from: 0, factor: -1 }] }))).toContain("不能小于 0");
});
