/** Tables as text, .csv or a web page: UTF-8, UTF-16 or what Chinese Windows writes (GBK, by its superset GB 18030). */
import { fromHtml, parseCsv } from "hucre";
import type { CellSnapshot, Rectangle, WorkbookSnapshot } from "../../workbook/snapshot";
import { utf16ByZeros } from "../encoding";
import { byLibrary } from "./byLibrary";
import { mergeOf } from "./xlsx";

export async function readCsv(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const text = decodeText(bytes);
  const delimiter = wideComma(text) ? { delimiter: "，" } : {};
  const rows = await byLibrary(() => parseCsv(text, { typeInference: false, ...delimiter }));
  return oneSheet(rows, name, []);
}

/** A table typed with Chinese commas: as many in each line, and nothing else that parts cells. */
function wideComma(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const counts = lines.slice(0, 20).map((line) => line.split("，").length);
  return counts.length > 1 && !/[,;\t|]/.test(lines[0]!) && counts[0]! > 2 && new Set(counts).size === 1;
}

/** A table of a web page: what many reporting systems give out as .xls. Null where the page has none. */
export async function readWebPage(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot | null> {
  const page = decodeText(bytes);
  if (!/<table[\s>]/i.test(page)) return null;
  const plain = page.replace(/<br\s*\/?>/gi, "\n").replace(/&nbsp;|&#160;/gi, " ");
  const { rows, merges = [] } = await byLibrary(() => fromHtml(plain, { typeInference: false }));
  return oneSheet(rows, name, merges.map(mergeOf));
}

function oneSheet(rows: readonly (readonly unknown[])[], file: string, merges: readonly Rectangle[]): WorkbookSnapshot {
  const cells: CellSnapshot[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (typeof text === "string" && text !== "")
        cells.push({ row, column, value: keptAsText(text) ?? numberOrText(text) });
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
  const wide = utf16ByZeros(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  // The mark decides, whatever stray byte follows it: that becomes U+FFFD.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const isUtf8 = isMostlyUtf8(body) || (marked && !isGbk(body));
  return new TextDecoder(isUtf8 ? "utf-8" : isBig5(body) ? "big5" : "gb18030").decode(body);
}

/**
 * Whether bytes that are no UTF-8 are Big5: its common characters begin with A4 to C6, and four in ten end below 7F, where GBK has
 * rare ones only.
 */
function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let big5 = 0;
  let gbk = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xc6) big5++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead <= 0xa3)) gbk++;
  }
  return big5 > pairs * 0.95 && gbk < pairs * 0.7;
}

/** A program may have put the mark of UTF-8 before what it wrote in GBK. */
function isGbk(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the bytes are UTF-8, a stray byte or a last character that was cut off apart. Chinese in GBK breaks its rules with almost
 * every character, and no text of UTF-8 with a slip here and there does so with one in ten.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = text.split("\uFFFD").length - 1;
    const characters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
    return broken * 10 <= characters;
  }
}

/** ="2014", as exporters write what a spreadsheet is to keep as it is: that text. */
function keptAsText(text: string): string | null {
  const literal = /^\s*="((?:[^"]|"")*)"\s*$/.exec(text);
  return literal ? literal[1]!.replaceAll('""', '"') : null;
}

/** A number only where nothing is lost: codes like 061 and numbers of more than 15 digits stay text, as does "=…". */
function numberOrText(text: string): number | string {
  const plain = text.trim();
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)) return text;
  return plain.replace(/[^0-9]/g, "").length > 15 ? text : Number(plain);
}
