/** The cells, rows and columns of one sheet, straight from its XML. */
import { cellName } from "../../workbook/address";
import type { Pause } from "../../workbook/pause";
import type { CellSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import type { CellTag, SheetXml } from "../cells";
import { eachCell, rowsOf } from "../cells";
import { shifter } from "../formulas/shift";
import { typedFormula } from "../formulas/stored";
import { textWithin } from "../sharedstrings";
import { decodeEscapes } from "../escapes";
import { attributesOf, findElement, unescapeXml, XmlError } from "../xml";
import type { SheetBytes } from "./cellbytes";
import { CellWalk, UnusualBytes } from "./cellbytes";
import type { EnteredFormula } from "./entered";
import { enteredAs, plainFormula } from "./entered";
import { FilledRanges } from "./filled";
import { days1904, errorValue, serialOfIso } from "./values";

export interface Reading {
  readonly sharedStrings: readonly string[];
  /** Whether a format (by its number in the file) shows dates; only asked in files that count from 1904. */
  readonly isDate: (style: number) => boolean;
  readonly date1904: boolean;
  /** The place in the snapshot's list of styles; undefined for cells that look plain. */
  readonly style: (style: number) => number | undefined;
  readonly maximumCells: number;
  /** Defined names, in lower case, that stand for more than one cell. */
  readonly rangeNames: ReadonlySet<string>;
}

export interface SheetData {
  readonly cells: readonly CellSnapshot[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
}

/** Blank cells further below the last one with content than this are only looks, and can be a million rows of them. */
const blankRowsKept = 1000;

/** Null where the sheet has more cells than are allowed. */
export async function readSheetData(sheet: SheetXml, reading: Reading, pause?: Pause): Promise<SheetData | null> {
  const data = new CollectedCells();
  const formulas = new FormulaReader(reading.rangeNames);
  for (const row of rowsOf(sheet)) {
    data.takeRow(row.row, sheet.structure.slice(row.start, row.tagEnd));
    eachCell(sheet, row, (tag) => data.take(readCell(sheet, tag, formulas, reading)));
    if (data.cells.length > reading.maximumCells) return null;
    // Waiting for nothing would cost every row of a thousand files.
    if (pause) await pause();
  }
  return data;
}

/** The same from the bytes of a sheet; undefined where only its text tells what it holds. */
export async function readSheetBytes(
  sheet: SheetBytes,
  reading: Reading,
  pause?: Pause,
): Promise<SheetData | null | undefined> {
  const data = new CollectedCells();
  const formulas = new FormulaReader(reading.rangeNames);
  const walk = new CellWalk(sheet);
  try {
    while (walk.nextRow()) {
      data.takeRow(walk.row, walk.rowTag);
      while (walk.nextCell()) data.take(readCellInBytes(walk, formulas, reading));
      if (data.cells.length > reading.maximumCells) return null;
      if (pause) await pause();
    }
  } catch (error) {
    if (error instanceof UnusualBytes || error instanceof XmlError) return undefined;
    throw error;
  }
  return data;
}

/** Excel writes the height into most rows that it has drawn: taking each tag apart would take as long as its cells. */
const heightIn = /\sht\s*=\s*["']([^"']*)["']/;
const hiddenIn = /\shidden\s*=\s*["'](?:1|true)["']/;

class CollectedCells implements SheetData {
  readonly cells: CellSnapshot[] = [];
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows: number[] = [];
  private lastFilled = -1;

  takeRow(row: number, tag: string): void {
    const height = tag.includes("ht") ? Number(heightIn.exec(tag)?.[1]) : 0;
    if (height > 0) this.rowHeights.set(row, height);
    if (tag.includes("hidden") && hiddenIn.test(tag)) this.hiddenRows.push(row);
  }

  take(cell: CellSnapshot | null): void {
    if (cell === null) return;
    if (cell.value !== null || cell.formula !== undefined) this.lastFilled = cell.row;
    else if (cell.row > this.lastFilled + blankRowsKept) return;
    this.cells.push(cell);
  }
}

function readCell(sheet: SheetXml, tag: CellTag, formulas: FormulaReader, reading: Reading): CellSnapshot | null {
  const style = tag.style === 0 ? undefined : reading.style(tag.style);
  let value: Cell = null;
  let formula: FormulaOfCell | null = null;
  if (tag.end > tag.tagEnd) {
    const read = readValue(sheet, tag, reading);
    if (!formulas.filled.take(tag.row, tag.column, read)) {
      value = read;
      formula = formulas.read(sheet, tag, value);
    }
  }
  const { row, column } = tag;
  if (formula === null) return plainCell(row, column, value, style);
  return {
    row,
    column,
    value,
    formula: formula.typed,
    ...(formula.entered && { entered: formula.entered }),
    ...formula.fills,
    ...(style !== undefined && { style }),
  };
}

/** Most cells are no more than this, and put together from parts they take several times as long. */
function plainCell(row: number, column: number, value: Cell, style: number | undefined): CellSnapshot | null {
  if (style !== undefined) return { row, column, value, style };
  return value === null ? null : { row, column, value };
}

function readCellInBytes(walk: CellWalk, formulas: FormulaReader, reading: Reading): CellSnapshot | null {
  const { cell } = walk;
  if (cell.content === "other") {
    const { sheet, tag } = walk.asText();
    return readCell(sheet, tag, formulas, reading);
  }
  const { row, column } = cell;
  const style = cell.style === 0 ? undefined : reading.style(cell.style);
  if (cell.content === "nothing") return plainCell(row, column, null, style);
  const value = valueInBytes(walk, reading);
  return plainCell(row, column, formulas.filled.take(row, column, value) ? null : value, style);
}

function valueInBytes(walk: CellWalk, reading: Reading): Cell {
  const { content, number, isPlain, style } = walk.cell;
  if (content === "number") return dated(number, style, reading);
  if (content === "sharedText") return reading.sharedStrings[number] ?? null;
  const text = walk.text();
  return isPlain ? text : decodeEscapes(unescapeXml(text));
}

/** A number as the calendar of 1900 counts days, should it stand for one. */
function dated(number: number, style: number, { date1904, isDate }: Reading): number {
  return date1904 && isDate(style) ? number + days1904 : number;
}

/** The text of the element `v`, or null. */
function rawValue({ xml, structure, prefix }: SheetXml, tag: CellTag): string | null {
  const open = `<${prefix}v`;
  const at = structure.indexOf(open, tag.tagEnd);
  if (at < 0 || at >= tag.end) return null;
  const start = structure.indexOf(">", at) + 1;
  // `<v/>` as well as `<v></v>` is an empty text.
  if (structure.charCodeAt(start - 2) === 47) return "";
  return xml.slice(start, structure.indexOf("<", start));
}

function readValue(sheet: SheetXml, tag: CellTag, reading: Reading): Cell {
  if (tag.type === "inlineStr") return textWithin(sheet.xml, sheet.structure, sheet.prefix, tag.tagEnd, tag.end);
  const raw = rawValue(sheet, tag);
  if (raw === null || raw === "") return tag.type === "str" && raw === "" ? "" : null;
  switch (tag.type) {
    case "s":
      return reading.sharedStrings[Number(raw)] ?? null;
    case "str":
      return decodeEscapes(unescapeXml(raw));
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return errorValue(unescapeXml(raw).trim());
    case "d":
      return serialOfIso(raw.trim()) ?? raw;
    default: {
      const number = Number(raw.includes("<") || raw.includes("&") ? unescapeXml(raw) : raw);
      if (Number.isNaN(number)) return unescapeXml(raw);
      return dated(number, tag.style, reading);
    }
  }
}

interface FormulaOfCell extends EnteredFormula {
  readonly fills?: ReturnType<FilledRanges["begin"]>;
}

/** Formulas in the order of the file: those that share one, and those that fill a range, concern cells further on. */
class FormulaReader {
  readonly filled = new FilledRanges();
  private readonly shared = new Map<string, { row: number; column: number; shift: ReturnType<typeof shifter> }>();

  constructor(private readonly rangeNames: ReadonlySet<string>) {}

  read({ xml, structure, prefix }: SheetXml, tag: CellTag, value: Cell): FormulaOfCell | null {
    const at = structure.indexOf("<", tag.tagEnd);
    // The formula stands first; looking any further would cost every cell.
    if (!structure.startsWith(`${prefix}f`, at + 1)) return null;
    const element = findElement(structure, `${prefix}f`, at, tag.end);
    if (!element) return null;
    const attributes =
      element.tagEnd - at > prefix.length + 3 ? attributesOf(xml.slice(at, element.tagEnd)) : new Map<string, string>();
    const stored = decodeEscapes(
      unescapeXml(element.end > element.tagEnd ? xml.slice(element.tagEnd, xml.lastIndexOf("<", element.end - 1)) : ""),
    );
    const kind = attributes.get("t");
    if (kind === "dataTable") return null;
    if (kind === "shared") return this.readShared(attributes.get("si") ?? "", stored, tag);
    if (stored === "") return null;
    const typed = typedFormula(stored);
    if (kind !== "array") return enteredAs("plain", plainFormula(typed, this.rangeNames));
    // The metadata of a cell tell a spill from an array formula.
    const formula = tag.metadata > 0 ? { typed } : enteredAs("array", typed);
    const reference = attributes.get("ref") ?? cellName(tag.row, tag.column);
    return { ...formula, fills: this.filled.begin(reference, tag.row, tag.column, value) };
  }

  private readShared(group: string, stored: string, { row, column }: CellTag): FormulaOfCell | null {
    if (stored !== "") {
      const typed = plainFormula(typedFormula(stored), this.rangeNames);
      this.shared.set(group, { row, column, shift: shifter(typed) });
      return enteredAs("plain", typed);
    }
    const first = this.shared.get(group);
    return first ? enteredAs("plain", first.shift(row - first.row, column - first.column)) : null;
  }
}
