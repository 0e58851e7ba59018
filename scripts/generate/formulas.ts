import temml from "temml";
import type { FunctionDefinition } from "../../src/functions/definition";

/** The module that holds the formula of every method as MathML, which browsers draw by themselves. */
export function formulasModule(catalogue: readonly FunctionDefinition[]): string {
  const lines = catalogue.flatMap(({ id, method }) => {
    if (!method?.formula) return [];
    const markup = temml.renderToString(method.formula, { displayMode: true, throwOnError: true });
    return [`  ${JSON.stringify(id)}: ${JSON.stringify(markup)},`];
  });
  return [
    "// Made by scripts/generate; do not edit.",
    "/** By the function's id. */",
    "export const formulaMarkup: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
