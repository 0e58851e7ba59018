/** Makes everything under generated/ from its one source. Run by scripts/run.mjs whenever a source has changed. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogueModule } from "./generate/catalogue";
import { datasetModule } from "./generate/datasets";
import { otherDatasets, quotasModule } from "./generate/quotas";

export async function generate(root: string): Promise<void> {
  const folder = path.join(root, "generated");
  // What is no longer made shall not be found by a program that still asks for it.
  rmSync(folder, { recursive: true, force: true });
  const datasets = path.join(folder, "datasets");
  mkdirSync(datasets, { recursive: true });
  writeFileSync(path.join(folder, "catalogue.ts"), catalogueModule(root));
  writeFileSync(path.join(folder, "quotas.ts"), quotasModule(root));
  for (const dataset of otherDatasets(root)) {
    writeFileSync(path.join(datasets, `${dataset.name}.ts`), datasetModule(dataset));
  }
}
