/** The lint rules that keep the rooms apart, shown to fire: each text stands in for the file named. */
import type { Linter } from "eslint";
import { ESLint } from "eslint";
import path from "node:path";
import typescript from "typescript-eslint";

const configuration = outside<Linter.Config[]>(path.join(PROJECT_ROOT, "eslint.config.js"));
// None of these rules asks for types, and without them the compiler need not read the whole project.
const eslint = new ESLint({
  cwd: PROJECT_ROOT,
  overrideConfigFile: true,
  overrideConfig: [...configuration, typescript.configs.disableTypeChecked as Linter.Config],
});

async function faults(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(PROJECT_ROOT, file) });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

test("a lower room may not import a higher one", async () => {
  const text = 'import { evaluate } from "../functions/evaluate";\nexport const again = evaluate;\n';
  expect(await faults("src/statistics/pert.ts", text)).toEqual(["boundaries/dependencies"]);
});

test("nor by a type, nor by a dynamic import", async () => {
  const type = 'import type { Context } from "../functions/context";\nexport type Again = Context;\n';
  expect(await faults("src/statistics/pert.ts", type)).toEqual(["boundaries/dependencies"]);
  const dynamic = 'export const late = import("../functions/context");\n';
  expect(await faults("src/statistics/pert.ts", dynamic)).toEqual(["boundaries/dependencies"]);
});

test("a higher room may import a lower one", async () => {
  const text = 'import { pertMean } from "../statistics/pert";\nexport const again = pertMean;\n';
  expect(await faults("src/functions/context.ts", text)).toEqual([]);
});

test("only the Excel host names Excel, in values and in types", async () => {
  const text = "export const run = Excel.run;\nexport type Range = Excel.Range;\n";
  expect(await faults("src/hosts/port.ts", text)).toEqual(["no-restricted-globals", "no-restricted-syntax"]);
  expect(await faults("src/hosts/excel/context.ts", text)).toEqual([]);
});

test("only the embedded and headless hosts name Univer", async () => {
  const text = 'import { Univer } from "@univerjs/core";\nexport const engine = Univer;\n';
  expect(await faults("src/hosts/port.ts", text)).toEqual(["no-restricted-imports"]);
});

test("the core touches neither page nor files", async () => {
  const text = 'import { readFileSync } from "node:fs";\nexport const both = [readFileSync, document.title];\n';
  expect(await faults("src/units/number.ts", text)).toEqual(["no-restricted-imports", "no-restricted-globals"]);
});

test("in the Excel host, what was not loaded may not be read", async () => {
  const text = `
export async function name(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  await context.sync();
  return sheet.name;
}
`;
  expect(await faults("src/hosts/excel/context.ts", text)).toContain("office-addins/load-object-before-read");
});

test("a definition, which the build takes apart, is had from the catalogue", async () => {
  const text = (from: string) => `import { catalogue } from "${from}";\nexport const again = catalogue;\n`;
  const direct = 'import pert from "../functions/methods/pert";\nexport const again = pert;\n';
  expect(await faults("src/workflows/repair.ts", direct)).toEqual(["boundaries/dependencies"]);
  expect(await faults("src/functions/context.ts", direct.replace("../functions", "."))).toEqual([
    "boundaries/dependencies",
  ]);
  expect(await faults("src/workflows/repair.ts", text("../../generated/catalogue"))).toEqual([]);
});
