/** A thread that calculates a workbook on trial. */
import { parentPort, workerData } from "node:worker_threads";
import { tryOut } from "../../hosts/headless/trial";
import type { TrialTask } from "../../hosts/univer/trial/trial";

const port = parentPort!;
await tryOut(workerData as TrialTask, (report) => port.postMessage(report));
