/** Builds the command line and its threads into dist/cli. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleCli } from "../bundle.mjs";
import { cliSignature, stamp } from "./stale.mjs";

export async function buildCli(root) {
  const before = cliSignature();
  const folder = path.join(root, "dist", "cli");
  const written = await bundleCli(
    root,
    {
      wq: "src/cli/main.ts",
      reader: "src/cli/survey/reader.ts",
      trial: "src/cli/trial/thread.ts",
      drawing: "src/cli/revise/drawing.ts",
    },
    folder,
  );
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    if (!written.includes(file)) rmSync(path.join(folder, file), { recursive: true });
  }
  writeFileSync(stamp, before);
}
