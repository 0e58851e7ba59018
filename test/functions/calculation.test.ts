/** Definitions in parts, as the pages have them: each part alone does what it does in the whole. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { calculations } from "../../generated/calculations";
import { catalogue } from "../../generated/catalogue";
import { natives } from "../../generated/natives";
import { partOf, plugin } from "../../scripts/webpack/calculation";
import { plugin as search, unused } from "../../scripts/webpack/minisearch";
import { stdlibAlias } from "../../scripts/webpack/stdlib";
import { bundledContext } from "../../src/functions/bundled";
import type { Calculation } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import { formulaFor, namespace } from "../../src/functions/formula";

const exports = `
  export { calculations } from "./generated/calculations";
  export { evaluate } from "./src/functions/evaluate";
  export { bundledContext } from "./src/functions/bundled";`;

let code: string;
let alone: { calculations: readonly Calculation[]; evaluate: typeof evaluate; bundledContext: typeof bundledContext };

beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    stdin: { contents: exports, resolveDir: PROJECT_ROOT, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    charset: "utf8",
    mainFields: ["module", "main"],
    alias: stdlibAlias(PROJECT_ROOT),
    plugins: [plugin, search],
  });
  code = outputFiles[0]!.text;
  const module = { exports: {} };
  new Function("module", code)(module);
  alone = module.exports as typeof alone;
});

test("what calculates has none of what a function says of itself", () => {
  const [first, ...rest] = calculations as unknown as readonly object[];
  expect(first).toHaveProperty("summary");
  for (const definition of [first!, ...rest]) expect(definition).toHaveProperty("examples");
  expect(alone.calculations.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
  for (const calculation of alone.calculations) {
    for (const part of ["summary", "source", "method", "examples", "native"])
      expect(calculation).not.toHaveProperty(part);
    expect(calculation.result).not.toHaveProperty("description");
    for (const parameter of calculation.parameters) expect(parameter).not.toHaveProperty("description");
  }
  const texts = catalogue.flatMap(({ summary, result, parameters, method }) => [
    ...(method ? [method.text] : []),
    ...[result, ...parameters].map(({ description }) => description),
    summary,
  ]);
  // A summary of a word or two may be the name of something else.
  const sentences = texts.flatMap(({ en }) => (en.split(" ").length > 5 ? [en] : []));
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => code.includes(sentence))).toEqual([]);
});

test.each(catalogue.map(({ id, examples }, index) => ({ id, examples, index })))(
  "$id calculates its examples without its help as with it",
  ({ examples, index }) => {
    for (const { arguments: given } of examples) {
      const found = alone.evaluate(alone.calculations[index]!, given, alone.bundledContext);
      // By their JSON: failures of the two are of two classes.
      const whole = evaluate(calculations[index]!, given, bundledContext);
      expect(JSON.stringify(found)).toBe(JSON.stringify(whole));
    }
  },
);

test("the search that comes with it has the methods that a search calls, and none of those that only others would", () => {
  const whole = readFileSync(path.join(PROJECT_ROOT, "node_modules/minisearch/dist/es/index.js"), "utf8");
  for (const method of unused) {
    expect(whole).toMatch(new RegExp(`\\b${method}\\(`));
    expect(code).not.toMatch(new RegExp(`^ +(?:static )?${method}\\(`, "m"));
  }
  const find = catalogue.findIndex(({ id }) => id === "QUOTAFIND");
  for (const text of ["原煤", "yuanmei", "pijiu", "ym", "pijju", "煤炭 洗选", "061"]) {
    const given = [text, null, 5];
    const found = alone.evaluate(alone.calculations[find]!, given, alone.bundledContext);
    expect(JSON.stringify(found)).toBe(JSON.stringify(evaluate(calculations[find]!, given, bundledContext)));
    expect(JSON.stringify(found)).toContain("m³");
  }
});

test("what is left of an equivalent in plain formulas is the equivalent", async () => {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    stdin: { contents: 'export { natives } from "./generated/natives";', resolveDir: PROJECT_ROOT, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    charset: "utf8",
    mainFields: ["module", "main"],
    plugins: [
      {
        name: "native",
        setup: (bundler) =>
          bundler.onLoad({ filter: /src\/functions\/[a-z]+\/[a-z]+\.ts$/ }, ({ path: file }) => ({
            contents: partOf(readFileSync(file, "utf8"), "native"),
            loader: "ts",
          })),
      },
    ],
  });
  const module = { exports: {} as { natives: typeof natives } };
  new Function("module", outputFiles[0]!.text)(module);
  expect(Object.keys(module.exports.natives)).toEqual(Object.keys(natives));
  for (const { id, examples } of catalogue.filter(({ native }) => native)) {
    const texts = examples[0].arguments.map((argument) =>
      formulaFor("F", [argument]).slice(`=${namespace}.F(`.length, -1),
    );
    const place = { row: 0, column: 0 };
    const given = [...texts, ...new Array<string>(9).fill("")];
    expect(module.exports.natives[id]!(given, place)).toBe(natives[id]!(given, place));
  }
});

test("a property is taken out whole, of definitions, their results and their parameters only", () => {
  const source = `
    const unit = text({ name: "unit", description: { zh: "单位，如 m³", en: "unit" }, min: 1 });
    export default define({ id: "X", summary: { zh: "甲", en: "A" }, parameters: [unit], calculate: () => ({ source: 1 }), examples: [] });`;
  expect(partOf(source, "calculation").replace(/\s+/g, " ").trim()).toBe(
    'const unit = text({ name: "unit", min: 1 }); export default define({ id: "X", parameters: [unit], calculate: () => ({ source: 1 }), });',
  );
});
