/**
 * Opens somebody's workbook: whatever a user drops on us becomes a snapshot, or a message that names the file and says what to
 * do. The bytes are only read.
 */
import { zipSync } from "fflate";
import { read } from "hucre";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { Pause } from "../workbook/pause";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { EncryptionFault } from "./decrypt/fault";
import type { Limits } from "./guard";
import { defaultLimits, zipErrorMessage, fileTooLarge, zipProblem } from "./guard";
import type { FileKind } from "./kind";
import { archive, fileKind, presentation, webPage, wordDocument } from "./kind";
import { Package } from "./package";
import { isPasswordProblem } from "./password";
import { byLibrary } from "./read/byLibrary";
import { FileError } from "./read/fileError";
import { snapshotOf } from "./read/library";
import { readOdsFile } from "./read/ods";
import type { OldFile } from "./read/old";
import { readOldFile, unpackedParts } from "./read/old";
import type { Parts } from "./read/sheetjs";
import { streamsOf } from "./read/sheetjs";
import { readCsv, readWebPage } from "./read/text";
import { readXlsxFile, refuseDoctype } from "./read/xlsx";
import { refuseEndlessTexts } from "./read/xlsbStrings";
import { XmlError } from "./xml";
import { ZipError } from "./zip";

export interface OpenOptions {
  /** For an encrypted file; without it the message `filePasswordNeeded` asks. */
  readonly password?: string;
  /** Only values, formulas and merges, which takes a fraction of the time. */
  readonly valuesOnly?: boolean;
  readonly limits?: Partial<Limits>;
  /** Where a page may want its turn meanwhile; asked while an .xlsx is read. */
  readonly pause?: Pause;
}

export interface OpenedWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** What `patch` changes when the workbook is saved. Null: the format cannot be patched, and it is saved as a new .xlsx. */
  readonly source: Uint8Array | null;
}

export type Opened = OpenedWorkbook | { readonly problem: Message };

/** `name` is the file's name with its extension, for messages and for what CSV cannot say itself. */
export async function open(given: Uint8Array, name: string, options: OpenOptions = {}): Promise<Opened> {
  // The library slices as well (see zip.ts about Node's Buffer).
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const limits = { ...defaultLimits, ...options.limits };
  const tooLarge = fileTooLarge(name, bytes.length, limits);
  if (tooLarge) return { problem: tooLarge };
  try {
    return await openKind(fileKind(bytes), bytes, name, options, limits);
  } catch (error) {
    return { problem: problemOf(error, name) };
  }
}

/** The same with passwords tried in turn, should the file ask for one. */
export async function openWithAny(
  bytes: Uint8Array,
  name: string,
  passwords: readonly string[],
  options: Omit<OpenOptions, "password"> = {},
): Promise<Opened> {
  let opened = await open(bytes, name, options);
  for (const password of passwords) {
    if (!asksForPassword(opened)) break;
    opened = await open(bytes, name, { ...options, password });
  }
  return opened;
}

/** Whether it is a password, or the right one, that a file lacks. */
function asksForPassword(opened: Opened): boolean {
  return "problem" in opened && isPasswordProblem(opened.problem);
}

async function openKind(
  found: FileKind,
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
  limits: Limits,
): Promise<Opened> {
  switch (found.kind) {
    case "empty":
      return { problem: message("fileEmpty", { file: name }) };
    case "unknown":
      return { problem: message("fileUnknown", { file: name }) };
    case "other":
      return { problem: message("fileIsOther", { file: name, kind: found.what }) };
    case "text":
      // Excel takes text for a table as .xls too, and so do the systems that write it.
      if (!/\.(?:csv|txt|tsv|prn|xls)$/i.test(name)) return { problem: message("fileUnknown", { file: name }) };
      return { workbook: await readCsv(bytes, name), source: null };
    case "webPage": {
      const workbook = await readWebPage(bytes, name);
      return workbook ? { workbook, source: null } : { problem: message("fileIsOther", { file: name, kind: webPage }) };
    }
    case "ole":
      return openOle(found.ole, bytes, name, options, limits);
    case "zip":
      return openZip(bytes, name, options, limits);
  }
}

async function openZip(bytes: Uint8Array, name: string, options: OpenOptions, limits: Limits): Promise<Opened> {
  const file = new Package(bytes);
  const problem = zipProblem(name, file.zip, limits);
  if (problem) return { problem };
  const { parts } = file;
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  const valuesOnly = options.valuesOnly ?? false;
  const old = { name, maximumCells: limits.cells };
  if (has(/(?:^|\/)workbook\.bin$/i)) {
    for (const part of parts) if (records.test(part)) refuseEndlessTexts(file.bytes(part), name);
    return { workbook: await readXlsb(unpackedParts(file), old), source: null };
  }
  if (has(/^content\.xml$/) && !has(contentTypes)) {
    if (has(/^META-INF\/manifest\.xml$/) && file.text("META-INF/manifest.xml").includes("encryption-data")) {
      return { problem: message("fileEncryptionUnsupported", { file: name }) };
    }
    for (const part of parts.filter((path) => /^(?:content|styles|meta|settings)\.xml$/.test(path))) {
      refuseDoctype(name, part, file.text(part));
    }
    return { workbook: await readOdsFile(file, old, { valuesOnly }), source: null };
  }
  if (has(/^word\//i)) return { problem: message("fileIsOther", { file: name, kind: wordDocument }) };
  if (has(/^ppt\//i)) return { problem: message("fileIsOther", { file: name, kind: presentation }) };
  if (!has(contentTypes)) return { problem: message("fileIsOther", { file: name, kind: archive }) };
  const workbook = await readXlsxFile(file, name, limits, { valuesOnly, pause: options.pause });
  return { workbook, source: bytes };
}

/** SheetJS knows rich text; hucre does without the parts for looks that SheetJS asks for. */
async function readXlsb(parts: Parts, file: OldFile): Promise<WorkbookSnapshot> {
  try {
    return await readOldFile(parts, file);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return snapshotOf(await byLibrary(() => read(zipSync(Object.fromEntries(parts), { level: 0 }))));
  }
}

/** The parts of an .xlsb that are made of records. */
const records = /(?:workbook|sheet\d*|sharedStrings|styles)\.bin$/i;

const contentTypes = /^\[Content_Types\]\.xml$/i;

async function openOle(
  kind: Extract<FileKind, { kind: "ole" }>["ole"],
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
  limits: Limits,
): Promise<Opened> {
  const { password } = options;
  switch (kind) {
    case "truncated":
      return { problem: message("fileTruncated", { file: name }) };
    case "word":
      return { problem: message("fileIsOther", { file: name, kind: wordDocument }) };
    case "presentation":
      return { problem: message("fileIsOther", { file: name, kind: presentation }) };
    case "other":
      return { problem: message("fileUnknown", { file: name }) };
    case "encrypted":
      // Browsers give out their ciphers to pages from this machine or over https only.
      if (!canDecipher()) return { problem: message("fileEncryptionUnsupported", { file: name }) };
      return withPassword(name, password, async (word) => {
        const opened = await openZip(await unlocked(bytes, word), name, options, limits);
        // What a password of somebody's own guards is not written back without it.
        return "problem" in opened || password === undefined ? opened : { ...opened, source: null };
      });
    case "xls":
      return withPassword(name, password, async (word) => ({
        workbook: await readOldFile(bytes, { name, maximumCells: limits.cells, password: word }),
        source: null,
      }));
  }
}

/** The workbook in an encrypted container. */
async function unlocked(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  try {
    const [info, encrypted] = await streamsOf(bytes, ["EncryptionInfo", "EncryptedPackage"]);
    const { decryptedPackage } = await import("./decrypt/encryptedPackage");
    if (info && encrypted) return await decryptedPackage(info, encrypted, password);
  } catch (error) {
    if (error instanceof EncryptionFault) throw error;
  }
  throw new ZipError("damaged");
}

/** Files that may be read but not written carry this password, which Excel tries by itself ([MS-OFFCRYPTO] 2.3.7.6). */
const readOnlyPassword = "VelvetSweatshop";

async function withPassword(
  name: string,
  password: string | undefined,
  openWith: (password: string) => Promise<Opened>,
): Promise<Opened> {
  if (password !== undefined) return openWith(password);
  try {
    return await openWith(readOnlyPassword);
  } catch (error) {
    const problem = problemOf(error, name);
    return { problem: isPasswordProblem(problem) ? message("filePasswordNeeded", { file: name }) : problem };
  }
}

function problemOf(error: unknown, name: string): Message {
  if (error instanceof FileError) return error.problem;
  if (error instanceof ZipError) return zipErrorMessage(name, error.error);
  if (error instanceof EncryptionFault) return message(encryptionProblems[error.fault], { file: name });
  if (error instanceof XmlError) return message("fileDamaged", { file: name });
  // Ours to mend: named as what it is, so that nobody looks for damage in a file that has none.
  return message("fileReaderFailed", { file: name, error: String(error) });
}

const encryptionProblems = { wrongPassword: "filePasswordWrong", unsupported: "fileEncryptionUnsupported" } as const;

function canDecipher(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}
