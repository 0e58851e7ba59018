/** Workbook files of a command: what is wrong with one ends the command with its message. */
import path from "node:path";
import type { Message } from "../language/messages";
import type { WorkbookChanges } from "../workbook/snapshot";
import type { OpenedWorkbook } from "../xlsx/open";
import { open } from "../xlsx/open";
import type { PatchOptions } from "../xlsx/patch";
import { patch } from "../xlsx/patch";
import { readBytes } from "./files";
import { CommandFailure } from "./terminal";

interface Options {
  readonly password?: string | undefined;
  readonly valuesOnly?: boolean;
}

export async function openWorkbook(file: string, { password, ...options }: Options = {}): Promise<OpenedWorkbook> {
  const opened = await open(readBytes(file), path.basename(file), {
    ...options,
    ...(password === undefined ? {} : { password }),
  });
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  return opened;
}

/** A workbook that can be written back to its file. */
export type Source = OpenedWorkbook & { readonly source: Uint8Array };

/** @param refused says that files of another format cannot be written back */
export async function openSource(file: string, refused: Message, options?: Options): Promise<Source> {
  const { source, ...opened } = await openWorkbook(file, options);
  if (!source) throw new CommandFailure(refused);
  return { ...opened, source };
}

export async function patched(
  source: Uint8Array,
  changes: WorkbookChanges,
  options?: PatchOptions,
): Promise<Uint8Array> {
  const outcome = await patch(source, changes, options);
  if ("problem" in outcome) throw new CommandFailure(outcome.problem);
  return outcome.bytes;
}
