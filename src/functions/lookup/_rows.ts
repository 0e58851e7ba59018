/** How look-ups show a quota as a row. */
import type { Bilingual } from "../../language/language";
import { isFailure } from "../../language/failure";
import { wholeCondition } from "../../standards/condition";
import type { StandardsLibrary } from "../../standards/library";
import { purposeNames, purposes } from "../../standards/standard";
import type { Tier } from "../../standards/standard";
import type { Variant } from "../../standards/variant";
import type { Cell } from "../values";

/** Tiers stand under their purpose, so that rows of different standards compare. */
export const quotaColumns: readonly Bilingual[] = [
  { zh: "标准", en: "standard" },
  { zh: "表", en: "table" },
  { zh: "代码", en: "code" },
  { zh: "类别", en: "category" },
  { zh: "产品", en: "product" },
  { zh: "条件", en: "condition" },
  { zh: "单位", en: "unit" },
  ...purposes.map((purpose) => purposeNames[purpose]),
  { zh: "参照", en: "fallback" },
  { zh: "状态", en: "status" },
  { zh: "备注", en: "remark" },
];

export function quotaRow(variant: Variant, library: StandardsLibrary): Cell[] {
  const standard = library.standardOf(variant);
  const tierFor = (purpose: Tier["purpose"]) => standard.tiers.find((tier) => tier.purpose === purpose);
  return [
    variant.standard,
    variant.table,
    variant.code,
    variant.category,
    variant.product,
    wholeCondition(variant, standard),
    variant.unit,
    ...purposes.map((purpose) => {
      const tier = tierFor(purpose);
      return tier ? printedValue(variant, tier, library) : null;
    }),
    standard.tiers
      .flatMap(({ name, fallback }, index) =>
        fallback && !variant.tiers[index] ? `${name}→${fallback.tier}（${fallback.source.zh}）` : [],
      )
      .join("；"),
    statusOf(variant),
    variant.remark,
  ];
}

/** The value of a tier itself, without what would stand in for it; #N/A with the readings where doubtful. */
function printedValue(variant: Variant, tier: Tier, library: StandardsLibrary): Cell {
  const index = library.standardOf(variant).tiers.indexOf(tier);
  if (!variant.tiers[index]) return null;
  const quota = library.serve(variant, tier);
  return isFailure(quota) ? quota : quota.value;
}

function statusOf({ tiers }: Variant): string {
  const printed = tiers.filter((tier) => tier !== null);
  if (printed.some((tier) => tier.status === "doubtful" && !tier.confirmation)) return "存疑";
  return printed.some((tier) => tier.confirmation) ? "用户确认" : "确定";
}
