/** Makes what is made from the function definitions. Run by scripts/run.mjs once generated/calculations.ts stands. */
import path from "node:path";
import { calculations } from "../generated/calculations";
import type { Calculation, FunctionDefinition } from "../src/functions/definition";
import { nativesModule } from "./generate/catalogue";
import { formulasModule } from "./generate/formulas";
import { helpModule } from "./generate/help";
import { spokenModule } from "./generate/spoken";
import { keep } from "./keep.mjs";

export async function generate(root: string): Promise<void> {
  const definitions = calculations.map(whole);
  const modules = { formulas: formulasModule, help: helpModule, natives: nativesModule, spoken: spokenModule };
  for (const [name, text] of Object.entries(modules)) {
    keep(path.join(root, "generated", `${name}.ts`), text(definitions, root));
  }
}

/** From its source a definition comes whole; only what the build bundles (scripts/webpack/calculation) does not. */
function whole(calculation: Calculation): FunctionDefinition {
  if (!("summary" in calculation)) throw new Error(`${calculation.id} says nothing of itself.`);
  return calculation as FunctionDefinition;
}
