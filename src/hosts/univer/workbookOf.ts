import type { Injector, Workbook } from "@univerjs/core";
import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";

/** The workbook of this name in Univer; null where it has gone. */
export function workbookOf(injector: Injector, unitId: string): Workbook | null {
  return injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
}
