/** A process that examines workbooks, one after the other; it can be ended when one of them never does. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { examine } from "./examine";
import type { Wanted } from "./examine";

export interface Task {
  readonly folder: string;
  readonly file: string;
  readonly wanted: Wanted;
}

process.on("message", ({ folder, file, wanted }: Task) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  void examine(file, bytes, wanted).then((finding) => process.send!(finding));
});
