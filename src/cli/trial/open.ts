/** Opens somebody's workbook for calculation, formulas that never end left out. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ContextStore } from "../../functions/context";
import type { HeadlessHost } from "../../hosts/headless";
import { createHeadlessHost } from "../../hosts/headless";
import type { StartTrial, TrialReport } from "../../hosts/univer/trial/trial";
import { unendingFormulas } from "../../hosts/univer/trial/trial";
import type { OpenOptions } from "../../hosts/univer/workbook";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

export async function openHost(
  context: ContextStore,
  workbook: WorkbookSnapshot,
  options: OpenOptions = {},
): Promise<HeadlessHost> {
  const givenUp = await unendingFormulas(workbook, startTrial);
  return createHeadlessHost(context, workbook, { ...options, givenUp });
}

/** A program of its own, since a thread starts from a file. */
const program = pathToFileURL(path.join(PROJECT_ROOT, "dist", "cli", "trial.mjs"));

/** Of memory a trial may take. */
const megabytes = 1024;

const startTrial: StartTrial = (workerData, report) => {
  const worker = new Worker(program, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  worker.on("message", (said: TrialReport) => report(said));
  worker.on("error", () => report("failed"));
  return () => void worker.terminate();
};
