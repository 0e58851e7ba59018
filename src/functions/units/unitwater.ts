import { outputSize, outputUnits, waterFactor, waterUnits } from "../../units/common";
import { unitUse, unitUseFactor } from "../../units/unit-use";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { constantUnit, listedText, operand, scaledText } from "../native";
import { number, optional, unit } from "../parameters";
import { reportExample, shanxi, table } from "../sources";

export default define({
  id: "UNITWATER",
  group: "units",
  summary: { zh: "单位产品用水量", en: "Unit water use of a product" },
  parameters: [
    number({
      name: "volume",
      label: { zh: "用水量 Vi", en: "water Vi" },
      description: {
        zh: "一定计量时间内生产该产品的总用水量",
        en: "Water used for the product in a period",
      },
      minimum: 0,
    }),
    number({
      name: "output",
      label: { zh: "产量 Q", en: "output Q" },
      description: { zh: "同一时间内的产品产量；0 得 #DIV/0!", en: "Output in the same period; 0 gives #DIV/0!" },
      minimum: 0,
    }),
    optional(
      unit({
        name: "volumeUnit",
        label: { zh: "水量单位", en: "unit of the water" },
        description: {
          zh: "默认 m³；可用 万m³、L、m³/d 等，水的 1 t 按 1 m³",
          en: "m³ by default; 万m³, L, m³/d and so on; 1 t of water counts as 1 m³",
        },
      }),
    ),
    optional(
      unit({
        name: "outputUnit",
        label: { zh: "产量单位", en: "unit of the output" },
        description: { zh: "如 t、万t、万kL、百双", en: "Such as t, 万t, 万kL, 百双" },
      }),
    ),
    optional(
      unit({
        name: "resultUnit",
        label: { zh: "结果单位", en: "unit of the result" },
        description: {
          zh: "如 m³/t；省略时为每一个产量单位（去掉“万”“百”等）的 m³",
          en: "Such as m³/t; without it, m³ per single unit of output (万, 百 and the like taken away)",
        },
      }),
    ),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "单位产品用水量", en: "Unit water use" },
  },
  source: shanxi("4"),
  method: {
    formula: "V_{ui} = \\frac{V_i}{Q}",
    text: {
      zh: "用水量除以同期产量，单位按所给单位换算；量纲对不上时说明原因，不作猜测。",
      en: "Water over the output of the same period, converted by the units given; where they do not fit, it says why and does not guess.",
    },
  },
  examples: [
    {
      arguments: [710650, 11.65, "m³", "万kL", "m³/kL"],
      result: 6.1,
      decimals: 2,
      source: reportExample({ zh: "啤酒 2012 年", en: "Beer in 2012" }, ...table("5.4-8")),
    },
    {
      arguments: [744, 120, "万m³", "万t"],
      result: 6.2,
      decimals: 2,
      source: reportExample({ zh: "阴极铜", en: "Copper cathode" }, ...table("5.4-4")),
    },
    {
      arguments: [15, 794.46, "万m³", "万m²", "m³/万m²"],
      result: 188.8,
      decimals: 1,
      source: reportExample({ zh: "瓷片 2013 年", en: "Wall tiles in 2013" }, ...table("4.2-13")),
    },
  ],
  native: ([volume, output, volumeUnit, outputUnit, resultUnit]) => {
    const [from, by, to] = [constantUnit(volumeUnit!), constantUnit(outputUnit!), constantUnit(resultUnit!)];
    if (from !== undefined && by !== undefined && to !== undefined) {
      const factor = unitUseFactor(from, by, to);
      return isFailure(factor) ? null : scaledText(`${operand(volume!)}/${operand(output!)}`, factor);
    }
    // Units in cells: what the result is counted in has to follow them.
    if (to !== null) return null;
    const water = from === null ? "" : `*${listedText(volumeUnit!, waterUnits, waterFactor)}`;
    const pieces = by === null ? "" : `*${listedText(outputUnit!, outputUnits, outputSize)}`;
    return `${operand(volume!)}${water}/(${operand(output!)}${pieces})`;
  },
  calculate: ([volume, output, volumeUnit, outputUnit, resultUnit]) =>
    unitUse(volume, output, volumeUnit, outputUnit, resultUnit),
});
