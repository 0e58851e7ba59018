import type { ImageSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import { cellName } from "../../../workbook/address";
import { sampleFigures } from "../../methods";
import type { BoxFigures, BoxPictures } from "../../pictures/box";
import { boxPictureSize } from "../../pictures/box";
import type { LogEntry } from "../../project";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { placeOf } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { itemFields } from "../tables/decisions";
import { sheetTitles } from "../titles";

/** In pixels: a line of text above a picture, and a little room around it. */
const captionHeight = 22;
/** In points. One row holds both, so that they stay together in print. */
const rowHeight = (captionHeight + boxPictureSize.height + 6) * 0.75;

const shownFigures = [
  { key: "count", header: "样本数", look: "captionText" },
  { key: "min", header: "最小值", look: "captionNumber" },
  { key: "median", header: "中位数", look: "captionNumber" },
  { key: "max", header: "最大值", look: "captionNumber" },
] as const;

function picturesColumns({ project: { items }, tiers }: Plan): SheetColumns {
  // Two rows at least: of a single one the formula would be kept as one that gives one value, and Excel would intersect its ranges.
  const rows = rowsOf(`$A${firstRow + 1}:$A${firstRow + Math.max(items.length, 2)}`, items);
  const lookUp = (range: string, column: number) =>
    items.length === 0 ? null : `=IFERROR(INDEX(IF(${range}="","",${range}),${rows},${column}),"")`;
  return {
    sheet: sheetTitles.pictures,
    reach: null,
    columns: [
      { key: "item", header: itemFields.item.header, width: 30, look: "caption", formula: null },
      { key: "unit", header: "单位", width: 11, look: "captionText", formula: null },
      ...shownFigures.map((shown): SheetColumn => {
        const column = 1 + sampleFigures.findIndex(({ key }) => key === shown.key);
        return { ...shown, width: 9, formula: lookUp(names.figures.all, column) };
      }),
      ...tierOrder.map((tier, index): SheetColumn => ({
        key: tier,
        header: tiers.names[tier],
        width: 9,
        look: "captionQuota",
        formula: lookUp(names.decisions.values, index + 1),
      })),
      { key: "state", header: "图的状态", width: 12, look: "captionText", formula: null },
    ],
  };
}

/**
 * Every item's samples as dots and a box, which Excel has no chart for: pictures, with live figures above each that tell when it is
 * out of date.
 * @param pictures null: nobody has drawn them yet.
 */
export function picturesSheet(plan: Plan, pictures: BoxPictures | null): SheetSnapshot {
  const { items, log } = plan.project;
  const columns = picturesColumns(plan);
  const title = columns.sheet;
  const [firstFigure, state] = [placeOf(columns, shownFigures[0].key), placeOf(columns, "state")];
  const builder = new SheetBuilder(title)
    .heading(title, pictures ? drawnWhen(log.at(-1)) : "图还没有画；各项的数值由公式取自“统计”“决定”。")
    .put(
      2,
      0,
      "更新图：任务窗格“修订”的“导出”中“更新箱体图”，或 wq revise -o 本文件.xlsx --pictures。图在 Excel、WPS 中显示。",
      "note",
    )
    .columns(columns.columns, items.length);
  const rowHeights = new Map<number, number>();
  const images: ImageSnapshot[] = [];
  items.forEach(({ key, unit }, index) => {
    const row = firstRow + index;
    builder.put(row, 0, key, "caption").put(row, 1, unit, "captionText");
    const picture = pictures?.get(key);
    if (!picture) {
      builder.put(row, state, pictures ? "无可用样本" : "未画", "captionText");
      return;
    }
    const { png, description, figures } = picture;
    builder.formula(row, state, changed(row, firstFigure, figures), "captionText");
    rowHeights.set(row, rowHeight);
    images.push({ row, column: 0, below: captionHeight, ...boxPictureSize, png, description });
  });
  const sheet = builder.build({ fitToWidth: true, repeatedRows: headerRow + 1 });
  return { ...sheet, rowHeights: new Map([...sheet.rowHeights!, ...rowHeights]), images };
}

/** In words that old programs know as well; a tilde in a key is no sign of its own, which they say in different ways. */
function rowsOf(keys: string, items: Plan["project"]["items"]): string {
  const plain = `MATCH(${keys},${names.items.item},0)`;
  if (!items.some(({ key }) => key.includes("~"))) return plain;
  return `IFERROR(MATCH(SUBSTITUTE(${keys},"~","~~"),${names.items.item},0),${plain})`;
}

function drawnWhen(last: LogEntry | undefined): string {
  const state = last ? `日志到 ${last.time}（第 ${last.step} 步）为止的` : "制作本表时的";
  return `图按${state}样本和决定绘制，不随表重算；图上方的数值由公式取自“统计”“决定”，随表更新。`;
}

/** Says so where a figure is no longer what it was when the picture was drawn; results of formulas are rounded a little. */
function changed(row: number, firstFigure: number, figures: BoxFigures): string {
  const same = figures.map((value, at) => {
    const cell = cellName(row, firstFigure + at);
    if (value === null) return `${cell}=""`;
    // Numbers that are written with an exponent are not read alike everywhere; no unit use is that small.
    return Math.abs(value) < 1e-6 ? `ROUND(${cell},6)=0` : `ROUND(${cell}/${value},8)=1`;
  });
  return `=IF(${cellName(row, firstFigure)}="","",IF(IFERROR(AND(${same.join(",")}),FALSE),"","图已过时"))`;
}
