/** The layouts that a user has confirmed, in a file that can be read and changed by hand. */
import { existsSync, readFileSync } from "node:fs";
import { message } from "../../language/messages";
import type { LayoutToConfirm } from "../../survey/consolidate";
import type { Layout, Layouts } from "../../survey/headers";
import { layoutsFromText } from "../../survey/headers";
import { reasonOf, writeWhole } from "../files";
import { CommandFailure } from "../terminal";

/** Where they are looked for unless somebody says otherwise. */
export function layoutsBeside(output: string): string {
  return `${output.replace(/\.xlsx$/i, "")}.layouts.json`;
}

export function readLayouts(file: string): Layouts {
  if (!existsSync(file)) return {};
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new CommandFailure(message("fileUnreadable", { file, reason: reasonOf(error) }));
  }
  const layouts = layoutsFromText(text);
  if (Object.keys(layouts).length === 0 && text.trim() !== "") {
    throw new CommandFailure(message("surveyLayoutsDamaged", { file }));
  }
  return layouts;
}

/** Adds what waits to be confirmed, each with its guess and a few rows to look at; what the user has written stays. */
export function writeLayouts(file: string, known: Layouts, toConfirm: readonly LayoutToConfirm[]): void {
  const layouts: Record<string, Layout & { readonly seen?: unknown }> = { ...known };
  for (const { layout, tables } of toConfirm) {
    const { file: first, sheet, sample } = tables[0]!;
    layouts[layout.fingerprint] = { ...layout, seen: { tables: tables.length, file: first, sheet, sample } };
  }
  writeWhole(file, `${JSON.stringify({ version: 1, layouts }, null, 2)}\n`);
}
