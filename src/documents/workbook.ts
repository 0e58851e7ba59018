/** Sheets of a workbook: what stands together is a table, lines of one cell are paragraphs. */
import { cellName } from "../workbook/address";
import type { CellSnapshot, CellStyle, Rectangle, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { describeCell } from "../workbook/values";
import { captionOf } from "./caption";
import type { PrintedCell } from "./document";
import { isNumeric } from "./headings";
import type { RawBlock, RawDocument } from "./raw";
import { tidy } from "./wording";

/** Hidden sheets, rows and columns are left out: they are not printed. */
export function readWorkbook({ sheets, styles }: WorkbookSnapshot): RawDocument {
  return { blocks: sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => readSheet(sheet, styles)), footnotes: [] };
}

function readSheet(sheet: SheetSnapshot, styles: readonly CellStyle[]): RawBlock[] {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.row},${merge.column}`, merge]));
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const lines = new Map<number, PrintedCell[]>();
  for (const cell of sheet.cells) {
    const text = tidy(printed(cell, styles));
    if (text === "" || hiddenRows.has(cell.row) || hiddenColumns.has(cell.column)) continue;
    const { rows: rowSpan, columns: columnSpan } = merges.get(`${cell.row},${cell.column}`) ?? { rows: 1, columns: 1 };
    const place = { sheet: sheet.name, cell: cellName(cell.row, cell.column) };
    const line = lines.get(cell.row) ?? [];
    const value = typeof cell.value === "number" ? { value: cell.value } : {};
    line.push({ row: cell.row, column: cell.column, rowSpan, columnSpan, text, ...value, place });
    lines.set(cell.row, line);
  }
  return groups(lines).flatMap((group) => blocksOf(group, sheet.merges ?? []));
}

/** Filled lines that no blank line parts; a merged cell holds its lines together. */
function groups(lines: ReadonlyMap<number, PrintedCell[]>): PrintedCell[][][] {
  const found: PrintedCell[][][] = [];
  let end = -1;
  for (const row of [...lines.keys()].sort((a, b) => a - b)) {
    const line = lines.get(row)!;
    if (row > end) found.push([]);
    found.at(-1)!.push(line);
    end = Math.max(end, ...line.map((cell) => cell.row + cell.rowSpan));
  }
  return found;
}

function blocksOf(lines: readonly PrintedCell[][], merges: readonly Rectangle[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let table: PrintedCell[][] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push(...tableOf(table, merges));
    table = [];
  };
  lines.forEach((line, at) => {
    const [cell] = line;
    const alone = line.length === 1 && cell!.rowSpan === 1;
    const text = alone ? cell!.text : "";
    const begins = at === 0 || table.length === 0;
    const apart = captionOf(text) !== null || /^(?:注|备注|说明|资料来源)\s*\d*\s*[:：]/.test(text);
    if (alone && (begins || apart || at === lines.length - 1 || isHeadings(lines[at + 1]!))) {
      endTable();
      blocks.push({ kind: "paragraph", text, place: cell!.place });
    } else table.push(line);
  });
  endTable();
  return blocks;
}

/** Whether a line heads columns: a line alone above it then parts two tables that no blank line parts. */
function isHeadings(line: readonly PrintedCell[]): boolean {
  const texts = line.map(({ text }) => text);
  return (
    texts.length > 2 &&
    !texts.some(isNumeric) &&
    texts.filter((text) => /单位|定额|名称|产品|序号/.test(text)).length > 1
  );
}

function tableOf(lines: readonly PrintedCell[][], merges: readonly Rectangle[]): RawBlock[] {
  const cells = lines.flat();
  const [top, left] = [cells[0]!.row, Math.min(...cells.map(({ column }) => column))];
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan)) - top;
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan)) - left;
  if (rows === 1 || columns === 1) {
    return lines.map((line) => ({
      kind: "paragraph",
      text: line.map(({ text }) => text).join("  "),
      place: line[0]!.place,
    }));
  }
  const moved = cells.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left }));
  const mergesKnown = merges.some(({ row }) => row >= top && row < top + rows);
  return [{ kind: "table", rows, columns, cells: moved, mergesKnown, place: cells[0]!.place }];
}

/** As the sheet shows it: a format with fixed decimals keeps 0.10 from becoming 0.1. */
function printed({ value, style }: CellSnapshot, styles: readonly CellStyle[]): string {
  if (typeof value !== "number") return describeCell(value);
  const format = (style === undefined ? undefined : styles[style]?.numberFormat) ?? "";
  const fixed = /^(?:#,##|#)?0(?:\.(0+))?(%?)_?\s*(?:;.*)?$/.exec(format);
  if (!fixed) return String(Number(value.toPrecision(15)));
  const percent = fixed[2] === "%";
  return (percent ? value * 100 : value).toFixed(fixed[1]?.length ?? 0) + (percent ? "%" : "");
}
