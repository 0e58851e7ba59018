/** Access to the rows of a found table by column key. */
import { isFailure } from "../../language/failure";
import { parseNumber } from "../../units/number";
import { cellName } from "../../workbook/address";
import { textOf } from "./content";
import type { FoundTable } from "./found-table";

export interface TableRow {
  /** Row of the sheet, from 0. */
  readonly at: number;
  readonly text: (key: string) => string;
  /** Null: blank. A text that is no number: itself, for the caller to keep somewhere. */
  readonly number: (key: string) => number | null | { readonly unread: string };
  /** The name of the cell, such as F7; blank where the column is not there. */
  readonly cell: (key: string) => string;
}

/** What stands where a number belongs. */
export interface Unread {
  readonly key: string;
  /** With its column's word, so that it says of itself what it is: kept in a remark or a reason. */
  readonly text: string;
  readonly cell: string;
}

/** The rows below the header that hold anything in the columns given. */
export function rowsOf(
  { sheet, headerRow, endRow, columns }: FoundTable,
  telling: readonly string[],
): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let at = headerRow + 1; at < (endRow ?? sheet.rows.length); at++) {
    const cells = sheet.rows[at]!;
    const cell = (key: string) => {
      const column = columns.get(key);
      return column === undefined ? undefined : cells[column];
    };
    if (telling.every((key) => textOf(cell(key)) === "")) continue;
    rows.push({
      at,
      cell: (key) => (columns.has(key) ? cellName(at, columns.get(key)!) : ""),
      text: (key) => textOf(cell(key)),
      number: (key) => {
        const value = cell(key);
        if (typeof value === "number") return value;
        if (isFailure(value)) return { unread: value.code };
        const text = textOf(value);
        return text === "" ? null : (parseNumber(text) ?? { unread: text });
      },
    });
  }
  return rows;
}

/** The number of a cell; what is none is put aside with its column's word, so that it is not lost. */
export function numberOr(row: TableRow, key: string, word: string, aside: Unread[]): number | null {
  const value = row.number(key);
  if (value === null || typeof value === "number") return value;
  aside.push({ key, text: `${word}原文：${value.unread}`, cell: row.cell(key) });
  return null;
}

/** For a remark: each with its cell. */
export function unreadList(aside: readonly Unread[]): string {
  return aside.map(({ text, cell }) => (cell === "" ? text : `${cell} ${text}`)).join("；");
}

/** A text of the row with what was put aside behind it. */
export function withUnread(text: string, aside: readonly Unread[]): string {
  return [text, ...aside.map((one) => one.text)].filter((part) => part !== "").join("；");
}

const yes = new Set(["是", "TRUE", "1", "√", "Y", "YES", "剔除", "有"]);
const no = new Set(["", "否", "FALSE", "0", "×", "N", "NO", "不", "无"]);

/** Undefined: neither a yes nor a no. */
export function flag(text: string): boolean | undefined {
  const word = text.toUpperCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
