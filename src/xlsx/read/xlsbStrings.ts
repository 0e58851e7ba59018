import { message } from "../../language/messages";
import { ZipError } from "../zip";
import { FileError } from "./fileError";

/** Where the first text of a record stands, by its kind ([MS-XLSB] 2.4); SheetJS reads as far as its length says, however far. */
const textAt: Readonly<Record<number, number>> = { 6: 8, 8: 8, 19: 1, 39: 9, 43: 21, 44: 2, 62: 9, 156: 8 };
const noText = 0xffffffff;

/** No cell holds a tenth of it. Records of early versions have texts elsewhere, and seem to be a little too long. */
const mostLetters = 1 << 24;

const sheetName = 156;

/** Throws a ZipError where a text of a part is longer than any, or a FileError where the whole file is none of today's. */
export function refuseEndlessTexts(part: Uint8Array, file: string): void {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  for (let at = 0; at < part.length;) {
    const kind = varying(part, at, 2);
    const size = varying(part, kind.end, 4);
    const end = size.end + size.value;
    if (end <= at || end > part.length) throw new ZipError("damaged");
    const text = size.end + (textAt[kind.value] ?? Infinity);
    // A sheet is named by two texts, one behind the other.
    const texts = kind.value === sheetName ? 2 : 1;
    const textEnd = textsEnd(view, text, texts, end);
    // The test versions of Excel 2007 had another number before the two.
    if (kind.value === sheetName && textEnd !== end && textsEnd(view, text + 4, texts, end) === end) {
      throw new FileError(message("fileTestVersion", { file }));
    }
    if (textEnd === null) throw new ZipError("damaged");
    at = end;
  }
}

/** Where so many texts end, or a record before them; null where one is longer than any. */
function textsEnd(view: DataView, start: number, count: number, end: number): number | null {
  let at = start;
  for (let left = count; left > 0 && at + 4 <= end; left--) {
    const length = view.getUint32(at, true);
    if (length !== noText && length > mostLetters) return null;
    at += 4 + (length === noText ? 0 : 2 * length);
  }
  return at;
}

/** Seven bits a byte, as long as the eighth is set. */
function varying(bytes: Uint8Array, start: number, most: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let count = 0; count < most; count++) {
    const byte = bytes[start + count] ?? 0;
    value |= (byte & 0x7f) << (7 * count);
    if ((byte & 0x80) === 0) return { value, end: start + count + 1 };
  }
  return { value, end: start + most };
}
