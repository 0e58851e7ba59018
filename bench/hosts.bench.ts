/**
 * 100,000 rows in the headless workbook: one QUOTA that spills, against a native VLOOKUP a row on 1,000 rows. Both depend on one
 * cell more (the tier, the column to take), whose edit calculates everything anew.
 */
import { bundledContext } from "../src/functions/bundled";
import { ContextStore } from "../src/functions/context";
import type { HeadlessHost } from "../src/hosts/headless";
import { createHeadlessHost } from "../src/hosts/headless";
import type { Entry } from "../src/hosts/port";
import { isFailure } from "../src/language/failure";
import type { CellSnapshot } from "../src/workbook/snapshot";
import type { Measurement } from "./bench";

const rows = 100_000;
const tableRows = 1_000;
/** Writing a spill costs this host so much a cell, by itself. */
const microsecondsPerSpilledCell = 50;

export default async function hosts(): Promise<Measurement[]> {
  const spill = await spilledQuota();
  const native = await nativeLookups();
  return [
    measurement("first calculation of 100,000 rows, one spilled QUOTA", spill.first, native.first, 1 / 5),
    measurement("… after an edit that concerns every row", spill.edit, native.edit, 1 / 8),
    {
      name: "… of it a spilled cell",
      value: ((spill.first - native.idle) * 1e6) / rows,
      unit: "µs",
      peer: "what a spill costs this host",
      peerValue: microsecondsPerSpilledCell,
      atMost: 1,
    },
  ];
}

function measurement(name: string, value: number, peerValue: number, atMost: number): Measurement {
  return { name, value, unit: "s", peer: "100,000 native VLOOKUPs", peerValue, atMost };
}

async function spilledQuota() {
  const { standards, defaultStandard } = bundledContext;
  const served = standards.variants.filter(
    ({ standard, code, product, condition }) =>
      standard === defaultStandard &&
      ["通用值", "先进值"].every((tier) => !isFailure(standards.quota({ standard, code, product, condition }, tier))),
  );
  const cells = Array.from({ length: rows }, (_, row): CellSnapshot[] => {
    const { code, product, condition } = served[row % served.length]!;
    return [code, product, condition].map((value, column) => ({ row, column, value }));
  }).flat();
  const host = await open([...cells, { row: 0, column: 4, value: "通用值" }]);
  const formula = `=WQ.QUOTA(A1:A${rows},B1:B${rows},E1,C1:C${rows})`;
  const first = await seconds(() => put(host, 3, [[{ formula }]]));
  const edit = await seconds(() => put(host, 4, [["先进值"]]));
  await expectNumbers(host);
  host.dispose();
  return { first, edit };
}

async function nativeLookups() {
  const keys = Array.from({ length: rows }, (_, row) => ({ row, column: 0, value: `key ${row % tableRows}` }));
  const table = Array.from({ length: tableRows }, (_, row) => [
    { row, column: 5, value: `key ${row}` },
    { row, column: 6, value: row / 100 },
    { row, column: 7, value: row / 50 },
  ]);
  const host = await open([...keys, ...table.flat(), { row: 0, column: 4, value: 2 }]);
  const idle = await seconds(() => put(host, 9, [[1]]));
  const formulas = keys.map(({ row }) => [{ formula: `=VLOOKUP(A${row + 1},$F$1:$H$${tableRows},$E$1,FALSE)` }]);
  const first = await seconds(() => put(host, 3, formulas));
  const edit = await seconds(() => put(host, 4, [[3]]));
  await expectNumbers(host);
  host.dispose();
  return { first, edit, idle };
}

function open(cells: readonly CellSnapshot[]): Promise<HeadlessHost> {
  const snapshot = { sheets: [{ name: "Sheet1", cells }], styles: [], names: [], settings: {} };
  return createHeadlessHost(new ContextStore(bundledContext), snapshot);
}

async function put(host: HeadlessHost, column: number, entries: readonly (readonly Entry[])[]): Promise<void> {
  const outcome = await host.write("bench", [{ sheet: "Sheet1", row: 0, column, entries }], { overwrite: true });
  if (!outcome.done) throw new Error("a write of the benchmark was refused");
}

/** Neither side may win by failing. */
async function expectNumbers(host: HeadlessHost): Promise<void> {
  const { values } = await host.read({ sheet: "Sheet1", row: 0, column: 3, rows, columns: 1 });
  if (!values.every(([cell]) => typeof cell === "number")) throw new Error("a look-up of the benchmark failed");
}

/** Processor time, so that other programs on the machine do not count. */
async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
