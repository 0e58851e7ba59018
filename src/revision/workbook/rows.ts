/** Access to the rows of a found table by column key. */
import { parseNumber } from "../../units/number";
import { isFailure } from "../../language/failure";
import { textOf } from "./content";
import type { FoundTable } from "./find";

export interface TableRow {
  /** Row of the sheet, from 0. */
  readonly at: number;
  readonly text: (key: string) => string;
  /** Null: blank. A text that is no number: itself, for the caller to keep somewhere. */
  readonly number: (key: string) => number | null | { readonly unread: string };
}

/** The rows below the header that hold anything in the columns given. */
export function rowsOf({ sheet, headerRow, columns }: FoundTable, telling: readonly string[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let at = headerRow + 1; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at]!;
    const cell = (key: string) => {
      const column = columns.get(key);
      return column === undefined ? undefined : cells[column];
    };
    if (telling.every((key) => textOf(cell(key)) === "")) continue;
    rows.push({
      at,
      text: (key) => textOf(cell(key)),
      number: (key) => {
        const value = cell(key);
        if (typeof value === "number") return value;
        const text = textOf(value);
        if (text === "" || isFailure(value)) return null;
        return parseNumber(text) ?? { unread: text };
      },
    });
  }
  return rows;
}

/** The number of a cell; what is none is put aside with its column's word, so that it is not lost. */
export function numberOr(row: TableRow, key: string, word: string, aside: string[]): number | null {
  const value = row.number(key);
  if (value === null || typeof value === "number") return value;
  aside.push(`${word}原文：${value.unread}`);
  return null;
}

const yes = new Set(["是", "TRUE", "1", "√", "Y", "YES", "剔除", "有"]);
const no = new Set(["", "否", "FALSE", "0", "×", "N", "NO", "不", "无"]);

/** Undefined: neither a yes nor a no. */
export function flag(text: string): boolean | undefined {
  const word = text.toUpperCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
