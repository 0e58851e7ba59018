import type { SheetSnapshot } from "../../../workbook/snapshot";
import { countedFigures, sampleFigures } from "../../methods";
import { SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { itemColumn } from "./items";

const { samples, items, figures, settings } = names;

const formula = `=WQ.METHODSBY(${[
  items.item,
  samples.item,
  samples.use,
  samples.excluded,
  samples.convertedOutput,
  samples.year,
  samples.condition,
  samples.basis,
  settings.trendYear,
  settings.shares,
  settings.phi,
  settings.lambda,
].join(",")})`;

export function figuresColumns(): SheetColumns {
  return {
    sheet: sheetTitles.figures,
    reach: "items",
    columns: [
      itemColumn("item", 22),
      itemColumn("unit", 11, "单位"),
      ...sampleFigures.map(({ key, name }, index): SheetColumn => ({
        key,
        header: name.zh,
        width: 10,
        look: countedFigures.has(key) ? "count" : "number",
        names: [figures.all, ...(key === "mean" ? [figures.mean] : [])],
        ...(index === 0 ? { formula } : {}),
      })),
    ],
  };
}

/** Table 5.4-1, and what every method makes of the samples. */
export function figuresSheet({ rows, sheets: { figures: sheet } }: Plan): SheetSnapshot {
  return new SheetBuilder(sheet.sheet)
    .heading("样本统计", "剔除和不能采用的样本只计入总样本数。排序 A、B、C 的份额见“说明”。")
    .columns(sheet.columns, rows.items)
    .freezeColumns(1)
    .build();
}
