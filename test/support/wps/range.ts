/** A range of the simulated WPS. Members as the published declarations name them. */
import type { Cell } from "../../../src/functions/values";
import type { RangeAddress } from "../../../src/hosts/port";
import type { WpsRange, WpsSheet } from "../../../src/hosts/wps/objects";
import { noColour } from "../../../src/hosts/wps/objects";
import { isFailure } from "../../../src/language/failure";
import { typed } from "../excel/cells";
import type { Kept, SheetState, WpsState } from "./state";

/** What automation passes for errors, in Excel's documentation of CVErr: 2007 #DIV/0! and so on. */
const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};

export function range(state: WpsState, sheet: SheetState, place: RangeAddress, worksheet: WpsSheet): WpsRange {
  const other = (address: Partial<RangeAddress>) => range(state, sheet, { ...place, ...address }, worksheet);
  const cells = () => linesOf(place, (row, column) => sheet.at(row, column));
  const each = (change: (kept: Kept) => void) => cells().flat().forEach(change);
  const first = () => sheet.at(place.row, place.column);
  const allowed = () => {
    if (state.isEditing) throw new Error("0x800ac472");
    if (sheet.isProtected) throw new Error("1004");
  };
  const type = (value: unknown) => {
    allowed();
    linesOf(place, (row, column) => {
      const given: unknown = Array.isArray(value)
        ? (value as unknown[][])[row - place.row]![column - place.column]
        : value;
      const isText = sheet.at(row, column).format === "@";
      const quoted = typeof given === "string" && given.startsWith("'");
      state.change(sheet, row, column, given === null || given === undefined ? null : typed(given, isText), quoted);
    });
    state.report("SheetChange", sheet.name);
  };
  const content = (of: (kept: Kept) => unknown) => {
    if (state.isEditing) throw new Error("0x800ac472");
    const lines = cells().map((line) => line.map(of));
    return lines.length === 1 && lines[0]!.length === 1 ? lines[0]![0] : lines;
  };
  const formulas = {
    get: () => content((kept) => formulaIn(kept) ?? valueOf(state, kept.result) ?? ""),
    set: type,
  };
  /** One answer of all cells, or none where they differ. */
  const common = <Answer>(of: (kept: Kept) => Answer): Answer | null => {
    const [one, ...others] = new Set(cells().flat().map(of));
    return others.length === 0 ? one! : null;
  };
  const made = {
    Row: place.row + 1,
    Column: place.column + 1,
    Count: place.rows * place.columns,
    Areas: { Count: 1 },
    Worksheet: worksheet,
    get Rows() {
      return { Count: place.rows };
    },
    get Columns() {
      return { Count: place.columns };
    },
    get EntireRow() {
      return { Hidden: commonOf(place.row, place.rows, (row) => sheet.hiddenRows.has(row)) };
    },
    get EntireColumn() {
      return { Hidden: commonOf(place.column, place.columns, (column) => sheet.hiddenColumns.has(column)) };
    },
    get MergeCells() {
      const inside = linesOf(place, (row, column) => mergeAt(sheet, row, column) !== null).flat();
      return inside.every((one) => one === inside[0]) ? inside[0] : null;
    },
    get MergeArea() {
      return other(mergeAt(sheet, place.row, place.column) ?? {});
    },
    get Locked() {
      return true;
    },
    get Text() {
      const { result } = first();
      return isFailure(result) ? result.code : String(result ?? "");
    },
    get PrefixCharacter() {
      return first().quoted ? "'" : "";
    },
    get HasSpill() {
      return first().spill !== null;
    },
    get SpillParent() {
      const { spill } = first();
      return spill && other(spill.source);
    },
    get SpillingToRange() {
      const { spill } = first();
      return spill && other(spill.area);
    },
    Interior: {
      get Color() {
        return common(({ colour }) => colour ?? 16777215);
      },
      set Color(colour: unknown) {
        allowed();
        each((kept) => (kept.colour = colour as number));
      },
      get ColorIndex() {
        return common(({ colour }) => (colour === null ? noColour : 6));
      },
      set ColorIndex(_none: unknown) {
        allowed();
        each((kept) => (kept.colour = null));
      },
    },
    Font: {
      get Bold() {
        return common(({ bold }) => bold);
      },
      set Bold(bold: unknown) {
        allowed();
        each((kept) => (kept.bold = bold as boolean));
      },
    },
    Validation: {
      Delete: allowed,
      Add: (_type: number, _style: number, _operator: number, formula: string) => void sheet.lists.push(formula),
    },
    get Comment() {
      const { note } = first();
      return note === null ? null : { Parent: made, Text: () => note };
    },
    AddComment: (text: string) => {
      allowed();
      if (first().note !== null) throw new Error("1004");
      first().note = text;
    },
    ClearComments: () => each((kept) => (kept.note = null)),
    get Value2() {
      return content((kept) => valueOf(state, kept.result));
    },
    set Value2(value: unknown) {
      type(value);
    },
    get NumberFormat() {
      return common(({ format }) => format);
    },
    set NumberFormat(format: unknown) {
      allowed();
      each((kept) => (kept.format = format as string));
    },
    get ColumnWidth() {
      return sheet.widths.get(place.column) ?? 8;
    },
    set ColumnWidth(width: unknown) {
      sheet.widths.set(place.column, width as number);
    },
    Select: () => {
      state.selection = place;
      queueMicrotask(() => state.report("SheetSelectionChange", sheet.name));
    },
  };
  Object.defineProperty(made, "Formula", formulas);
  if (state.options.spills) Object.defineProperty(made, "Formula2", formulas);
  return made as unknown as WpsRange;
}

function formulaIn({ entry }: Kept): string | null {
  return typeof entry === "object" && entry ? entry.formula : null;
}

function valueOf({ options }: WpsState, cell: Cell): unknown {
  if (isFailure(cell)) return options.errors === "text" ? cell.code : errorNumbers[cell.code];
  // An empty cell has no value.
  return cell === null ? undefined : cell;
}

function linesOf<Found>(
  { row, column, rows, columns }: RangeAddress,
  of: (row: number, column: number) => Found,
): Found[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => of(row + down, column + right)),
  );
}

function commonOf(start: number, count: number, of: (index: number) => boolean): boolean | null {
  const answers = new Set(Array.from({ length: count }, (_, index) => of(start + index)));
  return answers.size === 1 ? [...answers][0]! : null;
}

function mergeAt({ merges }: SheetState, row: number, column: number): RangeAddress | null {
  return (
    merges.find(
      (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
    ) ?? null
  );
}
