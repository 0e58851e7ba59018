/** One workbook of a corpus, as a user would treat it: opened, saved without a change, with one cell changed, and calculated. */
import path from "node:path";
import { unzipSync } from "fflate";
import { CommandFailure } from "../../src/cli/terminal";
import type { CellEdit, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";
import { patch } from "../../src/xlsx/patch";
import type { WorkbookHost } from "../../src/hosts/port";
import type { Stored } from "./cells";
import { differingCells, storedCells } from "./cells";
import type { Finding, Recalculation, Saving } from "./finding";

export interface Wanted {
  readonly recalculate: boolean;
}

function megabytesHeld(): number {
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / (1024 * 1024));
}

export async function examine(file: string, bytes: Uint8Array, { recalculate }: Wanted): Promise<Finding> {
  const kind = path.extname(file).slice(1).toLowerCase();
  const start = performance.now();
  const spent = () => ({
    milliseconds: Math.round(performance.now() - start),
    megabytes: megabytesHeld(),
  });
  const name = path.basename(file);
  let opened: Awaited<ReturnType<typeof open>>;
  try {
    opened = await open(bytes, name);
  } catch (fault) {
    return { file, kind, outcome: "crashed", reason: firstLine(fault), ...spent() };
  }
  if ("problem" in opened) return { file, kind, outcome: "refused", reason: opened.problem.key, ...spent() };
  const cost = spent();
  const { source, workbook } = opened;
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const found: Finding = { file, kind, outcome: "opened", cells, ...cost };
  if (!source) return found;
  return {
    ...found,
    saving: await save(source, workbook, name),
    ...(recalculate && { recalculation: await calculate(source, workbook, name) }),
  };
}

async function save(source: Uint8Array, workbook: WorkbookSnapshot, name: string): Promise<Saving> {
  const lost = { same: false, partsLost: [], cellsChanged: 0 };
  try {
    const unchanged = await patch(source, noChanges);
    if ("problem" in unchanged) return { ...lost, failed: unchanged.problem.key };
    const same = Buffer.compare(unchanged.bytes, source) === 0;
    const sheet = workbook.sheets[0];
    if (!sheet) return { ...lost, same };
    const edit: CellEdit = { row: 99, column: 25, kind: "value", value: 12.5 };
    const changes = { sheet: sheet.name, edits: [edit], addedTables: [], addedValidations: [], rearranged: false };
    const outcome = await patch(source, { ...noChanges, sheets: [changes] });
    if ("problem" in outcome) return { ...lost, same, failed: outcome.problem.key };
    const again = await open(outcome.bytes, name);
    if ("problem" in again) return { ...lost, same, failed: `written, but ${again.problem.key}` };
    const edited = `${sheet.name}!Z100`;
    const before = storedCells(workbook);
    const after = storedCells(again.workbook);
    const changed = differingCells(before, after).filter((place) => place !== edited);
    const missing = after.get(edited)?.value === "12.5" ? 0 : 1;
    return { same, partsLost: partsLost(source, outcome.bytes), cellsChanged: changed.length + missing };
  } catch (fault) {
    return { ...lost, failed: firstLine(fault) };
  }
}

/** The edited sheet, its workbook's request to calculate and the list of formulas may differ; nothing else. */
const belongsToChange = /(?:^|[/\\])(?:workbook|book|calcchain|\[content_types\])[^/\\]*\.xml(?:\.rels)?$/i;

function partsLost(before: Uint8Array, after: Uint8Array): string[] {
  const one = unzipSync(before);
  const other = unzipSync(after);
  const differing = Object.keys(one).filter(
    (part) => !belongsToChange.test(part) && (!other[part] || Buffer.compare(one[part]!, other[part]) !== 0),
  );
  const gone = differing.filter((part) => !other[part]);
  // One sheet was edited.
  return gone.length > 0 || differing.length > 1 ? differing : [];
}

const volatile = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\(/i;

async function calculate(source: Uint8Array, workbook: WorkbookSnapshot, name: string): Promise<Recalculation> {
  const formulas = workbook.sheets.reduce(
    (sum, { cells }) => sum + cells.filter(({ formula }) => formula !== undefined).length,
    0,
  );
  const nothing = { formulas, differing: {}, filled: 0, kept: {} };
  if (formulas === 0) return nothing;
  const silent = { language: "en-US" as const, print: () => undefined, say: () => undefined };
  const kept = new Counts();
  const look = async (host: WorkbookHost) => {
    const { results = [] } = (await host.keptResults?.()) ?? {};
    for (const { formula, reason } of results) {
      if (reason !== "changing" && reason !== "elsewhere") kept.add(functionOf(formula));
    }
  };
  try {
    // Only now: the engine takes its time to load.
    const { calculated } = await import("../../src/cli/calculate");
    const again = await open(await calculated(source, workbook, silent, {}, look), name);
    if ("problem" in again) return { ...nothing, failed: `written, but ${again.problem.key}` };
    const before = storedCells(workbook);
    const after = storedCells(again.workbook);
    const differing = new Counts();
    let filled = 0;
    for (const place of differingCells(before, after)) {
      const [one, other] = [before.get(place), after.get(place)];
      const formula = one?.formula ?? other?.formula ?? "(no formula)";
      if (isWithoutResult(one, other)) filled++;
      else if (!volatile.test(formula)) differing.add(functionOf(formula));
    }
    return { formulas, differing: differing.all, filled, kept: kept.all };
  } catch (fault) {
    const failed = fault instanceof CommandFailure ? fault.problem.key : firstLine(fault);
    return { ...nothing, failed };
  }
}

/** A cell of a formula that nothing had calculated; what it fills besides had no content either. */
function isWithoutResult(before: Stored | undefined, after: Stored | undefined): boolean {
  return (before?.value ?? "") === "" && after?.formula !== undefined;
}

class Counts {
  readonly all: Record<string, number> = {};

  add(name: string): void {
    this.all[name] = (this.all[name] ?? 0) + 1;
  }
}

/** The first that a formula calls. */
function functionOf(formula: string): string {
  return /([A-Z][A-Z0-9.]*)\(/i.exec(formula)?.[1]?.toUpperCase() ?? (formula.startsWith("=") ? "=" : formula);
}

function firstLine(fault: unknown): string {
  return String(fault instanceof Error ? (fault.stack ?? fault.message) : fault)
    .split("\n")
    .slice(0, 2)
    .map((line) => line.trim())
    .join(" ");
}
