import type { SheetSnapshot } from "../../../workbook/snapshot";
import { tierOrder } from "../../tiers";
import { headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";
import { methodsText } from "./results";

/** Tables 6-1 and 6-2: old against new, and means that leave blanks out. */
export function changesSheet({ rows, tiers }: Plan): SheetSnapshot {
  const names = tierOrder.map((tier) => tiers.names[tier]);
  const builder = new SheetBuilder("新旧对比")
    .heading("新旧定额对比", "")
    .header(
      0,
      ["产品名称", "条件", "定额单位", ...names, "原定额", ...names.map((name) => `${name}变幅`), "依据"],
      "derivedHeader",
    )
    .width(0, 20, 20, 11, 10, 10, 10, 10, 10, 10, 10, 10)
    .spill(0, '=决定_产品名称&""', rows.items, ["derived"])
    .spill(1, '=决定_条件&""', rows.items, ["derived"])
    .spill(2, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(3, '=IF(决定_定额值="","",决定_定额值)', rows.items, ["quota", "quota", "quota"])
    .spill(6, '=IF(决定_原定额="","",决定_原定额)', rows.items, ["derived"])
    .spill(10, `=IF(ISNUMBER(FIND("国标",${methodsText.slice(1)})),"国标",IF(决定_方法A="","","调查"))`, rows.items, [
      "derived",
    ])
    .freezeColumns(1);
  ["A", "B", "C"].forEach((letter, index) => {
    const value = `决定_定额值${letter}`;
    builder.spill(
      7 + index,
      `=IF((${value}="")+(决定_原定额="")+(决定_原定额=0),"",(${value}-决定_原定额)/决定_原定额)`,
      rows.items,
      ["change"],
    );
    const changes = `新旧_变幅${letter}`;
    builder
      .formula(0, 7 + index, `=IFERROR(AVERAGE(${changes}),"")`, "totalChange")
      .formula(1, 7 + index, `=IFERROR(AVERAGEIF(新旧_依据,"国标",${changes}),"")`, "totalChange")
      .formula(2, 7 + index, `=IFERROR(AVERAGEIF(新旧_依据,"调查",${changes}),"")`, "totalChange");
  });
  ["平均变幅（不计空白）", "其中参照国标（表 6-1）", "其中依据调查（表 6-2）"].forEach((text, row) =>
    builder.put(row, 4, text, "total").look({ row, column: 5, rows: 1, columns: 2 }, "total"),
  );
  return builder.put(headerRow - 2, 0, "变幅 =（新 − 原）÷ 原；原定额或新定额空白的不计入平均。", "note").build();
}
