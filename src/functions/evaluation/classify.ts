import type { Yardstick } from "../../evaluation/classify";
import { classify, customaryTolerance, verdicts } from "../../evaluation/classify";
import { define } from "../definition";
import { constantWord, operand } from "../native";
import { choice, number, numbers, optional } from "../parameters";
import { report, reportExample, table } from "../sources";
import { tolerance } from "./_tolerance";

export default define({
  id: "CLASSIFY",
  group: "evaluation",
  summary: { zh: "评定一项定额宽松、合理还是先进", en: "Whether a quota is loose, reasonable or advanced" },
  parameters: [
    choice({
      name: "method",
      label: { zh: "方法", en: "method" },
      description: {
        zh: '"national" 与国家标准比，"guide" 与《重点工业行业用水效率指南》比，"peers" 与其他省份比',
        en: '"national": national standard; "guide": guide to water efficiency of key industries; "peers": other provinces',
      },
      options: { national: ["国标", "国家标准"], guide: ["指南"], peers: ["省份", "邻省"] },
    }),
    number({
      name: "value",
      label: { zh: "定额值", en: "quota" },
      description: { zh: "待评定的定额值", en: "The quota to judge" },
      above: 0,
    }),
    numbers({
      name: "references",
      label: { zh: "对比值", en: "references" },
      description: {
        zh: "国标：现有、新建、先进（由宽到严，可只有现有）；指南：先进值、平均值、限定值；省份：各省定额",
        en: "National: existing, new, advanced (loose to strict, one will do); guide: advanced, mean, limit; peers: the provinces' quotas",
      },
      above: 0,
    }),
    optional(tolerance),
  ],
  result: {
    shape: "cell",
    type: "text",
    description: { zh: "宽松、合理或先进", en: "宽松 (loose), 合理 (reasonable) or 先进 (advanced)" },
  },
  source: report("4.3.1～4.3.3", "4.3.1 to 4.3.3"),
  method: {
    text: {
      zh: "国标：高于现有企业限值为宽松，不高于最严限值为先进，其余合理；只有一个限值时不评先进。指南：高于限定值为宽松，不高于先进值为先进，其余合理。省份：与平均值相差不超过 20 % 为合理，高为宽松，低为先进。三种方法中国标最优先，指南其次。",
      en: "National: above the limit for existing enterprises loose, at or below the strictest advanced, else reasonable; one limit alone never gives advanced. Guide: above the limit loose, at or below the advanced value advanced, else reasonable. Peers: within 20 % of their mean reasonable, above loose, below advanced. The national standard ranks first, the guide second.",
    },
  },
  examples: [
    {
      arguments: ["peers", 25, [[20, 1, 10, 5, 8]]],
      result: "宽松",
      source: reportExample({ zh: "油漆", en: "Paint" }, ...table("4.3-4")),
    },
    {
      arguments: ["peers", 15, [[10, 10, 15, 6, 31]]],
      result: "合理",
      source: reportExample({ zh: "肥皂", en: "Soap" }, ...table("4.3-4")),
    },
    {
      arguments: ["guide", 1.7, [[2, 2.7, 3]]],
      result: "先进",
      source: reportExample({ zh: "棉布", en: "Cotton cloth" }, ...table("4.3-2")),
    },
    {
      arguments: ["guide", 4, [[2.5, 3.5, 5]]],
      result: "合理",
      source: reportExample({ zh: "茶饮料", en: "Tea drinks" }, ...table("4.3-2")),
    },
    {
      arguments: ["national", 9.5, [[6, 5.5]]],
      result: "宽松",
      source: reportExample({ zh: "啤酒", en: "Beer" }, ...table("4.2-22")),
    },
  ],
  native: ([method, value, references, allowed]) => {
    const word = constantWord<Yardstick>(method!, ["national", "guide", "peers"], "national");
    const quota = operand(value!);
    const [min, max] = [`MIN(${references})`, `MAX(${references})`];
    // The last number of a range, whatever blanks there are.
    const last = `LOOKUP(9.99E+307,${references})`;
    const choose = (loose: string, advanced: string) =>
      `IF(${loose},"${verdicts.loose}",IF(${advanced},"${verdicts.advanced}","${verdicts.reasonable}"))`;
    if (word === "national") return choose(`${quota}>${max}`, `AND(COUNT(${references})>1,${quota}<=${min})`);
    if (word === "guide") return choose(`${quota}>${last}`, `${quota}<=${min}`);
    if (word !== "peers") return null;
    const gap = `(${quota}-AVERAGE(${references}))/AVERAGE(${references})`;
    const tolerated = allowed === "" ? String(customaryTolerance) : operand(allowed!);
    return choose(`${gap}>${tolerated}+1E-12`, `${gap}<-${tolerated}-1E-12`);
  },
  calculate: ([method, value, references, allowed]) =>
    classify(method, value, references, allowed ?? customaryTolerance),
});
