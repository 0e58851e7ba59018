/**
 * Forms whose labels stand below each other with their values beside them: "产品名称 | 瓦楞原纸". Such a sheet is laid out as the table
 * that it means, a column a label and a row a sample; its cells keep the places where they stand.
 */
import { grouped } from "../../statistics/grouped";
import type { Cell } from "../../workbook/values";
import { describeCell } from "../../workbook/values";
import type { CellPlace, SurveySheet } from "../sheet";
import { readAmountUnit } from "../units";
import type { Card, CardField, Standing } from "./card-fields";
import { cardsIn, isHeading, isMeasured, wordsOf } from "./card-fields";
import { findBlocks } from "./find";
import type { Grid } from "./grid";
import { parseLabel } from "./label";
import { certainlyNamed } from "./match";

/** A column of the table: its values by the distance at which each sample of the form stands. */
interface CardColumn {
  readonly header: string;
  readonly place: CellPlace;
  readonly values: ReadonlyMap<number, Standing>;
}

type Line = readonly (Standing | null)[];

/** Larger sheets are no forms, and need not be searched for one. */
const rowsAtMost = 3000;
const columnsAtMost = 60;

/** The sheet as tables of its samples, one for each kind of form in it; none where it holds no such form. */
export function cardTables(name: string, grid: Grid): readonly SurveySheet[] {
  if (grid.rowCount > rowsAtMost || grid.columnCount > columnsAtMost) return [];
  const cards = cardsIn(grid);
  if (!cards.some((card) => isSurvey(card) && tellsSomething(card))) return [];
  const rows = cards.flatMap((card) => card.map(({ place }) => place.row));
  const above = notesIn(grid, 0, Math.min(...rows), 0);
  const tables = new Map<string, { readonly columns: readonly CardColumn[]; readonly samples: Line[] }>();
  for (const card of cards.filter(tellsSomething)) {
    const offsets = offsetsOf(card);
    const fields = card.filter((field) => !isHeading(field));
    const columns = [...fields.flatMap((field) => columnsOf(field, offsets)), ...furtherColumns(grid, card, offsets)];
    const key = columns.map(({ header }) => header).join("\n");
    const table = tables.get(key) ?? { columns, samples: [] };
    tables.set(key, table);
    table.samples.push(...offsets.map((offset) => columns.map((column) => valueAt(column, offset))));
  }
  return [...tables.values()].flatMap(({ columns, samples }) => {
    const header = columns.map(({ header: value, place }) => ({ value, place }));
    // Beside the table, so that no note becomes a row of it.
    const below = notesIn(grid, Math.max(...rows) + 1, grid.rowCount, columns.length);
    const table = asSheet(name, [...above, header, ...samples, ...below]);
    return findBlocks(table).length === 1 ? [table] : [];
  });
}

/** A blank stands where its value would. */
function valueAt({ place, values }: CardColumn, offset: number): Standing {
  return values.get(offset) ?? { value: null, place: { row: place.row, column: place.column + offset } };
}

function asSheet(name: string, lines: readonly Line[]): SurveySheet {
  return {
    name,
    rows: lines.map((line) => line.map((cell): Cell => cell?.value ?? null)),
    merges: [],
    places: lines.map((line) => line.map((cell) => cell?.place ?? null)),
  };
}

/** A form of our fields. */
function isSurvey(card: Card): boolean {
  const keys = new Set(card.flatMap(({ key }) => key ?? []));
  return keys.has("firm") && keys.has("product") && (keys.has("output") || keys.has("water")) && keys.size >= 4;
}

/** With a number in output or water: a sheet that explains the fields has none. */
function tellsSomething(card: Card): boolean {
  return card.some(
    (field) =>
      (field.key === "output" || field.key === "water") &&
      standingIn(field).some((standing) => isMeasured(field, standing)),
  );
}

function standingIn({ inside, beside }: CardField): readonly Standing[] {
  return inside ? [inside, ...beside.values()] : [...beside.values()];
}

/** How far from the labels the samples stand: where there is a number of any of the fields. */
function offsetsOf(card: Card): readonly number[] {
  const measured = card.flatMap((field) =>
    [...field.beside].flatMap(([offset, standing]) => (isMeasured(field, standing) ? [offset] : [])),
  );
  const offsets = [...new Set(measured)].sort((first, second) => first - second);
  return offsets.length > 0 ? offsets : [1];
}

function columnsOf(
  { label, place, unit, inside, beside }: CardField,
  offsets: readonly number[],
): readonly CardColumn[] {
  const values = new Map(
    offsets.flatMap((offset): [number, Standing][] => {
      const standing = beside.get(offset) ?? inside;
      return standing ? [[offset, standing]] : [];
    }),
  );
  if (unit === null) return [{ header: label, place, values }];
  const statesUnit = parseLabel(label).qualifiers.some((qualifier) => readAmountUnit(qualifier) !== null);
  if (!statesUnit) return [{ header: `${label}(${describeCell(unit.value)})`, place, values }];
  // Whether both agree is seen where the table is read.
  const units = new Map(offsets.map((offset) => [offset, unit]));
  return [
    { header: label, place, values },
    { header: `${wordsOf(label)}单位`, place: unit.place, values: units },
  ];
}

/** What stands beside the values and is none: remarks, and explanations of how to fill the form. */
function furtherColumns(grid: Grid, card: Card, offsets: readonly number[]): readonly CardColumn[] {
  const further = card.flatMap((field) => {
    const { label, beside } = field;
    if (isHeading(field)) return [];
    // One merged cell is seen at several distances.
    const byColumn = new Map([...beside.values()].map((standing) => [standing.place.column, standing]));
    for (const offset of offsets) byColumn.delete(beside.get(offset)?.place.column ?? NaN);
    return [...byColumn.values()].map((standing) => ({ label, ...standing }));
  });
  return [...grouped(further, ({ place }) => String(place.column)).values()].map((cells) => {
    const { place } = cells[0]!;
    const value = cells.map((cell) => `${cell.label}：${describeCell(cell.value)}`).join("；");
    const heading = headingOf(grid, place.column, card[0]!.place.row);
    return { header: heading ?? "（其他内容）", place, values: new Map([[offsets[0]!, { value, place }]]) };
  });
}

/** "备注" over a column; what is no such word of ours says nothing about a sample. */
function headingOf(grid: Grid, column: number, first: number): string | null {
  for (let row = Math.max(0, first - 3); row <= first + 2; row++) {
    const cell = grid.own(row, column);
    if (typeof cell === "string" && certainlyNamed(cell)?.key === "remark") return cell;
  }
  return null;
}

/** Lines of a single text above or below the form: its title, and what it says about units. */
function notesIn(grid: Grid, from: number, to: number, at: number): readonly Line[] {
  const lines: Line[] = [];
  for (let row = from; row < to; row++) {
    const [only, second] = grid.distinct(row);
    if (only === undefined || second !== undefined || (only.merge?.row ?? row) !== row) continue;
    const { value, column } = only;
    lines.push([...Array.from({ length: at }, () => null), { value, place: { row, column } }]);
  }
  return lines;
}
