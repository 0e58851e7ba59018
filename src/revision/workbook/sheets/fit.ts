import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cellName } from "../../../workbook/address";
import { headerRow, SheetBuilder } from "../builder";
import type { SheetColumns } from "../columns";
import { placeOf } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { itemColumn } from "./items";

const { items, comparison, figures, fit, settings } = names;

export function fitColumns(): SheetColumns {
  return {
    sheet: sheetTitles.fit,
    reach: "items",
    columns: [
      itemColumn("item", 22),
      itemColumn("unit", 11, "单位"),
      itemColumn("old", 10),
      {
        key: "actual",
        header: "企业实际",
        width: 18,
        look: "number",
        names: [fit.actual],
        formula: `=IF(${comparison.case}<>"",${comparison.case},${figures.mean})`,
      },
      {
        key: "difference",
        header: "相差",
        width: 10,
        look: "change",
        names: [fit.difference],
        formula: `=IF((${items.old}="")+(${items.old}=0)+(${fit.actual}=""),"",(${fit.actual}-${items.old})/${items.old})`,
      },
      {
        key: "fits",
        header: "是否符合",
        width: 10,
        look: "derived",
        names: [fit.fits],
        formula: `=IF(${fit.difference}="","",IF(ABS(${fit.difference})<=${settings.tolerance}+0.000000000001,"是","否"))`,
      },
      {
        key: "source",
        header: "实际来源",
        width: 14,
        look: "derived",
        formula: `=IF(${fit.actual}="","",IF(${comparison.case}<>"","典型企业","样本平均"))`,
      },
    ],
  };
}

/** Section 4.2: the old quotas against what typical enterprises, or else the samples, actually use. */
export function fitSheet({ rows, sheets: { fit: sheet } }: Plan): SheetSnapshot {
  // Above the columns: a label, how many fit, of how many, and their share.
  const [row, label] = [headerRow - 1, placeOf(sheet, "actual")];
  const [fitting, comparable] = [cellName(row, label + 1), cellName(row, label + 2)];
  return new SheetBuilder(sheet.sheet)
    .heading("合理性分析", "企业实际取典型企业（“参照”表），没有的取样本平均值；与原定额相差在浮动幅度以内为符合。")
    .put(row, label, "符合 / 可比 / 占比", "total")
    .formula(row, label + 1, `=COUNTIF(${fit.fits},"是")`, "total")
    .formula(row, label + 2, `=COUNTIF(${fit.fits},"是")+COUNTIF(${fit.fits},"否")`, "total")
    .formula(row, label + 3, `=IF(${comparable}=0,"",${fitting}/${comparable})`, "totalChange")
    .columns(sheet.columns, rows.items)
    .freezeColumns(1)
    .build();
}
