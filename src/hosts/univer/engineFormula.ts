/**
 * Formulas as the engine understands them, where it does not understand them as Excel writes them: references through several
 * sheets, unions, `@`, parts of tables, and names that mean something else in each cell or on each sheet.
 */
import { shifter } from "../../xlsx/formulas/shift";
import { singled } from "../../xlsx/formulas/stored";
import { absoluteRange } from "../../workbook/address";
import type { DefinedName, Rectangle, TableSnapshot } from "../../workbook/snapshot";
import type { Token } from "../../workbook/tokens";
import { textOf, tokensOf } from "../../workbook/tokens";
import { areasFunction, singleFunction } from "./rangeFunctions";

export interface EngineContext {
  /** The names of the sheets in their order. */
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly (TableSnapshot & { readonly sheet: string })[];
}

export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export class EngineFormulas {
  /** Names that the engine would not resolve as Excel does, by their name in lower case. */
  private readonly names: ReadonlyMap<string, readonly DefinedName[]>;
  private readonly tables: ReadonlyMap<string, EngineContext["tables"][number]>;

  constructor(private readonly context: EngineContext) {
    this.names = peculiarNames(context.names);
    this.tables = new Map(context.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  /** The formula for the engine, with its "="; the same one where the engine understands it. */
  at(formula: string, place: FormulaPlace): string {
    if (!peculiar.test(formula) && this.names.size === 0) return formula;
    let tokens = tokensOf(formula);
    tokens = tokens.flatMap((token, at) => this.nameAt(tokens, token, at, place) ?? [token]);
    if (formula.includes("[")) tokens = this.withoutTableParts(tokens, place);
    if (formula.includes("!")) tokens = this.throughSheets(tokens);
    return withAreas(singled(textOf(tokens), singleFunction));
  }

  /** What a name stands for here; of two with one spelling that of the sheet comes first. */
  private nameAt(all: readonly Token[], { kind, text }: Token, at: number, place: FormulaPlace): Token[] | null {
    if (kind !== "name" || all[at + 1]?.text === "(" || all[at + 1]?.text === "!") return null;
    const sheet = sheetBefore(all, at) ?? place.sheet;
    const candidates = this.names.get(text.toLowerCase());
    const found =
      candidates?.find((name) => name.sheet === sheet) ?? candidates?.find((name) => name.sheet === undefined);
    if (!found || sheetBefore(all, at) !== null) return null;
    return tokensOf(isReference(found.refersTo) ? moved(found.refersTo, place) : `(${moved(found.refersTo, place)})`);
  }

  /** `表[[#Totals],[水量]]` and the like as plain references; what the engine knows by itself stays. */
  private withoutTableParts(tokens: readonly Token[], place: FormulaPlace): Token[] {
    const written: Token[] = [];
    for (const token of tokens) {
      const before = written.at(-1);
      const own = before?.kind === "name" ? before.text : null;
      const table =
        token.kind !== "brackets" ? undefined : own === null ? this.tableAt(place) : this.tables.get(own.toLowerCase());
      if (!table || (own !== null && !peculiarPart.test(token.text))) {
        written.push(token);
        continue;
      }
      const area = partOf(table, token.text, place);
      if (own !== null) written.pop();
      written.push(
        area
          ? { kind: "reference", text: `${quotedSheet(table.sheet)}!${absoluteRange(area)}` }
          : { kind: "text", text: "#REF!" },
      );
    }
    return written;
  }

  private tableAt({ sheet, row, column }: FormulaPlace) {
    return this.context.tables.find(({ sheet: own, range }) => own === sheet && isIn(range, row, column));
  }

  /** `1月:3月!A1` as the references that it stands for, one a sheet. */
  private throughSheets(tokens: readonly Token[]): Token[] {
    const written: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const sheets = this.sheetsOf(tokens[at]!);
      if (!sheets || tokens[at + 1]?.kind !== "reference") {
        written.push(tokens[at]!);
        continue;
      }
      let end = at + 2;
      if (tokens[end]?.text === ":" && tokens[end + 1]?.kind === "reference") end += 2;
      const reference = textOf(tokens.slice(at + 1, end));
      written.push({ kind: "text", text: sheets.map((sheet) => `${quotedSheet(sheet)}!${reference}`).join(",") });
      at = end - 1;
    }
    return written;
  }

  private sheetsOf({ kind, text }: Token): readonly string[] | null {
    if (kind !== "text" || !text.endsWith("!") || !text.includes(":")) return null;
    const [first, last] = text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").split(":");
    const places = [first, last].map((name) => this.context.sheets.findIndex((sheet) => sameName(sheet, name ?? "")));
    if (places.includes(-1)) return null;
    return this.context.sheets.slice(Math.min(...places), Math.max(...places) + 1);
  }
}

/** What may need rewriting; all other formulas are left alone unread. */
const peculiar = /@|\[|:[^!:]*!|[(,]\s*\(/;

/** Parts that the engine takes for others: sections but the own row, and titles with line breaks. */
const peculiarPart = /#(?!This Row)|\n|'|\s\]|\[\s/i;

function peculiarNames(names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> {
  const scoped = new Set(names.filter(({ sheet }) => sheet !== undefined).map(({ name }) => name.toLowerCase()));
  const found = new Map<string, DefinedName[]>();
  for (const one of names) {
    const key = one.name.toLowerCase();
    if (key.startsWith("_xlnm.") || !(scoped.has(key) || isRelative(one.refersTo))) continue;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function isRelative(refersTo: string): boolean {
  return tokensOf(refersTo).some(
    ({ kind, text }) => kind === "reference" && /(?<![$A-Za-z])[A-Za-z]|(?<![$\d])\d/.test(text),
  );
}

/** A relative name is kept as it reads in the first cell of a sheet. */
function moved(refersTo: string, { row, column }: FormulaPlace): string {
  return isRelative(refersTo) ? shifter(refersTo)(row, column) : refersTo;
}

function isReference(formula: string): boolean {
  return tokensOf(formula).every(({ kind, text }) => kind !== "text" || text === ":" || text.endsWith("!"));
}

function sheetBefore(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1];
  if (before?.kind !== "text" || !before.text.endsWith("!")) return null;
  return before.text === "!" ? (tokens[at - 2]?.text ?? null) : before.text.slice(1, -2).replaceAll("''", "'");
}

/** The cells that the brackets behind the name of a table stand for; null where they name none. */
function partOf(table: TableSnapshot, brackets: string, { row }: FormulaPlace): Rectangle | null {
  const parts = /^\[\s*\[/.test(brackets)
    ? [...brackets.slice(1, -1).matchAll(bracketed)].map(([, text]) => text!)
    : [brackets.slice(1, -1)];
  const sections = parts.filter((part) => /^\s*#/.test(part)).map((part) => part.trim().toLowerCase());
  const columns = parts.filter((part) => part !== "" && !/^\s*#/.test(part)).map((title) => columnOf(table, title));
  if (columns.includes(-1)) return null;
  const rows = rowsOf(table, sections, row);
  if (!rows) return null;
  const { range } = table;
  const first = columns.length > 0 ? Math.min(...columns) : 0;
  const last = columns.length > 0 ? Math.max(...columns) : range.columns - 1;
  return { ...rows, column: range.column + first, columns: last - first + 1 };
}

const bracketed = /\[((?:'.|[^\]'])*)\]/gs;

function columnOf({ columns }: TableSnapshot, title: string): number {
  const plain = title.replace(/'(.)/gs, "$1");
  const exact = columns.findIndex((column) => sameName(column, plain));
  return exact >= 0 ? exact : columns.findIndex((column) => sameName(squeezed(column), squeezed(plain)));
}

/** Files keep a line break in a title in several ways. */
function squeezed(title: string): string {
  return title
    .replace(/_x000[ad]_/gi, "\n")
    .replace(/\s+/g, " ")
    .trim();
}

function rowsOf({ range, headerRow, totalRow }: TableSnapshot, sections: readonly string[], row: number) {
  const first = range.row + (headerRow ? 1 : 0);
  const end = range.row + range.rows - (totalRow ? 1 : 0);
  const bounds = (sections.length > 0 ? sections : ["#data"]).map((section): readonly [number, number] | null => {
    if (section === "#all") return [range.row, range.row + range.rows];
    if (section === "#headers") return headerRow ? [range.row, first] : null;
    if (section === "#totals") return totalRow ? [end, end + 1] : null;
    if (section === "#this row") return row >= first && row < end ? [row, row + 1] : null;
    return [first, end];
  });
  const known = bounds.filter((bound) => bound !== null);
  if (known.length === 0) return null;
  const top = Math.min(...known.map(([from]) => from));
  return { row: top, rows: Math.max(...known.map(([, to]) => to)) - top };
}

/** `(A1:A3,C1)`, brackets of no call with several areas in them, as a call that joins them. */
function withAreas(formula: string): string {
  if (!/[(,=]\s*\(/.test(formula)) return formula;
  const tokens = tokensOf(formula);
  const open: number[] = [];
  const unions = new Set<number>();
  tokens.forEach(({ text }, at) => {
    if (text === "(") open.push(tokens[at - 1]?.kind === "name" ? -1 : at);
    else if (text === ")") open.pop();
    else if (text === "," && (open.at(-1) ?? -1) >= 0) unions.add(open.at(-1)!);
  });
  return tokens.map(({ text }, at) => (unions.has(at) ? areasFunction + text : text)).join("");
}

function isIn({ row, column, rows, columns }: Rectangle, at: number, beside: number): boolean {
  return at >= row && at < row + rows && beside >= column && beside < column + columns;
}

function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
