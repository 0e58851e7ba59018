/** One sheet of a Univer workbook, read: entered cells, what spills fill, formulas. */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Cell, Matrix } from "../../workbook/values";
import type { Rectangle } from "../../workbook/snapshot";
import { cellValue, isEmptyCell } from "./cells";
import type { Rows } from "./filled";
import { Filled } from "./filled";
import { rectangle } from "./ranges";
import { frozenFormula } from "./workbookData";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

type Shared = IObjectMatrixPrimitiveType<Nullable<{ readonly f: string; readonly x?: number; readonly y?: number }>>;

export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Rectangle;
}

/** A look at a sheet at one moment; make a new one after a change. */
export class SheetView {
  private readonly entered: Cells;
  private readonly spilled: Filled;
  private shared: Shared | null = null;
  readonly spills: readonly Spill[];

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
    private readonly sheet: Worksheet,
  ) {
    const model = injector.get(FormulaDataModel);
    const id = sheet.getSheetId();
    this.entered = sheet.getCellMatrix().getMatrix();
    this.spilled = Filled.of((model.getArrayFormulaCellData()[unitId]?.[id] ?? {}) as Rows);
    this.spills = spillsOf(model.getArrayFormulaRange()[unitId]?.[id] ?? {}, this.entered);
  }

  /** Entered, or calculated by the formula of the cell itself. */
  own(row: number, column: number): Nullable<ICellData> {
    return this.entered[row]?.[column];
  }

  /** At full precision; Univer's own reading rounds to twelve digits. */
  value(row: number, column: number): Cell {
    const own = this.own(row, column);
    return isEmptyCell(own) ? this.spilledValue(row, column) : cellValue(own);
  }

  private spilledValue(row: number, column: number): Cell {
    const cell = this.spilled.cell(row, column);
    return cell && this.spillOver(row, column) ? cellValue(cell) : null;
  }

  /** With its "=", also where a copied cell shares the formula of another, or where it cannot be calculated here. */
  formula(row: number, column: number): string | null {
    const cell = this.own(row, column);
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return frozenFormula(cell);
    const shared = this.sharedFormulas[row]?.[column];
    if (!shared) return null;
    return this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(shared.f, shared.x ?? 0, shared.y ?? 0);
  }

  /** Found by going through all cells: only for a sheet that has some. */
  private get sharedFormulas(): Shared {
    const model = this.injector.get(FormulaDataModel);
    return (this.shared ??= (model.getSheetFormulaData(this.unitId, this.sheet.getSheetId()) ?? {}) as Shared);
  }

  /** The spill that fills a cell, or whose formula stands in it. */
  spillOver(row: number, column: number): Spill | undefined {
    return this.spills.find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  }

  isEmpty(row: number, column: number): boolean {
    return isEmptyCell(this.own(row, column)) && this.spillOver(row, column) === undefined;
  }

  /** The rectangle around everything that is not empty, or null. */
  used(): Rectangle | null {
    let box: IRange | null = null;
    const include = (startRow: number, startColumn: number, endRow: number, endColumn: number) => {
      box ??= { startRow, startColumn, endRow, endColumn };
      box.startRow = Math.min(box.startRow, startRow);
      box.startColumn = Math.min(box.startColumn, startColumn);
      box.endRow = Math.max(box.endRow, endRow);
      box.endColumn = Math.max(box.endColumn, endColumn);
    };
    for (const [row, cells] of Object.entries(this.entered)) {
      const [first, last] = filledColumns(cells ?? {}, box);
      if (first !== undefined) include(Number(row), first, Number(row), last!);
    }
    for (const { area } of this.spills) {
      include(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
    }
    return box && rectangle(box);
  }
}

/** The first column of a row that is not empty and the last; what lies between bounds that are known is not looked at. */
function filledColumns(cells: Cells[number], known: IRange | null): readonly [first?: number, last?: number] {
  const columns = Object.keys(cells);
  const isFilled = (column: string) => !isEmptyCell(cells[Number(column)]);
  const first = columns.find(isFilled);
  if (first === undefined) return [];
  const beyond = known ? known.endColumn : -1;
  let at = columns.length - 1;
  while (Number(columns[at]) > beyond && !isFilled(columns[at]!)) at--;
  return [Number(first), Math.max(Number(first), Number(columns[at]))];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Nullable<ICellData>;
}

/** The cells that a sheet has, row by row. */
export function* rowsOf(sheet: Worksheet): Generator<readonly Placed[]> {
  for (const [row, cells] of Object.entries(sheet.getCellMatrix().getMatrix())) {
    yield Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell,
    }));
  }
}

function spillsOf(ranges: IObjectMatrixPrimitiveType<IRange>, entered: Cells): Spill[] {
  const spills: Spill[] = [];
  for (const [row, columns] of Object.entries(ranges)) {
    for (const [column, range] of Object.entries(columns as Record<string, Nullable<IRange>>)) {
      if (!range) continue;
      const area = rectangle(range);
      const blocked = entered[Number(row)]?.[Number(column)]?.v === "#SPILL!";
      if (!blocked && (area.rows > 1 || area.columns > 1)) {
        spills.push({ row: Number(row), column: Number(column), area });
      }
    }
  }
  return spills;
}

export function sizeOf({ area }: Spill) {
  return { rows: area.rows, columns: area.columns };
}

export function valuesOf({ area }: Spill, view: SheetView): Matrix {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => view.value(area.row + row, area.column + column)),
  );
}
