import { failure } from "../../language/failure";
import { caseColumns, caseIndustries, figuresText, findCases } from "../../standards/cases";
import { bundledCases } from "../cases";
import { define } from "../definition";
import { optional, text } from "../parameters";

export default define({
  id: "CASES",
  group: "lookup",
  summary: { zh: "查废水循环利用典型案例", en: "Cases of wastewater recycling" },
  parameters: [
    optional(
      text({
        name: "industry",
        label: { zh: "行业", en: "industry" },
        description: {
          zh: "名单中的行业，如钢铁；省略时为全部行业；不是行业的词按查找文字处理",
          en: "Industry of the list, such as 钢铁; all where left out; any other word is looked for as text",
        },
        choices: caseIndustries,
      }),
    ),
    optional(
      text({
        name: "text",
        label: { zh: "查找文字", en: "text" },
        description: {
          zh: "须出现在企业、地区、模式、摘要、做法或指标中的词，以空格分隔，如“膜生物反应器”“水重复利用率 98”",
          en: "Words that must stand in the company, province, mode, summary, practice or figures, separated by spaces",
        },
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "序号", en: "number" },
      { zh: "企业", en: "company" },
      { zh: "行业", en: "industry" },
      { zh: "地区", en: "province" },
      { zh: "模式", en: "mode" },
      { zh: "试点", en: "pilot" },
      { zh: "摘要", en: "summary" },
      { zh: "做法", en: "practice" },
      { zh: "指标", en: "figures" },
    ],
    description: { zh: "每个案例一行，依名单次序", en: "A row a case, in the order of the list" },
  },
  source: {
    zh: "2024 年工业废水循环利用典型案例名单（公示稿）",
    en: "List of typical cases of industrial wastewater recycling 2024 (draft for public notice)",
  },
  examples: [
    {
      arguments: ["汽车"],
      result: [
        [
          48,
          "特斯拉（上海）有限公司",
          "汽车",
          "上海市",
          "用水过程循环模式",
          "",
          "涂装废溶剂渗透汽化，车间废水反渗透",
          "废溶剂、资源化、渗透汽化、膜分离、减污降碳、生活污水、反渗透",
          "水性废溶剂 降低 75 %；水重复利用率 提高 1.7 %；单位产品取水量 降低 9.9 %",
        ],
      ],
      source: { zh: "名单第 48 例", en: "Case 48 of the list" },
    },
  ],
  calculate: ([industry, text]) => {
    const found = findCases(bundledCases(), industry, text);
    if (found.length > 0)
      return found.map((one) => [...caseColumns.map((column) => one[column]), figuresText(one, "zh")]);
    return failure("#N/A", "caseUnknown", {
      value: [industry, text].filter((word) => word !== null).join(" "),
      industries: caseIndustries,
    });
  },
});
