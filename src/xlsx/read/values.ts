import type { Cell } from "../../workbook/values";
import type { ErrorCode } from "../../language/failure";
import { errorCodes, Failure } from "../../language/failure";

const codes: ReadonlySet<string> = new Set(errorCodes);

/** The error value of a cell; one that is not known to us is still an error. */
export function errorValue(code: string): Failure {
  return new Failure(codes.has(code) ? (code as ErrorCode) : "#VALUE!");
}

/** For formats whose reader gives errors as text. */
export function textOrError(text: string): Cell {
  return codes.has(text) ? errorValue(text) : text;
}

/** `2021-03-05` or `2021-03-05T10:00:00` as the serial number of Excel's 1900 calendar. */
export function serialOfIso(text: string): number | null {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, "")}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : serialOfTime(time);
}

/** Milliseconds since 1970 as a serial number; 1900 counts as a leap year. */
export function serialOfTime(time: number): number {
  const days = (time - Date.UTC(1899, 11, 31)) / 86400000;
  return Math.round((days >= 60 ? days + 1 : days) * 1e10) / 1e10;
}

/** Days between the calendars that begin in 1900 and in 1904. */
export const days1904 = 1462;
