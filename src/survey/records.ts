/**
 * From the rows of a sheet to records. Nothing is dropped silently: every row of a sheet, down to the last that holds anything,
 * either gives at least one record or is set aside with a reason.
 */
import { finished } from "../statistics/finished";
import { describeCell, isBlank } from "../workbook/values";
import type { ColumnKey } from "./columns";
import type { Block, SearchedSheet } from "./headers/find";
import { searchInSteps } from "./headers/find";
import { yearByName } from "./headers/assumed";
import type { Given } from "./headers/given";
import { formOf } from "./headers/given";
import { cardTables } from "./headers/card";
import type { Grid } from "./headers/grid";
import type { Layout, Layouts } from "./headers/layout";
import { guessLayout, isCertain } from "./headers/layout";
import { unitNotes, unitNotesBelow } from "./headers/unit-notes";
import type { Issue } from "./issue";
import { BlockReader } from "./reading/block";
import type { AsideReason } from "./reading/row";
import { RowReader } from "./reading/row";
export type { SetAside } from "./reading/row-book";
import type { SetAside } from "./reading/row-book";
import { RowBook } from "./reading/row-book";
import type { SurveyRecord } from "./record";
import type { SurveySheet } from "./sheet";

/** A table whose columns nobody has confirmed, and whose guess leaves something to ask. */
export interface WaitingTable {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly layout: Layout;
  /** Columns that the lines above the table state. */
  readonly given: readonly ColumnKey[];
  /** A few rows to look at while confirming. */
  readonly sample: readonly (readonly string[])[];
}

export interface SheetReading {
  /** Rows of the sheet down to the last that holds anything. */
  readonly rowsIn: number;
  readonly rowsKept: number;
  readonly records: readonly SurveyRecord[];
  readonly setAside: readonly SetAside[];
  /** What had to be assumed or could not be read. */
  readonly issues: readonly Issue[];
  readonly waiting: readonly WaitingTable[];
  /** Fingerprints of the layouts used. */
  readonly layouts: readonly string[];
}

/** What the sheets of one workbook state for its tables: the form of an enterprise, where there is just one. */
export interface WorkbookForm {
  readonly sheet: string;
  readonly given: Given;
}

export function formAmong(sheets: readonly SearchedSheet[]): WorkbookForm | null {
  const forms: WorkbookForm[] = [];
  for (const { sheet, grid, blocks } of sheets) {
    const given = blocks.length === 0 ? formOf(grid) : null;
    if (given) forms.push({ sheet: sheet.name, given });
  }
  // Of two nobody knows whose tables the others are.
  return forms.length === 1 ? forms[0]! : null;
}

export function readSheet(
  file: string,
  sheet: SurveySheet,
  layouts: Layouts,
  form: WorkbookForm | null = null,
): SheetReading {
  return finished(readInSteps(file, sheet, layouts, form));
}

/** The same of a sheet whose tables have been found. */
export function readSearched(
  file: string,
  sheet: SearchedSheet,
  layouts: Layouts,
  form: WorkbookForm | null,
): SheetReading {
  return finished(readSearchedInSteps(file, sheet, layouts, form));
}

/** So many rows are read at a step. */
const rowsAStep = 100;

/** With pauses, at each of which it tells how far it has come: for a page that must not stand still meanwhile. */
export function* readInSteps(
  file: string,
  sheet: SurveySheet,
  layouts: Layouts,
  form: WorkbookForm | null = null,
): Generator<number, SheetReading> {
  return yield* readSearchedInSteps(file, yield* searchInSteps(sheet), layouts, form);
}

export function* readSearchedInSteps(
  file: string,
  { sheet, grid, blocks: found }: SearchedSheet,
  layouts: Layouts,
  form: WorkbookForm | null,
): Generator<number, SheetReading> {
  const rows = new RowBook(file, sheet.name, grid);
  const records: SurveyRecord[] = [];
  const issues: Issue[] = [];
  const waiting: WaitingTable[] = [];
  const layoutsUsed = new Set<string>();
  const blocks = found.map((block) => {
    const given = form ? withForm(block.given, form) : block.given;
    return { ...block, given: { ...yearByName(file, block.headerRow), ...given } };
  });
  const tables = blocks.length === 0 && !sheet.places ? cardTables(sheet.name, grid) : [];
  if (tables.length > 0) {
    const readings: SheetReading[] = [];
    for (const table of tables) readings.push(yield* readInSteps(file, table, layouts, form));
    return ofCards(rows, grid, tables, readings);
  }
  let covered = 0;
  for (const block of blocks) {
    for (let row = covered; row < block.headerRow; row++) rows.setAside(row, grid.isBlankRow(row) ? "blank" : "title");
    for (let row = block.headerRow; row < block.headerRow + block.headerRows; row++) rows.setAside(row, "header");
    const layout = layoutFor(block, layouts);
    if (layout === null) {
      const guess = guessLayout(block.labels, givenKeys(block));
      const reader = new RowReader(grid, block, guess);
      let records = 0;
      for (let row = block.headerRow + block.headerRows; row < block.end; row++) {
        const reason = reader.reasonAside(row);
        if (reason === null) records++;
        rows.setAside(row, reason ?? "waiting");
      }
      // An empty form asks for nothing.
      if (records > 0) waiting.push(waitingTable(file, sheet, grid, block, guess));
    } else {
      layoutsUsed.add(layout.fingerprint);
      const firstRow = block.headerRow + block.headerRows;
      const notes = [...unitNotes(grid, covered, block.headerRow), ...unitNotesBelow(grid, firstRow, block.end)];
      const reader = new BlockReader({ file, sheet: sheet.name, grid, block, layout, unitNotes: notes });
      for (let row = block.headerRow + block.headerRows; row < block.end; row++) {
        const read = reader.read(row);
        if (typeof read === "string") rows.setAside(row, read);
        else {
          records.push(...read);
          rows.keep(row);
        }
        if (row % rowsAStep === 0) yield row;
      }
      for (const issue of reader.finish()) issues.push(issue);
    }
    covered = Math.max(covered, block.end);
  }
  const rest = blocks.length > 0 ? "title" : form?.sheet === sheet.name ? "formText" : "noTable";
  const used = new Set(rest === "formText" ? Object.values(form!.given).map(({ row }) => row) : []);
  for (let row = covered; row < grid.rowCount; row++) {
    rows.setAside(row, grid.isBlankRow(row) ? "blank" : used.has(row) ? "form" : rest);
  }
  return { ...rows.close(), records, issues, waiting, layouts: [...layoutsUsed] };
}

/** What the samples of forms gave, with the account of the sheet's own rows instead of the tables' that they were laid out as. */
function ofCards(
  rows: RowBook,
  grid: Grid,
  tables: readonly SurveySheet[],
  readings: readonly SheetReading[],
): SheetReading {
  const labels: number[] = [];
  tables.forEach(({ places, rows: lines }, index) => {
    const reasons = new Map(
      readings[index]!.setAside.flatMap(({ row, rows, reason }) =>
        Array.from({ length: rows }, (_, at): [number, AsideReason] => [row + at, reason]),
      ),
    );
    places!.forEach((cells, at) => {
      const reason = reasons.get(at);
      for (const { row } of cells.flatMap((place, column) => (isBlank(lines[at]![column]!) ? [] : (place ?? [])))) {
        if (reason === undefined) rows.keep(row);
        else if (reason === "header") labels.push(row);
        else rows.setAside(row, reason);
      }
    });
  });
  // What is left of the labels has nothing beside it.
  for (const row of labels) rows.setAside(row, "unfilled");
  for (let row = 0; row < grid.rowCount; row++) rows.setAside(row, grid.isBlankRow(row) ? "blank" : "title");
  return {
    ...rows.close(),
    records: readings.flatMap(({ records }) => records),
    issues: readings.flatMap(({ issues }) => issues),
    waiting: readings.flatMap(({ waiting }) => waiting),
    layouts: readings.flatMap((reading) => reading.layouts),
  };
}

/** What a table's own lines state goes before the form, unless their formulas have no result. */
function withForm(own: Given, { given }: WorkbookForm): Given {
  const stated = Object.entries(own).filter(
    ([key, { failure, value, assumed }]) => (!failure && value !== "" && !assumed) || !(key in given),
  );
  return { ...given, ...(Object.fromEntries(stated) as Given) };
}

/** A confirmed layout, or a guess that leaves nothing to ask; null where the user has to say. */
function layoutFor(block: Block, layouts: Layouts): Layout | null {
  const given = givenKeys(block);
  const guess = guessLayout(block.labels, given);
  const known = layouts[guess.fingerprint];
  if (known?.confirmed) return known;
  return isCertain(guess, given) ? guess : null;
}

function givenKeys({ given }: Block): ReadonlySet<ColumnKey> {
  return new Set(Object.keys(given) as ColumnKey[]);
}

function waitingTable(file: string, sheet: SurveySheet, grid: Grid, block: Block, layout: Layout): WaitingTable {
  const sample: string[][] = [];
  for (let row = block.headerRow + block.headerRows; row < block.end && sample.length < 5; row++) {
    if (grid.isBlankRow(row)) continue;
    sample.push(block.labels.map((_, index) => describeCell(grid.seen(row, block.firstColumn + index))));
  }
  const given = Object.keys(block.given) as ColumnKey[];
  return { file, sheet: sheet.name, headerRow: block.headerRow, layout, given, sample };
}
