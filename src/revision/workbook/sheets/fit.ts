import type { SheetSnapshot } from "../../../workbook/snapshot";
import { SheetBuilder } from "../builder";
import type { Plan } from "../plan";

/** Section 4.2: the old quotas against what typical enterprises, or else the samples, actually use. */
export function fitSheet({ rows }: Plan): SheetSnapshot {
  return new SheetBuilder("合理性")
    .heading("合理性分析", "企业实际取典型企业（“参照”表），没有的取样本平均值；与原定额相差在浮动幅度以内为符合。")
    .put(2, 3, "符合 / 可比 / 占比", "total")
    .formula(2, 4, '=COUNTIF(合理_符合,"是")', "total")
    .formula(2, 5, '=COUNTIF(合理_符合,"是")+COUNTIF(合理_符合,"否")', "total")
    .formula(2, 6, '=IF(F3=0,"",E3/F3)', "totalChange")
    .header(0, ["定额项", "单位", "原定额", "企业实际", "相差", "是否符合", "实际来源"], "derivedHeader")
    .width(0, 22, 11, 10, 18, 10, 10, 14)
    .spill(0, '=决定_定额项&""', rows.items, ["derived"])
    .spill(1, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(2, '=IF(决定_原定额="","",决定_原定额)', rows.items, ["derived"])
    .spill(3, '=IF(比较_典型企业<>"",比较_典型企业,统计_平均值)', rows.items, ["number"])
    .spill(
      4,
      '=IF((决定_原定额="")+(决定_原定额=0)+(合理_企业实际=""),"",(合理_企业实际-决定_原定额)/决定_原定额)',
      rows.items,
      ["change"],
    )
    .spill(5, '=IF(合理_相差="","",IF(ABS(合理_相差)<=参数_浮动+0.000000000001,"是","否"))', rows.items, ["derived"])
    .spill(6, '=IF(合理_企业实际="","",IF(比较_典型企业<>"","典型企业","样本平均"))', rows.items, ["derived"])
    .freezeColumns(1)
    .build();
}
