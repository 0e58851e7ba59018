/**
 * What this Excel can do. A part of its interface that is newer than the manifest's requirement must be known to the host, which
 * tells its requirement sets, and to the client: office.js served from an intranet may be years older than the Excel that loads it.
 */

/** Whether the host knows a version of the interface. */
export function supports(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}

export function knowsSpills(): boolean {
  return supports("1.12") && "getSpillParentOrNullObject" in Excel.Range.prototype;
}

export function knowsNotes(): boolean {
  return supports("1.18") && "notes" in Excel.Worksheet.prototype;
}

/** A client that does not know the option ignores it without a word; what came with it in ExcelApi 1.20 tells which client it is. */
export function knowsUndoGroups(): boolean {
  return supports("1.20") && "setVisibility" in Excel.CustomFunctionManager;
}
