/** The words in a cell. */
import type { Cell } from "../../workbook/values";
import { describeCell } from "../../workbook/values";

/** Without spaces at its ends and line breaks inside; null where nothing is left. */
export function cleaned(cell: Cell): string | null {
  const text = typeof cell === "string" ? cell : describeCell(cell);
  const clean = /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  return clean === "" ? null : clean;
}

const ditto = /^(?:同上|同前|同左上|[〃″"“”„'']{1,2}|''|ditto)$/i;

/** "同上", "〃": whoever filled the sheet says that the value above holds. */
export function isDitto(text: string): boolean {
  return ditto.test(text);
}
