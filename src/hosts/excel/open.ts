import { ExcelHost } from "./host";

/** The workbook that the page was opened beside, or null where the page is not in Excel or office.js could not be loaded. */
export async function openExcel(): Promise<ExcelHost | null> {
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelHost() : null;
}
