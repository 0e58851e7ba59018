import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Runs the command line as a person does, in the folder given. */
export function wq(words: readonly string[], input = "", folder = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "bin", "wq.mjs"), ...words], {
    input,
    encoding: "utf8",
    cwd: folder,
  });
  return { status, output: stdout, remarks: stderr };
}
