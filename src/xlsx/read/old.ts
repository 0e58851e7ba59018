/**
 * Values, formulas and merges of .xls, .xlsb and .ods, by SheetJS: of the libraries at hand it reads public test data best.
 */
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { message } from "../../language/messages";
import { sheetLimit } from "../../workbook/address";
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import { typedFormula } from "../formulas/stored";
import { isDateFormat } from "../numberformats";
import { EncryptionFault } from "../decrypt/fault";
import type { Package } from "../package";
import { ZipError } from "../zip";
import type { EnteredFormula } from "./entered";
import { enteredAs, plainFormula, standsForRange } from "./entered";
import { FileError } from "./fileError";
import { FilledRanges } from "./filled";
import type { Parts } from "./sheetjs";
import { readBook } from "./sheetjs";
import { days1904, errorValue, serialOfTime } from "./values";

export interface OldFile {
  readonly name: string;
  readonly maximumCells: number;
  readonly password?: string | undefined;
}

/** Throws FileError, or ZipError where SheetJS cannot read it. */
export async function readOldFile(content: Uint8Array | Parts, file: OldFile): Promise<WorkbookSnapshot> {
  let book: WorkBook;
  try {
    const options = { dense: true, cellText: false, cellHTML: false, cellNF: true };
    book = await readBook(content, options, file.password);
  } catch (error) {
    throw refusalOf(error, file);
  }
  return new OldBook(book, file).snapshot();
}

/**
 * The parts of an .xlsb or .ods, unpacked and held against their checksums, as SheetJS does neither: at data that are damaged its own
 * unpacking may go round for ever. Pictures and the like are left out.
 */
export function unpackedParts(file: Package): Parts {
  const parts = file.parts.filter((part) => /\.(?:xml|bin|rels)$|^mimetype$/i.test(part));
  return new Map(parts.map((part) => [part, file.bytes(part)]));
}

/** It says in words only what is wrong, and fails at whatever it stumbles over in a damaged file. */
function refusalOf(error: unknown, { name }: OldFile): Error {
  if (error instanceof EncryptionFault) return error;
  const isEncrypted = error instanceof Error && /password-protected/i.test(error.message);
  return isEncrypted ? new FileError(message("filePasswordNeeded", { file: name })) : new ZipError("damaged");
}

class OldBook {
  private readonly styles: CellStyle[] = [];
  private readonly places = new Map<string, number>();
  private readonly date1904: boolean;
  private readonly rangeNames: ReadonlySet<string>;

  constructor(
    private readonly book: WorkBook,
    private readonly file: OldFile,
  ) {
    this.date1904 = book.Workbook?.WBProps?.date1904 === true;
    const ranges = this.names().filter(({ refersTo }) => standsForRange(refersTo));
    this.rangeNames = new Set(ranges.map(({ name }) => name.toLowerCase()));
  }

  snapshot(): WorkbookSnapshot {
    const { SheetNames: names, Sheets: sheets, Workbook: properties } = this.book;
    const read = names.flatMap((name, index): SheetSnapshot[] => {
      const sheet = sheets[name];
      // A sheet that SheetJS could not read it leaves out without a word.
      if (!sheet) throw new ZipError("damaged");
      // Chart and macro sheets hold no cells.
      if (sheet["!type"] && sheet["!type"] !== "sheet") return [];
      return [this.sheet(name, sheet, (properties?.Sheets?.[index]?.Hidden ?? 0) !== 0)];
    });
    // A file cut off before its first sheet is not an empty workbook.
    if (names.length === 0) throw new ZipError("damaged");
    return { sheets: read, styles: this.styles, names: this.names(), settings: {} };
  }

  private sheet(name: string, sheet: WorkSheet, hidden: boolean): SheetSnapshot {
    const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    }));
    const widths = (sheet["!cols"] ?? []).flatMap((column, index) =>
      column?.width ? [[index, column.width] as const] : [],
    );
    return {
      name,
      ...(hidden && { hidden: true }),
      cells: this.cells(name, sheet["!data"] ?? []),
      ...(merges.length > 0 && { merges }),
      ...(widths.length > 0 && { columnWidths: new Map(widths) }),
    };
  }

  private cells(sheet: string, rows: readonly (readonly (CellObject | undefined)[] | undefined)[]): CellSnapshot[] {
    const cells: CellSnapshot[] = [];
    const filled = new FilledRanges();
    // No sheet is longer or wider; going through what lies beyond, blank or not, would not end.
    if (rows.length > sheetLimit.rows) throw new ZipError("damaged");
    rows.forEach((columns, row) => {
      if (columns && columns.length > sheetLimit.columns) throw new ZipError("damaged");
      columns?.forEach((cell, column) => {
        if (!cell) return;
        const value = this.value(cell);
        if (filled.take(row, column, value)) return;
        if (value === null && !cell.f) return;
        const style = this.style(cell);
        const formula = this.formula(cell);
        cells.push({
          row,
          column,
          value,
          ...(formula && { formula: formula.typed, ...(formula.entered && { entered: formula.entered }) }),
          ...(cell.f && cell.F && filled.begin(cell.F, row, column, value)),
          ...(style !== undefined && { style }),
        });
      });
      if (cells.length > this.file.maximumCells) {
        const { name, maximumCells } = this.file;
        throw new FileError(message("fileTooManyCells", { file: name, sheet, maximum: maximumCells }));
      }
    });
    return cells;
  }

  /** These formats know plain formulas and array formulas; nothing in them spills by itself. */
  private formula({ f, F, D }: CellObject): EnteredFormula | null {
    if (!f) return null;
    const typed = typedFormula(f);
    if (!F) return enteredAs("plain", plainFormula(typed, this.rangeNames));
    return D ? { typed } : enteredAs("array", typed);
  }

  private value({ t, v, w, z }: CellObject): Cell {
    switch (t) {
      case "n":
        if (typeof v !== "number") return null;
        return this.date1904 && isDateFormat(String(z ?? "")) ? v + days1904 : v;
      case "d":
        return v instanceof Date ? serialOfTime(v.getTime()) : null;
      case "e":
        return errorValue(errorTexts[Number(v)] ?? w ?? "");
      case "b":
        return v === true;
      case "s":
        return typeof v === "string" ? v : null;
      default:
        return null;
    }
  }

  /** The format of numbers and dates; no other looks are known. */
  private style({ z }: CellObject): number | undefined {
    if (typeof z !== "string" || z === "" || z === "General") return undefined;
    const known = this.places.get(z) ?? this.styles.push({ numberFormat: z }) - 1;
    this.places.set(z, known);
    return known;
  }

  private names() {
    const { SheetNames: sheets, Workbook: properties } = this.book;
    return (properties?.Names ?? [])
      .filter(({ Name, Ref }) => isReadable(Ref) && !/^_xlnm\.|^Print_|^_FilterDatabase/i.test(Name))
      .map(({ Name, Ref, Sheet }) => ({
        name: Name,
        refersTo: Ref,
        ...(Sheet !== undefined && sheets[Sheet] !== undefined && { sheet: sheets[Sheet] }),
      }));
  }
}

/** A name that stands for a constant comes as that, whatever the types of SheetJS say. */
function isReadable(reference: unknown): boolean {
  return typeof reference === "string" && reference !== "" && !reference.includes("#REF!");
}

/** [MS-XLS] 2.5.10, BErr. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};
