/** Cells that a formula fills are copied with what they show. */
import type { Injector, Workbook } from "@univerjs/core";
import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { copiedFrom } from "../univer/copied";

export function copyFilled(injector: Injector): void {
  const workbooks = injector.get(IUniverInstanceService);
  let copied: ReturnType<typeof copiedFrom> | null = null;
  injector.get(ISheetClipboardService).addClipboardHook({
    id: "filled-cells",
    onBeforeCopy: (unitId, subUnitId, range) => {
      const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      const sheet = workbook?.getSheetBySheetId(subUnitId);
      copied = sheet ? copiedFrom(injector, sheet, range) : null;
    },
    getCellValueBySpecialMatrix: (row, column) => copied?.(row, column),
    onAfterCopy: () => {
      copied = null;
    },
  });
}
