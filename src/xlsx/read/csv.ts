/** .csv and .txt: UTF-8, UTF-16 or what Chinese Windows writes (GBK, by its superset GB 18030). */
import { parseCsv } from "hucre";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

export function readCsv(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const rows = parseCsv(decodeText(bytes), { typeInference: false });
  const cells: CellSnapshot[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (typeof text === "string" && text !== "") cells.push({ row, column, value: numberOrText(text) });
    });
  });
  const sheet =
    name
      .replace(/\.[^.]*$/, "")
      .replace(/[[\]:*?/\\]/g, "_")
      .slice(0, 31) || "Sheet1";
  return { sheets: [{ name: sheet, cells }], activeSheet: sheet, styles: [], names: [], settings: {} };
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** A number only where nothing is lost: codes like 061 and numbers of more than 15 digits stay text, as does "=…". */
function numberOrText(text: string): number | string {
  const plain = text.trim();
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)) return text;
  return plain.replace(/[^0-9]/g, "").length > 15 ? text : Number(plain);
}
