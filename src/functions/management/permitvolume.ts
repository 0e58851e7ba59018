import { permitVolume } from "../../units/permit-volume";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { constantUnit, operand, scaledText } from "../native";
import { number, optional, unit } from "../parameters";

export default define({
  id: "PERMITVOLUME",
  group: "management",
  summary: { zh: "按定额和产量核定水量", en: "Volume that a quota allows for an output" },
  parameters: [
    number({
      name: "quota",
      label: { zh: "定额值", en: "quota" },
      description: {
        zh: "取水许可用先进值，没有时用通用值",
        en: "For permits the advanced value, or the general one where there is none",
      },
      minimum: 0,
    }),
    number({
      name: "output",
      label: { zh: "产量", en: "output" },
      description: { zh: "核定的年产量", en: "The year's output" },
      minimum: 0,
    }),
    optional(
      unit({
        name: "quotaUnit",
        label: { zh: "定额单位", en: "unit of the quota" },
        description: {
          zh: "如 m³/t；与产量单位要么都给，要么都不给",
          en: "Such as m³/t; give it with the unit of the output, or neither",
        },
      }),
    ),
    optional(
      unit({
        name: "outputUnit",
        label: { zh: "产量单位", en: "unit of the output" },
        description: { zh: "如 万t", en: "Such as 万t" },
      }),
    ),
    optional(
      unit({
        name: "resultUnit",
        label: { zh: "结果单位", en: "unit of the result" },
        description: { zh: "默认 m³，可用 万m³", en: "m³ by default; 万m³ will do" },
      }),
    ),
  ],
  result: { shape: "cell", type: "number", description: { zh: "核定水量", en: "The volume" } },
  source: {
    zh: "《取水许可和水资源费征收管理条例》（国务院令第 460 号）第十六条；DB14/T 1049.2—2021 第 5.4 条",
    en: "Regulation on water permits (State Council Order 460), article 16; DB14/T 1049.2—2021, clause 5.4",
  },
  method: {
    formula: "V = v_q\\,Q",
    text: { zh: "定额乘以产量，按单位换算。", en: "The quota times the output, converted by the units." },
  },
  examples: [
    // 0.19 m³/t × 1.2 million t.
    {
      arguments: [0.19, 120, "m³/t", "万t", "万m³"],
      result: 22.8,
      source: {
        zh: "原煤先进值 0.19（DB14/T 1049.2—2021 表 1），年产 120 万t",
        en: "Raw coal at 0.19 (DB14/T 1049.2—2021, table 1), 1.2 million t a year",
      },
    },
    { arguments: [0.19, 1200000], result: 228000, source: { zh: "同上，不写单位", en: "The same without units" } },
  ],
  native: ([quota, output, quotaUnit, outputUnit, resultUnit]) => {
    const [by, of, to] = [constantUnit(quotaUnit!), constantUnit(outputUnit!), constantUnit(resultUnit!)];
    if (by === undefined || of === undefined || to === undefined) return null;
    const volume = permitVolume(1, 1, by, of, to);
    if (isFailure(volume)) return null;
    const factor = volume >= 1 ? { up: volume, down: 1 } : { up: 1, down: Math.round(1 / volume) };
    return factor.up / factor.down === volume ? scaledText(`${operand(quota!)}*${operand(output!)}`, factor) : null;
  },
  calculate: ([quota, output, quotaUnit, outputUnit, resultUnit]) =>
    permitVolume(quota, output, quotaUnit, outputUnit, resultUnit),
});
