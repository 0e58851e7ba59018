export const comparisonTexts = {
  title: { zh: "与其他标准比较", en: "Compare with other standards" },
  none: { zh: "其他标准中没有这个产品。", en: "No other standard has this product." },
  filter: { zh: "只比较条件含这些词的，如原料、工艺", en: "Only conditions with these words, such as 铜精矿" },
  noneOfCondition: { zh: "没有条件含这些词的定额。", en: "No condition holds these words." },
  purpose: { zh: "用途未注明", en: "purpose not stated" },
  summary: {
    zh: "最严 {strictest}，中位数 {median}（竖线）；{count} 个值，{unit}",
    en: "strictest {strictest}, median {median} (upright line); {count} {count|value|values}, {unit}",
  },
  ofCondition: {
    zh: "只计条件为“{condition}”的值，另有 {others} 个条件不同的不计",
    en: "only values under “{condition}”; {others} under other conditions {others|does|do} not count",
  },
  noCondition: { zh: "无条件", en: "no condition" },
  mixed: {
    zh: "各值的条件不同，不作统计；可在上面按条件筛选。",
    en: "The values hold under different conditions and are not summed up; narrow them to one above.",
  },
  strictest: { zh: "最严", en: "strictest" },
  doubtful: { zh: "存疑", en: "doubtful" },
  confirmed: { zh: "用户确认", en: "confirmed" },
  otherUnit: { zh: "单位不同，不能换算", en: "another unit, not convertible" },
  standsIn: { zh: "按{tier}", en: "as {tier}" },
  draft: { zh: "送审稿", en: "draft" },
  insert: { zh: "插入比较表（活公式）", en: "Insert the comparison (live formulas)" },
  insertLabel: { zh: "插入{product}的标准比较", en: "Insert the comparison of {product}" },
  heads: {
    zh: "用途|来源|产品|条件|级别|定额|上限|单位|状态",
    en: "Purpose|Source|Product|Condition|Tier|Quota|Upper end|Unit|Status",
  },
} as const;
