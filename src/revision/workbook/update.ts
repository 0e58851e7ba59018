/**
 * What has to change in the file of a project so that it says what the project says now: cells where they stand, in whatever order
 * of columns and under whatever names somebody has given them; sheets, charts and notes of others are not touched.
 */
import { absoluteName, parseRange } from "../../workbook/address";
import type {
  CellEdit,
  DefinedName,
  Rectangle,
  SheetChanges,
  WorkbookChanges,
  WorkbookSnapshot,
} from "../../workbook/snapshot";
import { noChanges } from "../../workbook/snapshot";
import type { BoxPictures } from "../pictures/box";
import { particularsIn } from "../particulars";
import type { RevisionProject } from "../project";
import { firstRow } from "./builder";
import type { FoundTable } from "./found-table";
import { editsBetween, placesAfter } from "./edits";
import { picturesWorkbook, projectWorkbook } from "./layout";
import { pictureSheetsOf } from "./locate";
import type { Plan } from "./planned";
import { planOf, spare } from "./plan";
import type { OpenedProject, Places } from "./read";
import type { Reach } from "./columns";
import { placeOf } from "./columns";
import { industriesOf, industryCells } from "./sheets/savings";
import { looks } from "./styles";
import { decisionsTable } from "./tables/decisions";
import { keysOf } from "./tables/field";
import { samplesTableWith } from "./tables/samples";
import { sheetTitles } from "./titles";
import { currentVersion, versionOf, versionSetting } from "./version";

/** @param opened what was read of `workbook`. */
export function updateOf(
  workbook: WorkbookSnapshot,
  opened: OpenedProject,
  after: RevisionProject,
  {
    pictures = null,
    anew = false,
  }: {
    /** Null: those that are there stay. */
    readonly pictures?: BoxPictures | null;
    /** Lays all our sheets out anew, also where edits in place would do: for formulas that have been overwritten. */
    readonly anew?: boolean;
  } = {},
): WorkbookChanges {
  const { project: before, places } = opened;
  const plan = planOf(after);
  const reach = reachOf(workbook, plan);
  const earlier = versionOf(workbook.settings) < currentVersion;
  if (anew || earlier || !reach || !isWhole(places, plan)) return laidOutAgain(workbook, places, after, pictures);
  const sheets = new SheetEdits();
  for (const { sheet, row, column, entries } of editsBetween(before, after, places)) {
    const added =
      (sheet === places.samples.sheet.name && row >= places.samplesEnd) ||
      (sheet === places.decisions.sheet.name && row >= places.itemsEnd) ||
      (sheet === places.comments?.sheet.name && row >= places.commentsEnd) ||
      (sheet === places.census?.sheet.name && row >= places.censusEnd) ||
      (sheet === places.texts?.sheet.name && row >= places.textsEnd) ||
      sheet === places.log?.sheet.name;
    entries[0]!.forEach((value, index) =>
      sheets.put(sheet, { row, column: column + index, kind: "value", value, ...(added && { style: looks.input }) }),
    );
  }
  const names = new Grown(workbook, sheets);
  const samplesEnd = places.samplesEnd + after.samples.length - before.samples.length;
  const itemsEnd = places.itemsEnd + after.items.length - before.items.length;
  const { censusEnd, commentsEnd, textsEnd, logEnd } = placesAfter(before, after, places);
  names.grow(reach.samples, samplesEnd - 1, spare.samples);
  names.grow(reach.items, itemsEnd - 1, spare.items);
  lengthenCharts(sheets, reach.items, before.items.length, after.items.length);
  lengthenTable(sheets, workbook, places.samples, samplesEnd - 1);
  lengthenTable(sheets, workbook, places.decisions, itemsEnd - 1);
  if (places.log) lengthenTable(sheets, workbook, places.log, logEnd - 1);
  if (places.census && censusEnd > places.censusEnd) lengthenTable(sheets, workbook, places.census, censusEnd - 1);
  if (places.comments && commentsEnd > places.commentsEnd)
    lengthenTable(sheets, workbook, places.comments, commentsEnd - 1);
  if (places.texts && textsEnd > places.textsEnd) lengthenTable(sheets, workbook, places.texts, textsEnd - 1);
  addIndustries(sheets, workbook, plan);
  return {
    ...(pictures ? renewedPictures(workbook, after, pictures) : noChanges),
    sheets: sheets.list,
    addedNames: names.list,
    settings: { [versionSetting]: String(currentVersion) },
  };
}

/** Whether they are more than edits in place and new pictures. */
export function isLaidOutAgain({ addedSheets }: WorkbookChanges): boolean {
  return addedSheets.some(({ name }) => name !== sheetTitles.pictures);
}

/** The sheet of pictures made anew, in place of the one that is there. */
export function renewedPictures(
  workbook: WorkbookSnapshot,
  project: RevisionProject,
  pictures: BoxPictures,
): WorkbookChanges {
  const { sheets, styles } = picturesWorkbook(project, pictures);
  const replaced = pictureSheetsOf(workbook);
  return {
    ...noChanges,
    addedSheets: sheets,
    styles,
    replacedSheets: replaced.map((sheet) => ({ sheet, by: sheetTitles.pictures })),
  };
}

/** Edits and lengthened ranges by sheet; of two edits of a cell the first stays. */
class SheetEdits {
  private readonly bySheet = new Map<string, { edits: Map<string, CellEdit>; lengthened: Map<number, number> }>();

  private of(sheet: string) {
    const known = this.bySheet.get(sheet) ?? { edits: new Map<string, CellEdit>(), lengthened: new Map() };
    this.bySheet.set(sheet, known);
    return known;
  }

  put(sheet: string, edit: CellEdit): void {
    const { edits } = this.of(sheet);
    const key = `${edit.row},${edit.column}`;
    if (!edits.has(key)) edits.set(key, edit);
  }

  lengthen(sheet: string, from: number, to: number): void {
    if (to > from) this.of(sheet).lengthened.set(from, to);
  }

  get list(): readonly SheetChanges[] {
    return [...this.bySheet].map(([sheet, { edits, lengthened }]) => ({
      sheet,
      edits: [...edits.values()].sort((one, other) => one.row - other.row || one.column - other.column),
      addedTables: [],
      addedValidations: [],
      lengthened: [...lengthened].map(([from, to]) => ({ from, to })),
      rearranged: false,
    }));
  }
}

interface NamedRange extends Rectangle {
  readonly name: string;
  readonly reach: Reach | null;
  /** Of the layout, whatever the sheet is called now. */
  readonly planned: string;
  readonly sheet: string;
}

interface Reached {
  readonly samples: readonly NamedRange[];
  readonly items: readonly NamedRange[];
}

/** What the names of the file mean now; null where one is missing or broken, as in a file of another layout. */
function reachOf({ names, sheets }: WorkbookSnapshot, plan: Plan): Reached | null {
  const present = new Map(
    names.filter(({ sheet }) => sheet === undefined).map(({ name, refersTo }) => [name, refersTo]),
  );
  const known = new Set(sheets.map(({ name }) => name));
  const ranges: NamedRange[] = [];
  for (const { name, reach, sheet: planned } of plan.names) {
    const range = parseRange(present.get(name) ?? "", "");
    if (!range || !known.has(range.sheet)) return null;
    ranges.push({ ...range, name, reach, planned });
  }
  const [samples, items] = (["samples", "items"] as const).map((reach) => ranges.filter((one) => one.reach === reach));
  // Formulas go through them side by side.
  const even = [samples!, items!].every((group) => new Set(group.map(({ rows }) => rows)).size === 1);
  return even ? { samples: samples!, items: items! } : null;
}

/** Whether every column that formulas and edits need is where a person left it. */
function isWhole({ samples, decisions, log }: Places, plan: Plan): boolean {
  return (
    log !== null &&
    keysOf(samplesTableWith(particularsIn(plan.project.samples))).every((key) => samples.columns.has(key)) &&
    keysOf(decisionsTable(plan.tiers)).every((key) => decisions.columns.has(key))
  );
}

/** Names that reach further down, and the looks of the rows that they reach. */
class Grown {
  readonly list: DefinedName[] = [];

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly sheets: SheetEdits,
  ) {}

  /** So that the first of them, the keys, cover the row. */
  grow(ranges: readonly NamedRange[], lastRow: number, spareRows: number): void {
    const [keys] = ranges;
    const extra = lastRow - (keys!.row + keys!.rows - 1);
    if (extra <= 0) return;
    const rows = extra + spareRows;
    for (const range of ranges) {
      this.list.push({ name: range.name, refersTo: absoluteName({ ...range, rows: range.rows + rows }) });
    }
    const blocks = new Map(ranges.map((range) => [`${range.sheet}\n${range.row}`, range]));
    for (const { sheet, row, rows: before } of blocks.values()) {
      const last = row + before - 1;
      this.sheets.lengthen(sheet, last, last + rows);
      const cells = this.workbook.sheets.find(({ name }) => name === sheet)!.cells.filter((cell) => cell.row === last);
      for (const { column, style } of cells) {
        if (style === undefined) continue;
        for (let added = 1; added <= rows; added++) {
          const looks = this.workbook.styles[style]!;
          this.sheets.put(sheet, { row: last + added, column, kind: "style", style: looks });
        }
      }
    }
  }
}

/** Charts show the items there are, not the rows kept free for more. */
function lengthenCharts(sheets: SheetEdits, items: readonly NamedRange[], before: number, after: number): void {
  // Savings are charted by industry.
  for (const { sheet, row } of items.filter(({ planned }) => planned !== sheetTitles.savings))
    sheets.lengthen(sheet, row + before - 1, row + after - 1);
}

function lengthenTable(sheets: SheetEdits, workbook: WorkbookSnapshot, found: FoundTable, lastRow: number): void {
  const { name } = found.sheet;
  const tables = workbook.sheets.find((sheet) => sheet.name === name)?.tables ?? [];
  const table = tables.find(({ range }) => range.row === found.headerRow);
  if (table && !table.totalRow) sheets.lengthen(name, table.range.row + table.range.rows - 1, lastRow);
}

/** Savings are summed up by industry: a line for each that is new. */
function addIndustries(sheets: SheetEdits, workbook: WorkbookSnapshot, { project, sheets: { savings } }: Plan): void {
  const sheet = workbook.sheets.find(({ name }) => name === savings.sheet);
  if (!sheet) return;
  const byIndustry = placeOf(savings, "industry");
  const listed = sheet.cells.filter(({ row, column }) => column === byIndustry && row >= firstRow);
  const present = new Set(listed.map(({ value }) => value));
  const last = Math.max(firstRow - 1, ...listed.filter(({ value }) => value !== null).map((cell) => cell.row));
  let row = last;
  for (const industry of industriesOf(project)) {
    if (present.has(industry)) continue;
    row++;
    for (const { column, value, formula, look } of industryCells(savings, industry, row)) {
      const style = looks[look];
      if (formula === undefined) sheets.put(sheet.name, { row, column, kind: "value", value, style });
      else sheets.put(sheet.name, { row, column, kind: "formula", formula, value: null, style });
    }
  }
  sheets.lengthen(sheet.name, last, row);
}

/** Our sheets in the layout of today, in place of those that were; formulas elsewhere that look at them go on doing so. */
function laidOutAgain(
  workbook: WorkbookSnapshot,
  places: Places,
  after: RevisionProject,
  pictures: BoxPictures | null,
): WorkbookChanges {
  const drawn = pictureSheetsOf(workbook);
  const { sheets: all, styles, names } = projectWorkbook(after, pictures);
  // Pictures that nobody can draw now are better kept.
  const sheets = pictures || drawn.length === 0 ? all : all.filter(({ name }) => name !== sheetTitles.pictures);
  const found = new Map<string, string>([
    [places.samples.sheet.name, sheetTitles.samples],
    [places.decisions.sheet.name, sheetTitles.decisions],
    ...(places.log ? [[places.log.sheet.name, sheetTitles.log] as const] : []),
    ...(pictures ? drawn.map((name) => [name, sheetTitles.pictures] as const) : []),
  ]);
  const replaced = workbook.sheets.flatMap(({ name }) => {
    const by = found.get(name) ?? (sheets.some((sheet) => sheet.name === name) ? name : undefined);
    return by === undefined ? [] : [{ sheet: name, by }];
  });
  return {
    ...noChanges,
    addedSheets: sheets,
    styles,
    replacedSheets: replaced,
    addedNames: names,
    settings: { [versionSetting]: String(currentVersion) },
  };
}
