/** Edits of cells carried out in the XML of their sheet; every other character of it stays. */
import { isFailure } from "../../language/failure";
import { inSteps } from "../../statistics/finished";
import { cellName, rangeName } from "../../workbook/address";
import type { CellEdit, Size } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import type { CellTag, RowPlace, SheetXml } from "../cells";
import { eachCell, eachRow } from "../cells";
import { canSpill, storedFormula, typedFormula } from "../formulas/stored";
import { days1904 } from "../read/values";
import { rectangleOf } from "../references";
import { decodeEscapes } from "../escapes";
import type { Splice } from "../xml";
import { attributesOf, contentEnd, contentOf, findElement, findElements, unescapeXml, withAttribute } from "../xml";
import type { Written } from "./celltext";
import { constant, formulaElement, needsQuoting, result } from "./celltext";
import type { Place, Repair } from "./formulas";
import { formulaGroupsInSteps, formulaOf, key, repairs } from "./formulas";
import { missingRowsInSteps } from "./rows";

/** What the sheet's cells need from the rest of the workbook. */
export interface Surroundings {
  readonly sheet: string;
  /** The number of a format that looks as the edit says, made from the one the cell has. */
  readonly restyle: (base: number, edit: CellEdit) => number;
  /** The number of a format like this one for text that looks like a formula, or for anything else. */
  readonly quoting: (base: number, quoted: boolean) => number;
  /** The number that marks dynamic array formulas, for the attribute `cm`. */
  readonly dynamicMetadata: () => number;
  /** The table that a cell stands in. */
  readonly tableAt: (place: Place) => string | null;
  /** In workbooks that count days from 1904: whether this format shows dates. */
  readonly countsFrom1904: (style: number) => boolean;
}

export interface PatchedCells {
  /** Changes of the sheet's text. */
  readonly changes: readonly Splice[];
  /** Whether a formula was replaced or taken away, so that the list of formulas to calculate no longer holds. */
  readonly formulasChanged: boolean;
}

export function* patchCellsInSteps(
  sheet: SheetXml,
  edits: readonly CellEdit[],
  surroundings: Surroundings,
): Generator<void, PatchedCells> {
  const patch = new CellPatch(sheet, surroundings);
  yield* patch.plan(edits);
  return yield* patch.run();
}

type Operation = CellEdit | Repair;

/** A step in so many edits. */
const editsAtOnce = 5000;

class CellPatch {
  private readonly operations = new Map<number, Map<number, Operation>>();
  private readonly columnStyles: ReadonlyMap<number, number>;
  private readonly splices: Splice[] = [];
  private formulasChanged = false;
  /** The rectangle around all cells that were written. */
  private readonly reached = { firstRow: Infinity, lastRow: -1, firstColumn: Infinity, lastColumn: -1 };

  constructor(
    private readonly sheet: SheetXml,
    private readonly surroundings: Surroundings,
  ) {
    this.columnStyles = columnStyles(sheet);
  }

  /** What is to be done where: the edits, of several of a cell the last, and what they mean for formulas of several cells. */
  *plan(edits: readonly CellEdit[]): Generator<void, void> {
    // Finding one's way in a large sheet took a step itself.
    yield;
    const byPlace = new Map<number, CellEdit>();
    yield* inSteps(edits, (edit) => void byPlace.set(key(edit), edit), editsAtOnce);
    yield* inSteps(byPlace.values(), (edit) => this.add(edit), editsAtOnce);
    const groups = yield* formulaGroupsInSteps(this.sheet);
    for (const repair of repairs(this.surroundings.sheet, groups, byPlace)) this.add(repair);
  }

  private add(operation: Operation): void {
    if (isUnknownHere(operation)) return;
    let row = this.operations.get(operation.row);
    if (!row) this.operations.set(operation.row, (row = new Map()));
    row.set(operation.column, operation);
  }

  *run(): Generator<void, PatchedCells> {
    this.leaveOutForeignSpills();
    const { sheet } = this;
    const rows = yield* missingRowsInSteps(
      sheet,
      this.operations.keys(),
      (row) => this.patchRow(row, this.operations.get(row.row)!),
      (row) => this.newRow(row),
    );
    this.growDimension();
    return { changes: [...rows, ...this.splices], formulasChanged: this.formulasChanged };
  }

  /**
   * A formula that the file keeps as an ordinary one gives one value in Excel, even if it spilled here. It stays as it is, and
   * what it seemed to fill is not written, which would make constants of it.
   */
  private leaveOutForeignSpills(): void {
    const spilling = [...this.operations.values()].flatMap((row) =>
      [...row.values()].filter((operation) => operation.kind === "result" && sizeOf(operation.spill) !== null),
    ) as (CellEdit & { kind: "result" })[];
    if (spilling.length === 0) return;
    const wanted = new Map(spilling.map((edit) => [key(edit), edit]));
    eachRow(this.sheet, (row) => {
      if (!this.operations.has(row.row)) return;
      eachCell(this.sheet, row, (cell) => {
        const edit = wanted.get(key(cell));
        if (!edit || this.maySpill(cell)) return;
        const { rows, columns } = edit.spill!;
        for (let down = 0; down < rows; down++) {
          for (let right = 0; right < columns; right++) {
            const others = this.operations.get(edit.row + down);
            if (others?.get(edit.column + right)?.kind === "spilled") others.delete(edit.column + right);
          }
        }
      });
    });
  }

  private maySpill(cell: CellTag): boolean {
    const element = formulaOf(this.sheet, cell);
    if (!element) return false;
    const { xml } = this.sheet;
    const kind = attributesOf(xml.slice(element.start, element.tagEnd)).get("t");
    if (kind === "array") return true;
    return kind === undefined && canSpill(typedFormula(unescapeXml(contentOf(xml, element))));
  }

  private patchRow(row: RowPlace, operations: ReadonlyMap<number, Operation>): void {
    const { sheet, splices } = this;
    const columns = [...operations.keys()].sort((one, other) => one - other);
    let next = 0;
    let first = Infinity;
    let last = -1;
    const inserted = (limit: number): string => {
      let text = "";
      for (; next < columns.length && columns[next]! < limit; next++) {
        const cell = this.newCell(
          row.row,
          columns[next]!,
          operations.get(columns[next]!)!,
          this.defaultStyle(row, columns[next]!),
        );
        if (cell === "") continue;
        text += cell;
        first = Math.min(first, columns[next]!);
        last = Math.max(last, columns[next]!);
      }
      return text;
    };
    eachCell(sheet, row, (cell) => {
      const before = inserted(cell.column);
      if (before !== "") splices.push({ start: cell.start, end: cell.start, text: before });
      if (columns[next] === cell.column) {
        next++;
        splices.push({ start: cell.start, end: cell.end, text: this.changedCell(cell, operations.get(cell.column)!) });
        this.reach(row.row, cell.column);
      }
    });
    const after = inserted(Infinity);
    const tag = last < 0 ? null : this.widerTag(row, first, last);
    if (row.end === row.tagEnd) {
      if (after === "") return;
      const opened = (tag ?? sheet.xml.slice(row.start, row.tagEnd)).replace(/\s*\/>$/, ">");
      splices.push({ start: row.start, end: row.end, text: `${opened}${after}</${sheet.prefix}row>` });
      return;
    }
    if (tag !== null) splices.push({ start: row.start, end: row.tagEnd, text: tag });
    if (after !== "") {
      const end = contentEnd(sheet.xml, row);
      splices.push({ start: end, end, text: after });
    }
  }

  /** The row's tag with `spans` that reach over new cells; null where it says nothing or enough. */
  private widerTag(row: RowPlace, first: number, last: number): string | null {
    const tag = this.sheet.xml.slice(row.start, row.tagEnd);
    const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
    if (!spans) return null;
    const from = Math.min(Number(spans[1]), first + 1);
    const to = Math.max(Number(spans[2]), last + 1);
    if (from === Number(spans[1]) && to === Number(spans[2])) return null;
    return withAttribute(tag, "spans", `${from}:${to}`);
  }

  private newRow(row: number): string {
    const operations = this.operations.get(row)!;
    const cells = [...operations.keys()]
      .sort((one, other) => one - other)
      .map((column) => this.newCell(row, column, operations.get(column)!, this.columnStyles.get(column) ?? 0))
      .join("");
    const { prefix } = this.sheet;
    return cells === "" ? "" : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
  }

  /** A cell that the file does not have yet; "" where there is nothing to write. */
  private newCell(row: number, column: number, operation: Operation, style: number): string {
    const { prefix } = this.sheet;
    const tag = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}/>`;
    const place = { row, column, style, metadata: 0, start: 0, tagEnd: 0, end: 0, type: "" };
    const written = this.write(place, tag, null, operation);
    // Without content and without looks of its own there is no cell.
    const needless =
      operation.kind === "blank" ||
      operation.kind === "result" ||
      ((operation.kind === "value" || operation.kind === "spilled") && operation.value === null && !operation.style);
    if (needless) return "";
    this.reach(row, column);
    return written;
  }

  private changedCell(cell: CellTag, operation: Operation): string {
    const { xml } = this.sheet;
    const formula = formulaOf(this.sheet, cell);
    const kept = formula && xml.slice(formula.start, formula.end);
    return this.write(cell, xml.slice(cell.start, cell.tagEnd), kept, operation, xml.slice(cell.tagEnd, cell.end));
  }

  /** The cell anew: its tag, its formula if it had one, and all behind its tag. */
  private write(cell: CellTag, tag: string, formula: string | null, operation: Operation, inner = ""): string {
    const { prefix } = this.sheet;
    const style = this.styleFor(cell.style, operation);
    const styled = style === cell.style ? tag : withAttribute(tag, "s", style === 0 ? null : String(style));
    switch (operation.kind) {
      case "style":
        return styled + inner;
      case "value":
      case "spilled":
        if (formula !== null) this.formulasChanged = true;
        return finish(styled, prefix, constant(this.dated(operation.value, style), prefix), null);
      case "blank":
        if (formula !== null) this.formulasChanged = true;
        return finish(styled, prefix, constant(null, prefix), null);
      case "formula": {
        if (formula !== null) this.formulasChanged = true;
        const { text, metadata } = this.newFormula(cell, operation.formula, operation.spill);
        const value = this.dated(operation.value, style);
        return finish(styled, prefix, withFormula(text, result(value, prefix)), metadata);
      }
      case "result": {
        if (formula === null) return styled + inner;
        const written = result(this.dated(operation.value, style), prefix);
        const { text, metadata } = this.respilled(cell, formula, operation.spill);
        return finish(styled, prefix, withFormula(text, written), metadata);
      }
      case "own": {
        this.formulasChanged = true;
        return replaceFormula(styled + inner, formula!, formulaElement(operation.stored, null, prefix));
      }
      case "shrink": {
        this.formulasChanged = true;
        const { text } = this.respilled(cell, formula!, { rows: 1, columns: 1 });
        return replaceFormula(styled + inner, formula!, text);
      }
    }
  }

  private styleFor(before: number, operation: Operation): number {
    const { restyle, quoting } = this.surroundings;
    const style = "style" in operation && operation.style ? restyle(before, operation) : before;
    if (operation.kind === "value") return quoting(style, needsQuoting(operation.value));
    return operation.kind === "formula" ? quoting(style, false) : style;
  }

  private newFormula(cell: Place, typed: string, spill: Size | undefined): { text: string; metadata: number | null } {
    const { prefix } = this.sheet;
    const table = this.surroundings.tableAt(cell);
    const stored = storedFormula(typed, table);
    // A formula in a table gives one value, and Excel takes it for an ordinary one.
    const dynamic = sizeOf(spill) !== null || (table === null && canSpill(typed));
    const range = dynamic ? rangeName({ ...cell, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 }) : null;
    return {
      text: formulaElement(stored, range, prefix),
      metadata: dynamic ? this.surroundings.dynamicMetadata() : null,
    };
  }

  /** The formula of the file as it is, but filling what it fills now. */
  private respilled(
    cell: CellTag,
    formula: string,
    spill: Size | undefined,
  ): { text: string; metadata: number | null } {
    const keep = { text: formula, metadata: cell.metadata > 0 ? cell.metadata : null };
    const { prefix } = this.sheet;
    const tagEnd = formula.indexOf(">") + 1;
    const tag = formula.slice(0, tagEnd);
    const kind = attributesOf(tag).get("t");
    const range = rangeName({
      row: cell.row,
      column: cell.column,
      rows: spill?.rows ?? 1,
      columns: spill?.columns ?? 1,
    });
    if (kind === "array" && cell.metadata > 0) {
      return { text: withAttribute(tag, "ref", range) + formula.slice(tagEnd), metadata: cell.metadata };
    }
    if (kind !== undefined || sizeOf(spill) === null) return keep;
    const stored = decodeEscapes(unescapeXml(formula.slice(tagEnd, formula.lastIndexOf("<"))));
    if (!canSpill(typedFormula(stored))) return keep;
    this.formulasChanged = true;
    return { text: formulaElement(stored, range, prefix), metadata: this.surroundings.dynamicMetadata() };
  }

  private dated(value: Cell, style: number): Cell {
    return typeof value === "number" && this.surroundings.countsFrom1904(style) ? value - days1904 : value;
  }

  /** What Excel gives a new cell: the looks of its row, or else of its column. */
  private defaultStyle(row: RowPlace, column: number): number {
    const attributes = attributesOf(this.sheet.xml.slice(row.start, row.tagEnd));
    const own = attributes.get("customFormat") === "1" || attributes.get("customFormat") === "true";
    return own ? Number(attributes.get("s") ?? 0) : (this.columnStyles.get(column) ?? 0);
  }

  private reach(row: number, column: number): void {
    const { reached } = this;
    reached.firstRow = Math.min(reached.firstRow, row);
    reached.lastRow = Math.max(reached.lastRow, row);
    reached.firstColumn = Math.min(reached.firstColumn, column);
    reached.lastColumn = Math.max(reached.lastColumn, column);
  }

  private growDimension(): void {
    const { xml, structure, prefix, data } = this.sheet;
    const element = findElement(structure, `${prefix}dimension`, 0, data.start);
    if (!element || this.reached.lastRow < 0) return;
    const tag = xml.slice(element.start, element.tagEnd);
    const old = rectangleOf(attributesOf(tag).get("ref") ?? "");
    if (!old) return;
    const row = Math.min(old.row, this.reached.firstRow);
    const column = Math.min(old.column, this.reached.firstColumn);
    const rows = Math.max(old.row + old.rows - 1, this.reached.lastRow) - row + 1;
    const columns = Math.max(old.column + old.columns - 1, this.reached.lastColumn) - column + 1;
    if (row === old.row && column === old.column && rows === old.rows && columns === old.columns) return;
    const ref = rangeName({ row, column, rows, columns });
    this.splices.push({ start: element.start, end: element.tagEnd, text: withAttribute(tag, "ref", ref) });
  }
}

/**
 * A function that Excel knows and our engine does not gives #NAME? here: the result that the file has is the better one. Where
 * the name really is unknown, Excel will say so.
 */
function isUnknownHere(operation: Operation): boolean {
  if (operation.kind !== "result" && operation.kind !== "spilled") return false;
  return !operation.style && isFailure(operation.value) && operation.value.code === "#NAME?";
}

/** A spill of more than its own cell; null for any other. */
function sizeOf(spill: Size | undefined): Size | null {
  return spill && (spill.rows > 1 || spill.columns > 1) ? spill : null;
}

function withFormula(formula: string, value: Written): Written {
  return { type: value.type, content: formula + value.content };
}

/** The cell with this content; `metadata` marks a dynamic array formula. Marks of a value that is gone go with it. */
function finish(tag: string, prefix: string, { type, content }: Written, metadata: number | null): string {
  let finished = withAttribute(withAttribute(tag, "t", type), "cm", metadata === null ? null : String(metadata));
  finished = withAttribute(finished, "vm", null);
  if (content === "") return finished.replace(/\s*\/?>$/, "/>");
  return `${finished.replace(/\s*\/?>$/, ">")}${content}</${prefix}c>`;
}

function replaceFormula(cell: string, before: string, after: string): string {
  const at = cell.indexOf(before);
  return cell.slice(0, at) + after + cell.slice(at + before.length);
}

/** The formats that columns give to new cells. */
function columnStyles({ xml, structure, prefix, data }: SheetXml): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  const list = findElement(structure, `${prefix}cols`, 0, data.start);
  if (!list) return styles;
  for (const element of findElements(structure, `${prefix}col`, list.tagEnd, list.end)) {
    const attributes = attributesOf(xml.slice(element.start, element.tagEnd));
    const style = Number(attributes.get("style") ?? 0);
    if (style === 0) continue;
    const last = Math.min(Number(attributes.get("max")), 16384);
    for (let column = Number(attributes.get("min")); column <= last; column++) styles.set(column - 1, style);
  }
  return styles;
}
