/** Sheets of our own as XML: their frame by the library, what stands in them by the same means as in somebody's file. */
import type { SheetChart, SheetImage, WriteSheet } from "hucre";
import { writeXlsx } from "hucre";
import { cellNumber, columnName, rangeName, sheetLimit } from "../../workbook/address";
import type { Pause } from "../../workbook/pause";
import type { CellSnapshot, ChartSnapshot, ImageSnapshot, SheetSnapshot, TableSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import type { NewContent } from "../changingContent";
import { canSpill, storedFormula } from "../formulas/stored";
import { GrowingContent } from "../growingContent";
import { Package } from "../package";
import { isWithin } from "../references";
import { readWorkbookPart } from "../workbookpart";
import { turn } from "../turn";
import { encodeXml } from "../xml";
import { ByteText, EncodedTexts } from "./byteText";
import { constant, formulaElement, needsQuoting, result } from "./celltext";
import { setChild } from "./children";
import { placeImages } from "./drawings";
import type { Surroundings } from "./cells";

/** A workbook with these sheets, which hold no cells, rules, tables or notes yet; the sheets' paths in order. */
export async function frameOf(sheets: readonly SheetSnapshot[]): Promise<{ file: Package; paths: readonly string[] }> {
  const bytes = await writeXlsx({ sheets: sheets.map(frameOfSheet), defaultFont: { name: "等线", size: 11 } });
  const file = new Package(bytes);
  const paths = readWorkbookPart(file).sheets.map(({ path }) => path!);
  sheets.forEach(({ images = [] }, index) => placeImages(file, paths[index]!, images));
  return { file, paths };
}

function frameOfSheet(sheet: SheetSnapshot): WriteSheet {
  const { page, frozen } = sheet;
  const lastColumn = Math.max(-1, ...(sheet.columnWidths?.keys() ?? []), ...(sheet.hiddenColumns ?? []));
  const columns = Array.from({ length: lastColumn + 1 }, (_, column) => {
    const width = sheet.columnWidths?.get(column);
    return { ...(width !== undefined && { width }), ...(sheet.hiddenColumns?.includes(column) && { hidden: true }) };
  });
  return {
    name: sheet.name,
    ...(columns.length > 0 && { columns }),
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.merges && {
      merges: sheet.merges.map(({ row, column, rows, columns: width }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + width - 1,
      })),
    }),
    ...(frozen && (frozen.rows > 0 || frozen.columns > 0) && { freezePane: frozen }),
    ...(sheet.showGridlines === false && { view: { showGridLines: false } }),
    // Cells may be coloured, columns made wider and rows sorted, whatever else is locked.
    ...(sheet.protected && {
      protection: {
        sheet: true,
        formatCells: true,
        formatColumns: true,
        formatRows: true,
        sort: true,
        autoFilter: true,
      },
    }),
    ...(sheet.charts && { charts: sheet.charts.map(chartOf) }),
    ...(sheet.images && { images: sheet.images.map(imageOf) }),
    ...(page && {
      pageSetup: {
        paperSize: "a4",
        orientation: page.landscape ? "landscape" : "portrait",
        ...(page.fitToWidth && { fitToPage: true, fitToWidth: page.pagesWide ?? 1, fitToHeight: 0 }),
        horizontalCentered: true,
      },
      headerFooter: { ...(page.header && { oddHeader: page.header }), ...(page.footer && { oddFooter: page.footer }) },
    }),
  };
}

function chartOf(chart: ChartSnapshot): SheetChart {
  const { kind, title, area, series, categoryTitle, valueTitle, valueFormat } = chart;
  return {
    type: kind,
    ...(title !== undefined && { title }),
    anchor: {
      from: { row: area.row, col: area.column },
      to: { row: area.row + area.rows, col: area.column + area.columns },
    },
    series: series.map((one) => ({ ...one })),
    legend: "bottom",
    axes: {
      x: {
        ...(categoryTitle !== undefined && { title: categoryTitle }),
        // Names stand clear of bars that go below zero, and bars are read from the top.
        ...((kind === "bar" || kind === "column") && { tickLblPos: "low" }),
        ...(kind === "bar" && { reverse: true }),
      },
      y: {
        ...(valueTitle !== undefined && { title: valueTitle }),
        ...(valueFormat !== undefined && { numberFormat: { formatCode: valueFormat } }),
      },
    },
  };
}

function imageOf({ row, column, width, height, png, description }: ImageSnapshot): SheetImage {
  return { data: png, type: "png", anchor: { from: { row, col: column } }, width, height, altText: description };
}

type Filling = Pick<Surroundings, "dynamicMetadata" | "quoting"> & {
  /** The number that the file has for a place in the snapshot's list of styles. */
  readonly format: (style: number) => number;
};

/** So many rows are handed over together to be compressed. */
const rowsOfPiece = 256;

/** The frame with its cells, compressed as they are written: whole, a large sheet would be held several times before it is saved. */
export async function withCells(
  frame: string,
  sheet: SheetSnapshot,
  filling: Filling,
  pause?: Pause,
): Promise<Uint8Array | NewContent> {
  const cells = inReadingOrder(withSpilled(withHeaders(sheet)));
  const hidden = new Set(sheet.hiddenRows);
  // Rows that are something else than their cells.
  const further = [...new Set([...(sheet.rowHeights?.keys() ?? []), ...hidden])].sort((one, other) => one - other);
  const used = usedRange(cells);
  const sized = used === null ? frame : setChild(frame, "dimension", `<dimension ref="${used}"/>`);
  const empty = "<sheetData></sheetData>";
  const emptied = setChild(sized, "sheetData", empty);
  const inData = emptied.indexOf(empty) + "<sheetData>".length;
  const content = new GrowingContent();
  content.add(encodeXml(emptied.slice(0, inData)));
  const text = new ByteText();
  const writer = new CellWriter(sheet.tables ?? [], filling, text);
  for (let at = 0, next = 0, rows = 0; at < cells.length || next < further.length;) {
    const row = Math.min(cells[at]?.row ?? Infinity, further[next] ?? Infinity);
    if (row === further[next]) next++;
    const height = sheet.rowHeights?.get(row);
    const looks = `${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${hidden.has(row) ? ' hidden="1"' : ""}`;
    const number = String(row + 1);
    text.add(`<row r="${number}"${looks}>`);
    for (; cells[at]?.row === row; at++) writer.write(cells[at]!, number);
    text.add("</row>");
    // The machine's threads give back what they have done between two turns.
    if (++rows % rowsOfPiece === 0 && content.add(text.take()) > 0) await turn();
    if (pause) await pause();
  }
  text.add(emptied.slice(inData));
  content.add(text.take());
  return content.done();
}

/** By row and column, as most come. */
function inReadingOrder(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const follows = (one: CellSnapshot, other: CellSnapshot) => one.row - other.row || one.column - other.column;
  const inOrder = cells.every((cell, at) => at === 0 || follows(cells[at - 1]!, cell) <= 0);
  return inOrder ? cells : [...cells].sort(follows);
}

/** So many texts of constants are kept: most of a table come back in its rows. */
const kept = 20_000;

class CellWriter {
  /** By format: what stands behind the place of a cell that holds a text, and before a number. */
  private readonly ends = new Map<number, EncodedTexts>();
  private readonly numbers = new Map<number, string>();
  /** By column: the beginning of a cell up to its row. */
  private readonly starts: string[] = [];

  constructor(
    private readonly tables: readonly TableSnapshot[],
    private readonly filling: Filling,
    private readonly text: ByteText,
  ) {}

  /** @param number of the cell's row, as the file counts. */
  write(cell: CellSnapshot, number: string): void {
    const { column, value, formula, style } = cell;
    const { text } = this;
    const format = style === undefined ? 0 : this.filling.format(style);
    if (formula === undefined && typeof value === "string") {
      this.begin(column, number);
      this.endsFor(format).write(value, text);
    } else if (formula === undefined && typeof value === "number" && Number.isFinite(value)) {
      this.begin(column, number);
      text.add(this.beforeNumber(format));
      text.add(String(value));
      text.add("</v></c>");
    } else {
      const end =
        formula === undefined
          ? constantEnd(value, this.filling.quoting(format, false))
          : this.formulaEnd(cell, formula, format);
      if (end === "") return;
      this.begin(column, number);
      text.add(end);
    }
  }

  private begin(column: number, number: string): void {
    this.text.add((this.starts[column] ??= `<c r="${columnName(column)}`));
    this.text.add(number);
  }

  private endsFor(format: number): EncodedTexts {
    let ends = this.ends.get(format);
    if (!ends) {
      const { filling } = this;
      ends = new EncodedTexts((text) => constantEnd(text, filling.quoting(format, needsQuoting(text))), kept);
      this.ends.set(format, ends);
    }
    return ends;
  }

  private beforeNumber(format: number): string {
    let before = this.numbers.get(format);
    if (before === undefined) {
      before = `${attributesEnd(this.filling.quoting(format, false), null)}><v>`;
      this.numbers.set(format, before);
    }
    return before;
  }

  private formulaEnd({ row, column, value, spill }: CellSnapshot, formula: string, format: number): string {
    const table = this.tables.find(({ range }) => isWithin({ row, column }, range))?.name ?? null;
    const dynamic = spill !== undefined || (table === null && canSpill(formula));
    const range = dynamic ? rangeName({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 }) : null;
    const { type, content } = result(value, "");
    const metadata = dynamic ? ` cm="${this.filling.dynamicMetadata()}"` : "";
    const element = formulaElement(storedFormula(formula, table), range, "");
    return `${attributesEnd(this.filling.quoting(format, false), type, metadata)}>${element}${content}</c>`;
  }
}

/** Nothing where there is neither a value nor a look. */
function constantEnd(value: Cell, format: number): string {
  const { type, content } = constant(value, "");
  if (content !== "") return `${attributesEnd(format, type)}>${content}</c>`;
  return format === 0 ? "" : `${attributesEnd(format, null)}/>`;
}

/** From the place of a cell to the end of its start tag. */
function attributesEnd(format: number, type: string | null, metadata = ""): string {
  return `"${format === 0 ? "" : ` s="${format}"`}${type === null ? "" : ` t="${type}"`}${metadata}`;
}

/** With what formulas fill, in the looks of the cells that stand there for their looks alone. */
function withSpilled(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const filled = new Map<number, Cell>();
  for (const { row, column, spilled } of cells) {
    spilled?.forEach((values, down) =>
      values.forEach((value, right) => {
        if (value !== null && (down > 0 || right > 0)) filled.set(cellNumber(row + down, column + right), value);
      }),
    );
  }
  if (filled.size === 0) return cells;
  const all = cells.map((cell) => {
    const place = cellNumber(cell.row, cell.column);
    const value = filled.get(place);
    if (value === undefined) return cell;
    filled.delete(place);
    return cell.value === null && cell.formula === undefined ? { ...cell, value } : cell;
  });
  const { columns } = sheetLimit;
  for (const [place, value] of filled) {
    all.push({ row: Math.floor(place / columns), column: place % columns, value });
  }
  return all;
}

/** Header cells of tables hold exactly the names of their columns, or Excel calls the file damaged. */
function withHeaders(sheet: SheetSnapshot): readonly CellSnapshot[] {
  const tables = (sheet.tables ?? []).filter(({ headerRow }) => headerRow);
  if (tables.length === 0) return sheet.cells;
  const headers = new Map<string, CellSnapshot>();
  for (const { range, columns } of tables) {
    columns.forEach((value, index) => {
      const place = { row: range.row, column: range.column + index };
      headers.set(`${place.row},${place.column}`, { ...place, value });
    });
  }
  const cells = sheet.cells.map((cell) => {
    if (headers.size === 0) return cell;
    const key = `${cell.row},${cell.column}`;
    const header = headers.get(key);
    headers.delete(key);
    return header ? { ...header, ...(cell.style !== undefined && { style: cell.style }) } : cell;
  });
  return [...cells, ...headers.values()];
}

function usedRange(cells: readonly CellSnapshot[]): string | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return rangeName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
