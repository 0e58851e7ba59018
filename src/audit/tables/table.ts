/** A printed table with the meaning of its columns. */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { isFailure } from "../../language/failure";
import type { Unit } from "../../units/unit";
import { parseUnit } from "../../units/unit";
import type { Spot } from "../finding";
import type { Reading } from "./reading";
import { readCell } from "./reading";
import type { Role } from "./roles";
import { rolesOf } from "./roles";

export interface Column {
  readonly index: number;
  /** The headings from the top down, `定额值>现有`, without units and spaces. */
  readonly heading: string;
  readonly role: Role | null;
  readonly unit: Unit | null;
  /** The heading says per cent. */
  readonly percent: boolean;
}

export interface Cell {
  readonly text: string;
  readonly reading: Reading;
  readonly cell: PrintedCell | null;
}

export interface Row {
  readonly index: number;
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface AuditTable {
  readonly table: PrintedTable;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The table as it stands, or on its side where its headings run down the first column. */
export function auditTable(table: PrintedTable): AuditTable {
  const grid = gridOf(table);
  const upright = build(table, grid, table.headerRows);
  const known = ({ columns }: AuditTable) => columns.filter(({ role }) => role !== null && role !== "number").length;
  if (known(upright) > 1 || table.rows > 12) return upright;
  const turned = build(table, turn(grid), 1);
  return known(turned) > Math.max(known(upright), 1) ? turned : upright;
}

function turn(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.map((line) => line[column]!));
}

function build(table: PrintedTable, grid: Grid, headerRows: number): AuditTable {
  const headings = spread(grid.slice(0, headerRows), table.mergesKnown);
  const columns = columnsIn(headings, grid[0]?.length ?? 0);
  const rows = grid.slice(headerRows).map((line, at): Row => {
    const cells = line.map((cell): Cell => ({ cell, text: cell?.text ?? "", reading: readCell(cell?.text ?? "") }));
    return { index: headerRows + at, label: labelOf(cells, columns), cells };
  });
  const title = [table.number && `表 ${table.number}`, table.caption].filter(Boolean).join(" ");
  return { table, title, columns, rows };
}

/** Texts of the heading rows; where merges are not known a blank goes on with what stands to its left, in all but the last row. */
function spread(grid: Grid, mergesKnown: boolean): string[][] {
  const texts = grid.map((line) => line.map((cell) => cell?.text ?? ""));
  if (mergesKnown) return texts;
  return texts.map((line, row) =>
    row === texts.length - 1
      ? line
      : line.map((text, column) => {
          if (text !== "" || texts[row + 1]![column] === "") return text;
          return line.slice(0, column).findLast((left) => left !== "") ?? "";
        }),
  );
}

function columnsIn(headings: readonly string[][], count: number): readonly Column[] {
  const found = Array.from({ length: count }, (_, index) => {
    const texts = headings.map((line) => (line[index] ?? "").normalize("NFKC").replace(/\s+/g, "")).filter(Boolean);
    const parts = [...new Set(texts)];
    const heading = parts.map(withoutUnit).filter(Boolean).join(">");
    const unit = parts.map(unitIn).findLast((one) => one !== null) ?? null;
    return { index, heading, unit, percent: parts.some((part) => /%|百分/.test(part)) };
  });
  const roles = rolesOf(found.map(({ heading }) => heading));
  return found.map((column, at) => ({ ...column, role: roles[at]! }));
}

function withoutUnit(text: string): string {
  return text
    .replace(/[([][^()[\]]*[)\]]/g, (bracket) => (isUnitText(bracket.slice(1, -1)) ? "" : bracket.slice(1, -1)))
    .replace(/[/,:、](?:单位:?)?([^/,:、]*(?:\/[^/]*)?)$/, (whole, unit: string) => (isUnitText(unit) ? "" : whole))
    .replace(/[*%]+$/, "");
}

function unitIn(text: string): Unit | null {
  const inside = /[([]([^()[\]]*(?:\([^()]*\))?[^()[\]]*)[)\]]/.exec(text)?.[1] ?? /[/,:、](.+)$/.exec(text)?.[1];
  return inside ? unitOf(inside) : null;
}

function unitOf(text: string): Unit | null {
  const plain = text
    .normalize("NFKC")
    .replace(/^单位:?/, "")
    .replace(/\s+/g, "");
  const unit = parseUnit(plain);
  return isFailure(unit) ? null : unit;
}

function isUnitText(text: string): boolean {
  return text === "%" || text === "" || unitOf(text) !== null;
}

/** What the row is called: its words, the most telling ones first. */
function labelOf(cells: readonly Cell[], columns: readonly Column[]): string {
  const telling: (Role | null)[] = ["enterprise", "year", "product", "process", null];
  const words = telling
    .flatMap((role) => columns.filter((column) => column.role === role).map(({ index }) => cells[index]!))
    .filter(({ reading, text }, at) => reading === "unread" || (at < 3 && /^(?:19|20)\d{2}$/.test(text)))
    .map(({ text }) => text.replace(/\s+/g, ""));
  return [...new Set(words)].slice(0, 2).join(" ") || (cells.find(({ text }) => text !== "")?.text ?? "");
}

function columnsOf({ columns }: Pick<AuditTable, "columns">, role: Role): Column[] {
  return columns.filter((column) => column.role === role);
}

/** The one column of a role; two of them leave open which is meant. */
export function columnOfRole(table: Pick<AuditTable, "columns">, role: Role): Column | null {
  const found = columnsOf(table, role);
  return found.length === 1 ? found[0]! : null;
}

export function spotOf({ title, table }: AuditTable, row: Row, { index, heading }: Column): Spot {
  return { table: title, row: row.label, column: heading, place: row.cells[index]?.cell?.place ?? table.place };
}

/** The product of a row as it stands there, without spaces; "" where no column names it. */
export function productOf(table: AuditTable, row: Row): string {
  const column = columnOfRole(table, "product");
  return column ? row.cells[column.index]!.text.normalize("NFKC").replace(/\s/g, "") : "";
}

/**
 * Whether a row has slipped to the side, and means nothing: a cell in the column of units is none, or names stand among numbers and
 * numbers among names.
 */
export function isShifted(table: AuditTable, row: Row): boolean {
  const wrongUnit = columnsOf(table, "unit").some(({ index }) => {
    const { text } = row.cells[index]!;
    return text !== "" && unitOf(text) === null;
  });
  if (wrongUnit) return true;
  const kinds = kindsOf(table);
  const odd = (kind: Kind, other: Kind) => row.cells.some((cell, at) => kinds[at] === kind && kindOf(cell) === other);
  return odd("text", "number") && odd("number", "text");
}

type Kind = "number" | "text" | null;

function kindOf({ reading, text }: Cell): Kind {
  if (typeof reading === "object") return "number";
  return reading === "unread" && /[\u4e00-\u9fffA-Za-z]/.test(text) && !/\d/.test(text) ? "text" : null;
}

const knownKinds = new WeakMap<AuditTable, readonly Kind[]>();

/** What most cells of each column are. */
function kindsOf(table: AuditTable): readonly Kind[] {
  const known = knownKinds.get(table);
  if (known) return known;
  const kinds = table.columns.map(({ index }): Kind => {
    const found = table.rows.map(({ cells }) => kindOf(cells[index]!)).filter((kind) => kind !== null);
    const numbers = found.filter((kind) => kind === "number").length;
    if (found.length < 3) return null;
    return 4 * numbers >= 3 * found.length ? "number" : 4 * numbers <= found.length ? "text" : null;
  });
  knownKinds.set(table, kinds);
  return kinds;
}

export function isTotal({ cells }: Row): boolean {
  const first = cells.find(({ text }) => text !== "")?.text.replace(/\s+/g, "") ?? "";
  return /^(?:合计|总计|共计|小计|平均|总和|占比)|(?:合计|总计|小计)$/.test(first.replace(/[:：]$/, ""));
}
