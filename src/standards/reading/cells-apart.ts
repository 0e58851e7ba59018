/** Cells that hold two things, taken apart for both readings: a class and its code, a value and its unit. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { isQuotaHeading } from "./value-headings";
import { printedValue } from "./printed-value";
import { tierWord } from "./tier-words";
import { useUnit } from "./use-unit";

/** A table with one of its columns as several; cells that reach over further columns reach over as many more. */
export function divided(
  table: PrintedTable,
  at: number,
  count: number,
  textsOf: (cell: PrintedCell) => readonly string[] | null,
): PrintedTable {
  const more = count - 1;
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    if (cell.column > at) return [{ ...cell, column: cell.column + more }];
    if (cell.column + cell.columnSpan <= at) return [cell];
    const texts = cell.columnSpan > 1 ? null : textsOf(cell);
    if (!texts) return [{ ...cell, columnSpan: cell.columnSpan + more }];
    return texts.map((text, part) => ({ ...cell, column: at + part, text }));
  });
  const parts = table.parts.map((part) => {
    const joined = part.joined?.map((column) => (column > at ? column + more : column));
    return joined ? { ...part, joined } : part;
  });
  return { ...table, columns: table.columns + more, cells, parts };
}

/** What stands below the headings of a column. */
export function ownCells({ cells, headerRows }: PrintedTable, at: number | undefined): PrintedCell[] {
  return cells.filter(({ row, column, text }) => row >= headerRows && column === at && text !== "");
}

const codeAndName = /^([A-T]?\s*\d{2,4})\s*([\u4e00-\u9fff].*)$/s;

/** A column of classes that holds their codes too (`C1311 稻谷加工`). */
export function withCodesApart(table: PrintedTable): PrintedTable {
  const { cells, headerRows } = table;
  const at = cells.find(
    ({ row, text }) =>
      row < headerRows && /^(?:国民经济)?(?:行业|类别|分类)|代码/.test(text) && !/^.{0,4}(?:代码|编码)$/.test(text),
  )?.column;
  const own = ownCells(table, at);
  const holds = own.length > 0 && own.every(({ text, columnSpan }) => columnSpan > 1 || codeAndName.test(text));
  if (at === undefined || !holds || own.every(({ columnSpan }) => columnSpan > 1)) return table;
  return divided(table, at, 2, ({ row, text }) => {
    if (row < headerRows) return ["行业代码", "行业名称"];
    const [, code, name] = codeAndName.exec(text) ?? [];
    return code === undefined ? null : [code, name!];
  });
}

const valueAndUnit = /^([≤＜<]?\s*[\d.,，]+(?:\s*[~～—–-]+\s*[\d.]+)?)\s*((?:万|千)?(?:m|L|l|升|立方|㎥).*)$/;

const most = 0.6;

/** A column of values that have their units behind them (`120升/人·日`). */
export function withUnitsApart(table: PrintedTable): PrintedTable {
  const { cells, headerRows } = table;
  const apart = (text: string): readonly [string, string] | null => {
    const [, value, unit] = valueAndUnit.exec(text) ?? [];
    return value !== undefined && printedValue(value) && useUnit(unit!) !== null ? [value, unit!] : null;
  };
  const heads = cells.filter(({ row, columnSpan, text }) => row < headerRows && columnSpan === 1 && (isQuotaHeading(text) || tierWord(text) !== null)); // prettier-ignore
  const head = heads.find(({ column }) => {
    const own = ownCells(table, column);
    const holding = own.filter(({ text, columnSpan }) => columnSpan === 1 && apart(text) !== null).length;
    return holding > 0 && holding >= most * own.filter(({ columnSpan }) => columnSpan === 1).length;
  });
  if (!head) return table;
  const done = divided(table, head.column, 2, ({ row, text }) =>
    row < headerRows ? [text, "单位"] : (apart(text) ?? [text, ""]),
  );
  return withUnitsApart(done);
}
