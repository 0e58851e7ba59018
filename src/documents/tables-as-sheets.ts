/** Printed tables as sheets of a workbook, so that one can go to a place in them: one table a sheet, numbers as numbers. */
import { columnWidth } from "../workbook/columnWidth";
import { freeSheetName } from "../workbook/sheetName";
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { statesUnit } from "./caption";
import type { Paragraph, Place, PrintedTable } from "./document";
import { FormatStyles } from "./formats";

export interface CellAddress {
  /** Of the sheets in their order. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface TableSheets {
  readonly workbook: WorkbookSnapshot;
  /** Where a place of the document stands now. */
  readonly addressOf: ReadonlyMap<Place, CellAddress>;
}

const wrapped = { alignment: { wrap: true, vertical: "center" } } as const;
const baseStyles: readonly CellStyle[] = [
  { font: { bold: true } },
  { ...wrapped, font: { bold: true }, fill: "#ddebf7", alignment: { ...wrapped.alignment, horizontal: "center" } },
  wrapped,
];
const [captionStyle, headerStyle, textStyle] = [0, 1, 2];

/** @param lines of the running text, each apart on a last sheet */
export function tablesAsSheets(tables: readonly PrintedTable[], lines: readonly Paragraph[] = []): TableSheets {
  const addressOf = new Map<Place, CellAddress>();
  const styles = new FormatStyles(baseStyles);
  const names: string[] = [];
  const sheets = tables.map((table, at): SheetSnapshot => {
    const name = freeSheetName(table.number === "" ? table.caption || "表" : `表 ${table.number}`, names);
    names.push(name);
    return sheetOf(table, name, styles, (place, row, column) => addressOf.set(place, { sheet: at, row, column }));
  });
  if (lines.length > 0) {
    // A blank line between them keeps each a paragraph of its own.
    const cells = lines.map(({ text }, at): CellSnapshot => ({ row: 2 * at, column: 0, value: text }));
    lines.forEach(({ place }, at) => addressOf.set(place, { sheet: sheets.length, row: 2 * at, column: 0 }));
    sheets.push({ name: freeSheetName("正文", names), cells, columnWidths: new Map([[0, 90]]) });
  }
  return { workbook: { sheets, styles: styles.all, names: [], settings: {} }, addressOf };
}

function sheetOf(
  table: PrintedTable,
  name: string,
  styles: FormatStyles,
  stands: (place: Place, row: number, column: number) => void,
): SheetSnapshot {
  const title = [table.number && `表 ${table.number}`, table.caption].filter(Boolean).join(" ");
  const units = table.remarks.filter(({ text }) => statesUnit(text));
  const heads = [title, ...units.map(({ text }) => text)].filter(Boolean);
  const notes = table.remarks.filter((remark) => !units.includes(remark));
  const top = heads.length;
  stands(table.place, top, 0);
  const cells = table.cells.map((cell): CellSnapshot => {
    const [row, column] = [cell.row + top, cell.column];
    stands(cell.place, row, column);
    if (cell.row < table.headerRows) return { row, column, value: cell.text, style: headerStyle! };
    const number = numberIn(cell.text);
    if (number === null) return { row, column, value: cell.text, style: textStyle! };
    return { row, column, value: number.value, style: styles.of(number.format) };
  });
  const merges = table.cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row: row + top, column, rows: rowSpan, columns: columnSpan }));
  return {
    name,
    cells: [
      ...heads.map((value, row): CellSnapshot => ({ row, column: 0, value, style: captionStyle! })),
      ...cells,
      ...notes.map(({ text }, at): CellSnapshot => ({ row: top + table.rows + at, column: 0, value: text })),
    ],
    merges,
    columnWidths: widthsOf(table),
    frozen: { rows: top + table.headerRows, columns: 0 },
  };
}

/** A number as a sheet holds it, its digits kept by the format; of anything else (`5.5~6.0`, `0.85 (计划)`, `2016年`) null. */
function numberIn(text: string): { readonly value: number; readonly format: string } | null {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(
    text.normalize("NFKC").replace(/[−–]/g, "-").trim(),
  );
  // 061 is no number, and a sheet keeps no more than 15 digits.
  if (!match || /^0\d/.test(match[2]!) || (match[2]! + (match[3] ?? "")).length > 15) return null;
  const value = Number(`${match[1]}${match[2]!.replace(/,/g, "")}.${match[3] ?? "0"}`);
  const decimals = match[3] === undefined ? "" : `.${"0".repeat(match[3].length)}`;
  const percent = match[4] === "%";
  return {
    value: percent ? Number((value / 100).toPrecision(15)) : value,
    format: `${match[2]!.includes(",") ? "#,##0" : "0"}${decimals}${percent ? "%" : ""}`,
  };
}

const widest = 24;

/** Wide enough for most cells; a long text goes on in further lines. */
function widthsOf({ cells, columns }: PrintedTable): ReadonlyMap<number, number> {
  const widths = Array.from({ length: columns }, () => columnWidth([]));
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan > 1) continue;
    widths[column] = Math.max(widths[column]!, columnWidth(text.split("\n"), widest));
  }
  return new Map(widths.entries());
}
