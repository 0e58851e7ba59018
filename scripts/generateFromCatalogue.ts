/** Makes what is made from the function definitions. Run by scripts/run.mjs once generated/catalogue.ts stands. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../generated/catalogue";
import { formulasModule } from "./generate/formulas";

export async function generate(root: string): Promise<void> {
  writeFileSync(path.join(root, "generated", "formulas.ts"), formulasModule(catalogue));
}
