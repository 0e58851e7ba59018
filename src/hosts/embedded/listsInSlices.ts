/**
 * Univer holds all cells of a changed range against their lists in one piece, of a province's file 17,025 rows; and draws the sheet in
 * view again when what it found is of another one. Here the page has its turn in between, and the other sheet waits until it is looked at.
 */
import type { Injector } from "@univerjs/core";
import { IRenderManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";
import { filter } from "rxjs";
import { workbookOf } from "../univer/workbookOf";
import { turn } from "../../xlsx/turn";

/** So many rows take a few milliseconds. */
const rowsAtATime = 200;

export function holdListsInSlices(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const hold = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) => {
    const results: Awaited<ReturnType<typeof hold>> = [];
    for (const range of ranges) {
      for (let startRow = range.startRow; startRow <= range.endRow; startRow += rowsAtATime) {
        // The sheet may have gone meanwhile.
        if (!workbookOf(injector, unitId)?.getSheetBySheetId(subUnitId)) return results;
        const endRow = Math.min(range.endRow, startRow + rowsAtATime - 1);
        results.push(...(await hold(unitId, subUnitId, [{ ...range, startRow, endRow }])));
        await turn();
      }
    }
    return results;
  };

  const model = injector.get(SheetDataValidationModel);
  const inView = model.validStatusChange$.pipe(
    filter(({ unitId, subUnitId }) => {
      if (workbookOf(injector, unitId)?.getActiveSheet().getSheetId() === subUnitId) return true;
      const sheets = injector.get(IRenderManagerService).getRenderById(unitId)?.with(SheetSkeletonManagerService);
      sheets?.getSkeletonParam(subUnitId)?.skeleton.makeDirty(true);
      return false;
    }),
  );
  Object.defineProperty(model, "validStatusChange$", { value: inView });
}
