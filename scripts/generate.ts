/** Makes everything under generated/ from its one source. Run by scripts/run.mjs whenever a source has changed. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogueModule } from "./generate/catalogue";
import { datasetModules } from "./generate/datasets";
import { allDatasets, quotasModule } from "./generate/quotas";

export async function generate(root: string): Promise<void> {
  const folder = path.join(root, "generated");
  mkdirSync(path.join(folder, "datasets"), { recursive: true });
  writeFileSync(path.join(folder, "catalogue.ts"), catalogueModule(root));
  writeFileSync(path.join(folder, "quotas.ts"), quotasModule(root));
  for (const { file, text } of datasetModules(allDatasets(root))) writeFileSync(path.join(folder, file), text);
}

export async function main(): Promise<void> {
  await generate(PROJECT_ROOT);
}
