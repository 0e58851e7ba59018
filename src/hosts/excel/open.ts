import { ExcelHost } from "./host";

/** Why there is no workbook: Microsoft's office.js did not load, or it runs in a plain browser. */
export type Missing = "client" | "excel";

/** The workbook that the page was opened beside. */
export async function openExcel(): Promise<ExcelHost | Missing> {
  if (typeof Office === "undefined") return "client";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelHost() : "excel";
}
