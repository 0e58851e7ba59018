/** What the lines above a table state for all of its rows. */
import type { ColumnKey } from "../columns";
import type { SurveySheet } from "../sheet";
import { readUnit } from "../units";
import type { Grid } from "./grid";
import { parseLabel } from "./label";
import { certainlyNamed, surelyNamed } from "./match";

export interface GivenValue {
  readonly value: string;
  readonly row: number;
  readonly column: number;
  /** Read out of a title or a sheet's name and not out of a labelled cell: an assumption. */
  readonly assumed: boolean;
}
export type Given = Readonly<Partial<Record<ColumnKey, GivenValue>>>;

const givenKeys: ReadonlySet<ColumnKey> = new Set([
  "firm",
  "city",
  "district",
  "year",
  "product",
  "outputUnit",
  "source",
  "process",
  "scale",
  "code",
  "industry",
  "onceThrough",
  "capacity",
]);

const pairPattern = /([^\s：:，,；;]{1,16})[：:]\s*([^：:]*?)(?=\s+[^\s：:，,；;]{1,16}[：:]|[；;]|$)/g;

/** What the lines between two rows state for the table below them. */
export function givenAbove(sheet: SurveySheet, grid: Grid, from: number, to: number): Given {
  const given: Partial<Record<ColumnKey, GivenValue>> = {};
  let yearInTitle: GivenValue | null = null;
  for (let row = from; row < to; row++) {
    const cells = grid.distinct(row);
    cells.forEach(({ value, column }, index) => {
      if (typeof value !== "string") return;
      for (const [, label, content] of value.matchAll(pairPattern)) {
        const key = givenKey(label!);
        if (!key) continue;
        const text = content!.trim();
        const next = cells[index + 1];
        if (text !== "") given[key] ??= { value: text, row, column, assumed: false };
        else if (next) given[key] ??= { value: String(next.value), row, column: next.column, assumed: false };
      }
      const key = givenKey(value);
      const next = cells[index + 1];
      if (key && next && !(typeof next.value === "string" && certainlyNamed(next.value))) {
        given[key] ??= { value: String(next.value), row, column: next.column, assumed: false };
      }
      if (value.length <= 60) {
        // "2012—2014年" names no single year.
        const years = [...new Set(value.match(/(?:19|20)\d{2}(?=\s*年)/g) ?? [])];
        const range = /(?:19|20)\d{2}\s*年?\s*[-—–~～至到]\s*(?:19|20)?\d{2}/.test(value);
        if (years.length === 1 && !range && !/[日月]/.test(value))
          yearInTitle ??= { value: years[0]!, row, column, assumed: true };
      }
    });
  }
  const named = /^[^\d]*((?:19|20)\d{2})(?!\d)/.exec(sheet.name.trim());
  if (!yearInTitle && named && !/[-—–~～至到]/.test(sheet.name)) {
    yearInTitle = { value: named[1]!, row: to, column: 0, assumed: true };
  }
  if (!given.year && yearInTitle) given.year = yearInTitle;
  return given;
}

function givenKey(text: string): ColumnKey | null {
  const match = surelyNamed(text);
  if (!match || match.score < 1 || !givenKeys.has(match.key)) return null;
  // "单位：万元" is a note on the unit of the table's money.
  return match.key === "outputUnit" && parseLabel(text).words === "单位" ? null : match.key;
}

/** A note above the table such as "单位：万元、万m³": units for the columns whose headers state none. */
export function unitNotes(grid: Grid, from: number, to: number): readonly string[] {
  const units: string[] = [];
  for (let row = from; row < to; row++) {
    for (const { value } of grid.distinct(row)) {
      const note = typeof value === "string" ? /单位[：:]\s*(.+?)[)）]?$/.exec(value) : null;
      if (!note) continue;
      for (const word of note[1]!.split(/[、，,；;\s]+/)) if (readUnit(word)) units.push(word);
    }
  }
  return units;
}

/** "单位名称：甲公司", or "市：" with its value in the next cell. */
export function statesSomething(text: string): boolean {
  for (const [, label] of text.matchAll(pairPattern)) if (givenKey(label!)) return true;
  return false;
}
