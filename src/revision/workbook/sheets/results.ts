import type { SheetSnapshot } from "../../../workbook/snapshot";
import { tierOrder } from "../../tiers";
import { SheetBuilder } from "../builder";
import type { Plan } from "../plan";

/** The words of the methods chosen for the three tiers, each once. */
export const methodsText =
  '=决定_方法A&IF((决定_方法B<>"")*(决定_方法B<>决定_方法A),IF(决定_方法A="","","、")&决定_方法B,"")' +
  '&IF((决定_方法C<>"")*(决定_方法C<>决定_方法A)*(决定_方法C<>决定_方法B),' +
  'IF((决定_方法A="")*(决定_方法B=""),"","、")&决定_方法C,"")';

/** Table 5.4-15, with how many samples and how much output each tier lets pass. */
export function resultsSheet({ rows, tiers }: Plan): SheetSnapshot {
  const names = tierOrder.map((tier) => tiers.names[tier]);
  return new SheetBuilder("成果")
    .heading("定额成果汇总", "达到：单耗不高于定额值的样本。产量占比只计产量已知的样本。")
    .header(
      0,
      [
        "产品名称",
        "条件",
        "定额单位",
        ...names,
        "采用方法",
        "备注",
        ...names.flatMap((name) => [`${name}达到数`, `${name}企业占比`, `${name}产量占比`]),
        "提示",
      ],
      "derivedHeader",
    )
    .width(0, 20, 20, 11, 10, 10, 10, 22, 8, ...names.flatMap(() => [8, 9, 9]), 60)
    .spill(0, '=决定_产品名称&""', rows.items, ["derived"])
    .spill(1, '=决定_条件&""', rows.items, ["derived"])
    .spill(2, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(3, '=IF(决定_定额值="","",决定_定额值)', rows.items, ["quota", "quota", "quota"])
    .spill(6, methodsText, rows.items, ["derived"])
    .spill(7, '=IF(决定_定额项="","",IF(决定_原定额="","新增","修订"))', rows.items, ["derived"])
    .spill(
      8,
      "=WQ.PASSBY(决定_定额项,决定_定额值,样本_定额项,样本_采用单耗,样本_剔除,样本_折算产量)",
      rows.items,
      names.flatMap(() => ["count", "share", "share"] as const),
    )
    .spill(17, '=IF(决定_提示="","",决定_提示)', rows.items, ["derived"])
    .freezeColumns(1)
    .build();
}
