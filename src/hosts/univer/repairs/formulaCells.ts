/**
 * Which cells have formulas. The engine looks for them among all cells of all sheets, three times an entry; a table of 100,000 rows
 * costs a third of a second each time. Here they are found once, and what may have become one since is heard of before it does.
 */
import type { ICellData, IMutationInfo, Injector, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { CommandType, ICommandService, IUniverInstanceService, ObjectMatrix, UniverInstanceType } from "@univerjs/core";
import type { IFormulaData } from "@univerjs/engine-formula";
import { FormulaDataModel, initSheetFormulaData } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { workbookOf } from "../workbookOf";

type Cells = ObjectMatrix<Nullable<ICellData>>;
type FormulasById = Record<string, { readonly f: string; readonly r: number; readonly c: number }>;

/** What the engine's model keeps to itself. */
interface Model {
  getFormulaData(): IFormulaData;
  getSheetFormulaData(unit: string, sheet: string): unknown;
  _getSheetFormulaIdMap(unit: string, sheet: string): FormulasById;
}

/** Mutations that leave all cells where and as they are. */
const leavingCells =
  /^(?:formula\.|doc\.|data-validation\.|sheet\.mutation\.(?:set-(?!range-values)|set\.numfmt|empty|mark-dirty|(?:add|delete|move)-conditional))/;

const candidatesOf = new WeakMap<FormulaDataModel, Candidates>();

/** Where the formulas of a sheet that has just been made are, for whoever knows. */
export function tellFormulaCells(
  model: FormulaDataModel,
  unit: string,
  sheet: Worksheet,
  cells: readonly { readonly row: number; readonly column: number }[],
): void {
  candidatesOf.get(model)?.tell(unit, sheet.getSheetId(), sheet.getCellMatrix(), cells);
}

export function mendFormulaCells(injector: Injector): void {
  const model = injector.get(FormulaDataModel) as unknown as Model;
  const workbooks = injector.get(IUniverInstanceService);
  const cellsOf = (unit: string, sheet: string) =>
    workbookOf(injector, unit)?.getSheetBySheetId(sheet)?.getCellMatrix();
  const candidates = new Candidates(injector.get(ICommandService), cellsOf);
  candidatesOf.set(injector.get(FormulaDataModel), candidates);
  const formulaCells = (unit: string, sheet: string) => {
    const matrix = cellsOf(unit, sheet);
    return matrix && candidates.in(unit, sheet, matrix);
  };

  model.getFormulaData = () => {
    const data: IFormulaData = {};
    for (const book of workbooks.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unit = book.getUnitId();
      data[unit] = {};
      for (const sheet of book.getSheets()) {
        const id = sheet.getSheetId();
        initSheetFormulaData(data, unit, id, candidates.in(unit, id, sheet.getCellMatrix()));
      }
    }
    return data;
  };
  model.getSheetFormulaData = (unit, sheet) => {
    if (!workbookOf(injector, unit)) return {};
    const data: IFormulaData = { [unit]: {} };
    const cells = formulaCells(unit, sheet);
    if (!cells) return {};
    initSheetFormulaData(data, unit, sheet, cells);
    return data[unit]![sheet];
  };
  model._getSheetFormulaIdMap = (unit, sheet) => {
    const formulas: FormulasById = {};
    formulaCells(unit, sheet)?.forValue((r, c, cell) => {
      if (cell?.f && cell.si) formulas[cell.si] = { f: cell.f, r, c };
    });
    return formulas;
  };
}

/** The cells that have a formula now, or had one since they were last looked for among all. */
class Candidates {
  /** By workbook, and there by sheet: the matrix that was gone through, and the places in it. */
  private readonly units = new Map<string, Map<string, Found>>();
  /** Mutations under way, during which cells may be anywhere. */
  private moving = 0;

  constructor(
    commands: ICommandService,
    private readonly cellsOf: (unit: string, sheet: string) => Cells | undefined,
  ) {
    commands.beforeCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION) return;
      if (command.id === SetRangeValuesMutation.id) this.note(command.params as ISetRangeValuesMutationParams);
      else if (!leavingCells.test(command.id)) {
        // Of those that are only sent elsewhere nobody tells that they have ended.
        if (!options?.syncOnly) this.moving++;
        this.forget(command as IMutationInfo);
      }
    });
    commands.onCommandExecuted((command) => {
      if (command.type !== CommandType.MUTATION || command.id === SetRangeValuesMutation.id) return;
      if (leavingCells.test(command.id)) return;
      this.moving = Math.max(0, this.moving - 1);
      this.forget(command as IMutationInfo);
    });
  }

  /** The cells with formulas among those of a sheet. */
  in(unit: string, sheet: string, matrix: Cells): Cells {
    const cells: Cells = new ObjectMatrix();
    this.places(unit, sheet, matrix).forValue((row, column) => {
      const cell = matrix.getValue(row, column);
      if (isFormula(cell)) cells.setValue(row, column, cell);
    });
    return cells;
  }

  tell(unit: string, sheet: string, matrix: Cells, cells: readonly { row: number; column: number }[]): void {
    const places: Places = new ObjectMatrix();
    for (const { row, column } of cells) places.setValue(row, column, true);
    this.remember(unit, sheet, { matrix, places });
  }

  private remember(unit: string, sheet: string, found: Found): void {
    const sheets = this.units.get(unit) ?? new Map<string, Found>();
    this.units.set(unit, sheets.set(sheet, found));
  }

  private places(unit: string, sheet: string, matrix: Cells): Places {
    const known = this.units.get(unit)?.get(sheet);
    if (known?.matrix === matrix) return known.places;
    const places: Places = new ObjectMatrix();
    matrix.forValue((row, column, cell) => {
      if (isFormula(cell)) places.setValue(row, column, true);
    });
    if (this.moving === 0) this.remember(unit, sheet, { matrix, places });
    return places;
  }

  /** What is about to be written: whoever looks before it is there finds nothing, and whoever looks later finds it. */
  private note({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const matrix = this.cellsOf(unitId, subUnitId);
    if (!matrix) return;
    const places = this.places(unitId, subUnitId, matrix);
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      if (isFormula(cell)) places.setValue(row, column, true);
    });
  }

  private forget({ params }: IMutationInfo): void {
    const { unitId } = (params ?? {}) as { readonly unitId?: string };
    if (unitId === undefined) this.units.clear();
    else this.units.delete(unitId);
  }
}

type Places = ObjectMatrix<true>;

interface Found {
  readonly matrix: Cells;
  readonly places: Places;
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
