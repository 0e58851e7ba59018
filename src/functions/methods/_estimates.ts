/** Parameters of the PERT functions. */
import { choice, number } from "../parameters";

export const min = number({
  name: "least",
  label: { zh: "先进值 a", en: "least (a)" },
  description: { zh: "单位产品用水量的先进（最小）估计值", en: "Most optimistic estimate of the unit water use" },
  above: 0,
});

export const likely = number({
  name: "likely",
  label: { zh: "一般值 m", en: "likely (m)" },
  description: { zh: "最可能的估计值，须在 a、b 之间", en: "Most likely estimate, between a and b" },
  above: 0,
});

export const max = number({
  name: "greatest",
  label: { zh: "悲观值 b", en: "greatest (b)" },
  description: { zh: "悲观（最大）估计值", en: "Most pessimistic estimate" },
  above: 0,
});

export const phi = number({
  name: "phi",
  label: { zh: "可能性 φ", en: "share φ" },
  description: {
    zh: "实现定额的可能性，0～1，默认 0.4（报告一般取 1/3～2/5）",
    en: "Share of enterprises that is to meet the quota, 0 to 1; 0.4 by default (the report takes 1/3 to 2/5)",
  },
  above: 0,
  below: 1,
});

export const lambdaMode = choice({
  name: "lambda",
  label: { zh: "λ 取法", en: "λ by" },
  description: {
    zh: '"table" 查表 5.4-7（默认，表内线性插值），"exact" 用正态分位数',
    en: '"table": table 5.4-7, interpolated (default); "exact": the normal quantile',
  },
  options: { table: ["查表"], exact: ["精确", "正态"] },
});
