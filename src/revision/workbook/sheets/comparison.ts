import type { SheetSnapshot } from "../../../workbook/snapshot";
import { peerFigures } from "../../peers";
import { tierOrder } from "../../tiers";
import { SheetBuilder } from "../builder";
import type { Plan } from "../plan";
import { comparisonColumns } from "../plan";

export function comparisonSheet({ rows, tiers }: Plan): SheetSnapshot {
  const after = comparisonColumns + peerFigures.length;
  return new SheetBuilder("比较")
    .heading(
      "与国标、《指南》、外省对比",
      "数值来自“参照”表，已换算为定额单位。类比法：本项二次平均与外省值的概率测算。",
    )
    .header(
      0,
      [
        "定额项",
        "单位",
        "原定额",
        ...tierOrder.map((tier) => tiers.names[tier]),
        ...peerFigures.map(({ name }) => name.zh),
        `${tiers.names.existing}较国标`,
        `${tiers.names.existing}较外省平均`,
      ],
      "derivedHeader",
    )
    .width(0, 22, 11, 9, 9, 9, 9, ...peerFigures.map(() => 9), 12, 12)
    .spill(0, '=决定_定额项&""', rows.items, ["derived"])
    .spill(1, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(2, '=IF(决定_原定额="","",决定_原定额)', rows.items, ["derived"])
    .spill(3, '=IF(决定_定额值="","",决定_定额值)', rows.items, ["quota", "quota", "quota"])
    .spill(
      comparisonColumns,
      "=WQ.PEERSBY(决定_定额项,决定_定额单位,参照_定额项,参照_类别,参照_用途,参照_值,参照_上限,参照_单位,统计_特征值,参数_概率,参数_取法)",
      rows.items,
      peerFigures.map(({ key }) => (key === "provinces" ? "count" : "number")),
    )
    .spill(after, changeFrom("比较_国标现有"), rows.items, ["change"])
    .spill(after + 1, changeFrom("比较_外省平均"), rows.items, ["change"])
    .freezeColumns(1)
    .build();
}

/** How far the most lenient tier lies from another value; blank where one of the two is. */
function changeFrom(other: string): string {
  return `=IF((决定_定额值A="")+(${other}=""),"",(决定_定额值A-${other})/${other})`;
}
