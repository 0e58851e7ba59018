/** Tables with products as columns, tiers, codes and units as rows: the other way round, for both readings. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { printedValue } from "./printed-value";
import { tierWord } from "./tier-words";
import { isQuotaHeading } from "./value-headings";

export function turned(table: PrintedTable): PrintedTable {
  if (!isTurned(table)) return table;
  const [part] = table.parts;
  const [corner] = table.cells;
  const swapped = table.cells.flatMap((cell): PrintedCell[] => {
    const { row, column, rowSpan, columnSpan } = cell;
    if (cell === corner) return cornerOf(cell);
    return [{ ...cell, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan }];
  });
  return {
    ...table,
    rows: table.columns,
    columns: table.rows,
    headerRows: corner!.columnSpan,
    cells: swapped.sort((a, b) => a.row - b.row || a.column - b.column),
    parts: part ? [{ ...part, firstRow: 0 }] : [],
  };
}

/** What stands in the corner heads the columns that were rows of headings: products, and their class above them. */
function cornerOf(corner: PrintedCell): PrintedCell[] {
  const heads = corner.rowSpan > 1 ? ["类别名称", "产品名称"] : ["产品名称"];
  return heads.map((text, column) => ({ ...corner, text, column, columnSpan: 1, rowSpan: corner.columnSpan }));
}

const otherLabels = /单位$|代码|编码|行业|类别|名称|备注|说明/;

/** Whether the rows are tiers, each once, with what else an entry has, and the columns are headed by names. */
function isTurned({ cells, rows, columns, headerRows }: PrintedTable): boolean {
  const [corner] = cells;
  if (!corner || headerRows > 2 || corner.rowSpan !== headerRows || corner.columnSpan > 2) return false;
  const width = corner.columnSpan;
  if (columns - width < 2 || rows - headerRows < 2) return false;
  const labels = cells.filter(({ row, column, columnSpan }) => row >= headerRows && column + columnSpan === width);
  const tiers = labels.filter(({ text }) => tierWord(text) !== null);
  // 生产工艺, 规模: a row of words tells of the products what else they are.
  const holdsWords = (at: number) => cells.every(({ row, column, text }) => row !== at || column < width || printedValue(text) === null); // prettier-ignore
  const isOther = ({ row, text }: PrintedCell) => otherLabels.test(text) || holdsWords(row);
  const names = cells.filter((cell) => cell !== corner && cell.row < headerRows);
  return (
    tiers.length > 1 &&
    new Set(tiers.map(({ text }) => text)).size === tiers.length &&
    labels.every((label) => label.rowSpan === 1 && (tiers.includes(label) || isOther(label))) &&
    names.every(({ text }) => printedValue(text) === null && tierWord(text) === null && !isQuotaHeading(text))
  );
}
