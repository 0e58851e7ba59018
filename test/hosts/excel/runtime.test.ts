/** The catalogue through Microsoft's own runtime of custom functions, called as Excel on the web calls it. */
import { catalogue } from "../../../generated/catalogue";
import { agrees } from "../../../src/functions/agreement";
import type { Argument, Cell } from "../../../src/functions/values";
import { isMatrix } from "../../../src/functions/values";
import type { ErrorCode } from "../../../src/language/failure";
import { Failure, isFailure } from "../../../src/language/failure";
import { openExcelInNode } from "../../support/excel/inNode";
import type { Simulation } from "../../support/excel/simulation";

let excel: Simulation;
let calls = 0;

beforeAll(async () => {
  excel = await openExcelInNode();
  await import("../../../src/hosts/excel/functions");
  await until(() => excel.state.runtime.includes("custom functions ready"));
});

afterAll(() => excel.dispose());

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 6000 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The runtime's numbers of errors. */
const errors: Readonly<Record<number, ErrorCode>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
/** Errors may come as arguments. */
const errorsAllowed = 4;

/** What Excel sends of a cell, and of an argument: a matrix also for one cell, null for what is left out. */
const sent = (cell: Cell): unknown => (isFailure(cell) ? { type: "CustomFunctionError", code: cell.code } : cell);
function sentArgument(argument: Argument): unknown {
  if (argument === null) return null;
  return isMatrix(argument) ? argument.map((row) => row.map(sent)) : [[sent(argument)]];
}

type Answer = readonly [number, boolean, unknown, number?];

async function calculateAll(wanted: readonly { readonly id: string; readonly values: readonly unknown[] }[]) {
  const first = calls;
  calls += wanted.length;
  wanted.forEach(({ id, values }, index) => {
    excel.frame.notifyRich(1, 1000, "", [first + index, id, values, "Sheet1!A1", errorsAllowed]);
  });
  const answers = new Map<number, Answer>();
  await until(() => {
    for (const answer of excel.state.results.splice(0) as unknown as Answer[]) answers.set(answer[0], answer);
    return answers.size >= wanted.length;
  });
  return wanted.map((_, index) => read(answers.get(first + index)!));
}

async function calculate(id: string, ...values: readonly unknown[]) {
  return (await calculateAll([{ id, values }]))[0]!;
}

function read([, isDone, value, error = 0]: Answer): Argument {
  if (!isDone) return new Failure(errors[error]!);
  if (!Array.isArray(value)) return received(value);
  return (value as unknown[][]).map((row) => row.map(received));
}

function received(value: unknown): Cell {
  if (typeof value !== "object" || value === null) return value as Cell;
  const { code, basicValue } = value as { readonly code?: string; readonly basicValue?: string };
  return new Failure((code ?? basicValue) as ErrorCode);
}

const cell = (value: unknown) => [[value]];

test("every documented example gives what its source says", async () => {
  const examples = catalogue.flatMap((definition) =>
    definition.examples.map((example) => ({
      id: definition.id,
      example,
      values: definition.parameters.map((_, index) => sentArgument(example.arguments[index] ?? null)),
    })),
  );
  const answers = await calculateAll(examples);
  const wrong = examples.flatMap(({ id, example }, index) => {
    const wanted = isMatrix(example.result) || isFailure(example.result) ? example.result : [[example.result]];
    const found = answers[index]!;
    return agrees(found, wanted, example.decimals) ? [] : [{ id, found, wanted }];
  });
  expect(wrong).toEqual([]);
});

test("errors and blanks arrive as what they are, and leave as what they are", async () => {
  const na = sent(new Failure("#N/A"));
  expect(await calculate("PERTMEAN", cell(na), cell(2), cell(3))).toEqual(new Failure("#N/A"));
  expect(await calculate("PERTMEAN", cell(null), cell(2), cell(3))).toEqual(new Failure("#VALUE!"));
  expect(await calculate("PERTMEAN", [[1], ["x"]], cell(2), cell(3))).toEqual([[2], [new Failure("#VALUE!")]]);
});

test("fewer values than parameters: the invocation behind them is no argument", async () => {
  const short = await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"));
  expect(short).toEqual(await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"), null, null));
  expect(await calculate("PERTMEAN", cell(1), cell(2))).toEqual(new Failure("#VALUE!"));
});

test("a column of 20,000 cells is one call, and spills as many results", async () => {
  const products = Array.from({ length: 20_000 }, (_, row) => [row % 2 ? "精铁粉" : "没有这种产品"]);
  const spilled = await calculate("QUOTA", cell("081"), products, cell("先进值"), null, null);
  const [[one]] = (await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"), null, null)) as [[Cell]];
  expect(typeof one).toBe("number");
  expect(spilled).toEqual(products.map((_, row) => [row % 2 ? one : new Failure("#N/A")]));
});
