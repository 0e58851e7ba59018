/** What the lines above a table state for all of its rows. */
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import type { Cell } from "../../workbook/values";
import { describeCell } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import type { SurveySheet } from "../sheet";
import { readOutputUnit } from "../units";
import type { Grid, Placed } from "./grid";
import { parseLabel } from "./label";
import { certainlyNamed, isOther, surelyNamed } from "./match";

export interface GivenValue {
  /** "" where its label stands with nothing beside it: it is missing, whatever stands further on. */
  readonly value: string;
  /** The formula in its cell has no result: there is no value then. */
  readonly failure?: Failure;
  /** The unit that its label states. */
  readonly unit?: string;
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
  const unanswered = new Map<ColumnKey, GivenValue>();
  let yearInTitle: GivenValue | null = null;
  for (let row = from; row < to; row++) {
    const cells = grid.distinct(row);
    cells.forEach(({ value, column }, index) => {
      if (typeof value !== "string") return;
      for (const { key, value: found } of labelledValues(cells, index)) {
        if (givenKeys.has(key) && isOne(key, found.value)) given[key] ??= { ...found, row };
      }
      const label = /[:：]\s*$/.test(value) ? givenKey(value.replace(/[:：]\s*$/, "")) : null;
      if (label && givenKeys.has(label)) unanswered.set(label, { value: "", row, column, assumed: false });
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
  return { ...Object.fromEntries(unanswered), ...given };
}

/** "计量单位：立方米、吨" names no unit of the output: it is a note on several. */
function isOne(key: ColumnKey, value: string): boolean {
  return key !== "outputUnit" || !/[、，,；;]/.test(value) || readOutputUnit(value) !== null;
}

function givenKey(text: string): ColumnKey | null {
  const match = surelyNamed(text);
  if (!match || match.score < 1) return null;
  // "单位：万元" is a note on the unit of the table's money.
  return match.key === "outputUnit" && parseLabel(text).words === "单位" ? null : match.key;
}

/** "（水量单位：m³，产量单位：t）": the last bracket closes none of the value's own. */
function withoutLoneBracket(text: string): string {
  return /^[^（(]*[）)]$/.test(text) ? text.slice(0, -1).trim() : text;
}

type Found = { readonly key: ColumnKey; readonly value: Omit<GivenValue, "row"> };

/** What a cell labels: in its own text behind a colon, or in the cell right beside it. */
function* labelledValues(cells: readonly Placed[], index: number): Generator<Found> {
  const { value, column } = cells[index]!;
  const text = String(value);
  for (const [, label, content] of text.matchAll(pairPattern)) {
    const key = givenKey(label!);
    if (!key) continue;
    const inside = withoutLoneBracket(content!.trim());
    if (inside !== "") yield { key, value: { value: inside, column, assumed: false } };
    else yield* beside(cells, index, key, null);
  }
  const key = givenKey(text);
  if (key) yield* beside(cells, index, key, surelyNamed(text)!.unit);
}

/** The value in the next cell. Where that is blank, what stands further on is another label, or belongs to one: never the value. */
function* beside(cells: readonly Placed[], index: number, key: ColumnKey, unit: string | null): Generator<Found> {
  const next = cells[index + 1];
  if (!next || isLabel(next.value)) return;
  const label = cells[index]!;
  const adjoins = next.column === label.column + (label.merge?.columns ?? 1);
  if (!adjoins && cells.slice(index + 1).some(({ value }) => isLabel(value) || isOther(describeCell(value)))) return;
  yield {
    key,
    value: {
      value: describeCell(next.value),
      ...(isFailure(next.value) && { failure: next.value }),
      ...(unit !== null && { unit }),
      column: next.column,
      assumed: false,
    },
  };
}

function isLabel(value: Cell): boolean {
  if (typeof value !== "string") return false;
  return /[:：]/.test(value) || certainlyNamed(value) !== null;
}

/** A form of labels with their values beside them, without a table: what it says holds for the tables of its workbook. Null for anything else. */
export function formOf(grid: Grid): Given | null {
  const given: Partial<Record<ColumnKey, GivenValue>> = {};
  const labels = new Set<ColumnKey>();
  for (let row = 0; row < grid.rowCount; row++) {
    const cells = grid.distinct(row).filter(({ merge }) => !merge || merge.row === row);
    cells.forEach(({ value }, index) => {
      if (typeof value !== "string") return;
      const own = givenKey(value.replace(/[:：]\s*$/, ""));
      if (own) labels.add(own);
      for (const { key, value: found } of labelledValues(cells, index)) given[key] ??= { ...found, row };
    });
  }
  const listsColumns = tableKeys.some((key) => labels.has(key));
  return labels.has("firm") && labels.size >= 3 && !listsColumns ? given : null;
}

/** What only tables ask for: a sheet with these beside the others explains how to fill columns, and states no values. */
const tableKeys: readonly ColumnKey[] = ["year", "product", "outputUnit", "output", "water", "unitUse"];

/** "单位名称：甲公司", or "市：" with its value in the next cell. */
export function statesSomething(text: string): boolean {
  for (const [, label] of text.matchAll(pairPattern)) {
    const key = givenKey(label!);
    if (key && givenKeys.has(key)) return true;
  }
  return false;
}
