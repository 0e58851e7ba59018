/** Makes what is made from the function definitions. Run by scripts/run.mjs once generated/catalogue.ts stands. */
import path from "node:path";
import { catalogue } from "../generated/catalogue";
import { formulasModule } from "./generate/formulas";
import { spokenModule } from "./generate/spoken";
import { keep } from "./keep.mjs";

export async function generate(root: string): Promise<void> {
  keep(path.join(root, "generated", "formulas.ts"), formulasModule(catalogue));
  keep(path.join(root, "generated", "spoken.ts"), spokenModule(catalogue));
}
