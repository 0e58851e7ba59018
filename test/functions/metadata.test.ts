import { parseTree } from "custom-functions-metadata";
import { catalogue } from "../../generated/catalogue";
import { define } from "../../src/functions/definition";
import type { FunctionDefinition } from "../../src/functions/definition";
import { metadataLimits, metadataOf } from "../../src/functions/metadata";
import { number, numbers, optional, text } from "../../src/functions/parameters";
import type { Language } from "../../src/language/language";

const languages: readonly Language[] = ["zh-CN", "en-US"];

const sample = define({
  id: "SAMPLE",
  group: "methods",
  summary: { zh: "样例函数", en: "A sample" },
  parameters: [
    numbers({ name: "values", label: { zh: "数值", en: "values" }, description: { zh: "单耗", en: "Unit uses" } }),
    number({
      name: "share",
      label: { zh: "比例", en: "share" },
      description: { zh: "达标比例", en: "Share that complies" },
      unit: "m³/t",
    }),
    optional(
      text({ name: "model", label: { zh: "模型", en: "model" }, description: { zh: "模型名", en: "Its name" } }),
    ),
  ],
  result: { shape: "cell", type: "number", description: { zh: "结果", en: "result" } },
  source: { zh: "无", en: "none" },
  examples: [{ arguments: [1, 2], result: 1, source: { zh: "无", en: "none" } }],
  calculate: () => 1,
});

const annotated = `
/**
 * A sample
 * @customfunction SAMPLE
 * @helpurl https://server/help/SAMPLE
 * @param {any[][]} values values: Unit uses
 * @param {any[][]} share share (m³/t): Share that complies
 * @param {any[][]} [model] model: Its name
 * @returns {any[][]} result
 */
export function sample(values: any[][], share: any[][], model?: any[][]): any[][] {
  return [[1]];
}
`;

test("has the form that Microsoft's tool makes from an annotated function", () => {
  const { functions, extras } = parseTree(annotated, "sample");
  expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
  expect(metadataOf([sample], "en-US", (id) => `https://server/help/${id}`).functions).toEqual(functions);
});

/** An annotated function that is equivalent to a definition, for Microsoft's tool to read. */
function annotatedSource(definition: FunctionDefinition, language: Language): string {
  const [{ description, parameters }] = metadataOf([definition], language).functions as [
    ReturnType<typeof metadataOf>["functions"][number],
  ];
  const tags = parameters.map(
    ({ name, optional, description }) => ` * @param {any[][]} ${optional ? `[${name}]` : name} ${description}`,
  );
  const declared = parameters.map(({ name, optional }) => `${name}${optional ? "?" : ""}: any[][]`);
  return [
    `/**\n * ${description}\n * @customfunction ${definition.id}`,
    ...tags,
    " * @returns {any[][]} result\n */",
    `export function f(${declared.join(", ")}): any[][] { return []; }`,
  ].join("\n");
}

describe.each(languages)("in %s", (language) => {
  const metadata = metadataOf(catalogue, language);

  test.each(catalogue.map((definition, index) => [definition.id, definition, index] as const))(
    "%s is what the tool makes of it",
    (_id, definition, index) => {
      const { functions, extras } = parseTree(annotatedSource(definition, language), "all");
      expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
      expect(metadata.functions[index]).toEqual(functions[0]);
    },
  );

  test("names and descriptions keep to the limits of the schema, and say something", () => {
    const names = metadata.functions.flatMap(({ name, parameters }) => [name, ...parameters.map((p) => p.name)]);
    const descriptions = metadata.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((p) => p.description),
    ]);
    expect(names.filter(({ length }) => length < 1 || length > metadataLimits.name)).toEqual([]);
    expect(descriptions.filter(({ length }) => length < 2 || length > metadataLimits.description)).toEqual([]);
  });
});

test("both languages describe the same functions with the same names", () => {
  const [chinese, english] = languages.map((language) =>
    metadataOf(catalogue, language).functions.map(({ id, name, parameters }) => ({
      id,
      name,
      parameters: parameters.map((parameter) => ({ ...parameter, description: "" })),
    })),
  );
  expect(chinese).toEqual(english);
});

test("errors reach the functions as arguments, and nothing is asked for that is newer than the manifest's sets", () => {
  const { functions: _functions, ...flags } = metadataOf(catalogue, "zh-CN");
  // allowCustomDataForDataTypeAny belongs to CustomFunctionsRuntime 1.4; the manifest asks for 1.3.
  expect(flags).toEqual({ allowErrorForDataTypeAny: true });
});
