import { readdirSync } from "node:fs";
import path from "node:path";

/** The module that gathers every function definition: one file per function in the folders of src/functions. */
export function catalogueModule(root: string): string {
  const functions = path.join(root, "src", "functions");
  const files = readdirSync(functions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(functions, group))
        .filter((file) => file.endsWith(".ts") && !file.startsWith("_"))
        .map((file) => ({ group, name: file.slice(0, -3) })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { FunctionDefinition } from "../src/functions/definition";',
    ...files.map(({ group, name }) => `import ${name} from "../src/functions/${group}/${name}";`),
    "",
    `export const catalogue: readonly FunctionDefinition[] = [${files.map(({ name }) => name).join(", ")}];`,
    "",
  ].join("\n");
}
