import type { SheetSnapshot } from "../../../workbook/snapshot";
import { tierOrder } from "../../tiers";
import { firstRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";

/** The words of the methods chosen for the three tiers, each once. */
export const methodsText =
  '=决定_方法A&IF((决定_方法B<>"")*(决定_方法B<>决定_方法A),IF(决定_方法A="","","、")&决定_方法B,"")' +
  '&IF((决定_方法C<>"")*(决定_方法C<>决定_方法A)*(决定_方法C<>决定_方法B),' +
  'IF((决定_方法A="")*(决定_方法B=""),"","、")&决定_方法C,"")';

/** Table 5.4-15, with how many samples and how much output each tier lets pass. */
export function resultsSheet({ rows, tiers }: Plan): SheetSnapshot {
  const names = tierOrder.map((tier) => tiers.names[tier]);
  const builder = new SheetBuilder("成果")
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
    .formula(firstRow, 0, '=决定_产品名称&""', "derived")
    .formula(firstRow, 1, '=决定_条件&""', "derived")
    .formula(firstRow, 2, '=决定_定额单位&""', "derived")
    .formula(firstRow, 3, "=决定_定额值")
    .look({ row: firstRow, column: 3, rows: rows.items, columns: 3 }, "quota")
    .formula(firstRow, 6, methodsText, "derived")
    .formula(firstRow, 7, '=IF(决定_定额项="","",IF(决定_原定额="","新增","修订"))', "derived")
    .formula(firstRow, 8, "=WQ.PASSBY(决定_定额项,决定_定额值,样本_定额项,样本_采用单耗,样本_剔除,样本_折算产量)")
    .formula(firstRow, 17, "=决定_提示", "derived")
    .freezeColumns(1);
  names.forEach((_, index) => {
    builder.look({ row: firstRow, column: 8 + 3 * index, rows: rows.items, columns: 1 }, "count");
    builder.look({ row: firstRow, column: 9 + 3 * index, rows: rows.items, columns: 2 }, "share");
  });
  return builder.build();
}
