/** References to tables as plain ones: the engine takes only letters and digits in titles, and knows no totals. */
import { absoluteRange } from "../../../workbook/address";
import type { Rectangle, TableSnapshot } from "../../../workbook/snapshot";
import type { Token } from "../../../workbook/tokens";
import type { FormulaPlace } from "./place";
import { quoted, sameName } from "./text";

export type PlacedTable = TableSnapshot & { readonly sheet: string };

export class Tables {
  private readonly byName: ReadonlyMap<string, PlacedTable>;

  constructor(private readonly tables: readonly PlacedTable[]) {
    this.byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  }

  get areNone(): boolean {
    return this.tables.length === 0;
  }

  resolved(tokens: readonly Token[], place: FormulaPlace): Token[] {
    const written: Token[] = [];
    tokens.forEach((token, at) => {
      const before = written.at(-1);
      if (token.kind === "brackets") {
        const table = before?.kind === "name" ? this.byName.get(before.text.toLowerCase()) : this.tableAt(place);
        if (before?.kind === "name" && table) written.pop();
        written.push(table ? referenceTo(table, token.text, place) : token);
        return;
      }
      const next = tokens[at + 1];
      const isWhole = token.kind === "name" && next?.kind !== "brackets" && next?.text !== "(" && next?.text !== "!";
      const whole = isWhole ? this.byName.get(token.text.toLowerCase()) : undefined;
      written.push(whole ? referenceTo(whole, "[]", place) : token);
    });
    return written;
  }

  private tableAt({ sheet, row, column }: FormulaPlace): PlacedTable | undefined {
    return this.tables.find(({ sheet: own, range }) => own === sheet && isIn(range, row, column));
  }
}

function referenceTo(table: PlacedTable, brackets: string, place: FormulaPlace): Token {
  const area = partOf(table, brackets, place);
  if (typeof area === "string") return { kind: "text", text: area };
  return { kind: "reference", text: `${quoted(table.sheet)}!${absoluteRange(area)}` };
}

/** The cells that the brackets behind the name of a table stand for; the error where they name none. */
function partOf(table: TableSnapshot, brackets: string, { row }: FormulaPlace): Rectangle | "#REF!" | "#VALUE!" {
  const parts = partsIn(brackets);
  const sections = parts.filter((part) => /^\s*#/.test(part)).map((part) => part.trim().toLowerCase());
  const columns = parts.filter((part) => part !== "" && !/^\s*#/.test(part)).map((title) => columnOf(table, title));
  if (columns.includes(-1)) return "#REF!";
  const rows = rowsOf(table, sections, row);
  if (!rows) return sections.includes("#this row") ? "#VALUE!" : "#REF!";
  const { range } = table;
  const first = columns.length > 0 ? Math.min(...columns) : 0;
  const last = columns.length > 0 ? Math.max(...columns) : range.columns - 1;
  return { ...rows, column: range.column + first, columns: last - first + 1 };
}

/** `[列]`, `[[#Totals],[列]]`, `[@列]` and `[@[列]:[列]]` as sections and titles. */
function partsIn(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const own = /^\s*@\s*(.*)$/s.exec(inner);
  if (own) return ["#This Row", ...(own[1] === "" ? [] : partsIn(`[${own[1]!}]`))];
  return /^\s*\[/.test(inner) ? [...inner.matchAll(bracketed)].map(([, text]) => text!) : [inner];
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

function isIn({ row, column, rows, columns }: Rectangle, at: number, beside: number): boolean {
  return at >= row && at < row + rows && beside >= column && beside < column + columns;
}
