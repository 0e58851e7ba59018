import { readdirSync } from "node:fs";
import path from "node:path";
import type { FunctionDefinition } from "../../src/functions/definition";

/** One file per function in the folders of src/functions. */
function functionFiles(root: string): { readonly group: string; readonly name: string }[] {
  const functions = path.join(root, "src", "functions");
  return readdirSync(functions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(functions, group))
        .filter((file) => file.endsWith(".ts") && !file.startsWith("_"))
        .map((file) => ({ group, name: file.slice(0, -3) })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The module that gathers every function. */
export function calculationsModule(root: string): string {
  const files = functionFiles(root);
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { Calculation } from "../src/functions/definition";',
    ...files.map(({ group, name }) => `import ${name} from "../src/functions/${group}/${name}";`),
    "",
    `export const calculations: readonly Calculation[] = [${files.map(({ name }) => name).join(", ")}];`,
    "",
  ].join("\n");
}

/** The module of equivalents in plain formulas; the build takes nothing else from these imports. */
export function nativesModule(definitions: readonly FunctionDefinition[], root: string): string {
  const known = new Set(definitions.filter(({ native }) => native).map(({ id }) => id.toLowerCase()));
  const files = functionFiles(root).filter(({ name }) => known.has(name));
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { Native } from "../src/functions/native";',
    ...files.map(({ group, name }) => `import ${name} from "../src/functions/${group}/${name}";`),
    "",
    "/** By the function's id. */",
    "export const natives: Readonly<Record<string, Native>> = {",
    ...files.map(({ name }) => `  ${name.toUpperCase()}: ${name}.native!,`),
    "};",
    "",
  ].join("\n");
}

/** The module of whole definitions: what calculates, and what is said of it. */
export function catalogueModule(): string {
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { FunctionDefinition } from "../src/functions/definition";',
    'import { explained } from "../src/functions/described";',
    'import { calculations } from "./calculations";',
    'import { help } from "./help";',
    'import { natives } from "./natives";',
    "",
    "export const catalogue: readonly FunctionDefinition[] = calculations.map((one) =>",
    "  explained(one, help[one.id]!, natives[one.id]),",
    ");",
    "",
  ].join("\n");
}
