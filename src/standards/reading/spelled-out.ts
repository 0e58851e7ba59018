/** What a table prints in short, said in full for both readings: 同上, numbers of columns, grades of hospitals, several rows in one. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { distinct } from "../../documents/headings";
import { withBoundsJoined } from "./bounds";
import { ownCells, withCodesApart, withUnitsApart } from "./cells-apart";
import { isNone, printedValue } from "./printed-value";
import { turned } from "./turned";

export function spelledOut(table: PrintedTable): PrintedTable {
  const steps = [
    withoutTranslations, turned, withoutColumnNumbers, withoutDittos, withCodesApart, withCodesWhole, withUnitsApart,
    withGradesWhole, withGradesNamed, withRowsApart, withBoundsJoined,
  ]; // prettier-ignore
  return steps.reduce((made, step) => step(made), table);
}

function mapped(table: PrintedTable, textOf: (cell: PrintedCell) => string): PrintedTable {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, text: textOf(cell) })) };
}

/** Headings in two languages (`先进值 Advanced`): the English words say the same again. */
function withoutTranslations(table: PrintedTable): PrintedTable {
  const bare = (text: string) => text.replace(/(?<=[\u4e00-\u9fff）)]\s*)(?:\s*[A-Za-z]*[a-z]{3,}\b[ ,.'-]*|\s+(?:of|in|to|and|for)\b)+$/, ""); // prettier-ignore
  return mapped(table, ({ row, text }) => (row < table.headerRows ? bare(text) : text));
}

/** A row 1, 2, 3 … below the headings counts the columns. */
function withoutColumnNumbers(table: PrintedTable): PrintedTable {
  const row = table.headerRows;
  const line = distinct(gridOf(table)[row] ?? []);
  const isCount = line.length > 2 && line.every(({ text }, at) => text.replace(/[()（）]/g, "") === String(at + 1));
  return isCount ? mapped(table, (cell) => (cell.row === row ? "" : cell.text)) : table;
}

/** Codes that a sheet holds as numbers, which lose the zero before them (610, 810, 1011): whole again where only so they rise. */
function withCodesWhole(table: PrintedTable): PrintedTable {
  const isHead = ({ row, text }: PrintedCell) => row < table.headerRows && /(?:代码|编码)$/.test(text);
  const at = table.cells.find(isHead)?.column;
  const own = ownCells(table, at).filter(({ text }) => /^\d{1,4}$/.test(text));
  const longest = Math.max(...own.map(({ text }) => text.length));
  const whole = ({ text, value }: PrintedCell) =>
    value !== undefined && text.length === longest - 1 ? `0${text}` : text;
  const rises = (codes: readonly string[]) => codes.every((code, place) => place === 0 || code >= codes[place - 1]!);
  if (rises(own.map(({ text }) => text)) || !rises(own.map(whole))) return table;
  return mapped(table, (cell) => (own.includes(cell) ? whole(cell) : cell.text));
}

/** 其中 stands where the name above it goes on. */
const ditto = /^(?:同上|同前|〃|〞|″|"|“|”|其中[:：]?)$/;

function withoutDittos(table: PrintedTable): PrintedTable {
  if (!table.cells.some(({ text }) => ditto.test(text))) return table;
  const grid = gridOf(table);
  const meant = ({ row, column, text }: PrintedCell): string => {
    const above = row > table.headerRows && ditto.test(text) ? grid[row - 1]![column] : null;
    return above ? meant(above) : text;
  };
  return mapped(table, meant);
}

/** Ⅰ, Ⅱ and Ⅲ below 级别 are Ⅰ级, Ⅱ级 and Ⅲ级. */
function withGradesWhole(table: PrintedTable): PrintedTable {
  const { cells, headerRows } = table;
  const at = cells.find(({ row, text }) => row < headerRows && /^(?:定额)?(?:级别|等级)$/.test(text))?.column;
  const own = ownCells(table, at);
  if (own.length === 0 || !own.every(({ text }) => /^(?:[ⅠⅡⅢ]|I{1,3})$/.test(text))) return table;
  return mapped(table, (cell) => (own.includes(cell) ? `${cell.text}级` : cell.text));
}

const bareGrade = /^(?:[ⅠⅡⅢ]|I{1,3}|[123一二三])级$/;
const hospital = /医院|医疗|卫生院|保健院|住院|门诊/;

/** 一级, 二级 and 三级 are tiers of a quota; but hospitals have grades of these names. */
function withGradesNamed(table: PrintedTable): PrintedTable {
  if (!table.cells.some(({ text }) => bareGrade.test(text))) return table;
  const grid = gridOf(table);
  const isOfHospitals = (row: number) => grid[row]!.some((cell) => cell && hospital.test(cell.text));
  const rows = [...grid.keys()].slice(table.headerRows);
  const all = hospital.test(table.caption) || rows.every(isOfHospitals);
  const named = ({ text, row }: PrintedCell) => bareGrade.test(text) && (all || (row >= table.headerRows && isOfHospitals(row))); // prettier-ignore
  return mapped(table, (cell) => (named(cell) ? `${cell.text}医院` : cell.text));
}

/** Rows that share one, line by line: every value in it, and some name, has as many lines. */
function withRowsApart(table: PrintedTable): PrintedTable {
  const grid = gridOf(table);
  const isCounting = (column: number) => /序号|编号|代码|编码/.test(grid[0]![column]?.text ?? "");
  const counts = grid.map((line, row) => (row < table.headerRows ? 1 : linesOf(line, isCounting)));
  if (counts.every((count) => count === 1)) return table;
  let rows = 0;
  const starts = counts.map((count) => (rows += count) - count);
  const startOf = (row: number) => starts[row] ?? rows;
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    const [row, end] = [startOf(cell.row), startOf(cell.row + cell.rowSpan)];
    const lines = cell.text.split("\n");
    if (counts[cell.row]! === 1 || cell.rowSpan > 1 || lines.length === 1)
      return [{ ...cell, row, rowSpan: end - row }];
    return lines.map((text, at) => ({ ...cell, row: row + at, rowSpan: 1, text }));
  });
  const parts = table.parts.map((part) => ({ ...part, firstRow: startOf(part.firstRow) }));
  return { ...table, rows, cells, parts };
}

/** How many rows stand in one. */
function linesOf(line: readonly (PrintedCell | null)[], isCounting: (column: number) => boolean): number {
  const cells = distinct(line);
  const split = cells.map(({ text }) => text.split("\n"));
  const isValue = (part: string) => printedValue(part) !== null || isNone(part);
  const values = split.filter((parts) => parts.length > 1 && parts.every(isValue));
  const count = values[0]?.length ?? 1;
  const names = split.filter((parts) => parts.length > 1 && !values.includes(parts));
  const agree = [...values, ...names].every(({ length }) => length === count);
  // A single value beside them is not one for each.
  const single = cells.some(({ text, column }) => !isCounting(column) && printedValue(text) !== null);
  return count > 1 && agree && names.length > 0 && !single ? count : 1;
}
