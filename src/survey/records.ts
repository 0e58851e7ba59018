/**
 * From the rows of a sheet to records. Nothing is dropped silently: every row of a sheet, down to the last that holds anything,
 * either gives at least one record or is set aside with a reason.
 */
import { describeCell } from "../workbook/values";
import type { ColumnKey } from "./columns";
import type { Block } from "./headers/find";
import { blocksOf } from "./headers/find";
import type { Given } from "./headers/given";
import { formOf } from "./headers/given";
import { Grid } from "./headers/grid";
import type { Layout, Layouts } from "./headers/layout";
import { guessLayout, isCertain } from "./headers/layout";
import { unitNotes, unitNotesBelow } from "./headers/unit-notes";
import type { Issue } from "./issue";
import { BlockReader } from "./reading/block";
import type { AsideReason } from "./reading/row";
import { RowReader } from "./reading/row";
import type { SurveyRecord } from "./record";
import type { SurveySheet } from "./sheet";

/** Rows next to each other that were set aside for one reason. */
export interface SetAside {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly reason: AsideReason;
  /** What stands in them: cells parted by tabs, rows by " / ", shortened. */
  readonly text: string;
}

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

export function formAmong(sheets: readonly SurveySheet[]): WorkbookForm | null {
  const forms = sheets.flatMap((sheet) => {
    const grid = new Grid(sheet);
    const given = blocksOf(sheet, grid).length === 0 ? formOf(grid) : null;
    return given ? [{ sheet: sheet.name, given }] : [];
  });
  // Of two nobody knows whose tables the others are.
  return forms.length === 1 ? forms[0]! : null;
}

export function readSheet(
  file: string,
  sheet: SurveySheet,
  layouts: Layouts,
  form: WorkbookForm | null = null,
): SheetReading {
  const steps = readInSteps(file, sheet, layouts, form);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** So many rows are read at a step. */
const rowsAStep = 500;

/** The same with pauses, at each of which it tells how far it has come: for a page that must not stand still meanwhile. */
export function* readInSteps(
  file: string,
  sheet: SurveySheet,
  layouts: Layouts,
  form: WorkbookForm | null = null,
): Generator<number, SheetReading> {
  const grid = new Grid(sheet);
  const rows = new RowBook(file, sheet.name, grid);
  const records: SurveyRecord[] = [];
  const issues: Issue[] = [];
  const waiting: WaitingTable[] = [];
  const layoutsUsed = new Set<string>();
  const blocks = blocksOf(sheet, grid).map((block) => (form ? withForm(block, form) : block));
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
      issues.push(...reader.finish());
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

/** What a table's own lines state goes before the form, unless their formulas have no result. */
function withForm(block: Block, { given }: WorkbookForm): Block {
  const own = Object.entries(block.given).filter(
    ([key, { failure, value }]) => (!failure && value !== "") || !(key in given),
  );
  return { ...block, given: { ...given, ...(Object.fromEntries(own) as Given) } };
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

/** Rows set aside are gathered up to this length; further ones begin an entry of their own, so that nothing is left out. */
const textLength = 500;
/** What a cell of the result can hold. */
const cellLength = 32_000;

/** Keeps account of what became of each row. Of tables side by side, one that keeps a row is enough. */
class RowBook {
  private readonly kept = new Set<number>();
  private readonly reasons = new Map<number, AsideReason>();
  private readonly rowsIn: number;

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly grid: Grid,
  ) {
    let last = grid.rowCount;
    while (last > 0 && grid.isBlankRow(last - 1)) last--;
    this.rowsIn = last;
  }

  keep(row: number): void {
    this.kept.add(row);
  }

  setAside(row: number, reason: AsideReason): void {
    if (row >= this.rowsIn) return;
    const known = this.reasons.get(row);
    if (known === undefined || known === "blank") this.reasons.set(row, reason);
  }

  close(): { readonly rowsIn: number; readonly rowsKept: number; readonly setAside: readonly SetAside[] } {
    const setAside: { -readonly [Key in keyof SetAside]: SetAside[Key] }[] = [];
    for (let row = 0; row < this.rowsIn; row++) {
      if (this.kept.has(row)) continue;
      const reason = this.reasons.get(row);
      // A row that nobody accounted for would be one dropped silently.
      if (reason === undefined) throw new Error(`row ${row + 1} of ${this.sheet} was lost`);
      const previous = setAside.at(-1);
      const goesOn = previous?.reason === reason && previous.row + previous.rows === row;
      if (goesOn && previous.text.length < textLength) {
        previous.rows++;
        const text = this.textOf(row);
        if (text !== "") previous.text = `${previous.text}${previous.text === "" ? "" : " / "}${text}`;
      } else {
        setAside.push({ file: this.file, sheet: this.sheet, row, rows: 1, reason, text: this.textOf(row) });
      }
    }
    return { rowsIn: this.rowsIn, rowsKept: this.kept.size, setAside };
  }

  private textOf(row: number): string {
    const cells = this.grid.row(row).map(describeCell);
    while (cells.at(-1) === "") cells.pop();
    return cells.join("\t").slice(0, cellLength);
  }
}
