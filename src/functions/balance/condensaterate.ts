import { condensateRate } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { number, optional } from "../parameters";
import { illustration } from "../sources";
import { rateResult, volume } from "./_volumes";

export default define({
  id: "CONDENSATERATE",
  group: "balance",
  summary: { zh: "蒸汽冷凝水回用率", en: "Reuse rate of steam condensate" },
  parameters: [
    volume({
      name: "condensate",
      label: { zh: "冷凝水回用量", en: "condensate reused" },
      description: { zh: "回用的蒸汽冷凝水体积（m³）", en: "Volume of condensate reused (m³)" },
    }),
    number({
      name: "steam",
      label: { zh: "产汽量", en: "steam" },
      description: {
        zh: "同一时段产汽设备的产汽量；0 得 #DIV/0!",
        en: "Steam produced in the same period; 0 gives #DIV/0!",
      },
      unit: "t",
      minimum: 0,
    }),
    optional(
      number({
        name: "density",
        label: { zh: "水的密度", en: "density" },
        description: { zh: "冷凝水的密度，默认 1", en: "Density of the condensate, 1 by default" },
        unit: "t/m³",
        above: 0,
      }),
    ),
  ],
  result: rateResult("蒸汽冷凝水回用率", "Reuse rate of condensate"),
  source: { zh: "GB/T 7119—2018、CJ 42—1999", en: "GB/T 7119—2018; CJ 42—1999" },
  method: {
    formula: "R_b = \\frac{V_{br}\\,\\rho}{D}",
    text: {
      zh: "冷凝水按质量计，与产汽量之比。",
      en: "Condensate by mass over the steam produced.",
    },
  },
  examples: [
    { arguments: [480, 600], result: 0.8, source: illustration },
    { arguments: [500, 600, 0.96], result: 0.8, source: illustration },
  ],
  native: ([condensate, steam, density]) =>
    `${operand(condensate!)}${density === "" ? "" : `*${operand(density!)}`}/${operand(steam!)}`,
  calculate: ([condensate, steam, density]) => condensateRate(condensate, steam, density ?? 1),
});
