import { cellsOf } from "../../workbook/cells";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { OwnStandard } from "../library";
import { rowsOfOwnStandard } from "./rows";

/** An own standard as a file that can be read again, looked at and changed. */
export function ownStandardWorkbook(own: OwnStandard): WorkbookSnapshot {
  const cells = cellsOf(rowsOfOwnStandard(own));
  const widths = new Map([8, 8, 10, 16, 26, 26, 12].map((width, column) => [column, width]));
  return { sheets: [{ name: "定额", cells, columnWidths: widths }], styles: [], names: [], settings: {} };
}
