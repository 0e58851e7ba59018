/** Labels that stand below each other in a sheet, with the values to their right: "年产量 | t | 42000". */
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import { readNumber } from "../reading/number";
import { readYear } from "../reading/year";
import type { CellPlace } from "../sheet";
import { readAmountUnit, readFigure } from "../units";
import type { Grid } from "./grid";
import { parseLabel } from "./label";
import { certainlyNamed, isOther, isUnitLine } from "./match";

export interface Standing {
  readonly value: Cell;
  readonly place: CellPlace;
}

export interface CardField {
  readonly label: string;
  readonly key: ColumnKey | null;
  readonly place: CellPlace;
  /** What a column of units says of it. */
  readonly unit: Standing | null;
  /** Behind the label's own colon: it holds for all samples of the form. */
  readonly inside: Standing | null;
  /** By their distance from the label. */
  readonly beside: ReadonlyMap<number, Standing>;
}

/** The fields of one form, from top to bottom. */
export type Card = readonly CardField[];

/**
 * The forms of a sheet. One begins where a label comes again, and beside another where it has the same labels; what names the
 * enterprise in the first of them holds for those below that do not.
 */
export function cardsIn(grid: Grid): readonly Card[] {
  const columns = labelColumnsOf(grid);
  return standingBeside(grid, columns).flatMap((group) => {
    const fields = group.flatMap((column) => {
      const next = columns[columns.indexOf(column) + 1];
      return fieldsOf(grid, column, next ?? grid.columnCount);
    });
    return withNamesAbove(apart(fields.sort((first, second) => first.place.row - second.place.row)));
  });
}

/** Columns in which our words stand below each other, and hardly anything else. */
function labelColumnsOf(grid: Grid): readonly number[] {
  return Array.from({ length: grid.columnCount }, (_, column) => column).filter((column) => {
    const labels = textsOf(grid, column).map(({ text }) => labelIn(text).label);
    // 年 heads a year and counts some.
    const named = labels.filter((label) => keyOf(label) !== null && readAmountUnit(label) === null).length;
    return named >= 2 && (named + labels.filter(isOther).length) * 2 >= labels.length;
  });
}

function textsOf(grid: Grid, column: number): readonly { readonly row: number; readonly text: string }[] {
  return Array.from({ length: grid.rowCount }, (_, row) => ({ row, text: grid.own(row, column) })).filter(
    (cell): cell is { row: number; text: string } => typeof cell.text === "string" && cell.text !== "",
  );
}

export function keyOf(label: string): ColumnKey | null {
  return certainlyNamed(label)?.key ?? null;
}

/** "年产量", "年产量：", and "年产量：42000吨" with its value. */
function labelIn(text: string): { readonly label: string; readonly value: string } {
  const [, label, value] = /^\s*([^：:]{1,20})[：:]\s*(.*?)\s*$/s.exec(text) ?? [];
  // "其中：生活用水" is one label.
  return label === undefined || label.trim() === "其中" ? { label: text, value: "" } : { label, value: value! };
}

/** Label columns of one form, and those of forms side by side, which say the same. */
function standingBeside(grid: Grid, columns: readonly number[]): readonly (readonly number[])[] {
  const groups: { readonly columns: number[]; readonly labels: Set<string> }[] = [];
  for (const column of columns) {
    const labels = textsOf(grid, column).map(({ text }) => wordsOf(labelIn(text).label));
    const last = groups.at(-1);
    if (last && labels.filter((label) => last.labels.has(label)).length < 2) {
      last.columns.push(column);
      for (const label of labels) last.labels.add(label);
    } else groups.push({ columns: [column], labels: new Set(labels) });
  }
  return groups.map((group) => group.columns);
}

export function wordsOf(label: string): string {
  return parseLabel(label).words;
}

/** From the first label of ours to the last one, with whatever else stands among them. */
function fieldsOf(grid: Grid, column: number, end: number): readonly CardField[] {
  // What is merged over labels and values is a title.
  const isTitle = (row: number) => (grid.mergeAt(row, column)?.columns ?? 0) >= end - column;
  const texts = textsOf(grid, column).filter(({ row }) => !isTitle(row));
  const ours = texts.filter(({ text }) => keyOf(labelIn(text).label) !== null).map(({ row }) => row);
  const labels = texts.filter(({ row }) => row >= ours[0]! && row <= ours.at(-1)!);
  const rows = labels.map(({ row }) => row);
  const unitColumn = unitColumnOf(grid, rows, column + 1, end);
  const fields = labels.flatMap(({ row, text }): CardField[] => {
    const unit = unitColumn === null ? null : grid.own(row, unitColumn);
    const all = valuesBeside(grid, row, column, end, unitColumn);
    const further = [...all.values()].filter(({ value }) => typeof value === "string" && saysItself(value));
    const beside = new Map([...all].filter(([, standing]) => !further.includes(standing)));
    const named = fieldIn(text, { row, column });
    // "年份 | 年": nothing is counted in it.
    const isCounted = named.key === null || columnOf(named.key).quantity !== undefined;
    const own = {
      ...named,
      unit: isCounted && isUnit(unit) ? { value: unit, place: { row, column: unitColumn! } } : null,
      beside,
    };
    return [own, ...further.map(({ value, place }) => fieldIn(String(value), place))];
  });
  const filled = fields.filter(({ key, inside, beside }) => key !== null || inside !== null || beside.size > 0);
  const statesYear = filled.some(({ key }) => key === "year");
  const named = filled.map((field) =>
    !statesYear && isOfYears(field) ? { ...field, label: "年份", key: "year" as const } : field,
  );
  const hasKey = (wanted: ColumnKey) => named.some(({ key }) => key === wanted);
  const years = hasKey("year") ? null : yearsAbove(grid, rows[0]!, column, end);
  const firms = hasKey("firm") ? null : firmsAbove(grid, rows[0]!, column, end, named);
  return [...(firms ? [firms] : []), ...(years ? [years] : []), ...named];
}

/** "指标 | 单位 | 甲公司 | 乙公司": a column an enterprise. Each that holds numbers has to be named so. */
function firmsAbove(
  grid: Grid,
  first: number,
  column: number,
  end: number,
  fields: readonly CardField[],
): CardField | null {
  const measured = new Set(
    fields.flatMap((field) => [...field.beside].flatMap(([at, standing]) => (isMeasured(field, standing) ? [at] : []))),
  );
  for (let row = first - 1; row >= Math.max(0, first - 2); row--) {
    if (!isHeadingWord(String(grid.own(row, column) ?? ""))) continue;
    const beside = valuesBeside(grid, row, column, end, null);
    const firms = new Map([...beside].filter(([at]) => measured.has(at)));
    const areNames = [...firms.values()].every(({ value }) => typeof value === "string" && isName(value));
    if (firms.size < 2 || firms.size < measured.size || !areNames) continue;
    return { label: "单位名称", key: "firm", place: { row, column }, unit: null, inside: null, beside: firms };
  }
  return null;
}

function isName(text: string): boolean {
  return readNumber(text) === "unreadable" && readYear(text) === "unreadable" && keyOf(text) === null && !isOther(text);
}

function fieldIn(text: string, place: CellPlace): CardField {
  const { label, value } = labelIn(text);
  const inside = value === "" ? null : { value, place };
  return { label, key: keyOf(label), place, unit: null, inside, beside: new Map() };
}

/** "填表人：王芳 | 联系电话：0799-…": a label with its value where another's might stand. */
function saysItself(text: string): boolean {
  const { label, value } = labelIn(text);
  return value !== "" && keyOf(label) !== null;
}

function isHeadingWord(label: string): boolean {
  return /^(?:[\u4e00-\u9fff]{2})?(?:指标|项目|内容|名称|栏目|字段)(?:名称)?$/.test(wordsOf(label));
}

/** "项目 | 单位 | 数量 | 备注" names the columns of the form. */
export function isHeading({ key, label, inside, beside }: CardField): boolean {
  return (
    key === null &&
    inside === null &&
    isHeadingWord(label) &&
    [...beside.values()].every(({ value }) => typeof value === "string" && !/\d/.test(value))
  );
}

/** "指标 | 2013年 | 2014年". */
function isOfYears({ key, beside }: CardField): boolean {
  return (
    key === null && beside.size > 0 && [...beside.values()].every(({ value }) => typeof readYear(value) === "number")
  );
}

function isUnit(cell: Cell): cell is string {
  return typeof cell === "string" && isUnitLine(cell) && readFigure(cell) === null;
}

function valuesBeside(grid: Grid, row: number, column: number, end: number, unitColumn: number | null) {
  const values = new Map<number, Standing>();
  for (let right = column + 1; right < end; right++) {
    if (right === unitColumn) continue;
    const merge = grid.mergeAt(row, right);
    // One merged over several rows belongs to its first.
    if (merge && (merge.row < row || merge.column === column)) continue;
    const value = grid.seen(row, right);
    if (!isBlank(value)) values.set(right - column, { value, place: { row, column: merge?.column ?? right } });
  }
  return values;
}

/** A column of units right of the labels: texts alone, most of them units, and values further on. */
function unitColumnOf(grid: Grid, rows: readonly number[], from: number, end: number): number | null {
  for (let column = from; column < end - 1; column++) {
    const cells = rows.map((row) => grid.own(row, column)).filter((cell) => !isBlank(cell));
    if (cells.length === 0) continue;
    const units = cells.filter(isUnit).length;
    const goesOn = rows.some((row) => isUnit(grid.own(row, column)) && !isBlank(grid.own(row, column + 1)));
    const isOfUnits = cells.every((cell) => typeof cell === "string") && units * 2 >= cells.length && goesOn;
    return isOfUnits ? column : null;
  }
  return null;
}

/** The same over the first label. */
function yearsAbove(grid: Grid, first: number, column: number, end: number): CardField | null {
  for (let row = first - 1; row >= Math.max(0, first - 3); row--) {
    const beside = valuesBeside(grid, row, column, end, null);
    const years = new Map([...beside].filter(([, { value }]) => typeof readYear(value) === "number"));
    const place = { row, column };
    if (years.size > 0) return { label: "年份", key: "year", place, unit: null, inside: null, beside: years };
  }
  return null;
}

function apart(fields: readonly CardField[]): readonly Card[] {
  const cards: CardField[][] = [];
  let labels = new Set<string>();
  for (const field of fields) {
    const words = wordsOf(field.label);
    if (cards.length === 0 || labels.has(words)) {
      cards.push([]);
      labels = new Set();
    }
    labels.add(words);
    cards.at(-1)!.push(field);
  }
  return cards;
}

function withNamesAbove(cards: readonly Card[]): readonly Card[] {
  const [first = [], ...rest] = cards;
  const names = first.filter(({ key }) => key !== null && columnOf(key).carried === true);
  return [first, ...rest.map((card) => [...names.filter(({ key }) => !card.some((own) => own.key === key)), ...card])];
}

/** Whether a number stands there that is one of the field's. */
export function isMeasured({ key }: CardField, { value }: Standing): boolean {
  if (key === null || columnOf(key).quantity === undefined) return false;
  const read = readNumber(value);
  return read !== null && read !== "unreadable";
}
