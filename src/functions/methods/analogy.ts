import { boxPlot } from "../../statistics/boxplot";
import { pertQuota } from "../../statistics/pert";
import { define } from "../definition";
import { pertText } from "../native";
import { lambdaMode, phi } from "./_estimates";
import { number, numbers, optional } from "../parameters";
import { report, reportExample, table } from "../sources";

export default define({
  id: "ANALOGY",
  group: "methods",
  summary: { zh: "类比法：本省值与同类定额作 PERT 加权", en: "Analogy: PERT over the own value and those of peers" },
  parameters: [
    number({
      name: "own",
      label: { zh: "本省值", en: "own value" },
      description: {
        zh: "本省样本求得的定额值（如二次平均值）",
        en: "The value derived from the own sample, such as the second mean",
      },
      above: 0,
    }),
    numbers({
      name: "peers",
      label: { zh: "同类定额", en: "peers" },
      description: {
        zh: "国家标准、邻近省份的同类定额和水平衡测试值（一个区域；空白略过）",
        en: "Quotas of the national standard and of other provinces, water balance results (a range; blanks are skipped)",
      },
      above: 0,
    }),
    optional(phi),
    optional(lambdaMode),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "定额值，单位同参数", en: "Quota, in the unit of the arguments" },
  },
  source: report("5.4.2 一、第三步", "5.4.2, section 一, step 3"),
  method: {
    formula: "v = \\frac{a + 4m + b}{6} + \\lambda(\\varphi)\\left|\\frac{b - a}{6}\\right|",
    text: {
      zh: "本省值与各同类定额放在一起，最小为先进值 a，中位数为一般值 m，最大为落后值 b，φ 默认 40 %。",
      en: "Of the own value and the peers together the least is a, the median m, the greatest b; φ is 40 % by default.",
    },
  },
  examples: [
    // 4, 5, 8.03, 10 (Jiangsu, Yunnan, Jiangxi, Guangdong): m = 6.515; (4 + 26.06 + 10)/6 − 0.25 × 1.
    {
      arguments: [8.03, [[10, 4, 5]]],
      result: 6.4266667,
      decimals: 6,
      source: reportExample(
        { zh: "阴极铜与广东、江苏、云南（复算）", en: "Copper cathode with Guangdong, Jiangsu and Yunnan (computed)" },
        ...table("5.4-5"),
      ),
    },
  ],
  native: ([own, peers, share, mode]) => {
    const all = `${own},${peers}`;
    return pertText(`MIN(${all})`, `MEDIAN(${all})`, `MAX(${all})`, share!, mode!);
  },
  calculate: ([own, peers, share, mode]) => {
    const { min, median, max } = boxPlot([own, ...peers]);
    return pertQuota(min, median, max, share, mode);
  },
});
