/**
 * What a workbook may cost before it is read: sizes are taken from the directory of its zip, so nothing is unpacked to find out.
 */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { ZipArchive } from "./zip";
import type { ZipError } from "./zip";

export interface Limits {
  /** Of the file itself. */
  readonly bytes: number;
  /** Of everything in it, unpacked. */
  readonly unpacked: number;
  /** How many times larger a part of more than 32 MB may be than what it is packed into; deflate reaches 1032, sheets of real files 300. */
  readonly ratio: number;
  readonly parts: number;
  /** Of one sheet, those that hold or show something. */
  readonly cells: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: Limits = {
  bytes: 200 * megabyte,
  unpacked: 1024 * megabyte,
  ratio: 400,
  parts: 20000,
  cells: 5_000_000,
};

/** V8 and others hold no longer text. */
const longestText = 500 * megabyte;

export function fileTooLarge(file: string, size: number, limits: Limits): Message | null {
  if (size <= limits.bytes) return null;
  return message("fileTooLarge", { file, size: inMegabytes(size), maximum: inMegabytes(limits.bytes) });
}

export function zipProblem(file: string, zip: ZipArchive, limits: Limits): Message | null {
  const entries = zip.entries;
  if (entries.length > limits.parts) {
    return message("fileTooManyParts", { file, count: entries.length, maximum: limits.parts });
  }
  let total = 0;
  for (const entry of entries) {
    if (entry.encrypted) return message("filePasswordNeeded", { file });
    total += entry.size;
    const swollen = entry.size > 32 * megabyte && entry.size > entry.compressedSize * limits.ratio;
    // Deflated data that claims to be nothing is not what it says.
    const hidden = entry.method !== 0 && entry.size === 0 && entry.compressedSize > 16;
    if (swollen || hidden || entry.size > longestText || total > limits.unpacked) {
      const all = entries.reduce((sum, { size }) => sum + size, 0);
      return message("fileExpandsTooMuch", { file, size: inMegabytes(all) });
    }
  }
  return null;
}

/** The message for what an archive turned out to be. */
export function zipErrorMessage(file: string, error: ZipError["error"]): Message {
  if (error === "notZip") return message("fileUnknown", { file });
  return message(error === "truncated" ? "fileTruncated" : "fileDamaged", { file });
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / megabyte);
}
