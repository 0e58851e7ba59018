/**
 * The formulas of a sheet that concern more than their own cell: a formula shared by several cells, and formulas that fill a
 * range. What an edit does to one cell of such a group must not harm the others.
 */
import { cellName, cellNumber, rangeName } from "../../workbook/address";
import type { CellEdit, Rectangle } from "../../workbook/snapshot";
import { message } from "../../language/messages";
import type { SheetXml } from "../cells";
import { eachCell, rowsOf } from "../cells";
import { shifter } from "../formulas/shift";
import { isWithin, rectangleOf } from "../references";
import { decodeEscapes } from "../escapes";
import type { Element } from "../xml";
import { attributesOf, contentOf, findElement, placeOf, unescapeXml } from "../xml";
import { PatchProblem } from "./problem";
import { rowsAtOnce } from "./rows";

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface SharedFormula extends Place {
  readonly text: string;
  readonly members: Place[];
}

interface ArrayFormula extends Place {
  readonly range: Rectangle;
  readonly dynamic: boolean;
}

export interface FormulaGroups {
  readonly shared: readonly SharedFormula[];
  readonly arrays: readonly ArrayFormula[];
}

/** What a group needs done to cells that the user did not edit. */
export type Repair = Place &
  (
    | { readonly kind: "own"; readonly stored: string }
    | { readonly kind: "blank" }
    /** The formula fills its own cell only from now on. */
    | { readonly kind: "shrink" }
  );

export function key({ row, column }: Place): number {
  return cellNumber(row, column);
}

/** The element `f` of a cell, or null. */
export function formulaOf({ structure, prefix }: SheetXml, cell: Element): Element | null {
  if (cell.end === cell.tagEnd) return null;
  return findElement(structure, `${prefix}f`, cell.tagEnd, cell.end);
}

/** The kinds of formulas that concern several cells, and from which letter on they are seldom met with in a sheet. */
const groupKinds = [
  ["shared", 1],
  ["array", 0],
  ["dataTable", 0],
] as const;

/** Gives the next place from one on where a formula of several cells may stand; to be asked in the order of the places. */
function groupFinder(structure: string): (from: number) => number {
  const next = groupKinds.map(() => -1);
  return (from) => {
    groupKinds.forEach(([kind, rare], which) => {
      if (next[which]! >= from) return;
      const found = placeOf(structure, kind, rare, from);
      next[which] = found < 0 ? Infinity : found;
    });
    return Math.min(...next);
  };
}

export function* formulaGroupsInSteps(sheet: SheetXml): Generator<void, FormulaGroups> {
  const shared = new Map<string, SharedFormula>();
  const arrays: ArrayFormula[] = [];
  const { xml, structure, data } = sheet;
  const groupFrom = groupFinder(structure);
  let next = groupFrom(data.tagEnd);
  if (next >= data.end) return { shared: [], arrays };
  let passed = 0;
  for (const row of rowsOf(sheet)) {
    if (++passed % rowsAtOnce === 0) yield;
    // Few rows of a large table have such a formula.
    if (next >= row.end) continue;
    next = groupFrom(row.end);
    eachCell(sheet, row, (cell) => {
      const element = formulaOf(sheet, cell);
      if (!element) return;
      const attributes = attributesOf(xml.slice(element.start, element.tagEnd));
      const place = { row: cell.row, column: cell.column };
      switch (attributes.get("t")) {
        case "shared": {
          const group = attributes.get("si") ?? "";
          const text = decodeEscapes(unescapeXml(contentOf(xml, element)));
          if (text !== "") shared.set(group, { ...place, text, members: [] });
          else shared.get(group)?.members.push(place);
          break;
        }
        case "array":
        case "dataTable": {
          const range = rectangleOf(attributes.get("ref") ?? cellName(cell.row, cell.column));
          if (range) arrays.push({ ...place, range, dynamic: cell.metadata > 0 });
        }
      }
    });
  }
  return { shared: [...shared.values()], arrays };
}

/** Which other cells have to change with these edits. Throws a PatchProblem where an edit breaks up an array formula. */
export function repairs(sheet: string, groups: FormulaGroups, edits: ReadonlyMap<number, CellEdit>): Repair[] {
  const found: Repair[] = [];
  const replaces = (place: Place) => {
    const kind = edits.get(key(place))?.kind;
    return kind === "value" || kind === "formula" || kind === "spilled";
  };
  for (const { row, column, text, members } of groups.shared) {
    if (!replaces({ row, column })) continue;
    const shift = shifter(text);
    for (const member of members) {
      if (replaces(member)) continue;
      found.push({ ...member, kind: "own", stored: shift(member.row - row, member.column - column) });
    }
  }
  for (const { row, column, range, dynamic } of groups.arrays) {
    if (range.rows === 1 && range.columns === 1) continue;
    const blanks = () =>
      placesOf(range)
        .filter((place) => (place.row !== row || place.column !== column) && !edits.has(key(place)))
        .map((place) => ({ ...place, kind: "blank" as const }));
    if (replaces({ row, column })) {
      found.push(...blanks());
      continue;
    }
    // A new result says itself what the formula fills now.
    if (edits.get(key({ row, column }))?.kind === "result" && dynamic) continue;
    const broken = firstBroken({ row, column }, range, edits);
    if (!broken) continue;
    if (!dynamic) {
      const cell = cellName(broken.row, broken.column);
      throw new PatchProblem(message("arrayPart", { sheet, cell, range: rangeName(range) }));
    }
    found.push({ row, column, kind: "shrink" }, ...blanks());
  }
  return found;
}

/** The first cell of a range, but for that of its formula, into which something else was entered. */
function firstBroken(formula: Place, range: Rectangle, edits: ReadonlyMap<number, CellEdit>): Place | null {
  let first: Place | null = null;
  for (const edit of editedIn(range, edits)) {
    const breaks = (edit.kind === "value" || edit.kind === "formula") && key(edit) !== key(formula);
    if (breaks && (first === null || key(edit) < key(first))) first = edit;
  }
  return first;
}

/** A formula may fill a hundred thousand cells of which one was edited, or one cell of a hundred thousand that were. */
function editedIn(range: Rectangle, edits: ReadonlyMap<number, CellEdit>): readonly CellEdit[] {
  if (range.rows * range.columns < edits.size) return placesOf(range).flatMap((place) => edits.get(key(place)) ?? []);
  return [...edits.values()].filter((edit) => isWithin(edit, range));
}

function placesOf(range: Rectangle): Place[] {
  const places: Place[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) places.push({ row, column });
  }
  return places;
}
