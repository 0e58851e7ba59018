import { catalogue } from "../../generated/catalogue";
import { agrees } from "../../src/functions/agreement";
import { evaluate } from "../../src/functions/evaluate";
import type { Bilingual } from "../../src/language/language";
import { bundledContext } from "../../src/functions/bundled";

const examples = catalogue.flatMap((definition) =>
  definition.examples.map((example, index) => ({ name: `${definition.id} ${index + 1}`, definition, example })),
);

test.each(examples)("$name gives what its source says", ({ definition, example }) => {
  const found = evaluate(definition, example.arguments, bundledContext);
  expect({ found, agrees: agrees(found, example.result, example.decimals) }).toEqual({ found, agrees: true });
});

describe("every definition", () => {
  test("has an id of its own, in capitals", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z][A-Z0-9]*$/);
  });

  test.each(catalogue.map((definition) => ({ id: definition.id, definition })))(
    "$id is described in both languages",
    ({ definition }) => {
      const { summary, source, method, result, parameters } = definition;
      const texts: Bilingual[] = [
        summary,
        source,
        result.description,
        ...definition.examples.map((example) => example.source),
      ];
      if (method) texts.push(method.text);
      // One formula serves both languages.
      expect(method?.formula ?? "").not.toMatch(/\p{Script=Han}/u);
      if (result.shape !== "cell") texts.push(...(result.columns ?? []));
      for (const parameter of parameters) texts.push(parameter.label, parameter.description);
      for (const { zh, en } of texts) {
        expect(zh.trim()).not.toBe("");
        expect(en.trim()).not.toBe("");
      }
      for (const { zh, en } of [summary, result.description, ...parameters.map(({ description }) => description)]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/[，。；：（）]/);
        // The limits of Excel's metadata.
        expect(zh.length).toBeLessThanOrEqual(512);
        expect(en.length).toBeLessThanOrEqual(512);
      }
    },
  );

  test.each(catalogue.map((definition) => ({ id: definition.id, definition })))(
    "$id keeps to the limits of Excel",
    ({ definition }) => {
      expect(`WQ.${definition.id}`.length).toBeLessThanOrEqual(64);
      const names = definition.parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]{0,63}$/);
      // Excel lets optional arguments only come last.
      const firstOptional = definition.parameters.findIndex(({ optional }) => optional);
      if (firstOptional >= 0)
        expect(definition.parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
      for (const example of definition.examples) expect(example.arguments.length).toBeLessThanOrEqual(names.length);
    },
  );
});
