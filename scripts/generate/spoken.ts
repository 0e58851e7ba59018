import type { FunctionDefinition } from "../../src/functions/definition";
import { syllables } from "./syllables";

/** The module that holds the pinyin of what every function is called, so that it can be found by it. */
export function spokenModule(catalogue: readonly FunctionDefinition[]): string {
  return [
    "// Made by scripts/generate; do not edit.",
    "/** The syllables of the Chinese summary, by the function's id. */",
    "export const spoken: Readonly<Record<string, string>> = {",
    ...catalogue.map(({ id, summary }) => `  ${JSON.stringify(id)}: ${JSON.stringify(syllables(summary.zh))},`),
    "};",
    "",
  ].join("\n");
}
