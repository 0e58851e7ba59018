import { isFailure } from "../../language/failure";
import { impliedMass } from "../../units/implied-mass";
import { parseUnit } from "../../units/unit";
import { conversion } from "../../units/convert";
import { define } from "../definition";
import { constantUnit, operand, scaledText } from "../native";
import { number, optional, unit } from "../parameters";
import { reportExample, table } from "../sources";

export default define({
  id: "IMPLIEDMASS",
  group: "units",
  summary: { zh: "同一产品两种单耗所隐含的每平方米质量", en: "Mass per m² implied by one product's two unit uses" },
  parameters: [
    number({
      name: "perArea",
      label: { zh: "面积单耗", en: "use per area" },
      description: { zh: "按面积计的单耗，默认 m³/万m²", en: "Unit use by area, in m³/万m² by default" },
      above: 0,
    }),
    number({
      name: "perMass",
      label: { zh: "质量单耗", en: "use per mass" },
      description: { zh: "按质量计的单耗，默认 m³/t", en: "Unit use by mass, in m³/t by default" },
      above: 0,
    }),
    optional(
      unit({
        name: "perAreaUnit",
        label: { zh: "面积单耗单位", en: "unit by area" },
        description: {
          zh: "默认 m³/万m²；也可以是长度或件数的单耗，如 m³/100m、m³/万块",
          en: "m³/万m² by default; use per length or piece will do too, such as m³/100m or m³/万块",
        },
      }),
    ),
    optional(
      unit({
        name: "perMassUnit",
        label: { zh: "质量单耗单位", en: "unit by mass" },
        description: { zh: "默认 m³/t", en: "m³/t by default" },
      }),
    ),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "每 m²（或每 m、每件）的质量，kg", en: "Mass of a m² (or m, or piece), in kg" },
  },
  source: {
    zh: "DB36/T 420 修订报告（2017）表 4.2-13（单位转换）",
    en: "Revision report of DB36/T 420 (2017), table 4.2-13 (conversion)",
  },
  method: {
    formula: "m = \\frac{V_A}{V_M}",
    text: {
      zh: "报告换算了陶瓷的单位而未印出所用质量；两种单耗相除即得，各年应大致相同。",
      en: "The report converts its tiles without printing the mass used; the two unit uses over each other give it, and it should hardly differ between years.",
    },
  },
  examples: [
    // 328.1/10,000 m³/m² over 4.72/1,000 m³/kg.
    {
      arguments: [328.1, 4.72],
      result: 6.9513,
      decimals: 4,
      source: reportExample({ zh: "釉面砖（复算）", en: "Glazed tiles (computed)" }, "4.2.3", "4.2.3"),
    },
    {
      arguments: [188.8, 2.72],
      result: 6.9412,
      decimals: 4,
      source: reportExample({ zh: "瓷片 2013 年（复算）", en: "Wall tiles in 2013 (computed)" }, ...table("4.2-13")),
    },
  ],
  native: ([perArea, perMass, areaUnit, massUnit]) => {
    const [byArea, byMass] = [constantUnit(areaUnit || '"m³/万m²"'), constantUnit(massUnit || '"m³/t"')];
    if (!byArea || !byMass) return null;
    const factor = conversion(byArea, byMass);
    if (isFailure(factor) || factor.bridge === null) return null;
    const ratio = scaledText(`${operand(perArea!)}/${operand(perMass!)}`, factor);
    return factor.bridge.divides ? ratio : `1/(${ratio})`;
  },
  calculate: ([perArea, perMass, areaUnit, massUnit]) => {
    const [byArea, byMass] = [areaUnit ?? parseUnit("m³/万m²"), massUnit ?? parseUnit("m³/t")];
    if (isFailure(byArea)) return byArea;
    if (isFailure(byMass)) return byMass;
    return impliedMass(perArea, byArea, perMass, byMass);
  },
});
