import type { PrintedDocument, PrintedTable } from "../../src/documents/document";
import { gridOf, tablesOf } from "../../src/documents/document";
import { openDocument } from "../../src/documents/open/open";

/** A document that opens; anything else fails the test. */
export async function opened(bytes: Uint8Array, name: string): Promise<PrintedDocument> {
  const found = await openDocument(bytes, name);
  if ("problem" in found) throw new Error(found.problem.key);
  return found.document;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What every place of a table shows: a merged cell in all of its places, nothing as "". */
export function textsOf(table: PrintedTable): string[][] {
  return gridOf(table).map((line) => line.map((cell) => cell?.text ?? ""));
}

export async function tablesIn(text: string, name: string): Promise<PrintedTable[]> {
  return tablesOf(await opened(bytesOf(text), name));
}
