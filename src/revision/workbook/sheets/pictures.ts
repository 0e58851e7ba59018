import type { ImageSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import { cellName } from "../../../workbook/address";
import { sampleFigures } from "../../methods";
import type { BoxFigures, BoxPictures } from "../../pictures/box";
import { boxPictureSize } from "../../pictures/box";
import type { LogEntry } from "../../project";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";

export const picturesTitle = "箱体图";

/** In pixels: a line of text above a picture, and a little room around it. */
const captionHeight = 22;
/** In points. One row holds both, so that they stay together in print. */
const rowHeight = (captionHeight + boxPictureSize.height + 6) * 0.75;

const figureColumn = 2;
const figureKeys = ["count", "least", "median", "greatest"] as const;
const lookUps = [
  ...figureKeys.map((key) => ["统计_特征值", 1 + sampleFigures.findIndex((figure) => figure.key === key)] as const),
  ...tierOrder.map((_, index) => ["决定_定额值", index + 1] as const),
];
const changedColumn = figureColumn + lookUps.length;

/**
 * Every item's samples as dots and a box, which Excel has no chart for: pictures, with live figures above each that tell when it is
 * out of date.
 * @param pictures null: nobody has drawn them yet.
 */
export function picturesSheet({ project: { items, log }, tiers }: Plan, pictures: BoxPictures | null): SheetSnapshot {
  const builder = new SheetBuilder(picturesTitle)
    .heading(picturesTitle, pictures ? drawnWhen(log.at(-1)) : "图还没有画；各项的数值由公式取自“统计”“决定”。")
    .put(
      2,
      0,
      "更新图：任务窗格“修订”的“导出”中“更新箱体图”，或 wq revise -o 本文件.xlsx --pictures。图在 Excel、WPS 中显示。",
      "note",
    )
    .header(
      0,
      [
        "定额项",
        "单位",
        "样本数",
        "最小值",
        "中位数",
        "最大值",
        ...tierOrder.map((tier) => tiers.names[tier]),
        "图的状态",
      ],
      "derivedHeader",
    )
    .width(0, 30, 11, ...lookUps.map(() => 9), 12);
  if (items.length > 0) {
    const found = rowsOf(`$A${firstRow + 1}:$A${firstRow + items.length}`, items);
    lookUps.forEach(([name, column], at) =>
      builder.spill(
        figureColumn + at,
        `=IFERROR(INDEX(IF(${name}="","",${name}),${found},${column}),"")`,
        items.length,
        [at === 0 ? "captionText" : at < figureKeys.length ? "captionNumber" : "captionQuota"],
      ),
    );
  }
  const rowHeights = new Map<number, number>();
  const images: ImageSnapshot[] = [];
  items.forEach(({ key, unit }, index) => {
    const row = firstRow + index;
    builder.put(row, 0, key, "caption").put(row, 1, unit, "captionText");
    const picture = pictures?.get(key);
    if (!picture) {
      builder.put(row, changedColumn, pictures ? "无可用样本" : "未画", "captionText");
      return;
    }
    const { png, description, figures } = picture;
    builder.formula(row, changedColumn, changed(row, figures), "captionText");
    rowHeights.set(row, rowHeight);
    images.push({ row, column: 0, below: captionHeight, ...boxPictureSize, png, description });
  });
  const sheet = builder.build({ fitToWidth: true, repeatedRows: headerRow + 1 });
  return { ...sheet, rowHeights: new Map([...sheet.rowHeights!, ...rowHeights]), images };
}

/** In words that old programs know as well; a tilde in a key is no sign of its own, which they say in different ways. */
function rowsOf(keys: string, items: Plan["project"]["items"]): string {
  const plain = `MATCH(${keys},决定_定额项,0)`;
  if (!items.some(({ key }) => key.includes("~"))) return plain;
  return `IFERROR(MATCH(SUBSTITUTE(${keys},"~","~~"),决定_定额项,0),${plain})`;
}

function drawnWhen(last: LogEntry | undefined): string {
  const state = last ? `日志到 ${last.time}（第 ${last.step} 步）为止的` : "制作本表时的";
  return `图按${state}样本和决定绘制，不随表重算；图上方的数值由公式取自“统计”“决定”，随表更新。`;
}

/** Says so where a figure is no longer what it was when the picture was drawn; results of formulas are rounded a little. */
function changed(row: number, figures: BoxFigures): string {
  const same = figures.map((value, at) => {
    const cell = cellName(row, figureColumn + at);
    if (value === null) return `${cell}=""`;
    // Numbers that are written with an exponent are not read alike everywhere; no unit use is that small.
    return Math.abs(value) < 1e-6 ? `ROUND(${cell},6)=0` : `ROUND(${cell}/${value},8)=1`;
  });
  return `=IF(${cellName(row, figureColumn)}="","",IF(IFERROR(AND(${same.join(",")}),FALSE),"","图已过时"))`;
}
