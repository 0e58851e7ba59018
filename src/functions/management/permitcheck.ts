import { checkPermit, permitVerdicts } from "../../evaluation/permit";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { reportExample, table } from "../sources";

export default define({
  id: "PERMITCHECK",
  group: "management",
  summary: { zh: "核对实际取水是否超许可、超定额", en: "Whether actual use exceeds the permit or the quota" },
  parameters: [
    number({
      name: "use",
      label: { zh: "实际取水量", en: "use" },
      description: { zh: "年实际取水量", en: "Water taken in the year" },
      unit: "m³",
      minimum: 0,
    }),
    number({
      name: "permit",
      label: { zh: "许可水量", en: "permit" },
      description: { zh: "取水许可证载明的年取水量", en: "Volume a year in the permit" },
      unit: "m³",
      minimum: 0,
    }),
    number({
      name: "output",
      label: { zh: "产量", en: "output" },
      description: { zh: "同年产量；0 得 #DIV/0!", en: "Output of the year; 0 gives #DIV/0!" },
      minimum: 0,
    }),
    number({
      name: "quota",
      label: { zh: "定额值", en: "quota" },
      description: { zh: "适用的定额值，m³ 每产量单位", en: "The quota that applies, m³ per unit of output" },
      minimum: 0,
    }),
  ],
  result: {
    shape: "row",
    columns: [
      { zh: "结论", en: "verdict" },
      { zh: "超许可水量", en: "above permit" },
      { zh: "实际单耗", en: "unit use" },
      { zh: "超定额", en: "above quota" },
    ],
    description: {
      zh: "结论（合规、超许可、超定额、超许可且超定额）；取水量减许可量；实际单耗；单耗减定额",
      en: "Verdict (合规 fine, 超许可 above the permit, 超定额 above the quota, or both); use less permit; unit use; unit use less quota",
    },
  },
  source: {
    zh: "《取水许可和水资源费征收管理条例》（国务院令第 460 号）第十六条",
    en: "Regulation on water permits (State Council Order 460), article 16",
  },
  examples: [
    // 11.47 million m³ over 6,959,390 MW·h; permit 12.04 million m³ (4.2.3), quota 2.4 (GB/T 18916.1).
    {
      arguments: [11470000, 12040000, 6959390, 2.4],
      result: [["合规", -570000, 1.64813, -0.75187]],
      decimals: 5,
      source: reportExample({ zh: "井冈山电厂 2013 年", en: "Jinggangshan power plant in 2013" }, ...table("4.2-3")),
    },
    // 710,650 m³ over 116,500 kL against a made-up permit of 700,000 m³ and the quota of 6.0.
    {
      arguments: [710650, 700000, 116500, 6],
      result: [["超许可且超定额", 10650, 6.1, 0.1]],
      decimals: 3,
      source: reportExample(
        { zh: "啤酒 2012 年（许可量为示例）", en: "Beer in 2012 (the permit is made up)" },
        ...table("5.4-8"),
      ),
    },
  ],
  native: (given, { column }) => {
    const [use, permit, output, quota] = given.map(operand) as [string, string, string, string];
    const unitUse = `${use}/${output}`;
    const overQuota = `${unitUse}>${quota}*(1+1E-12)`;
    const { fine, abovePermit, aboveQuota, aboveBoth } = permitVerdicts;
    return [
      `IF(${use}>${permit},IF(${overQuota},"${aboveBoth}","${abovePermit}"),IF(${overQuota},"${aboveQuota}","${fine}"))`,
      `${use}-${permit}`,
      unitUse,
      `${unitUse}-${quota}`,
    ][column]!;
  },
  calculate: ([use, permit, output, quota]) => {
    const found = checkPermit(use, permit, output, quota);
    return isFailure(found) ? found : [found.verdict, found.abovePermit, found.unitUse, found.aboveQuota];
  },
});
