/**
 * What must hold for every function whatever stands in a cell: normal values, numbers as text, words, booleans, blanks, errors, ranges,
 * too few values, absurd ones. It starts from the function's own first example and replaces one argument after the other.
 */
import type { FunctionDefinition } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import type { Argument, Cell, Matrix } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";
import { Failure, isFailure } from "../../src/language/failure";
import { describe as describeMessage } from "../../src/language/messages";
import { bundledContext } from "../../src/functions/bundled";

const absurd: readonly Argument[] = [
  0,
  -1,
  1e308,
  -1e308,
  5e-324,
  0.5,
  1e15,
  NaN,
  Infinity,
  "",
  " ",
  "＝",
  "=1+1",
  "9".repeat(500),
  [[null]],
  [[null, null]],
  [[1e308, -1e308]],
  [[0], [0]],
  [["x"], [1]],
];

/** A test of its own where it applies, and none where it would have nothing to ask. */
const testWhere = (applies: boolean) => (name: string, run: () => void) => {
  if (applies) test(name, run);
};

export function testInputMatrix(definition: FunctionDefinition): void {
  const { parameters, examples } = definition;
  const given = parameters.map((_, index): Argument => examples[0].arguments[index] ?? null);
  const run = (values: readonly Argument[]) => sound(evaluate(definition, values, bundledContext));
  const replaced = (index: number, value: Argument) => run(given.map((old, at) => (at === index ? value : old)));
  const normal = run(given);

  test("gives no error for its own example", () => {
    expect(cellsOf(normal).some(isFailure)).toBe(false);
  });

  test("refuses an argument too many", () => {
    expect(keyOf(run([...given, 1]))).toBe("tooManyArguments");
  });

  describe.each(parameters.map((parameter, index) => ({ name: parameter.name, parameter, index })))(
    "argument $name",
    ({ parameter, index }) => {
      const value = given[index]!;

      // Tools that judge errors themselves say so by taking cells of any type.
      testWhere(parameter.type !== "any")("passes an error on as it is", () => {
        const error = new Failure("#REF!");
        const spoilt: Argument = isMatrix(value)
          ? value.map((row, at) => (at === 0 ? [error, ...row.slice(1)] : row))
          : error;
        expect(cellsOf(replaced(index, spoilt))).toContain(error);
      });

      const mayBeBlank = parameter.optional || parameter.blankable;
      testWhere(!mayBeBlank && parameter.shape !== "aligned" && parameter.shape !== "matrix")(
        "says what is missing when blank",
        () => expect(["argumentMissing", "tooFewValues"]).toContain(keyOf(replaced(index, null))),
      );

      const takesNumbers = parameter.type === "number";
      testWhere(takesNumbers && value !== null)("reads numbers written as text, full width too", () => {
        expect(
          replaced(
            index,
            asText(value, (number) => String(number)),
          ),
        ).toEqual(normal);
        expect(replaced(index, asText(value, fullWidth))).toEqual(normal);
      });

      testWhere(takesNumbers)("refuses words and booleans where a number belongs", () => {
        for (const word of ["约 5 m³", "abc", true]) {
          const spoilt: Argument = isMatrix(value)
            ? value.map((row, at) => (at === 0 ? [word, ...row.slice(1)] : row))
            : word;
          expect(cellsOf(replaced(index, spoilt)).map(keyOf)).toEqual(
            expect.arrayContaining([expect.stringMatching(/^numberExpected(At)?$/)]),
          );
        }
      });

      const cell = isMatrix(value) ? null : value;
      testWhere(parameter.shape === "scalar" && cell !== null)("spills over a column and a row of them", () => {
        const down = replaced(index, [[cell], [cell]]);
        if (definition.result.shape === "table") return expect(keyOf(down)).toBe("singleValueExpected");
        const line = definition.result.shape === "row" ? (normal as Matrix)[0]! : [normal as Cell];
        expect(down).toEqual([line, line]);
        expect(replaced(index, [[cell]])).toEqual(normal);
        if (definition.result.shape === "row") expect(keyOf(replaced(index, [[cell, cell]]))).toBe("columnExpected");
        else expect(replaced(index, [[cell, cell]])).toEqual([[normal, normal]]);
      });

      test("keeps its head with absurd values", () => {
        // What holds of every result is asked by each run (`sound`).
        expect.hasAssertions();
        for (const value of absurd) replaced(index, value);
      });
    },
  );

  const required = parameters.filter((parameter) => !parameter.optional && !parameter.blankable);
  const overRows =
    definition.result.shape !== "table" && required.length > 0 && required.every(({ shape }) => shape === "scalar");
  if (!overRows) return;
  test("leaves unused rows of a range empty", () => {
    const rows = given.map((value, index): Argument =>
      parameters[index]!.optional ? value : [[value as Cell], [null]],
    );
    const spilled = run(rows) as Matrix;
    expect(spilled[1]!.every((cell) => cell === "")).toBe(true);
  });
}

function asText(value: Argument, write: (number: number) => string): Argument {
  const one = (cell: Cell) => (typeof cell === "number" ? write(cell) : cell);
  return isMatrix(value) ? value.map((row) => row.map(one)) : one(value);
}

function fullWidth(number: number): string {
  return String(number).replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function cellsOf(result: Cell | Matrix): readonly Cell[] {
  return Array.isArray(result) ? (result as Matrix).flat() : [result as Cell];
}

function keyOf(result: unknown): string | undefined {
  return isFailure(result) ? result.message?.key : undefined;
}

/** Holds of every result: cells a worksheet can show, no slip of ours, and messages without gaps in both languages. */
function sound(result: Cell | Matrix): Cell | Matrix {
  if (Array.isArray(result)) expect(result.length).toBeGreaterThan(0);
  // Asked once a result: `expect` takes longer than what is asked.
  expect(cellsOf(result).filter((cell) => !isSound(cell))).toEqual([]);
  return result;
}

function isSound(cell: Cell): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  if (!isFailure(cell)) return typeof cell === "string" || typeof cell === "boolean";
  const { message } = cell;
  if (!message) return true;
  const texts = (["zh-CN", "en-US"] as const).map((language) => describeMessage(message, language));
  return message.key !== "internalError" && !texts.some((text) => /\{\w+\}|undefined|\[object/.test(text));
}
