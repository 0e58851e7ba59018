/** What water counts: the adopted unit use follows the setting, and the sample says what was deducted. */
import { wholeWater } from "../../src/revision/water-scope";
import { createProject } from "../../src/revision/create";
import { outcomeOf } from "../../src/revision/outcome";
import type { SampleRow } from "../../src/revision/create";
import type { Settings } from "../../src/revision/project";
import { stamp } from "./support";

const row = (more: Partial<SampleRow>): SampleRow => ({
  enterprise: "甲厂",
  industry: "纺织",
  product: "色纺纱",
  condition: "",
  year: 2014,
  water: 43.17,
  waterUnit: "万m³",
  output: 11315,
  outputUnit: "t",
  stated: null,
  statedUnit: "",
  note: "",
  origin: { file: "", sheet: "", row: null },
  ...more,
});

function adoptedWith(water: Partial<Settings["water"]>, more: Partial<SampleRow>) {
  const settings = { water: { ...wholeWater, ...water } };
  return outcomeOf(createProject({ settings, rows: [row(more)] }, stamp), "色纺纱")!.adopted[0]!;
}

// Jiangxi Huafu 2014 (section 4.2): 43.17 万m³, of which 6.6 domestic, for 11,315 t of yarn.
const huafu = { particulars: { domesticWater: 6.6 } };

test("nothing is deducted unless the project says so", () => {
  const { use, computed, deduction } = adoptedWith({}, huafu);
  expect(use).toBeCloseTo(431_700 / 11_315, 9);
  expect(computed).toBe(use);
  expect(deduction.text).toBe("");
});

test("domestic water is deducted by its stated volume, in whatever unit the water is", () => {
  const { use, deduction } = adoptedWith({ domestic: true }, huafu);
  expect(use).toBeCloseTo(365_700 / 11_315, 9);
  expect(deduction.text).toBe("扣生活用水 6.6 万m³");
  expect(adoptedWith({ domestic: true }, { ...huafu, water: 431_700, waterUnit: "m³" }).use).toBeCloseTo(use!, 9);
});

test.each([
  ["a stated use of the whole volume gives way to the rest", 38.15, 365_700 / 11_315, "computed", null],
  ["a stated use of the rest is adopted", 32.32, 32.32, "stated", null],
  ["one that is neither is a contradiction", 50, 365_700 / 11_315, "computed", "statedUseContradicted"],
])("%s", (_, stated, use, basis, problem) => {
  const adopted = adoptedWith({ domestic: true }, { ...huafu, stated, statedUnit: "m³/t" });
  expect(adopted.use).toBeCloseTo(use, 9);
  expect(adopted.computed).toBeCloseTo(365_700 / 11_315, 9);
  expect(adopted.basis).toBe(basis);
  expect(adopted.problem?.key ?? null).toBe(problem);
});

test("a part that is not stated is not deducted, and that is said", () => {
  const { use, deduction } = adoptedWith({ domestic: true }, {});
  expect(use).toBeCloseTo(431_700 / 11_315, 9);
  expect(deduction.text).toBe("生活用水未填，未扣");
});

test.each([
  [
    "cooling water without its volume",
    { onceThrough: true },
    { particulars: { onceThrough: "是" } },
    "deductionUnknown",
  ],
  [
    "reclaimed water without its volume",
    { unconventional: true },
    { particulars: { source: "自来水、再生水" } },
    "deductionUnknown",
  ],
  [
    "nothing to deduct from",
    { domestic: true },
    { ...huafu, water: null, stated: 38.15, statedUnit: "m³/t" },
    "deductionUnknown",
  ],
  ["more deducted than used", { domestic: true }, { particulars: { domesticWater: 50 } }, "deductionTooLarge"],
])("%s leaves the sample out with its reason", (_, water, more, problem) => {
  const adopted = adoptedWith(water, more);
  expect(adopted.use).toBeNull();
  expect(adopted.problem?.key).toBe(problem);
});
