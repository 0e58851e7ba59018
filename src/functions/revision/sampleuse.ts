import type { Measured } from "../../revision/measured";
import { adoptedUse, basisWord } from "../../revision/samples";
import { parseNumber } from "../../units/number";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedTexts, alignedValues, optional } from "../parameters";
import { column, items, sampleItems } from "./_columns";
import { report, reportExample, table } from "../sources";
import type { Cell } from "../values";

const water = alignedValues({
  name: "water",
  label: { zh: "水量", en: "water" },
  description: { zh: "每个样本的取（用）水量", en: "Volume of water of every sample" },
});
const waterUnit = alignedTexts({
  name: "waterUnit",
  label: { zh: "水量单位", en: "unit of water" },
  description: { zh: "每个样本的水量单位，如 万m³", en: "Unit of the volume of every sample, such as 万m³" },
});
const output = alignedValues({
  name: "output",
  label: { zh: "产量", en: "output" },
  description: { zh: "每个样本的产量", en: "Output of every sample" },
});
const outputUnit = alignedTexts({
  name: "outputUnit",
  label: { zh: "产量单位", en: "unit of output" },
  description: { zh: "每个样本的产量单位，如 万t", en: "Unit of the output of every sample, such as 万t" },
});
const stated = alignedValues({
  name: "stated",
  label: { zh: "填报单耗", en: "stated unit use" },
  description: {
    zh: "每个样本填报的单位产品用水量；空白为未填",
    en: "Stated unit use of every sample; blank where none is",
  },
});
const statedUnit = alignedTexts({
  name: "statedUnit",
  label: { zh: "单耗单位", en: "unit of the stated unit use" },
  description: { zh: "填报单耗的单位，如 m³/t", en: "Unit of the stated unit use, such as m³/t" },
});
const units = alignedTexts({
  name: "units",
  label: { zh: "定额单位", en: "units" },
  description: { zh: "各定额项的单位，与定额项一一对应", en: "Unit of every item, cell by cell with the items" },
});
const deducted = alignedValues({
  name: "deducted",
  label: { zh: "扣除水量", en: "deducted water" },
  description: {
    zh: "从每个样本的水量中扣除的部分，单位万m³，由 SAMPLEDEDUCT 给出；空白为不扣，“不明”的样本不采用",
    en: "What is deducted from the volume of every sample, in 万m³, as SAMPLEDEDUCT gives it; a blank is nothing, and a sample where it is 不明 is not used",
  },
});

export default define({
  id: "SAMPLEUSE",
  group: "samples",
  summary: {
    zh: "整张样本表：每个样本采用的单耗、折算产量和依据",
    en: "A whole sample table: adopted unit use, converted output and basis of every sample",
  },
  parameters: [sampleItems, water, waterUnit, output, outputUnit, stated, statedUnit, items, units, optional(deducted)],
  result: {
    shape: "table",
    columns: [
      { zh: "采用单耗", en: "unit use" },
      { zh: "折算产量", en: "output" },
      { zh: "依据", en: "basis" },
      { zh: "计算单耗", en: "computed unit use" },
    ],
    description: {
      zh: "每个样本一行：采用单耗（定额单位）、折算产量（定额单位的分母）、依据、计算单耗（扣除后的水量÷产量）",
      en: "A row a sample: unit use in the item's unit, output in what that unit is per, the basis, and volume less deductions over output",
    },
  },
  source: report("3.2", "3.2"),
  method: {
    text: {
      zh: "填报单耗与水量÷产量在书写位数的舍入范围内一致时采用填报值；不一致时采用水量÷产量，并注明。单位统一换算为定额项的单位；换算不了、缺少、为 0 或为负的数据不采用，依据一栏说明原因。有扣除时，填报值若与扣除前的水量相符，采用扣除后的计算值。",
      en: "A stated unit use is adopted where volume over output agrees with it within the digits they are written with; otherwise volume over output is, and the contradiction noted. Everything is converted to the unit of the item; what cannot be, is missing, 0 or negative is not used, and the basis says why. Where water is deducted, a stated use that agrees with the whole volume gives way to the computed one of the rest.",
    },
  },
  examples: [
    {
      arguments: [
        column(["大米", "大米", "啤酒"]),
        column([0.006, 3.52, 633880]),
        column(["万m³", "万m³", "m³"]),
        column([8000, 40000, 12.19]),
        column(["t", "t", "万kL"]),
        column([0.008, 0.88, null]),
        column(["m³/t", "m³/t", null]),
        column(["大米", "啤酒"]),
        column(["m³/t", "m³/kL"]),
      ],
      result: [
        [0.008, 8000, "填报", 0.0075],
        [0.88, 40000, "填报", 0.88],
        [5.2, 121900, "计算", 5.2],
      ],
      decimals: 6,
      source: reportExample({ zh: "大米、啤酒", en: "Rice and beer" }, "表 3.2-1、5.4-8", "tables 3.2-1 and 5.4-8"),
    },
    // 189 m³ per 万m² is no amount per tonne; the second row states nothing at all.
    {
      arguments: [
        column(["瓷砖", "瓷砖"]),
        column([null, null]),
        column([null, null]),
        column([null, null]),
        column([null, null]),
        column([188.8, null]),
        column(["m³/万m²", null]),
        column(["瓷砖"]),
        column(["m³/t"]),
      ],
      result: [
        ["", "", "单位不能换算", ""],
        ["", "", "数据不全", ""],
      ],
      source: reportExample({ zh: "瓷砖", en: "Tiles" }, ...table("4.2-13")),
    },
  ],
  calculate: ([rows, water_, waterUnits, output_, outputUnits, stated_, statedUnits, known, unitsOfItems, parts]) => {
    const error =
      lengthError(
        [sampleItems, rows],
        [water, water_],
        [waterUnit, waterUnits],
        [output, output_],
        [outputUnit, outputUnits],
        [stated, stated_],
        [statedUnit, statedUnits],
        [deducted, parts],
      ) ?? lengthError([items, known], [units, unitsOfItems]);
    if (error) return error;
    const unitOf = new Map(known.map((item, index) => [item, unitsOfItems[index]!]));
    return rows.map((item, row): readonly Cell[] => {
      const unit = unitOf.get(item);
      if (item === "" || unit === undefined) return ["", "", item === "" ? "" : "定额项不存在", ""];
      const numbers = [water_[row]!, output_[row]!, stated_[row]!].map(amount);
      const unreadable = numbers.some((one) => one === undefined);
      if (unreadable) return ["", "", "不是数字", ""];
      const measured: Measured = {
        water: numbers[0]!,
        waterUnit: waterUnits[row]!,
        output: numbers[1]!,
        outputUnit: outputUnits[row]!,
        stated: numbers[2]!,
        statedUnit: statedUnits[row]!,
      };
      const part = parts?.[row] ?? null;
      const adopted = adoptedUse(measured, unit, part === null || part === "" ? 0 : (amount(part) ?? null));
      return [adopted.use, adopted.output, basisWord(adopted), adopted.computed];
    });
  },
});

/** Undefined: not a number. One bad cell spoils its row, not the table. */
function amount(cell: number | string | boolean | null): number | null | undefined {
  if (cell === null) return null;
  const value = typeof cell === "string" ? parseNumber(cell) : cell;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
