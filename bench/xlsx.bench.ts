/** Opening a large workbook against the library that reads it otherwise, and saving changes against writing all of it anew. */
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre";
import type { CellEdit } from "../src/workbook/snapshot";
import { noChanges } from "../src/workbook/snapshot";
import { open } from "../src/xlsx/open";
import { patch } from "../src/xlsx/patch";
import type { Measurement } from "./bench";

const rows = 100_000;
const columns = 10;
const edited = 10_000;

export default async function xlsx(): Promise<Measurement[]> {
  const bytes = await large();
  const edits = Array.from({ length: edited }, (_, index): CellEdit => ({
    row: 10 * index,
    column: 1,
    kind: "value",
    value: index / 4,
  }));
  const changes = {
    ...noChanges,
    sheets: [{ sheet: "样本", edits, addedTables: [], addedValidations: [], rearranged: false }],
  };
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
      value: await costOf(() => patch(bytes, changes)),
      unit: "ms",
      peer: "hucre, opened and saved",
      peerValue: await costOf(async () => saveXlsx(await openXlsx(bytes))),
      atMost: 0.5,
    },
  ];
}

/** Numbers and repeated texts, as samples have them. */
async function large(): Promise<Uint8Array> {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      column % 3 === 0
        ? `企业${(row * 7 + column) % 5000}`
        : Math.round(((row * 31 + column * 17) % 99991) * 1.37) / 100,
    ),
  );
  return writeXlsx({ sheets: [{ name: "样本", rows: values, columns: values[0]!.map(() => ({ numFmt: "0.00" })) }] });
}

/** Processor time in milliseconds, the better of two runs behind one to warm up. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    if (run > 0) best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
