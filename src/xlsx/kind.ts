/** What a file is, by its content: extensions are often wrong. */
import type { Bilingual } from "../language/language";
import { utf16ByZeros } from "./encoding";
import type { OleKind } from "./ole";
import { isOle, oleKind } from "./ole";

export type FileKind =
  | { readonly kind: "empty" | "zip" | "text" | "webPage" | "unknown" }
  | { readonly kind: "ole"; readonly ole: OleKind }
  | { readonly kind: "other"; readonly what: Bilingual };

const signatures: readonly { readonly bytes: string; readonly what: Bilingual }[] = [
  { bytes: "%PDF", what: { zh: " PDF 文件", en: "a PDF file" } },
  { bytes: "\x89PNG", what: { zh: "图片", en: "a picture" } },
  { bytes: "\xff\xd8\xff", what: { zh: "图片", en: "a picture" } },
  { bytes: "GIF8", what: { zh: "图片", en: "a picture" } },
  { bytes: "Rar!", what: { zh: " RAR 压缩包", en: "a RAR archive" } },
  { bytes: "7z\xbc\xaf", what: { zh: " 7z 压缩包", en: "a 7z archive" } },
  { bytes: "{\\rtf", what: { zh: " Word 文档（RTF）", en: "a Word document (RTF)" } },
];

export const wordDocument: Bilingual = { zh: " Word 文档", en: "a Word document" };
export const presentation: Bilingual = { zh: "演示文稿", en: "a presentation" };
export const archive: Bilingual = { zh: " ZIP 压缩包", en: "a ZIP archive" };
export const webPage: Bilingual = { zh: "网页或 XML 文件", en: "a web page or XML file" };

/** Excel 2 to 4, and some programs later, wrote the stream of an .xls without its container: it begins with a record BOF ([MS-XLS] 2.4.21). */
function isBareXls([first, version, length, high]: Uint8Array): boolean {
  const isVersion = version === 0 || version === 2 || version === 4 || version === 8;
  return first === 9 && isVersion && (length === 4 || length === 6 || length === 8 || length === 16) && high === 0;
}

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: "empty" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: "zip" };
  if (isOle(bytes)) return { kind: "ole", ole: oleKind(bytes) };
  if (isBareXls(bytes)) return { kind: "ole", ole: "xls" };
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  const found = signatures.find((signature) => start.startsWith(signature.bytes));
  if (found) return { kind: "other", what: found.what };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|meta|head|body)/i.test(start)) return { kind: "webPage" };
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(start)) return { kind: "other", what: webPage };
  const utf16 = start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") || utf16ByZeros(bytes) !== null;
  return { kind: utf16 || !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(start) ? "text" : "unknown" };
}
