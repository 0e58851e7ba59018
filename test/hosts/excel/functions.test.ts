/** The catalogue as Excel calls it: a stand-in for Excel's runtime keeps what is associated, and calls it like Excel does. */
import { catalogue } from "../../../generated/catalogue";
import { agrees } from "../../../src/functions/agreement";
import type { Example } from "../../../src/functions/definition";
import type { Cell } from "../../../src/functions/values";
import { isMatrix } from "../../../src/functions/values";
import type { ErrorCode } from "../../../src/language/failure";
import { Failure } from "../../../src/language/failure";

class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const associated = new Map<string, (...given: unknown[]) => unknown[][]>();
const invocation = { functionName: "ignored" };

beforeAll(async () => {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, called: (...given: unknown[]) => unknown[][]) => associated.set(id, called),
      Error: ExcelError,
      ErrorCode: {
        invalidValue: "#VALUE!",
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        nullReference: "#NULL!",
        invalidName: "#NAME?",
        invalidReference: "#REF!",
      },
    },
  });
  await import("../../../src/hosts/excel/functions");
});

function displayIn(tag: string) {
  Object.assign(globalThis, { Office: { context: { displayLanguage: tag } } });
}

/** As Excel calls: every argument a matrix, omitted ones null, and the invocation last. */
function call(id: string, ...given: unknown[]): unknown[][] {
  return associated.get(id)!(...given, invocation);
}

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (thrown) {
    return thrown;
  }
}

const cell = (value: unknown) => [[value]];

test("every function of the catalogue is associated under its id", () => {
  expect([...associated.keys()]).toEqual(catalogue.map(({ id }) => id));
});

test.each(
  catalogue.flatMap((definition) =>
    definition.examples.map((example) => [definition.id, definition, example] as const),
  ),
)("%s gives what its example says", (_id, definition, example: Example) => {
  const given = definition.parameters.map((_, index) => {
    const argument = example.arguments[index] ?? null;
    return argument === null || isMatrix(argument) ? argument : cell(argument);
  });
  const returned = thrownBy(() => call(definition.id, ...given));
  const found = Array.isArray(returned) ? (returned as unknown[][]).map((row) => row.map(plain)) : plain(returned);
  expect({ found, agrees: agrees(found, example.result, example.decimals) }).toEqual({ found, agrees: true });
});

function plain(value: unknown): Cell {
  return value instanceof ExcelError ? new Failure(value.code as ErrorCode) : (value as Cell);
}

test("a single value comes back as one cell, a column as a column", () => {
  expect(call("PERTMEAN", cell(1), cell(2), cell(3))).toEqual([[2]]);
  expect(call("PERTMEAN", [[1], [2]], cell(4), cell(7))).toEqual([[4], [25 / 6]]);
});

test("a single error is thrown as Excel's own, with its message in the user's language", () => {
  displayIn("zh-CN");
  const chinese = thrownBy(() => call("PERTMEAN", cell("x"), cell(2), cell(3)));
  expect(chinese).toBeInstanceOf(ExcelError);
  expect(chinese).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("应为数字") as string });
  displayIn("en-GB");
  expect(thrownBy(() => call("PERTMEAN", cell("x"), cell(2), cell(3)))).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("must be a number") as string,
  });
});

test("an error in one cell of a range leaves the others", () => {
  const returned = call("PERTMEAN", [[1], ["x"], [1]], cell(2), cell(3));
  expect(returned[0]).toEqual([2]);
  expect(returned[1]![0]).toBeInstanceOf(ExcelError);
  expect(returned[2]).toEqual([2]);
});

test.each([
  ["Excel's error object", new ExcelError("#DIV/0!"), "#DIV/0!"],
  ["an error as a data type", { type: "Error", basicType: "Error", basicValue: "#N/A" }, "#N/A"],
  ["an entity, which has no plain value", { type: "Entity", basicType: "Error", basicValue: "#VALUE!" }, "#VALUE!"],
])("%s as an argument comes back as that error", (_, given, code) => {
  expect(thrownBy(() => call("PERTMEAN", cell(given), cell(2), cell(3)))).toMatchObject({ code });
});

test("an error that a function may not return becomes #VALUE! and names the error", () => {
  displayIn("zh-CN");
  expect(thrownBy(() => call("PERTMEAN", cell(new ExcelError("#REF!")), cell(2), cell(3)))).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("#REF!") as string,
  });
});

test("a formatted number counts as its number", () => {
  const formatted = { type: "FormattedNumber", basicType: "Double", basicValue: 1, numberFormat: "0.00" };
  expect(call("PERTMEAN", cell(formatted), cell(2), cell(3))).toEqual([[2]]);
});

test("a blank is missing, whether Excel says null, an empty text or an empty value", () => {
  for (const blank of [null, "", undefined, { type: "Empty", basicType: "Empty", basicValue: "" }]) {
    expect(thrownBy(() => call("PERTMEAN", cell(blank), cell(2), cell(3)))).toMatchObject({ code: "#VALUE!" });
  }
});
