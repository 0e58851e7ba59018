/** References through several sheets, and intersections. */
import { absoluteRange, parseRange } from "../../../workbook/address";
import type { Rectangle } from "../../../workbook/snapshot";
import type { Token } from "../../../workbook/tokens";
import { textOf } from "../../../workbook/tokens";
import { areasFunction } from "../rangeFunctions";
import type { FormulaPlace } from "./place";
import { eachToken } from "./calls";
import type { Names } from "./names";
import { quoted, sameName } from "./text";

/** Functions that take any number of ranges, so that one through several sheets may stand as several. */
const takesMany: ReadonlySet<string> = new Set(
  `AND AVEDEV AVERAGE AVERAGEA COUNT COUNTA DEVSQ GEOMEAN HARMEAN KURT MAX MAXA MEDIAN MIN MINA OR PRODUCT SKEW STDEV STDEV.P STDEV.S
  STDEVA STDEVP STDEVPA SUM SUMSQ VAR VAR.P VAR.S VARA VARP VARPA XOR`.split(/\s+/),
);

/** `1月:3月!A1` as the references that it stands for, one a sheet. */
export function throughSheets(tokens: readonly Token[], sheets: readonly string[]): Token[] {
  const written: Token[] = [];
  let end = 0;
  eachToken(tokens, (token, at, call) => {
    if (at < end) return;
    const named = sheetsNamed(token, sheets);
    if (!named || tokens[at + 1]?.kind !== "reference") {
      written.push(token);
      return;
    }
    end = at + 2;
    if (tokens[end]?.text === ":" && tokens[end + 1]?.kind === "reference") end += 2;
    const reference = textOf(tokens.slice(at + 1, end));
    const areas = named.map((sheet) => `${quoted(sheet)}!${reference}`).join(",");
    written.push({ kind: "text", text: call && takesMany.has(call.name) ? areas : `${areasFunction}(${areas})` });
  });
  return written;
}

function sheetsNamed({ kind, text }: Token, sheets: readonly string[]): readonly string[] | null {
  if (kind !== "text" || !text.endsWith("!") || !text.includes(":")) return null;
  const ends = text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").split(":");
  const places = ends.map((name) => sheets.findIndex((sheet) => sameName(sheet, name)));
  if (places.length !== 2 || places.includes(-1)) return null;
  return sheets.slice(Math.min(...places), Math.max(...places) + 1);
}

/** `A1:C3 B2:D4` and `行 列`, the cells that lie in both. */
export function withoutIntersections(tokens: readonly Token[], place: FormulaPlace, names: Names): Token[] {
  const written: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    let operand = operandAt(tokens, at, place, names);
    if (!operand) {
      written.push(tokens[at++]!);
      continue;
    }
    const start = at;
    at = operand.end;
    let met = false;
    for (let next = nextOperand(tokens, at, place, names); next; next = nextOperand(tokens, at, place, names)) {
      operand = { end: next.end, area: common(operand.area, next.area) };
      at = next.end;
      met = true;
    }
    if (!met) written.push(...tokens.slice(start, at));
    else if (operand.area) {
      written.push({ kind: "reference", text: `${quoted(operand.area.sheet)}!${absoluteRange(operand.area)}` });
    } else written.push({ kind: "text", text: "#NULL!" });
  }
  return written;
}

type Area = Rectangle & { readonly sheet: string };

interface Operand {
  readonly end: number;
  readonly area: Area | null;
}

function nextOperand(tokens: readonly Token[], at: number, place: FormulaPlace, names: Names): Operand | null {
  let start = at;
  while (/^\s+$/.test(tokens[start]?.text ?? "")) start++;
  return start > at ? operandAt(tokens, start, place, names) : null;
}

/** A plain reference or a name of one. */
function operandAt(tokens: readonly Token[], at: number, place: FormulaPlace, names: Names): Operand | null {
  let start = at;
  const { kind, text } = tokens[at]!;
  if (kind === "text" && text.length > 1 && text.endsWith("!")) start += 1;
  else if (kind === "name" && tokens[at + 1]?.text === "!") start += 2;
  const first = tokens[start];
  if (first?.kind !== "reference" && first?.kind !== "name") return null;
  let end = start + 1;
  if (first.kind === "reference" && tokens[end]?.text === ":" && tokens[end + 1]?.kind === "reference") end += 2;
  if (tokens[end]?.text === "(" || tokens[end]?.text === ":" || tokens[end]?.kind === "brackets") return null;
  const written = textOf(tokens.slice(at, end));
  const reference = first.kind === "name" ? (start > at ? null : names.reference(first.text, place)) : written;
  const area = reference === null ? null : parseRange(reference, place.sheet);
  return area && { end, area };
}

function common(one: Area | null, other: Area | null): Area | null {
  if (!one || !other || !sameName(one.sheet, other.sheet)) return null;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : null;
}
