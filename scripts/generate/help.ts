import type { FunctionDefinition } from "../../src/functions/definition";
import { helpOf } from "../../src/functions/described";

/** The module of what functions say of themselves, apart from what calculates, so that it is loaded where it is shown. */
export function helpModule(definitions: readonly FunctionDefinition[]): string {
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { Help } from "../src/functions/definition";',
    "",
    "/** By the function's id. */",
    "export const help: Readonly<Record<string, Help>> = {",
    ...definitions.map((definition) => `  ${JSON.stringify(definition.id)}: ${JSON.stringify(helpOf(definition))},`),
    "};",
    "",
  ].join("\n");
}
