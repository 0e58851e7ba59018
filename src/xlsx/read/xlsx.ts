/**
 * .xlsx and .xlsm into a snapshot. Cells are read here, since there can be millions of them and patching must agree on where
 * they stand; everything else of a sheet is read by the library from a copy of the file whose sheets hold no cells.
 */
import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre";
import { message } from "../../language/messages";
import type { Pause } from "../../workbook/pause";
import type { CellSnapshot, DefinedName, PageSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { SheetXml } from "../cells";
import { sheetXml } from "../cells";
import { typedFormula } from "../formulas/stored";
import type { Limits } from "../guard";
import type { Package } from "../package";
import { relationshipsPart } from "../package";
import { parseRange } from "../../workbook/address";
import { rectangleOf } from "../references";
import { filterIn, readTables } from "../tables";
import { isDateFormat, numberFormats } from "../numberformats";
import { readSharedStrings } from "../sharedstrings";
import { settingsOf } from "../settings";
import type { SheetPart, WorkbookPart } from "../workbookpart";
import { readWorkbookPart } from "../workbookpart";
import { attributesOf, contentOf, findElements, rootPrefix, splice, structureOf } from "../xml";
import { ZipError } from "../zip";
import { byLibrary } from "./byLibrary";
import { conditionalFormatOf, validationOf } from "./conditions";
import { standsForRange } from "./entered";
import { FileError } from "./fileError";
import { readLooks } from "./formats";
import { sheetBytes } from "./cellbytes";
import type { Reading, SheetData } from "./sheetdata";
import { readSheetBytes, readSheetData } from "./sheetdata";
import { extendedValidations, rulesThatCall } from "./extensions";

export interface Purpose {
  /** Only values, formulas and merges: what consolidation reads, in a fraction of the time. */
  readonly valuesOnly: boolean;
  /** Where a page may want its turn meanwhile. */
  readonly pause?: Pause | undefined;
}

/** Throws FileError, ZipError or XmlError. */
export async function readXlsxFile(
  file: Package,
  name: string,
  limits: Limits,
  { valuesOnly, pause }: Purpose,
): Promise<WorkbookSnapshot> {
  const workbook = readWorkbookPart(file);
  const readable = workbook.sheets.filter((sheet) => sheet.path !== null);
  const strings = file.related(workbook.path, "sharedStrings");
  // Texts without their list would silently be blanks.
  if (!strings && file.relationships(workbook.path).some(({ type }) => type === "sharedStrings")) {
    throw new ZipError("damaged");
  }
  const styles = file.related(workbook.path, "styles");
  // Only files that count from 1904 ask which formats are dates.
  let formats: ReturnType<typeof numberFormats> | null = null;
  const formatCode = (style: number) => (formats ??= numberFormats(styles ? file.text(styles) : null)).code(style);
  const used = new UsedStyles();
  if (strings) await file.unpack(strings, pause);
  const reading: Reading = {
    sharedStrings: strings ? await readSharedStrings(file.text(strings), pause) : [],
    isDate: (style: number) => isDateFormat(formatCode(style)),
    date1904: workbook.date1904,
    style: valuesOnly ? () => undefined : (style: number) => used.place(style),
    maximumCells: limits.cells,
    rangeNames: rangeNames(file.text(workbook.path)),
  };
  const sheets: { readonly sheet: SheetXml; readonly data: SheetData }[] = [];
  for (const { name: sheetName, path } of readable) {
    const { sheet, data } =
      (await readInBytes(file, path!, reading, pause)) ?? (await readInText(file, name, path!, reading, pause));
    if (data === null) {
      throw new FileError(message("fileTooManyCells", { file: name, sheet: sheetName, maximum: limits.cells }));
    }
    sheets.push({ sheet, data });
  }
  const active = workbook.sheets[workbook.activeSheet]?.name;
  const base = { ...(active !== undefined && { activeSheet: active }), styles: [], names: [], settings: {} };
  if (valuesOnly) return { ...base, sheets: readable.map((part, index) => valuesOf(part, sheets[index]!)) };
  const rest = await readRest(file, name, workbook, sheets);
  const theme = rest.themeColors ?? [];
  const looks = await readLooks(file, workbook, used.numbers);
  return {
    ...base,
    sheets: readable.map((part, index) => {
      const { sheet, data } = sheets[index]!;
      return sheetSnapshot(file, part, sheet, data, rest.sheets[index] ?? { name: part.name, rows: [] }, theme);
    }),
    styles: used.numbers.map((style) => looks.get(style) ?? {}),
    names: namesOf(rest),
    settings: settingsOf(rest.properties?.custom ?? {}),
  };
}

interface ReadSheet {
  readonly sheet: SheetXml;
  /** Null: more cells than are allowed. */
  readonly data: SheetData | null;
}

/** Null where only the text of a sheet tells what it holds. */
async function readInBytes(
  file: Package,
  path: string,
  reading: Reading,
  pause: Pause | undefined,
): Promise<ReadSheet | null> {
  const sheet = file.has(path) ? sheetBytes(await file.bytesInSteps(path, pause)) : null;
  const data = sheet ? await readSheetBytes(sheet, reading, pause) : undefined;
  return sheet && data !== undefined ? { sheet: sheet.sheet, data } : null;
}

async function readInText(
  file: Package,
  name: string,
  path: string,
  reading: Reading,
  pause: Pause | undefined,
): Promise<ReadSheet> {
  await file.unpack(path, pause);
  const xml = file.text(path);
  refuseDoctype(name, path, xml);
  const sheet = sheetXml(xml);
  return { sheet, data: await readSheetData(sheet, reading, pause) };
}

/** The defined names, in lower case, that stand for more than one cell. */
function rangeNames(workbook: string): ReadonlySet<string> {
  const structure = structureOf(workbook);
  const names = findElements(structure, `${rootPrefix(structure)}definedName`, 0, structure.length);
  const ranges = names.filter((name) => standsForRange(contentOf(workbook, name)));
  return new Set(
    ranges.map(({ start, tagEnd }) => (attributesOf(workbook.slice(start, tagEnd)).get("name") ?? "").toLowerCase()),
  );
}

/** The formats that cells use, in the order of the snapshot's list. */
class UsedStyles {
  readonly numbers: number[] = [];
  private readonly places = new Map<number, number>();

  place(style: number): number {
    let place = this.places.get(style);
    if (place === undefined) {
      place = this.numbers.length;
      this.numbers.push(style);
      this.places.set(style, place);
    }
    return place;
  }
}

export function refuseDoctype(file: string, part: string, xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 4096))) {
    throw new FileError(message("fileForbiddenXml", { file, part }));
  }
}

/** Everything but the cells, by the library. */
async function readRest(
  file: Package,
  name: string,
  workbook: WorkbookPart,
  sheets: readonly { readonly sheet: SheetXml }[],
): Promise<Workbook> {
  const emptied = new Map<string, string>();
  workbook.sheets
    .filter((part) => part.path !== null)
    .forEach((part, index) => {
      const { xml, prefix, data } = sheets[index]!.sheet;
      const text = `<${prefix}sheetData/>`;
      emptied.set(part.path!, splice(xml, [{ start: data.start, end: data.end, text }]));
    });
  const rest = file.derived((part) => {
    const change = emptied.get(part);
    if (change !== undefined) return change;
    if (!isNeeded(part, workbook.path)) return null;
    if (/\.(?:xml|rels)$/i.test(part)) refuseDoctype(name, part, file.text(part));
    return undefined;
  });
  const worksheets = new Set(workbook.sheets.filter((part) => part.path !== null).map((part) => part.name));
  return byLibrary(() => readXlsx(rest, { readStyles: true, sheets: (info) => worksheets.has(info.name) }));
}

function isNeeded(part: string, workbook: string): boolean {
  const always = [workbook, relationshipsPart(workbook), "[Content_Types].xml", "_rels/.rels"];
  return (
    always.some((name) => name.toLowerCase() === part.toLowerCase()) ||
    /(?:^|\/)(?:styles|custom|comments\d*|table\d*|theme\d*)\.xml$/i.test(part) ||
    /worksheets\/_rels\/[^/]*\.rels$/i.test(part) ||
    /\/(?:tables|comments|theme)\//i.test(part)
  );
}

function sheetSnapshot(
  file: Package,
  part: SheetPart,
  xml: SheetXml,
  data: SheetData,
  rest: Sheet,
  theme: readonly string[],
): SheetSnapshot {
  const columns = rest.columns ?? [];
  const widths = columns.flatMap(({ width }, column) => (width === undefined ? [] : [[column, width] as const]));
  const hiddenColumns = columns.flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const validations = [...(rest.dataValidations ?? []), ...extendedValidations(xml)].flatMap(
    (rule) => validationOf(rule) ?? [],
  );
  const conditionalFormats = [...(rest.conditionalRules ?? [])]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((rule) => conditionalFormatOf(rule, theme) ?? []);
  const tables = readTables(file, part.path!);
  const filters = [filterIn(xml.xml, xml.structure, xml.prefix), ...tables.map(({ filter }) => filter)];
  const page = pageOf(rest);
  const calling = rulesThatCall(xml);
  return {
    name: part.name,
    ...(part.hidden && { hidden: true }),
    cells: withNotes(data.cells, rest),
    ...list("merges", (rest.merges ?? []).map(mergeOf)),
    ...(widths.length > 0 && { columnWidths: new Map(widths) }),
    ...(data.rowHeights.size > 0 && { rowHeights: data.rowHeights }),
    ...list("hiddenRows", data.hiddenRows),
    ...list("hiddenColumns", hiddenColumns),
    ...(rest.freezePane && { frozen: { rows: rest.freezePane.rows ?? 0, columns: rest.freezePane.columns ?? 0 } }),
    ...(rest.view?.showGridLines === false && { showGridlines: false }),
    ...list(
      "filters",
      filters.filter((range) => range !== null),
    ),
    ...list(
      "tables",
      tables.map(({ snapshot }) => snapshot),
    ),
    ...list("validations", validations),
    ...list("conditionalFormats", conditionalFormats),
    ...(calling > 0 && { rulesThatCall: calling }),
    ...(rest.protection?.sheet && { protected: true }),
    ...(page && { page }),
  };
}

function list<Key extends string, Value>(key: Key, values: readonly Value[]) {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly Value[]>);
}

function valuesOf(part: SheetPart, { sheet, data }: { sheet: SheetXml; data: SheetData }): SheetSnapshot {
  const merges = findElements(sheet.structure, `${sheet.prefix}mergeCell`, sheet.data.end).flatMap(
    ({ start, tagEnd }) => rectangleOf(attributesOf(sheet.xml.slice(start, tagEnd)).get("ref") ?? "") ?? [],
  );
  return {
    name: part.name,
    ...(part.hidden && { hidden: true }),
    cells: data.cells,
    ...list("merges", merges),
    ...list("hiddenRows", data.hiddenRows),
  };
}

export function mergeOf(merge: { startRow: number; startCol: number; endRow: number; endCol: number }) {
  return {
    row: merge.startRow,
    column: merge.startCol,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  };
}

/** Notes belong to cells; a cell that holds nothing else comes into the list for its note. */
function withNotes(cells: readonly CellSnapshot[], rest: Sheet): readonly CellSnapshot[] {
  const notes = new Map<string, string>();
  for (const [key, cell] of rest.cells ?? []) if (cell.comment) notes.set(key, cell.comment.text);
  if (notes.size === 0) return cells;
  const noted = cells.map((cell) => {
    const key = `${cell.row},${cell.column}`;
    const note = notes.get(key);
    notes.delete(key);
    return note === undefined ? cell : { ...cell, note };
  });
  for (const [key, note] of notes) {
    const [row, column] = key.split(",").map(Number);
    noted.push({ row: row!, column: column!, value: null, note });
  }
  return noted.sort((one, other) => one.row - other.row || one.column - other.column);
}

function pageOf(rest: Sheet): PageSnapshot | null {
  const { pageSetup, headerFooter } = rest;
  const area = pageSetup?.printArea && rectangleOf(pageSetup.printArea);
  const titles = pageSetup?.printTitlesRow && rectangleOf(pageSetup.printTitlesRow);
  const columns = pageSetup?.printTitlesColumn && parseRange(pageSetup.printTitlesColumn, "");
  const page: PageSnapshot = {
    ...(pageSetup?.orientation === "landscape" && { landscape: true }),
    ...(pageSetup?.fitToPage && pageSetup.fitToWidth !== 0 && { fitToWidth: true }),
    ...(pageSetup?.fitToPage && (pageSetup.fitToWidth ?? 1) > 1 && { pagesWide: pageSetup.fitToWidth! }),
    ...(titles && titles.row === 0 && { repeatedRows: titles.rows }),
    ...(columns && columns.column === 0 && { repeatedColumns: columns.columns }),
    ...(area && { area }),
    ...(headerFooter?.oddHeader && { header: headerFooter.oddHeader }),
    ...(headerFooter?.oddFooter && { footer: headerFooter.oddFooter }),
  };
  return Object.keys(page).length === 0 ? null : page;
}

export function namesOf(rest: Workbook): DefinedName[] {
  return (rest.namedRanges ?? [])
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, range, scope }) => ({
      name,
      refersTo: typedFormula(range).slice(1),
      ...(scope !== undefined && { sheet: scope }),
    }));
}
