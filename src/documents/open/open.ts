/** Opens a printed document, whatever kind of file it is; or says in words why it cannot be read and what to do. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { zipErrorMessage, fileTooLarge, zipProblem, defaultLimits } from "../../xlsx/guard";
import { fileKind } from "../../xlsx/kind";
import { open as openWorkbook } from "../../xlsx/open";
import { Package } from "../../xlsx/package";
import { decodeText } from "../../xlsx/read/text";
import { ZipError } from "../../xlsx/zip";
import { arrange } from "../arrange";
import type { DocumentKind, PrintedDocument } from "../document";
import { readPage } from "../page";
import type { RawDocument } from "../raw";
import { readText } from "../text";
import { readWord } from "../word/word";
import { readWorkbook } from "../workbook";
import type { ReadingOptions } from "./options";
import { readPdf } from "./pdf";

export type OpenedDocument = { readonly document: PrintedDocument } | { readonly problem: Message };

/** Documents carry pictures that are of no account here: more is allowed than for a workbook. */
const largestDocument = 500 * 1024 * 1024;

/** @param name of the file with its extension */
export async function openDocument(
  given: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<OpenedDocument> {
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const tooLarge = fileTooLarge(name, bytes.length, { ...defaultLimits, bytes: largestDocument });
  if (tooLarge) return { problem: tooLarge };
  try {
    const found = await openKind(bytes, name, options);
    if ("problem" in found) return { problem: ofDocuments(found.problem, name) };
    return { document: arrange(name, found.kind, found.raw) };
  } catch (error) {
    if (error instanceof ZipError) return { problem: ofDocuments(zipErrorMessage(name, error.error), name) };
    throw error;
  }
}

/** What is said of workbooks, as it is said of documents: Excel is no remedy for a PDF. */
function ofDocuments(problem: Message, file: string): Message {
  if (/\.(?:xls[xmb]?|ods|csv)$/i.test(file)) return problem;
  switch (problem.key) {
    case "fileUnknown":
      return message("documentUnknown", { file });
    case "fileIsOther":
      return message("documentIsOther", { file, kind: problem.values["kind"]! });
    case "fileDamaged":
      return message("documentDamaged", { file });
    default:
      return problem;
  }
}

/** What a browser or Word put on the clipboard: HTML where there is some, else text between tabs. */
export function readPaste(
  { html, text }: { readonly html?: string; readonly text?: string },
  name = "paste",
): PrintedDocument {
  const page = html && /<table[\s>]/i.test(html);
  return arrange(name, page ? "page" : "text", page ? readPage(html) : readText(text ?? ""));
}

type Found = { readonly kind: DocumentKind; readonly raw: RawDocument } | { readonly problem: Message };

async function openKind(bytes: Uint8Array, name: string, options: ReadingOptions): Promise<Found> {
  const found = fileKind(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start === "%PDF-") {
    const raw = await readPdf(bytes, name, options);
    return "problem" in raw ? raw : { kind: "pdf", raw };
  }
  if (found.kind === "ole" && (found.ole === "word" || (found.ole === "encrypted" && /\.docx?$/i.test(name)))) {
    return { problem: message("wordOld", { file: name }) };
  }
  if (found.kind === "zip" && isWord(bytes)) return openWord(bytes, name);
  if (found.kind === "webPage") return { kind: "page", raw: readPage(decodeText(bytes)) };
  if (found.kind === "text" && !/\.(?:csv|xls)$/i.test(name)) {
    const text = decodeText(bytes);
    return /<(?:html|body|table)[\s>]/i.test(text.slice(0, 2000)) && /\.x?html?$/i.test(name)
      ? { kind: "page", raw: readPage(text) }
      : { kind: "text", raw: readText(text) };
  }
  const opened = await openWorkbook(bytes, name, options.password === undefined ? {} : { password: options.password });
  return "problem" in opened ? opened : { kind: "workbook", raw: readWorkbook(opened.workbook) };
}

function isWord(bytes: Uint8Array): boolean {
  return new Package(bytes).has("word/document.xml");
}

function openWord(bytes: Uint8Array, name: string): Found {
  const file = new Package(bytes);
  const problem = zipProblem(name, file.zip, defaultLimits);
  if (problem) return { problem };
  const raw = readWord((part) => (file.has(`word/${part}`) ? file.text(`word/${part}`) : null));
  return raw ? { kind: "word", raw } : { problem: message("fileDamaged", { file: name }) };
}
