/**
 * One cell of a workbook changed and saved, and what that is held against, in a process that does nothing else:
 * `node saving.mjs FILE SHEET ROW RUNS WORK…`. Prints what passed until each was done, in milliseconds, in turns: what else the machine does
 * meets all of them alike.
 */
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { CellEdit } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { patch } from "../../src/xlsx/patch";

export type Work = "saved" | "inflated" | "deflatedAgain";

async function main([file, sheet, row, runs, ...works]: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file!));
  const edits: readonly CellEdit[] = [{ row: Number(row), column: 1, kind: "value", value: 12.25 }];
  const changed = { sheet: sheet!, edits, addedTables: [], addedValidations: [], rearranged: false };
  const inflated = () => {
    bytes.slice();
    return unzipSync(bytes, { filter: ({ name }) => name.endsWith("sheet1.xml") });
  };
  const done: Readonly<Record<Work, () => unknown>> = {
    saved: () => patch(bytes, { ...noChanges, sheets: [changed] }),
    inflated,
    deflatedAgain: () => Object.values(inflated()).map((content) => deflateRawSync(content, { level: 1 })),
  };
  const waited = works.map((): number[] => []);
  for (let run = 0; run < Number(runs); run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await done[work as Work]();
      waited[index]!.push(performance.now() - start);
    }
  }
  console.log(JSON.stringify(waited));
}

void main(process.argv.slice(2));
