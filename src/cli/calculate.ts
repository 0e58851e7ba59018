import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { followWorkbook } from "../workflows/additions";
import { keptLines } from "../workflows/keptLines";
import type { HeadlessHost } from "../hosts/headless";
import type { KeptResults, WorkbookHost } from "../hosts/port";
import type { OpenOptions } from "../hosts/univer/workbook";
import type { OwnStandard } from "../standards/library";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { PatchOptions } from "../xlsx/patch";
import type { LatePictures } from "../xlsx/write";
import { write } from "../xlsx/write";
import type { Terminal } from "./terminal";
import { notify } from "./terminal";
import { cellsIn, tidyMemory } from "./tidying";
import { patched } from "./workbooks";

export interface CalculateOptions extends PatchOptions {
  /** Also results that differ from those of the file although nothing was edited. */
  readonly all?: boolean;
  /** Results known not to be calculated here as they are stored; of all others the new ones are written. */
  readonly kept?: KeptResults;
  /** Own standards to calculate with besides those that the workbook carries. */
  readonly standards?: readonly OwnStandard[];
}

/**
 * A file with the results of its formulas: of our functions, what depends on them, and what has none yet; `workbook` is what opening
 * it gave. Nothing else in it changes.
 *
 * @param look sees the calculated workbook before it is closed.
 * @param isWritten whether the results of a sheet are; those of others stay as they are.
 */
export async function calculated(
  source: Uint8Array,
  workbook: WorkbookSnapshot,
  terminal: Terminal,
  { all = false, kept, standards = [], ...options }: CalculateOptions = {},
  look: (host: WorkbookHost) => Promise<void> = async () => {},
  isWritten: (sheet: string) => boolean = () => true,
): Promise<Uint8Array> {
  const host = await opened(workbook, standards, terminal, { all, ...(kept && { kept: kept.results }) });
  await look(host);
  const changes = await host.changes();
  const remaining = await host.keptResults();
  host.dispose();
  for (const line of keptLines(remaining)) notify(terminal, line);
  const incomplete = remaining.results.length > 0 || (options.incomplete ?? false);
  const sheets = changes.sheets.filter(({ sheet }) => isWritten(sheet));
  return patched(
    source,
    { ...changes, sheets },
    { ...options, calculated: (options.calculated ?? false) && !incomplete, incomplete },
  );
}

/**
 * The file of a workbook of our own, with the results of its formulas: cheaper than to patch them into a file that has none.
 *
 * @param drawing of pictures that are drawn meanwhile.
 */
export async function writtenCalculated(
  workbook: WorkbookSnapshot,
  terminal: Terminal,
  standards: readonly OwnStandard[] = [],
  drawing?: LatePictures,
): Promise<Uint8Array> {
  const cells = cellsIn(workbook);
  tidyMemory(cells);
  const results = await resultsOf(workbook, standards, terminal);
  tidyMemory(cells);
  return write(results, { calculated: true, ...(drawing && { drawing }) });
}

/** By itself, so that nothing holds the engine's memory any more while the file is written. */
async function resultsOf(
  workbook: WorkbookSnapshot,
  standards: readonly OwnStandard[],
  terminal: Terminal,
): Promise<WorkbookSnapshot> {
  const host = await opened(workbook, standards, terminal);
  const calculated = await host.calculated();
  host.dispose();
  return calculated;
}

async function opened(
  workbook: WorkbookSnapshot,
  standards: readonly OwnStandard[],
  terminal: Terminal,
  options: OpenOptions = {},
): Promise<HeadlessHost> {
  // Only what calculates needs the engine.
  const { openHost } = await import("./trial/open");
  const context = new ContextStore(bundledContext);
  const host = await openHost(context, workbook, options);
  // The workbook's own standards and default come with it.
  const { problems } = await followWorkbook(host, context, standards);
  for (const problem of problems) notify(terminal, problem);
  return host;
}

/** The results of native formulas that this program does not calculate as the file has them. */
export async function keptIn(workbook: WorkbookSnapshot): Promise<KeptResults> {
  const { openHost } = await import("./trial/open");
  const { nativeOnly } = await import("../hosts/univer/trial/nativeOnly");
  const host = await openHost(new ContextStore(bundledContext), nativeOnly(workbook));
  const kept = await host.keptResults();
  host.dispose();
  return kept;
}
