import type { SheetSnapshot } from "../../../workbook/snapshot";
import { methods } from "../../methods";
import { tierOrder } from "../../tiers";
import { recordText } from "../record";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../plan";
import { derivedHeaders } from "../plan";

export function decisionsSheet({ project, decisions: table, tiers, rows }: Plan): SheetSnapshot {
  const derived = table.columns.length;
  return inputSheet(
    table,
    "定额项与决定",
    "每个级别选一种方法；填了手工值的以手工值为准，并写明理由。定额值按“小数位”修约。灰色各列由公式计算。",
    project.items.map((item) => {
      const ofItem = project.decisions.get(item.key) ?? {};
      const perTier = (cell: (decision: NonNullable<typeof ofItem.existing>) => string | number | null) =>
        tierOrder.map((tier) => (ofItem[tier] ? cell(ofItem[tier]) : null));
      return [
        item.key,
        item.code,
        item.industry,
        item.product,
        item.condition,
        item.unit,
        item.old,
        item.oldSource,
        item.decimals,
        ...perTier(({ method }) => methods.find(({ key }) => key === method)!.name.zh),
        ...perTier(({ value }) => value),
        ...perTier(({ reason }) => reason),
        ...perTier(recordText),
      ];
    }),
  )
    .header(derived, derivedHeaders("decisions", tiers), "derivedHeader")
    .width(derived, 11, 11, 11, 11, 11, 11, 60)
    .spill(
      derived,
      "=WQ.TIERVALUES(决定_定额项,决定_小数位,决定_方法,决定_手工值,统计_特征值,比较_特征值,决定_原定额)",
      rows.items,
      ["number", "number", "number", "quota", "quota", "quota"],
    )
    .spill(
      derived + 6,
      "=WQ.GUARDSBY(决定_定额项,决定_定额单位,决定_定额值,参数_级别,统计_特征值,比较_特征值,参数_最少样本)",
      rows.items,
      ["derived"],
    )
    .freezeColumns(1)
    .validate({
      kind: "list",
      source: methods.map(({ name }) => name.zh),
      allowBlank: true,
      ranges: [columnRange(table, "method.existing", rows.items, 3)],
    })
    .validate({
      kind: "whole",
      comparison: "between",
      first: "0",
      second: "6",
      ranges: [columnRange(table, "decimals", rows.items)],
      error: { text: "小数位为 0～6 的整数。" },
    })
    .build();
}
