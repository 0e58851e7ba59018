/** Whether this Excel knows a version of its programming interface. What is older than the manifest's requirement needs no asking. */
export function supports(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}
