/** Opening a large workbook against the library that reads it otherwise, and saving changes against writing all of it anew. */
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre";
import type { CellEdit, WorkbookChanges } from "../src/workbook/snapshot";
import { noChanges } from "../src/workbook/snapshot";
import { open } from "../src/xlsx/open";
import { patch } from "../src/xlsx/patch";
import type { Measurement } from "./bench";
import { quantile } from "./bench";

const rows = 100_000;
const columns = 10;
/** Those of a workbook of 100,000 cells. */
const fewerRows = 10_000;
const edited = 10_000;

export default async function xlsx(): Promise<Measurement[]> {
  // First, while nothing else is held here: the collector would go through a million cells meanwhile.
  const saved = await savings(await large(fewerRows));
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
    ...saved,
  ];
}

/**
 * How long one waits for one cell changed in the first, middle and last row, against copying the workbook and inflating the sheet;
 * and against deflating the sheet again as well, which cannot be left out, by the fastest that zlib does in one thread.
 */
async function savings(bytes: Uint8Array): Promise<Measurement[]> {
  const inflated = () => {
    bytes.slice();
    return unzipSync(bytes, { filter: ({ name }) => name.endsWith("sheet1.xml") });
  };
  const peers = ["copied, and its sheet inflated", "and deflated again, by zlib at level 1"] as const;
  const measured: Measurement[] = [];
  for (const row of [0, fewerRows / 2, fewerRows - 1]) {
    const edit: CellEdit = { row, column: 1, kind: "value", value: 12.25 };
    const [saved, ...others] = await waitedFor([
      () => patch(bytes, changing([edit])),
      async () => void inflated(),
      async () => Object.values(inflated()).map((sheet) => deflateRawSync(sheet, { level: 1 })),
    ]);
    for (const [index, peer] of peers.entries()) {
      for (const [share, name] of [
        [0, "at best"],
        [0.5, "as a rule"],
      ] as const) {
        measured.push({
          name: `save one cell of ${fewerRows} × ${columns}, row ${row + 1}, ${name}`,
          value: quantile(saved!, share),
          unit: "ms",
          peer,
          peerValue: quantile(others[index]!, share),
          atMost: 1.5,
        });
      }
    }
  }
  return measured;
}

function changing(edits: readonly CellEdit[]): WorkbookChanges {
  const sheet = { sheet: "样本", edits, addedTables: [], addedValidations: [], rearranged: false };
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
  return writeXlsx({ sheets: [{ name: "样本", rows: values, columns: values[0]!.map(() => ({ numFmt: "0.00" })) }] });
}

/** What passes until each is done, in milliseconds, many times in turns: what else the machine does meets all of them alike. */
async function waitedFor(works: readonly (() => Promise<unknown>)[]): Promise<number[][]> {
  const waited: number[][] = works.map(() => []);
  for (let run = 0; run < 40; run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      waited[index]!.push(performance.now() - start);
    }
  }
  return waited;
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
