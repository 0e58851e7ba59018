import type { Bilingual } from "../../../src/language/language";

/** What the pages about functions say besides the catalogue's own words. */
export const texts = {
  title: { zh: "WQ 函数手册", en: "WQ functions" },
  introduction: {
    zh: "用水定额工作台的全部自定义函数，按用途分组。由函数定义生成，勿手改。",
    en: "Every custom function of the Water Quota Workbench, grouped by task. Made from the definitions; do not edit.",
  },
  otherLanguage: { zh: "English", en: "中文" },
  all: { zh: "全部函数", en: "All functions" },
  search: { zh: "搜索函数：名称、用途、参数", en: "Search functions: name, purpose, argument" },
  nothing: { zh: "没有找到。换一个词试试。", en: "Nothing found. Try another word." },
  function: { zh: "函数", en: "Function" },
  purpose: { zh: "用途", en: "Purpose" },
  arguments: { zh: "参数", en: "Arguments" },
  argument: { zh: "参数", en: "Argument" },
  takes: { zh: "接受", en: "Takes" },
  meaning: { zh: "说明", en: "Meaning" },
  optional: { zh: "可省略", en: "optional" },
  choices: { zh: "可用", en: "One of" },
  result: { zh: "结果", en: "Result" },
  columns: { zh: "各列依次为", en: "Its columns" },
  method: { zh: "方法", en: "Method" },
  source: { zh: "出处", en: "Source" },
  examples: { zh: "算例", en: "Examples" },
  formula: { zh: "公式", en: "Formula" },
  value: { zh: "结果", en: "Result" },
  native: { zh: "原生公式", en: "Native formula" },
  nativeHint: {
    zh: "“转为原生公式”写入的公式，任何 Excel、WPS、LibreOffice 都能计算",
    en: "What the conversion to native formulas writes; any Excel, WPS or LibreOffice calculates it",
  },
  nativeFirst: { zh: "结果的第一格", en: "first cell of the result" },
  nativeNone: {
    zh: "没有相当的原生公式；可转为数值。",
    en: "There is no native equivalent; convert to values instead.",
  },
  errors: { zh: "错误值", en: "Errors" },
} as const satisfies Record<string, Bilingual>;

/** How a kind of parameter takes its argument. */
export const shapeTexts = {
  scalar: { zh: "单个值；区域则逐个计算", en: "one value; a range spills" },
  list: { zh: "区域，空白略过", en: "a range, blanks skipped" },
  aligned: { zh: "区域，逐格对应", en: "a range, cell by cell" },
  matrix: { zh: "区域", en: "a range" },
} as const satisfies Record<string, Bilingual>;

/** A function whose result is a table does not spill over arguments. */
export const singleValue: Bilingual = { zh: "单个值", en: "one value" };

/** The same meaning for every function (README, "Conventions"). */
export const errorTexts: readonly (readonly [code: string, meaning: Bilingual])[] = [
  [
    "#VALUE!",
    {
      zh: "参数缺少、类型不对、单位不能换算或数值不可能；提示中说明是哪个参数、如何改。",
      en: "An argument is missing, of the wrong type, in a unit that does not convert, or impossible; the message says which one and what to do.",
    },
  ],
  [
    "#N/A",
    {
      zh: "查不到、不唯一或印本存疑；提示中列出可选的条件或读法。",
      en: "Not found, ambiguous, or doubtful in print; the message lists the conditions or readings to choose from.",
    },
  ],
  ["#NUM!", { zh: "没有满足条件的结果。", en: "No result exists." }],
  ["#DIV/0!", { zh: "产量或除数为零。", en: "The output, or another divisor, is zero." }],
];
