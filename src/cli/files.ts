import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { errorText } from "../language/errorText";
import { message } from "../language/messages";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandFailure(message("fileUnreadable", { file, reason: reasonOf(error) }));
  }
}

/** Writes beside the target and renames, so that what was there stays whole when anything goes wrong. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CommandFailure(message("fileUnwritable", { file, reason: reasonOf(error) }));
  }
}

/** Writes a file as `writeWhole` does, and says so. */
export function save(file: string, content: Uint8Array | string, terminal: Terminal): void {
  writeWhole(file, content);
  notify(terminal, message("fileWritten", { file }));
}

/** Finds out before long work whether a file can be written: its folder is there, and no other program keeps it open. */
export function ensureWritable(file: string): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
    if (existsSync(file)) closeSync(openSync(file, "r+"));
  } catch (error) {
    throw new CommandFailure(message("fileUnwritable", { file, reason: reasonOf(error) }));
  }
}

/** Whether two paths lead to one file, be it there or not. */
export function isSameFile(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf(file: string): string {
  const whole = existsSync(file) ? realpathSync(file) : path.resolve(file);
  return process.platform === "win32" ? whole.toLowerCase() : whole;
}

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: "路径不存在", en: "no such path" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "没有权限", en: "permission denied" },
  EBUSY: { zh: "文件正被其他程序使用", en: "the file is in use by another program" },
  EISDIR: { zh: "这是一个文件夹", en: "it is a folder" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return reasons[code] ?? errorText(error);
}
