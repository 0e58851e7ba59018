import type { SheetSnapshot } from "../../../workbook/snapshot";
import { countedFigures, sampleFigures } from "../../methods";
import { SheetBuilder } from "../builder";
import type { Plan } from "../plan";

/** Table 5.4-1, and what every method makes of the samples. */
export function figuresSheet({ rows }: Plan): SheetSnapshot {
  return new SheetBuilder("统计")
    .heading("样本统计", "剔除和不能采用的样本只计入总样本数。排序 A、B、C 的份额见“说明”。")
    .header(0, ["定额项", "单位", ...sampleFigures.map(({ name }) => name.zh)], "derivedHeader")
    .width(0, 22, 11, ...sampleFigures.map(() => 10))
    .spill(0, '=决定_定额项&""', rows.items, ["derived"])
    .spill(1, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(
      2,
      "=WQ.METHODSBY(决定_定额项,样本_定额项,样本_采用单耗,样本_剔除,样本_折算产量,样本_年份,样本_条件,样本_依据,参数_趋势年,参数_份额,参数_概率,参数_取法)",
      rows.items,
      sampleFigures.map(({ key }) => (countedFigures.has(key) ? "count" : "number")),
    )
    .freezeColumns(1)
    .build();
}
