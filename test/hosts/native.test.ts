/** Native equivalents, calculated in a workbook that has them, against the functions they stand for. */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../../src/functions/agreement";
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import type { FunctionDefinition } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import { formulaFor } from "../../src/functions/formula";
import type { Argument, Cell, Matrix } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";
import type { HeadlessHost } from "../../src/hosts/headless";
import { createHeadlessHost } from "../../src/hosts/headless";
import { isFailure } from "../../src/language/failure";

let host: HeadlessHost;
const sheet = "原生公式";

beforeAll(async () => {
  host = await createHeadlessHost(new ContextStore(bundledContext));
  await host.addSheet(sheet);
});

afterAll(() => host.dispose());

interface Case {
  readonly name: string;
  readonly definition: FunctionDefinition;
  readonly given: readonly Argument[];
}

/** Every example, and every example with the numbers of its ranges in reverse and a blank between. */
const cases = catalogue
  .filter(({ native }) => native)
  .flatMap((definition): Case[] =>
    definition.examples.flatMap((example, index) => {
      const { id } = definition;
      // Limits of a standard have an order of their own.
      const ordered = id === "CLASSIFY" && example.arguments[0] !== "peers";
      const ranges = ordered ? 0 : example.arguments.filter(isMatrix).length;
      const disturbed =
        ranges === 1 ? [{ name: `${id} ${index + 1}, disturbed`, definition, given: disturb(example.arguments) }] : [];
      return [{ name: `${id} ${index + 1}`, definition, given: example.arguments }, ...disturbed];
    }),
  );

function disturb(given: readonly Argument[]): Argument[] {
  return given.map((argument) => {
    if (!isMatrix(argument) || argument.length > 1) return argument;
    const [first, ...rest] = argument[0]!;
    return [[...rest.reverse(), null, first!]];
  });
}

/** Ranges stand in cells, as they do for a user: some native functions take no constants. */
async function argumentTexts(given: readonly Argument[]): Promise<string[]> {
  const used = await host.usedRange(sheet);
  const writes: { row: number; entries: Matrix }[] = [];
  let row = used ? used.row + used.rows + 1 : 0;
  const texts = given.map((argument) => {
    if (!isMatrix(argument)) return argument === null ? "" : formulaFor("X", [argument]).slice("=WQ.X(".length, -1);
    const start = row;
    writes.push({ row: start, entries: argument });
    row += argument.length + 1;
    const lastColumn = String.fromCharCode("A".charCodeAt(0) + argument[0]!.length - 1);
    return `A${start + 1}:${lastColumn}${start + argument.length}`;
  });
  if (writes.length > 0) {
    const outcome = await host.write(
      "native",
      writes.map(({ row: at, entries }) => ({
        sheet,
        row: at,
        column: 0,
        entries: entries.map((line) => line.map((cell) => cell as Exclude<typeof cell, object>)),
      })),
      { overwrite: true },
    );
    expect(outcome).toEqual({ done: true });
  }
  return texts;
}

test.each(cases)("$name", async ({ definition, given }) => {
  const expected = evaluate(definition, given, bundledContext);
  const rows: Matrix = isMatrix(expected) ? expected : [[expected as Cell]];
  const texts = await argumentTexts(given);
  const all = definition.parameters.map((_, index) => texts[index] ?? "");
  const places = rows.flatMap((line, row) => line.map((cell, column) => ({ row, column, cell })));
  const formulas = places.map((place) => definition.native!(all, place));
  // No equivalent for these arguments is allowed; an unequal one is not.
  const written = places.flatMap((place, index) =>
    formulas[index] === null ? [] : [{ ...place, formula: `=${formulas[index]}` }],
  );
  const results = await host.evaluateFormulas(
    written.map(({ formula }) => formula),
    sheet,
  );
  for (const [index, { cell, formula }] of written.entries()) {
    const { value } = results[index]!;
    const same = isFailure(cell) ? isFailure(value) : agrees(value, cell);
    expect({ formula, value, cell, same }).toEqual({ formula, value, cell, same: true });
  }
});

test("most functions have an equivalent, and what has none is known", () => {
  const without = catalogue.filter(({ native, group }) => !native && group !== "lookup").map(({ id }) => id);
  expect(without).toEqual(expect.arrayContaining(["AUDITCHANGE", "CONSISTENT", "RECONCILE", "SUMMARYBY"]));
  const convertible = new Set(cases.map(({ definition }) => definition.id));
  expect(convertible.size).toBeGreaterThan(40);
});

test("an example of each convertible function does convert", () => {
  const texts = ({ definition, given }: Case) =>
    definition.parameters.map((_, index) => {
      const argument = given[index] ?? null;
      return isMatrix(argument)
        ? definition.id === "SURCHARGE"
          ? formulaFor("X", [argument]).slice(6, -1)
          : "A1:A9"
        : argument === null
          ? ""
          : formulaFor("X", [argument]).slice(6, -1);
    });
  const converted = new Set(
    cases
      .filter((one) => one.definition.native!(texts(one), { row: 0, column: 0 }) !== null)
      .map(({ definition }) => definition.id),
  );
  expect(new Set(cases.map(({ definition }) => definition.id))).toEqual(converted);
});

test("uses nothing newer than AVERAGEIF and IFERROR", () => {
  const allowed = new Set(
    "ABS AND AVERAGE AVERAGEIF COUNT COUNTIF FORECAST GROWTH IF IFERROR INDEX INT ISNUMBER LARGE LOOKUP MAX MEDIAN MIN NORMSDIST NORMSINV OR SMALL SQRT STDEV SUM SUMIF SUMPRODUCT VALUE".split(
      " ",
    ),
  );
  for (const { definition, given } of cases) {
    const texts = definition.parameters.map((_, index) => {
      const argument = given[index] ?? null;
      return argument === null ? "" : isMatrix(argument) ? "A1:A9" : formulaFor("X", [argument]).slice(6, -1);
    });
    for (let column = 0; column < 10; column++) {
      const formula = definition.native!(texts, { row: 0, column });
      for (const [, name] of (formula ?? "").replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g))
        expect(allowed).toContain(name);
    }
  }
});
