/** A thread that examines workbooks, one after the other; it can be ended when one of them never does. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { examine } from "./examine";
import type { Wanted } from "./examine";

const { folder, wanted } = workerData as { folder: string; wanted: Wanted };
parentPort!.on("message", (file: string) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  void examine(file, bytes, wanted).then((finding) => parentPort!.postMessage(finding));
});
