/** Opening a large workbook against the library that reads it otherwise, and saving changes against writing all of it anew. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre";
import type { CellEdit, WorkbookChanges } from "../src/workbook/snapshot";
import { noChanges } from "../src/workbook/snapshot";
import { open } from "../src/xlsx/open";
import { patch } from "../src/xlsx/patch";
import { bundle } from "../scripts/bundle.mjs";
import type { Measurement } from "./bench";
import { quantile } from "./bench";
import type { Work } from "./xlsx/saving";

const rows = 100_000;
const columns = 10;
/** Those of a workbook of 100,000 cells. */
const fewerRows = 10_000;
const edited = 10_000;
const sheetName = "样本";

export default async function xlsx(): Promise<Measurement[]> {
  const bytes = await large(rows);
  const edits = Array.from({ length: edited }, (_, index): CellEdit => ({
    row: 10 * index,
    column: 1,
    kind: "value",
    value: index / 4,
  }));
  return [
    {
      name: `open ${rows} × ${columns} cells`,
      value: await costOf(() => open(bytes, "样本.xlsx")),
      unit: "ms",
      peer: "hucre, with styles",
      peerValue: await costOf(() => readXlsx(bytes, { readStyles: true })),
      atMost: 0.5,
    },
    {
      name: `open ${rows} × ${columns} cells, values only`,
      value: await costOf(() => open(bytes, "样本.xlsx", { valuesOnly: true })),
      unit: "ms",
      peer: "hucre, without styles",
      peerValue: await costOf(() => readXlsx(bytes)),
      atMost: 0.75,
    },
    {
      name: `save ${edited} changed cells of them`,
      value: await costOf(() => patch(bytes, changing(edits))),
      unit: "ms",
      peer: "hucre, opened and saved",
      peerValue: await costOf(async () => saveXlsx(await openXlsx(bytes))),
      atMost: 0.5,
    },
    ...(await savings(await large(fewerRows))),
  ];
}

const works: readonly Work[] = ["saved", "inflated", "deflatedAgain"];
const peers = ["copied, and its sheet inflated", "and deflated again, by zlib at level 1"] as const;
/** As whoever saves once waits, and as one who saves again and again, with what that leaves to be collected. */
const [processes, repeated] = [9, 40];

/**
 * How long one waits for one cell changed in the first, middle and last row, against copying the workbook and inflating the sheet;
 * and against deflating the sheet again as well, which cannot be left out, by the fastest that zlib does in one thread.
 */
async function savings(bytes: Uint8Array): Promise<Measurement[]> {
  const folder = path.join(PROJECT_ROOT, ".cache", "bench");
  const program = path.join(folder, "saving.mjs");
  // A map of megabytes in the program has the collector go through all of it with every few runs.
  await bundle(PROJECT_ROOT, "bench/xlsx/saving.ts", program, { sourcemap: false });
  const file = path.join(folder, "saving.xlsx");
  writeFileSync(file, bytes);
  const run = (row: number, runs: number, named: readonly Work[]) => {
    const args = [program, file, sheetName, String(row), String(runs), ...named];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as number[][];
  };
  return [0, fewerRows / 2, fewerRows - 1].flatMap((row) => {
    const first = works.map((work) => Array.from({ length: processes }, () => run(row, 1, [work])[0]![0]!));
    const again = run(row, repeated, works);
    const against = (how: string, [saved, ...others]: readonly (readonly number[])[]) =>
      peers.map((peer, index) => ({
        name: `save one cell of ${fewerRows} × ${columns}, row ${row + 1}, ${how}`,
        value: quantile(saved!, 0.5),
        unit: "ms",
        peer,
        peerValue: quantile(others[index]!, 0.5),
        atMost: 1.5,
      }));
    return [...against("the first time", first), ...against("again", again)];
  });
}

function changing(edits: readonly CellEdit[]): WorkbookChanges {
  const sheet = { sheet: sheetName, edits, addedTables: [], addedValidations: [], rearranged: false };
  return { ...noChanges, sheets: [sheet] };
}

/** Numbers and repeated texts, as samples have them. */
async function large(rows: number): Promise<Uint8Array> {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      column % 3 === 0
        ? `企业${(row * 7 + column) % 5000}`
        : Math.round(((row * 31 + column * 17) % 99991) * 1.37) / 100,
    ),
  );
  return writeXlsx({
    sheets: [{ name: sheetName, rows: values, columns: values[0]!.map(() => ({ numFmt: "0.00" })) }],
  });
}

/** Processor time in milliseconds, the best of some runs behind one to warm up. */
async function costOf(work: () => Promise<unknown>, runs = 3): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    if (run > 0) best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
