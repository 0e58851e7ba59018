/** What is typed, pasted, deleted or moved where a protected sheet locks its cells is refused before it happens, as by Excel. */
import type { ICellData, IExecutionOptions, Injector, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { CustomCommandExecutionError, ICommandService, RedoCommandId, UndoCommandId } from "@univerjs/core";
import { SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { MoveRangeMutation, SetRangeValuesMutation, SheetsSelectionsService } from "@univerjs/sheets";
import type { CellPlace } from "../univer/locks";

type Cells = Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;

/** Steps that were allowed once; where only looks were changed, they bring back the whole cells. */
const takingBack: ReadonlySet<string | undefined> = new Set([UndoCommandId, RedoCommandId]);

/** @param refuses says whether one of these cells of a sheet (null: the one in view) is locked, and tells the user so. */
export function refuseLocked(
  injector: Injector,
  refuses: (sheetId: string | null, cells: Iterable<CellPlace>) => boolean,
): void {
  const isRefused = (id: string, params: object | undefined, options: IExecutionOptions | undefined): boolean => {
    if (id === SetCellEditVisibleOperation.id) {
      const { visible } = params as { readonly visible: boolean };
      const at = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
      return visible && !!at && refuses(null, [{ row: at.actualRow, column: at.actualColumn }]);
    }
    if (id === SetRangeValuesMutation.id && !options?.onlyLocal) {
      const { subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams;
      return !takingBack.has(trigger) && refuses(subUnitId, filledCells(cellValue));
    }
    if (id !== MoveRangeMutation.id) return false;
    const { from, to } = params as IMoveRangeMutationParams;
    return [from, to].some(({ subUnitId, value }) => refuses(subUnitId, allCells(value)));
  };
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (isRefused(id, params, options)) throw new CustomCommandExecutionError("Locked");
  });
}

/** Cells that get another content; looks may be changed, whatever is locked. */
function* filledCells(cells: Cells): Generator<CellPlace> {
  for (const { row, column, cell } of allCells(cells)) {
    if (!cell || ["v", "p", "f", "si"].some((part) => part in cell)) yield { row, column };
  }
}

function* allCells(cells: Cells): Generator<CellPlace & { readonly cell: Nullable<ICellData> }> {
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      yield { row: Number(row), column: Number(column), cell };
    }
  }
}
