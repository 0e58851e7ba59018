/** Tables as text, .csv or a web page: UTF-8, UTF-16 or what Chinese Windows writes (GBK, by its superset GB 18030). */
import { fromHtml, parseCsv } from "hucre";
import type { CellSnapshot, Rectangle, WorkbookSnapshot } from "../../workbook/snapshot";
import { mergeOf } from "./xlsx";

export function readCsv(bytes: Uint8Array, name: string): WorkbookSnapshot {
  return oneSheet(parseCsv(decodeText(bytes), { typeInference: false }), name, []);
}

/** A table of a web page: what many reporting systems give out as .xls. Null where the page has none. */
export function readWebPage(bytes: Uint8Array, name: string): WorkbookSnapshot | null {
  const page = decodeText(bytes);
  if (!/<table[\s>]/i.test(page)) return null;
  const plain = page.replace(/<br\s*\/?>/gi, "\n").replace(/&nbsp;|&#160;/gi, " ");
  const { rows, merges = [] } = fromHtml(plain, { typeInference: false });
  return oneSheet(rows, name, merges.map(mergeOf));
}

function oneSheet(rows: readonly (readonly unknown[])[], file: string, merges: readonly Rectangle[]): WorkbookSnapshot {
  const cells: CellSnapshot[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (typeof text === "string" && text !== "") cells.push({ row, column, value: numberOrText(text) });
    });
  });
  const name =
    file
      .replace(/\.[^.]*$/, "")
      .replace(/[[\]:*?/\\]/g, "_")
      .slice(0, 31) || "Sheet1";
  const sheet = { name, cells, ...(merges.length > 0 && { merges }) };
  return { sheets: [sheet], activeSheet: name, styles: [], names: [], settings: {} };
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
