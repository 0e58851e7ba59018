/** Cells that a formula fills are copied with what they show. */
import type { Injector } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { copiedFrom } from "../univer/copied";
import { workbookOf } from "../univer/workbookOf";

export function copyFilled(injector: Injector): void {
  let copied: ReturnType<typeof copiedFrom> | null = null;
  injector.get(ISheetClipboardService).addClipboardHook({
    id: "filled-cells",
    onBeforeCopy: (unitId, subUnitId, range) => {
      const sheet = workbookOf(injector, unitId)?.getSheetBySheetId(subUnitId);
      copied = sheet ? copiedFrom(injector, sheet, range) : null;
    },
    getCellValueBySpecialMatrix: (row, column) => copied?.(row, column),
    onAfterCopy: () => {
      copied = null;
    },
  });
}
