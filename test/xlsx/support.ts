import { unzipSync } from "fflate";
import { describe as words } from "../../src/language/messages";
import type { Message } from "../../src/language/messages";
import type {
  CellEdit,
  CellSnapshot,
  SheetChanges,
  WorkbookChanges,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { patch } from "../../src/xlsx/patch";
import { openedWorkbook } from "../support/opened";

export function changesOf(
  sheet: string,
  edits: readonly CellEdit[],
  more: Partial<SheetChanges> = {},
): WorkbookChanges {
  const changes = { sheet, edits, addedTables: [], addedValidations: [], rearranged: false, ...more };
  return { ...noChanges, sheets: [changes] };
}

export async function patchedBytes(source: Uint8Array, changes: WorkbookChanges): Promise<Uint8Array> {
  const before = source.slice();
  const outcome = await patch(source, changes);
  if ("problem" in outcome) throw new Error(words(outcome.problem, "en-US"));
  expect(Buffer.compare(source, before)).toBe(0);
  return outcome.bytes;
}

export async function patchProblem(source: Uint8Array, changes: WorkbookChanges): Promise<Message> {
  const outcome = await patch(source, changes);
  if (!("problem" in outcome)) throw new Error("It was patched");
  return outcome.problem;
}

export async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return (await openedWorkbook(bytes)).workbook;
}

/** Texts of the parts, by an independent reader of zip files. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder("utf-8").decode(content)]),
  );
}

/** The parts that differ between two archives. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const one = unzipSync(before);
  const other = unzipSync(after);
  const same = (path: string) =>
    one[path] !== undefined && other[path] !== undefined && Buffer.compare(one[path], other[path]) === 0;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => !same(path)).sort();
}

export function cellAt(
  workbook: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
): CellSnapshot | undefined {
  return workbook.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}
