import { verdicts } from "../../../evaluation/classify";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { yardstickNames, yardsticks } from "../../advancedness";
import { firstRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";

const words = [verdicts.loose, verdicts.reasonable, verdicts.advanced] as const;
const verdictHeaders = ["与国标", "与《指南》", "与外省", "结论", "依据"];
const verdictLooks = verdictHeaders.map(() => "derived" as const);
/** The counts of table 4.3-5 stand to the right of the verdicts, where no list of products can reach them. */
const countsAt = 15;

/** Section 4.3 for the old quotas, and for the new ones of existing enterprises. */
export function advancednessSheet({ rows, tiers }: Plan): SheetSnapshot {
  const builder = new SheetBuilder("先进性")
    .heading("先进性分析", "国标最高，《指南》次之，外省再次之；第一个可以对比的即为结论，每项只定一次。")
    .header(
      0,
      [
        "定额项",
        "单位",
        "原定额",
        ...verdictHeaders.map((word) => `原·${word}`),
        `新${tiers.names.existing}`,
        ...verdictHeaders.map((word) => `新·${word}`),
      ],
      "derivedHeader",
    )
    .width(0, 22, 11, 9, 10, 10, 10, 8, 16, 9, 10, 10, 10, 8, 16, 3, 20, 9, 9, 9, 9)
    .spill(0, '=决定_定额项&""', rows.items, ["derived"])
    .spill(1, '=决定_定额单位&""', rows.items, ["derived"])
    .spill(2, '=IF(决定_原定额="","",决定_原定额)', rows.items, ["derived"])
    .spill(3, "=WQ.VERDICTS(决定_定额项,决定_原定额,比较_特征值,参数_浮动)", rows.items, verdictLooks)
    .spill(8, '=IF(决定_定额值A="","",决定_定额值A)', rows.items, ["quota"])
    .spill(9, "=WQ.VERDICTS(决定_定额项,决定_定额值A,比较_特征值,参数_浮动)", rows.items, verdictLooks)
    .freezeColumns(1);
  [
    ["原定额", "原"],
    [`新${tiers.names.existing}`, "新"],
  ].forEach(([title, which], block) => {
    const top = firstRow - 1 + block * 7;
    [`${title!}：分析方法`, "合计", ...words].forEach((text, index) =>
      builder.put(top, countsAt + index, text, "derivedHeader"),
    );
    const [verdict, by] = [`先进_${which!}结论`, `先进_${which!}依据`];
    yardsticks.forEach((yardstick, index) => {
      const row = top + 1 + index;
      builder
        .put(row, countsAt, yardstickNames[yardstick], "derived")
        .formula(row, countsAt + 1, `=COUNTIF(${by},"${yardstickNames[yardstick]}")`, "derived");
      words.forEach((word, at) =>
        builder.formula(
          row,
          countsAt + 2 + at,
          `=COUNTIFS(${by},"${yardstickNames[yardstick]}",${verdict},"${word}")`,
          "derived",
        ),
      );
    });
    builder.put(top + 4, countsAt, "合计", "total").put(top + 5, countsAt, "占比", "total");
    for (let index = 1; index <= 4; index++) {
      const letter = columnName(countsAt + index);
      builder
        .formula(top + 4, countsAt + index, `=SUM(${letter}${top + 2}:${letter}${top + 4})`, "total")
        .formula(
          top + 5,
          countsAt + index,
          `=IF($${columnName(countsAt + 1)}$${top + 5}=0,"",${letter}${top + 5}/$${columnName(countsAt + 1)}$${top + 5})`,
          "totalChange",
        );
    }
  });
  return builder.build();
}
