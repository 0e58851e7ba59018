import type { Benchmark } from "../../evaluation/plans/benchmark";
import { benchmarks, toImprove } from "../../evaluation/plans/benchmark";
import { Quotas } from "../../evaluation/plans/quotas";
import { failureText, isFailure } from "../../language/failure";
import { define } from "../definition";
import { standard, tier } from "../lookup/_parameters";
import { lengthError, tooFewPairs } from "../pairs";
import { alignedNumbers, alignedTexts, choice, optional } from "../parameters";
import { shanxiTable } from "../sources";
import type { Cell } from "../values";
import { blankForZero, firms, permits, products, shown, uses, years } from "./_plans";

const codes = blankForZero(
  alignedTexts({
    name: "codes",
    label: { zh: "行业代码", en: "industry codes" },
    description: {
      zh: "每行的行业代码；空白则只按产品查",
      en: "Industry code of every row; blank to look up by product",
    },
  }),
);
const outputs = alignedNumbers({
  name: "output",
  label: { zh: "产量", en: "output" },
  description: { zh: "每行的年产量", en: "Output of every row, a year's" },
  minimum: 0,
});
const units = blankForZero(
  alignedTexts({
    name: "outputUnit",
    label: { zh: "产量单位", en: "units of the output" },
    description: { zh: "每行的产量单位，如 kL、万t", en: "Unit of every output, such as kL or 万t" },
  }),
);
const conditions = blankForZero(
  alignedTexts({
    name: "conditions",
    label: { zh: "条件", en: "conditions" },
    description: {
      zh: "每行的条件，产品有几个定额时用以选定",
      en: "Condition of every row, where a product has several quotas",
    },
  }),
);
const listed = choice({
  name: "rows",
  label: { zh: "列出", en: "rows" },
  description: {
    zh: '"all" 全部，按首次出现的顺序；"excess" 只列超定额的，超额水量大的在前',
    en: '"all": every one, in the order of first appearance; "excess": those above the quota, the most water first',
  },
  options: { all: ["全部"], excess: ["超定额", "整改"] },
});

export default define({
  id: "GRADEBY",
  group: "management",
  summary: {
    zh: "整张台账：逐企业逐产品的单耗、达到级别、超额水量与名次",
    en: "A whole register: unit use, tier reached, excess and rank of every firm and product",
  },
  parameters: [
    firms,
    codes,
    products,
    uses,
    outputs,
    units,
    optional(years),
    optional(conditions),
    optional(permits),
    optional(tier),
    standard,
    optional(listed),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "企业", en: "firm" },
      { zh: "产品", en: "product" },
      { zh: "条件", en: "condition" },
      { zh: "年份", en: "year" },
      { zh: "单耗", en: "unit use" },
      { zh: "单位", en: "unit" },
      { zh: "达到级别", en: "tier reached" },
      { zh: "定额", en: "quota" },
      { zh: "超额水量", en: "excess" },
      { zh: "名次", en: "rank" },
      { zh: "企业数", en: "firms" },
      { zh: "说明", en: "remark" },
    ],
    description: {
      zh: "每个企业、产品、条件一行，取其最近一年；超额水量为 m³，负数为低于定额；不能比的在说明中写明原因",
      en: "A row a firm, product and condition, of its latest year; the excess in m³, below zero where less is used; the remark says why something cannot be held",
    },
  },
  source: { zh: "DB14/T 1049.2—2021 第 5.4 条；GB/T 7119—2018", en: "DB14/T 1049.2—2021, clause 5.4; GB/T 7119—2018" },
  method: {
    formula: "\\Delta V = V - q\\,Q",
    text: {
      zh: "同一企业、产品、条件、年份的各行相加（同一产品在几个许可证下产量相同的按一份计）。级别为实际单耗达到的最严一级；超额水量对所选级别（省略时为现有企业的一级）。名次按同一产品、条件的单耗由小到大，相同者并列。",
      en: "Rows of one firm, product, condition and year add up (the same output beside several permits counts once). The tier is the strictest reached; the excess is over the tier chosen (by default that of existing enterprises). Ranks go by unit use within a product and condition, the least first, alike ones together.",
    },
  },
  examples: [
    // Beer at 4.00 and 6.00: 310,000/50,000 = 6.2, 310,000 − 6 × 50,000; 200,000/50,000 = 4.
    {
      arguments: [
        [["甲厂"], ["乙厂"]],
        [["151"], ["151"]],
        [["啤酒"], ["啤酒"]],
        [[310000], [200000]],
        [[50000], [5]],
        [["kL"], ["万kL"]],
        [[2024], [2024]],
      ],
      result: [
        ["甲厂", "啤酒", "", 2024, 6.2, "m³/kL", "超定额", 6, 10000, 2, 2, ""],
        ["乙厂", "啤酒", "", 2024, 4, "m³/kL", "先进值", 6, -100000, 1, 2, ""],
      ],
      source: shanxiTable("8", { zh: "啤酒（企业为示例）", en: "beer (the firms are made up)" }),
    },
  ],
  calculate: (
    [names, code, made, volumes, amounts, unit, dates, which, numbers, tierWord, word, shownRows],
    { standards, defaultStandard },
  ) => {
    const error = lengthError(
      [firms, names],
      [codes, code],
      [products, made],
      [uses, volumes],
      [outputs, amounts],
      [units, unit],
      [years, dates],
      [conditions, which],
      [permits, numbers],
    );
    if (error) return error;
    const quotas = Quotas.of(standards, word ?? defaultStandard, tierWord);
    if (isFailure(quotas)) return quotas;
    const rows = names.map((firm, at) => ({
      firm,
      code: code[at]!,
      product: made[at]!,
      condition: which?.[at] ?? "",
      year: dates?.[at] ?? null,
      use: volumes[at]!,
      output: amounts[at]!,
      outputUnit: unit[at]!,
      permit: numbers?.[at] ?? "",
    }));
    const found = benchmarks(rows, quotas);
    if (found.length === 0) return tooFewPairs(products.label, 1, 0);
    const chosen = shownRows === "excess" ? toImprove(found) : found;
    return chosen.length === 0 ? [new Array<Cell>(12).fill("")] : chosen.map(cellsOf);
  },
});

function cellsOf(one: Benchmark): Cell[] {
  const { firm, product, condition, year, unitUse, unit, reached, quota, excess, rank, of, problem } = one;
  const remark = problem ? failureText(problem, "zh-CN") : "";
  return [firm, product, condition, ...[year, unitUse, unit, reached, quota, excess, rank, of].map(shown), remark];
}
