import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import { SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { blankKept, itemColumn, publishedColumns } from "./items";

const { samples, items, decisions } = names;
const [methodA, methodB, methodC] = tierOrder.map(decisions.method) as [string, string, string];

/** The words of the methods chosen for the three tiers, each once. */
export const methodsText =
  `=${methodA}&IF((${methodB}<>"")*(${methodB}<>${methodA}),IF(${methodA}="","","、")&${methodB},"")` +
  `&IF((${methodC}<>"")*(${methodC}<>${methodA})*(${methodC}<>${methodB}),` +
  `IF((${methodA}="")*(${methodB}=""),"","、")&${methodC},"")`;

const passing = `=WQ.PASSBY(${[
  items.item,
  decisions.values,
  samples.item,
  samples.use,
  samples.excluded,
  samples.convertedOutput,
].join(",")})`;

export function resultsColumns(tiers: TierSystem): SheetColumns {
  return {
    sheet: sheetTitles.results,
    reach: "items",
    columns: [
      itemColumn("product", 20),
      itemColumn("condition", 20),
      itemColumn("unit", 11),
      ...publishedColumns(tiers, 10),
      { key: "methods", header: "采用方法", width: 22, look: "derived", formula: methodsText },
      {
        key: "status",
        header: "备注",
        width: 8,
        look: "derived",
        formula: `=IF(${items.item}="","",IF(${items.old}="","新增","修订"))`,
      },
      ...tierOrder.flatMap((tier, index): readonly SheetColumn[] => [
        {
          key: `passing.${tier}`,
          header: `${tiers.names[tier]}达到数`,
          width: 8,
          look: "count",
          ...(index === 0 ? { formula: passing } : {}),
        },
        { key: `share.${tier}`, header: `${tiers.names[tier]}企业占比`, width: 9, look: "share" },
        { key: `outputShare.${tier}`, header: `${tiers.names[tier]}产量占比`, width: 9, look: "share" },
      ]),
      { key: "guards", header: "提示", width: 60, look: "derived", formula: blankKept(decisions.guards) },
    ],
  };
}

/** Table 5.4-15, with how many samples and how much output each tier lets pass. */
export function resultsSheet({ rows, sheets: { results: sheet } }: Plan): SheetSnapshot {
  return new SheetBuilder(sheet.sheet)
    .heading("定额成果汇总", "达到：单耗不高于定额值的样本。产量占比只计产量已知的样本。")
    .columns(sheet.columns, rows.items)
    .freezeColumns(1)
    .build();
}
