/** Makes everything under generated/ from its one source. Run by scripts/run.mjs whenever a source has changed. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { calculationsModule, catalogueModule } from "./generate/catalogue";
import { datasetModule } from "./generate/datasets";
import { otherDatasets, quotasModule } from "./generate/quotas";
import { keep } from "./keep.mjs";

/** Of the later step and of run.mjs. */
const madeElsewhere = ["formulas.ts", "help.ts", "natives.ts", "spoken.ts", "stamp.json"];

export async function generate(root: string): Promise<void> {
  const folder = path.join(root, "generated");
  const files = new Map([
    ["calculations.ts", calculationsModule(root)],
    ["catalogue.ts", catalogueModule()],
    ["quotas.ts", quotasModule(root)],
    ...otherDatasets(root).map(
      (dataset) => [path.join("datasets", `${dataset.name}.ts`), datasetModule(dataset)] as const,
    ),
  ]);
  for (const [file, text] of files) keep(path.join(folder, file), text);
  // What is no longer made shall not be found by a program that still asks for it.
  for (const file of filesBelow(folder)) {
    if (!files.has(file) && !madeElsewhere.includes(file)) rmSync(path.join(folder, file));
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
