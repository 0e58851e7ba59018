/** The catalogue as WPS calls it: a stand-in keeps what is registered. */
import { catalogue } from "../../../generated/catalogue";
import { agrees } from "../../../src/functions/agreement";
import { bundledContext } from "../../../src/functions/bundled";
import type { Example } from "../../../src/functions/definition";
import type { Cell, Matrix } from "../../../src/functions/values";
import { registerFunctions } from "../../../src/hosts/wps/functions";
import type { Language } from "../../../src/language/language";
import { errorCodes, Failure, isFailure } from "../../../src/language/failure";

let language: Language = "zh-CN";
const registered = new Map<string, (...given: unknown[]) => unknown>();

beforeAll(() => {
  const AddCustomFunction = (namespace: string, name: string, called: (...given: unknown[]) => unknown) =>
    void registered.set(`${namespace}.${name}`, called);
  expect(
    registerFunctions(
      { AddCustomFunction },
      () => bundledContext,
      () => language,
    ),
  ).toBe(true);
});

function call(id: string, ...given: unknown[]): unknown {
  return registered.get(`WQ.${id}`)!(...given);
}

/** An error as WPS may hand it over and show it: its code at the head of a text. */
function read(shown: unknown): Cell {
  const code = typeof shown === "string" ? errorCodes.find((one) => shown.startsWith(one)) : undefined;
  return code ? new Failure(code) : (shown as Cell);
}

test("every function of the catalogue is registered under its name; an older WPS registers none", () => {
  expect([...registered.keys()]).toEqual(catalogue.map(({ id }) => `WQ.${id}`));
  expect(
    registerFunctions(
      {},
      () => bundledContext,
      () => language,
    ),
  ).toBe(false);
});

test.each(
  catalogue.flatMap((definition) =>
    definition.examples.map((example) => [definition.id, definition, example] as const),
  ),
)("%s gives what its example says", (_id, definition, example: Example) => {
  const given = definition.parameters.map((_, index) => example.arguments[index] ?? undefined);
  let found: Cell | Matrix;
  try {
    const returned = call(definition.id, ...given);
    found = Array.isArray(returned) ? (returned as unknown[][]).map((line) => line.map(read)) : read(returned);
  } catch (error) {
    found = read((error as Error).message);
  }
  expect({ found, agrees: agrees(found, example.result, example.decimals) }).toEqual({ found, agrees: true });
});

test("a cell comes as it is or as a range of one", () => {
  expect(call("PERTMEAN", 1, 2, 3)).toEqual([[2]]);
  expect(call("PERTMEAN", [[1]], 2, 3)).toEqual([[2]]);
});

test("one of several without a result says why, and the others stand", () => {
  expect(call("PERTMEAN", [[1], ["x"]], 2, 3)).toEqual([[2], [expect.stringMatching(/^#VALUE! .*应为数字/)]]);
});

test("errors speak the language that was chosen in the pane", () => {
  language = "en-US";
  expect(() => call("PERTMEAN", "x", 2, 3)).toThrow(/^#VALUE! .*number/);
  expect(call("PERTMEAN", [[1], ["x"]], 2, 3)).toEqual([[2], [expect.stringMatching(/^#VALUE! .*number/)]]);
  language = "zh-CN";
});

test.each([["#REF!"], [{ unknown: true }]])("%j as an argument never becomes a value", (given) => {
  expect(() => call("PERTMEAN", given, 2, 3)).toThrow(/^#(REF|VALUE)!/);
});

test("a blank is missing", () => {
  for (const blank of [undefined, null, "", [[undefined]]]) {
    const result = (() => {
      try {
        return read([call("PERTMEAN", blank, 2, 3)].flat(2)[0]);
      } catch (error) {
        return read((error as Error).message);
      }
    })();
    expect(isFailure(result)).toBe(true);
  }
});
