/** An own standard as an .xlsx of the template; with what its reading is worth, where it was read from a print. */
import type { OwnStandard } from "../standards/library";
import { rowsOfOwnStandard } from "../standards/own/rows";
import { doubtRows, qualityRows } from "../standards/reading/quality";
import type { StandardReading } from "../standards/reading/read";
import { cellsOf } from "../workbook/cells";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { Matrix } from "../workbook/values";
import { isFailure } from "../language/failure";
import { write } from "../xlsx/write";

/** @param own what became of the reading in its review */
export function standardFile(reading: StandardReading, own: OwnStandard = reading.own): Promise<Uint8Array> {
  return workbookOf([
    ["定额", rowsOfOwnStandard(own)],
    ["质量", qualityRows(reading)],
    ["存疑", doubtRows(reading)],
  ]);
}

/** Sheets of plain values. */
export function workbookOf(sheets: readonly (readonly [name: string, rows: Matrix])[]): Promise<Uint8Array> {
  return write({ sheets: sheets.map(([name, rows]) => sheetOf(name, rows)), styles: [], names: [], settings: {} });
}

function sheetOf(name: string, rows: Matrix): SheetSnapshot {
  const texts = rows.map((line) => line.map((cell) => (isFailure(cell) ? cell.code : cell)));
  return { name, cells: cellsOf(texts) };
}
