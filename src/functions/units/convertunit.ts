import { conversion, convert } from "../../units/convert";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { constantUnit, operand, scaledText } from "../native";
import { number, optional, unit } from "../parameters";
import { reportExample, table } from "../sources";

export default define({
  id: "CONVERTUNIT",
  group: "units",
  summary: { zh: "换算单位，必要时借助每单位质量", en: "Convert units, by way of a mass per unit where needed" },
  parameters: [
    number({
      name: "value",
      label: { zh: "数值", en: "value" },
      description: { zh: "要换算的数值", en: "The value to convert" },
    }),
    unit({
      name: "from",
      label: { zh: "原单位", en: "from" },
      description: { zh: "如 m³/万m²、万m³、m³/(MW·h)", en: "Such as m³/万m², 万m³, m³/(MW·h)" },
    }),
    unit({
      name: "to",
      label: { zh: "目标单位", en: "to" },
      description: { zh: "如 m³/t", en: "Such as m³/t" },
    }),
    optional(
      number({
        name: "massPerUnit",
        label: { zh: "每单位质量", en: "mass per unit" },
        description: {
          zh: "每 m²、m、m³ 或每件产品的质量（kg）；面积与长度互换时为幅宽（m）。量纲一致时不需要",
          en: "Mass (kg) of a m², m, m³ or piece of the product; between areas and lengths the width (m). Not needed for like units",
        },
        above: 0,
      }),
    ),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "以目标单位计的数值", en: "The value in the unit asked for" },
  },
  source: {
    zh: "DB36/T 420 修订报告（2017）表 4.2-13（单位转换）",
    en: "Revision report of DB36/T 420 (2017), table 4.2-13 (conversion)",
  },
  method: {
    text: {
      zh: "同一种量之间直接换算。由面积、长度、体积或件数的单耗换到质量的单耗，必须给出每单位质量，否则说明缺什么，不作猜测。年、月与日之间，装机容量与发电量之间不换算。",
      en: "Like quantities convert directly. From unit use per area, length, volume or piece to unit use per mass the mass per unit must be given; without it the function says what is missing and does not guess. Years, months and days, and capacity and generation, are not converted.",
    },
  },
  examples: [
    {
      arguments: [328.1, "m³/万m²", "m³/t", 6.95],
      result: 4.72,
      decimals: 2,
      source: reportExample({ zh: "釉面砖", en: "Glazed tiles" }, "5.4.2 计算实例 6", "5.4.2, example 6"),
    },
    {
      arguments: [711, "万m³", "亿m³"],
      result: 0.0711,
      source: { zh: "单位换算", en: "Conversion of units" },
    },
    {
      arguments: [319.13, "m³/万m²", "m³/t", 6.95],
      result: 4.59,
      decimals: 2,
      source: reportExample({ zh: "瓷片、仿古砖 2014 年", en: "Tiles in 2014" }, ...table("4.2-13")),
    },
  ],
  native: ([value, from, to, massPerUnit]) => {
    const [source, target] = [constantUnit(from!), constantUnit(to!)];
    if (!source || !target) return null;
    const factor = conversion(source, target);
    if (isFailure(factor)) return null;
    const converted = scaledText(operand(value!), factor);
    if (factor.bridge === null) return converted;
    return massPerUnit === "" ? null : `${converted}${factor.bridge.divides ? "/" : "*"}${operand(massPerUnit!)}`;
  },
  calculate: ([value, from, to, massPerUnit]) => convert(value, from, to, massPerUnit),
});
