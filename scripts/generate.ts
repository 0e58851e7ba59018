/** Makes everything under generated/ from its one source. Run by scripts/run.mjs whenever a source has changed. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogueModule } from "./generate/catalogue";
import { datasetModule } from "./generate/datasets";
import { otherDatasets, quotasModule } from "./generate/quotas";

export async function generate(root: string): Promise<void> {
  const folder = path.join(root, "generated");
  const datasets = path.join(folder, "datasets");
  rmSync(datasets, { recursive: true, force: true });
  mkdirSync(datasets, { recursive: true });
  writeFileSync(path.join(folder, "catalogue.ts"), catalogueModule(root));
  writeFileSync(path.join(folder, "quotas.ts"), quotasModule(root));
  for (const dataset of otherDatasets(root)) {
    writeFileSync(path.join(datasets, `${dataset.name}.ts`), datasetModule(dataset));
  }
}

export async function main(): Promise<void> {
  await generate(PROJECT_ROOT);
}
