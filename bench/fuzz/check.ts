/** What becomes of a damaged workbook: it opens, or is refused by name; what is written can be opened again. */
import { noChanges } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";
import { patch } from "../../src/xlsx/patch";

/** In words; those in capitals must not happen. */
export type Outcome = "opened and saved" | "opened, saving refused" | "opened" | "refused" | `WRONG: ${string}`;

export async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  try {
    const opened = await open(bytes, name);
    if ("problem" in opened) {
      return opened.problem.key === "fileReaderFailed" ? `WRONG: ${opened.problem.values["error"]}` : "refused";
    }
    const sheet = opened.workbook.sheets[0];
    if (!opened.source || !sheet) return "opened";
    const edits = [{ row: 99, column: 25, kind: "value", value: 12.5 } as const];
    const changes = { sheet: sheet.name, edits, addedTables: [], addedValidations: [], rearranged: false };
    const saved = await patch(opened.source, { ...noChanges, sheets: [changes] });
    if ("problem" in saved) return "opened, saving refused";
    const again = await open(saved.bytes, name);
    return "problem" in again ? `WRONG: written, but then ${again.problem.key}` : "opened and saved";
  } catch (error) {
    const [first, where] = String(error instanceof Error ? error.stack : error).split("\n");
    return `WRONG: ${first} ${where?.trim() ?? ""}`;
  }
}
