/** Where the tables of a sheet begin and what stands above them. */
import { finished } from "../../statistics/finished";
import type { ColumnKey } from "../columns";
import type { SurveySheet } from "../sheet";
import type { ColumnGroup } from "./column-groups";
import { columnGroups, labelsOf, withUnitColumns } from "./column-groups";
import type { Given } from "./given";
import { firmByName } from "./assumed";
import { givenAbove, statesSomething } from "./given";
import { Grid } from "./grid";
import { firstHeaderRow, isHeaderRow, labelled, lastHeaderRow } from "./header-rows";
import { fingerprintOf } from "./layout";
import { certainlyNamed } from "./match";

/** A table: its header lines, its rows below, and the columns it stands in. Rows and columns count from 0. */
export interface Block {
  readonly headerRow: number;
  readonly headerRows: number;
  /** The row behind its last one. */
  readonly end: number;
  readonly firstColumn: number;
  /** The words of each column's header, outermost line first. */
  readonly labels: readonly (readonly string[])[];
  /** What the lines above say for all rows: "填报单位：…", "2014年". */
  readonly given: Given;
}

export function findBlocks(sheet: SurveySheet): readonly Block[] {
  return searched(sheet).blocks;
}

/** A sheet with its tables, which are looked for once however often it is asked about. */
export interface SearchedSheet {
  readonly sheet: SurveySheet;
  readonly grid: Grid;
  readonly blocks: readonly Block[];
}

export function searched(sheet: SurveySheet): SearchedSheet {
  return finished(searchInSteps(sheet));
}

/** With pauses, at each of which it tells how far it has come. */
export function* searchInSteps(sheet: SurveySheet): Generator<number, SearchedSheet> {
  const grid = new Grid(sheet);
  return { sheet, grid, blocks: yield* blocksInSteps(sheet, grid) };
}

const rowsAStep = 200;

function* blocksInSteps(sheet: SurveySheet, grid: Grid): Generator<number, readonly Block[]> {
  const blocks: Block[] = [];
  let from = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (row % rowsAStep === rowsAStep - 1) yield row;
    if (!isHeaderRow(grid, row)) continue;
    const first = firstHeaderRow(grid, row, from);
    const last = lastHeaderRow(grid, first, row);
    const groups = columnGroups(grid, first, last);
    const labels = groups.map(({ firstColumn, lastColumn }) => {
      const printed = labelsOf(grid, first, last, firstColumn, lastColumn);
      return withUnitColumns(grid, last + 1, firstColumn, printed);
    });
    // Lists of products and counties have our words for headers, and nothing that is measured.
    if (!labels.some(measuresSomething)) continue;
    const before = blocks.slice(-groups.length);
    // Printed again at the head of a page: the table goes on.
    if (isSameTable(before, groups, labels) && titleLines(grid, from, first) === 0) {
      row = last;
      continue;
    }
    const given = givenAbove(sheet, grid, from, first);
    for (const [at, { firstColumn }] of groups.entries()) {
      blocks.push({
        headerRow: first,
        headerRows: last - first + 1,
        end: grid.rowCount,
        firstColumn,
        labels: labels[at]!,
        given: { ...firmByName(sheet.name, labels[at]!, first), ...given },
      });
    }
    from = last + 1;
    row = last;
  }
  return blocks.map((block) => {
    const next = blocks.find(({ headerRow }) => headerRow > block.headerRow);
    return next ? { ...block, end: titleAbove(grid, next.headerRow, block.headerRow + block.headerRows) } : block;
  });
}

function isSameTable(before: readonly Block[], groups: readonly ColumnGroup[], labels: readonly string[][][]): boolean {
  return (
    before.length === groups.length &&
    before.every(
      (block, at) =>
        block.firstColumn === groups[at]!.firstColumn && fingerprintOf(block.labels) === fingerprintOf(labels[at]!),
    )
  );
}

/** Lines right above a header that name a new table. */
function titleLines(grid: Grid, from: number, headerRow: number): number {
  const end = titleAbove(grid, headerRow, from);
  let lines = 0;
  for (let row = end; row < headerRow; row++) if (!grid.isBlankRow(row)) lines++;
  return lines;
}

/** Where the lines that belong to the next table begin: its titles and the blank rows before them. */
function titleAbove(grid: Grid, headerRow: number, atLeast: number): number {
  let end = headerRow;
  while (end > atLeast && (grid.isBlankRow(end - 1) || isTitle(grid, end - 1))) end--;
  return end;
}

/** One merged line across, or labelled cells: nothing that a row of a table would hold. */
function isTitle(grid: Grid, row: number): boolean {
  const cells = grid.distinct(row);
  return (
    cells.length > 0 &&
    cells.every(({ value }) => typeof value === "string") &&
    (cells.length <= 2 || labelled(cells) || cells.some(({ value }) => statesSomething(String(value))))
  );
}

const measured: ReadonlySet<ColumnKey | undefined> = new Set([
  "output",
  "water",
  "capacity",
  "permitVolume",
  "outputValue",
]);

function measuresSomething(labels: readonly (readonly string[])[]): boolean {
  return labels.flat().some((line) => measured.has(certainlyNamed(line)?.key));
}
