/** The rules by which numbers are held against each other. */
import type { Bilingual } from "../../language/language";

export const ruleNames = {
  unitUse: { zh: "单位产品用水量 = 水量 ÷ 产量", en: "unit use = water ÷ output" },
  unitUseUnit: { zh: "单位与数量级", en: "unit and order of magnitude" },
  sampleCount: { zh: "合理样本数 = 总样本数 − 不合理样本数", en: "samples kept = samples − samples excluded" },
  sampleMean: {
    zh: "平均值在样本数、最小值、最大值允许的范围内",
    en: "a mean that count, least and greatest value allow",
  },
  secondMean: {
    zh: "二次平均值在样本数、最小值、最大值、平均值允许的范围内",
    en: "a second mean that count, least, greatest value and mean allow",
  },
  fromSamples: { zh: "由样本复算", en: "recomputed from the samples" },
  pertMean: { zh: "期望值 = (a + 4m + b) ÷ 6", en: "mean = (a + 4m + b) ÷ 6" },
  pertDeviation: { zh: "标准差 = |b − a| ÷ 6", en: "deviation = |b − a| ÷ 6" },
  pertQuota: { zh: "定额值 = 期望值 + λδ", en: "quota = mean + λδ" },
  tiers: { zh: "现有 ≥ 新建 ≥ 先进", en: "existing ≥ new ≥ leading" },
  change: { zh: "变幅 = (新 − 旧) ÷ 旧", en: "change = (new − old) ÷ old" },
  meanChange: { zh: "平均变幅 = 各变幅的平均（空白不计）", en: "mean change = mean of the changes, blanks left out" },
  total: { zh: "合计 = 各行之和", en: "total = sum of the rows" },
  parts: { zh: "总数 = 各分项之和", en: "total = sum of its parts" },
  share: { zh: "占比 = 分项 ÷ 合计", en: "share = part ÷ total" },
  shareSum: { zh: "占比之和 = 100 %", en: "shares add up to 100 %" },
  sameProduct: { zh: "同一产品在各表中一致", en: "one product, one figure in all tables" },
  columnMean: { zh: "平均 = 各行的平均（空白不计）", en: "mean = mean of the rows, blanks left out" },
  keptSamples: { zh: "剔除后的样本数不多于剔除前", en: "no more samples after exclusion than before" },
  balance: { zh: "用水单元：输入 = 输出", en: "unit of use: in = out" },
  rate: { zh: "这样的占比不超过 100 %", en: "such a share is at most 100 %" },
  ownSamples: { zh: "定额在样本范围之内", en: "a quota lies within its own samples" },
  firmTwice: { zh: "同一企业只作一个样本", en: "one enterprise is one sample" },
  twoNumbers: { zh: "一个单元格一个数", en: "one number a cell" },
  textShare: { zh: "正文：占比 = 分项 ÷ 总数", en: "running text: share = part ÷ whole" },
  textTable: { zh: "正文与所指的表一致", en: "running text agrees with the table that it names" },
  peerMean: { zh: "各省平均值 = 各省定额的平均", en: "mean of the provinces = mean of their quotas" },
} as const satisfies Record<string, Bilingual>;

export type RuleId = keyof typeof ruleNames;
