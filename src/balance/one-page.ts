/** A balance on one page: its picture, what does not close and why, its indicators. */
import type { Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { CellSnapshot, CellStyle, SheetSnapshot } from "../workbook/snapshot";
import type { Cell, Matrix } from "../workbook/values";

/** In pixels of 1/96 inch, as wide as the columns of the page; pictures may have more. */
export const pictureSize = { width: 880, height: 544 } as const;

/** Rows of the usual height that the picture covers. */
const pictureRows = Math.ceil(pictureSize.height / 20) + 1;
const widths = [26, 20, 13, 13, 11, 9, 34];

export const onePageStyles: readonly CellStyle[] = [
  { font: { bold: true, size: 14 } },
  { font: { bold: true }, fill: "#ddebf7" },
  { alignment: { wrap: true, vertical: "top" } },
  { numberFormat: "0.0%", alignment: { vertical: "top" } },
];
const [titleStyle, headStyle, textStyle, shareStyle] = [0, 1, 2, 3] as const;

interface Page {
  readonly title: string;
  /** The gaps only; of what closes the numbers stand on the other sheets. */
  readonly gaps: Matrix;
  readonly indicators: Matrix;
  readonly said: readonly string[];
  /** Null where nothing can draw it. */
  readonly png: Uint8Array | null;
}

export function onePage({ title, gaps, indicators, said, png }: Page, name: string, language: Language): SheetSnapshot {
  const cells: CellSnapshot[] = [{ row: 0, column: 0, value: title, style: titleStyle }];
  let row = png ? 2 + pictureRows : 2;
  const put = (rows: Matrix, shares: number | null = null) => {
    rows.forEach((line, at) => {
      line.forEach((value: Cell, column) => {
        const style = at === 0 ? headStyle : column === shares ? shareStyle : textStyle;
        if (value !== null && value !== "") cells.push({ row, column, value, style });
      });
      row++;
    });
    row++;
  };
  const closed = inLanguage({ zh: "全部闭合。", en: "Everything closes." }, language);
  put(gaps.length > 1 ? gaps : [[closed]], 5);
  put(indicators, 1);
  if (said.length > 0) put(said.map((text) => [text]));
  const image = png && { row: 1, column: 0, below: 6, ...pictureSize, png, description: title };
  return {
    name,
    cells,
    columnWidths: new Map(widths.entries()),
    showGridlines: false,
    page: { landscape: false, fitToWidth: true },
    ...(image && { images: [image] }),
  };
}
