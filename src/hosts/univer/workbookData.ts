/** A snapshot of ours as the workbook that Univer opens. */
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRowData,
  IWorkbookData,
  IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { sheetLimit } from "../../workbook/address";
import type { Cell } from "../../workbook/values";
import { cellData } from "./cells";
import { cellsInSteps } from "./cellsInSteps";
import { cellsWithFormulas } from "./cellsWithFormulas";
import { functionsCalled, reachesOut, sizeNamed } from "./formulas";
import { univerRange } from "./ranges";
import { ruleResources } from "./rules";
import { univerStyle } from "./styles";
import { columnPixels, rowPixels } from "./pixels";
import { textHeights } from "./textHeights";

export interface WorkbookOptions {
  readonly id: string;
  readonly locale: LocaleType;
  /** Whether a function can be calculated here. */
  readonly knows: (functionName: string) => boolean;
}

/** A formula that cannot be calculated here keeps the result of the file; its text waits in the cell's custom data. */
export interface FrozenFormula {
  readonly frozenFormula: string;
}

/** Room to write below and beside what is there, and for formulas to spill into: at the edge of a sheet they cannot. */
export const smallestSheet = { rows: 1000, columns: 50 };
export const margin = { rows: 1000, columns: 50 };

export function* workbookDataInSteps(
  snapshot: WorkbookSnapshot,
  options: WorkbookOptions,
): Generator<undefined, IWorkbookData> {
  const idOf = new Map(snapshot.sheets.map(({ name }, index) => [name, sheetId(index)]));
  const worksheets = yield* worksheetsInSteps(snapshot, options.knows, sheetId, styleId);
  const sheets = worksheets.map((data) => [data.id, data] as const);
  return {
    id: options.id,
    name: "",
    appVersion: "",
    locale: options.locale,
    styles: Object.fromEntries(snapshot.styles.map((style, index) => [styleId(index), univerStyle(style)])),
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames(snapshot, idOf)) },
      ...(yield* ruleResources(snapshot.sheets, sheetId)),
    ],
  };
}

type SheetData = Partial<IWorksheetData> & { readonly id: string };

/** The sheets of a snapshot, their cells naming styles by the ids that `styleIdOf` gives. */
export function* worksheetsInSteps(
  snapshot: WorkbookSnapshot,
  knows: WorkbookOptions["knows"],
  idOf: (index: number) => string,
  styleIdOf: (index: number) => string,
): Generator<undefined, SheetData[]> {
  const named = sizesNamed(snapshot);
  const names = new Set(snapshot.names.map(({ name }) => name.toUpperCase()));
  const computable = (formula: string) =>
    !reachesOut(formula) && functionsCalled(formula).every((name) => names.has(name) || knows(name));
  const sheets: SheetData[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    const { matrix, used } = yield* cellMatrix(sheet.cells, (cell) => cellFrom(cell, computable, styleIdOf));
    const heights = yield* textHeights(sheet, snapshot.styles);
    sheets.push({ id: idOf(index), ...worksheetData(sheet, larger(named, used), matrix, heights) });
  }
  return sheets;
}

/** The place of a sheet in the snapshot, as the id that it keeps under any name. */
export function sheetId(index: number): string {
  return `sheet-${index}`;
}

export function styleId(index: number): string {
  return `style-${index}`;
}

/** Sheets must be as large as formulas anywhere reach, whichever sheet they mean: beyond its edge Univer sees errors only. */
function sizesNamed({ sheets, names }: WorkbookSnapshot): { rows: number; columns: number } {
  let size = names.map(({ refersTo }) => sizeNamed(refersTo)).reduce(larger, { rows: 0, columns: 0 });
  for (const { formula } of sheets.flatMap(cellsWithFormulas)) size = larger(size, sizeNamed(formula));
  return size;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function larger(a: Size, b: Size): Size {
  return { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) };
}

function worksheetData(
  sheet: SheetSnapshot,
  needed: Size,
  cells: CellMatrix,
  heights: Record<number, IRowData>,
): Partial<IWorksheetData> {
  const { rows, columns } = larger(smallestSheet, needed);
  return {
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.min(rows, sheetLimit.rows),
    columnCount: Math.min(columns, sheetLimit.columns),
    cellData: cells,
    mergeData: (sheet.merges ?? []).map(univerRange),
    columnData: {
      ...fromEntries(sheet.columnWidths, (width) => ({ w: columnPixels(width) })),
      ...hiddenEntries(sheet.hiddenColumns, sheet.columnWidths, columnPixels, "w"),
    },
    rowData: {
      ...heights,
      ...fromEntries(sheet.rowHeights, (height) => ({ h: rowPixels(height), ia: BooleanNumber.FALSE })),
      ...hiddenEntries(sheet.hiddenRows, sheet.rowHeights, rowPixels, "h"),
    },
    ...(sheet.frozen ? { freeze: freezeData(sheet.frozen) } : {}),
    ...(sheet.showGridlines === false ? { showGridlines: BooleanNumber.FALSE } : {}),
  };
}

type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/** The cells as Univer has them, and how large a sheet they use, with room beside. */
function* cellMatrix(
  cells: readonly CellSnapshot[],
  dataOf: (cell: CellSnapshot) => ICellData,
): Generator<undefined, { readonly matrix: CellMatrix; readonly used: Size }> {
  const matrix: CellMatrix = {};
  let [rows, columns] = [0, 0];
  yield* cellsInSteps(cells, (cell) => {
    const { row, column, spill } = cell;
    (matrix[row] ??= {})[column] = dataOf(cell);
    rows = Math.max(rows, row + (spill?.rows ?? 1));
    columns = Math.max(columns, column + (spill?.columns ?? 1));
  });
  return { matrix, used: { rows: rows + margin.rows, columns: columns + margin.columns } };
}

function cellFrom(
  { value, formula, style }: CellSnapshot,
  computable: (formula: string) => boolean,
  styleIdOf: (index: number) => string,
): ICellData {
  const data: ICellData = style === undefined ? cellData(value) : styledCell(value, styleIdOf(style));
  if (formula !== undefined) {
    if (value === null || computable(formula)) data.f = formula;
    else data.custom = { frozenFormula: formula } satisfies FrozenFormula;
  }
  return data;
}

/** In one shape: a field that comes later takes twice the room, of hundreds of thousands of cells. */
function styledCell(value: Cell, s: string): ICellData {
  if (value === null) return { s };
  const { v, t } = cellData(value);
  return { v, t, s } as ICellData;
}

export function frozenFormula(cell: ICellData): string | null {
  return (cell.custom as Partial<FrozenFormula> | null | undefined)?.frozenFormula ?? null;
}

export function freezeData({ rows, columns }: Size) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function fromEntries<Value>(map: ReadonlyMap<number, number> | undefined, make: (value: number) => Value) {
  return Object.fromEntries([...(map ?? [])].map(([index, value]) => [index, make(value)]));
}

function hiddenEntries(
  hidden: readonly number[] | undefined,
  sizes: ReadonlyMap<number, number> | undefined,
  pixels: (size: number) => number,
  key: "w" | "h",
) {
  return Object.fromEntries(
    (hidden ?? []).map((index) => {
      const size = sizes?.get(index);
      return [index, { hd: BooleanNumber.TRUE, ...(size === undefined ? {} : { [key]: pixels(size) }) }];
    }),
  );
}

export const wholeWorkbook = "AllDefaultWorkbook";

function definedNames({ names }: WorkbookSnapshot, idOf: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    names.map(({ name, refersTo, sheet }, index) => {
      const id = `name-${index}`;
      const localSheetId = sheet === undefined ? wholeWorkbook : (idOf.get(sheet) ?? wholeWorkbook);
      return [id, { id, name, formulaOrRefString: refersTo, localSheetId }];
    }),
  );
}
