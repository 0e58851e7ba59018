import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import { headerRow, SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { placeOf } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { itemColumn, publishedColumns } from "./items";
import { methodsText } from "./results";

const { items, decisions, changes } = names;

const bases = { national: "国标", survey: "调查" } as const;

export function changesColumns(tiers: TierSystem): SheetColumns {
  const basis = `IF(ISNUMBER(FIND("${bases.national}",${methodsText.slice(1)})),"${bases.national}",IF(${decisions.method("existing")}="","","${bases.survey}"))`;
  return {
    sheet: sheetTitles.changes,
    reach: "items",
    columns: [
      itemColumn("product", 20),
      itemColumn("condition", 20),
      itemColumn("unit", 11),
      ...publishedColumns(tiers, 10),
      itemColumn("old", 10),
      ...tierOrder.map((tier): SheetColumn => {
        const value = decisions.value(tier);
        return {
          key: `change.${tier}`,
          header: `${tiers.names[tier]}变幅`,
          width: 10,
          look: "change",
          names: [changes.change(tier)],
          formula: `=IF((${value}="")+(${items.old}="")+(${items.old}=0),"",(${value}-${items.old})/${items.old})`,
        };
      }),
      { key: "basis", header: "依据", width: 10, look: "derived", names: [changes.basis], formula: `=${basis}` },
    ],
  };
}

/** Tables 6-1 and 6-2: old against new, and means that leave blanks out. */
export function changesSheet({ rows, sheets: { changes: sheet } }: Plan): SheetSnapshot {
  const builder = new SheetBuilder(sheet.sheet)
    .heading("新旧定额对比", "")
    .columns(sheet.columns, rows.items)
    .freezeColumns(1);
  for (const tier of tierOrder) {
    const range = changes.change(tier);
    const of = (basis: string) => `=IFERROR(AVERAGEIF(${changes.basis},"${basis}",${range}),"")`;
    [`=IFERROR(AVERAGE(${range}),"")`, of(bases.national), of(bases.survey)].forEach((formula, row) =>
      builder.formula(row, placeOf(sheet, `change.${tier}`), formula, "totalChange"),
    );
  }
  // Over the columns in front of the changes.
  const first = placeOf(sheet, "published.new");
  const columns = placeOf(sheet, "old") - first;
  ["平均变幅（不计空白）", "其中参照国标（表 6-1）", "其中依据调查（表 6-2）"].forEach((text, row) =>
    builder.put(row, first, text, "total").look({ row, column: first + 1, rows: 1, columns }, "total"),
  );
  return builder.put(headerRow - 2, 0, "变幅 =（新 − 原）÷ 原；原定额或新定额空白的不计入平均。", "note").build();
}
