import { define } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import { bundledContext } from "../../src/functions/bundled";
import { alignedNumbers, choice, number, numbers, optional, orUnknown } from "../../src/functions/parameters";
import type { Argument } from "../../src/functions/values";
import { Failure, isFailure } from "../../src/language/failure";
import { describe as describeMessage } from "../../src/language/messages";
import { expectFailure } from "../support/catalogue";

const text = { zh: "测试", en: "Test" };
const described = (name: string) => ({ name, label: { zh: name, en: name }, description: text });
const common = {
  group: "units",
  summary: text,
  source: text,
  examples: [{ arguments: [], result: 1, source: text }],
} as const;

const calls: number[][] = [];
const add = define({
  ...common,
  id: "ADD",
  parameters: [number(described("first")), number(described("second")), optional(number(described("third")))],
  result: { shape: "cell", type: "number", description: text },
  calculate: ([first, second, third]) => {
    calls.push([first, second]);
    return first + second + (third ?? 0);
  },
});
const pair = define({
  ...common,
  id: "PAIR",
  parameters: [number(described("first")), number(described("second"))],
  result: { shape: "row", columns: [text, text], description: text },
  calculate: ([first, second]) => [first, second],
});
const total = define({
  ...common,
  id: "TOTAL",
  parameters: [numbers({ ...described("values"), min: 2 }), optional(alignedNumbers(described("weights")))],
  result: { shape: "table", description: text },
  calculate: ([values, weights]) => [[values.length, weights?.length ?? null, 1 / 0]],
});

const run = (definition: typeof add, ...given: Argument[]) => evaluate(definition, given, bundledContext);
const error = new Failure("#REF!");

describe("scalars", () => {
  test("a 1×1 range is a scalar, text that is a number is one", () => {
    expect(run(add, [[1]], "２")).toBe(3);
    expect(run(add, " 1,000 ", "12%")).toBeCloseTo(1000.12, 12);
  });

  test("omitted and blank optional arguments are alike", () => {
    expect(run(add, 1, 2)).toBe(3);
    expect(run(add, 1, 2, null)).toBe(3);
    expect(run(add, 1, 2, "")).toBe(3);
    expect(run(add, 1, 2, [[null]])).toBe(3);
  });

  test("an error comes back as that error, the first one where there are two", () => {
    expect(run(add, error, new Failure("#N/A"))).toBe(error);
    expect(run(add, 1, error)).toBe(error);
  });

  test("says which argument is wrong, and how", () => {
    const wrong = run(add, 1, "五");
    expectFailure(wrong, "#VALUE!", "numberExpected");
    if (!isFailure(wrong)) throw new Error();
    expect(describeMessage(wrong.message!, "zh-CN")).toContain("“second”应为数字，得到的是“五”");
    expectFailure(run(add, 1), "#VALUE!", "argumentMissing");
    expectFailure(run(add, 1, 2, 3, 4), "#VALUE!", "tooManyArguments");
  });

  test("each argument is read once", () => {
    calls.length = 0;
    run(add, "1", 2);
    expect(calls).toEqual([[1, 2]]);
  });
});

describe("broadcasting", () => {
  test("a range gives a result of its shape", () => {
    expect(
      run(
        add,
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ),
    ).toEqual([
      [11, 12],
      [13, 14],
    ]);
  });

  test("1 × n against m × 1 spills m × n", () => {
    expect(run(add, [[1, 2, 3]], [[10], [20]])).toEqual([
      [11, 12, 13],
      [21, 22, 23],
    ]);
  });

  test("a row or column goes along with a rectangle", () => {
    expect(
      run(
        add,
        [
          [1, 2],
          [3, 4],
        ],
        [[10, 20]],
        [[100], [200]],
      ),
    ).toEqual([
      [111, 122],
      [213, 224],
    ]);
  });

  test.each([
    [[[1], [2], [3]], [[1], [2]], "first", "3×1", "second", "2×1"],
    [[[1, 2]], [[1, 2, 3]], "second", "1×3", "first", "1×2"],
  ])("other shapes are refused, naming the ranges: %j and %j", (one, other, first, firstShape, second, secondShape) => {
    const result = run(add, one, other);
    expectFailure(result, "#VALUE!", "shapesDiffer");
    expect(isFailure(result) && result.message!.values).toEqual({
      first: { zh: first, en: first },
      firstShape,
      second: { zh: second, en: second },
      secondShape,
    });
  });

  test("a row without entries stays empty, a half filled one says what is missing", () => {
    const spilled = run(add, [[1], [null], [""]], [[2], [""], [5]]) as unknown[][];
    expect(spilled.slice(0, 2)).toEqual([[3], [""]]);
    expectFailure(spilled[2]![0], "#VALUE!", "argumentMissing");
  });

  test("an error or a word spoils its own cell only", () => {
    const spilled = run(add, [[1], [error], ["x"], [4]], 1) as unknown[][];
    expect([spilled[0], spilled[1], spilled[3]]).toEqual([[2], [error], [5]]);
    expectFailure(spilled[2]![0], "#VALUE!", "numberExpected");
  });

  test("rows of results are stacked, below one another only", () => {
    expect(run(pair, [[1], [2]], 5)).toEqual([
      [1, 5],
      [2, 5],
    ]);
    const spilled = run(pair, [[1], ["x"]], 5) as unknown[][];
    expect(spilled[1]).toHaveLength(2);
    expectFailure(run(pair, [[1, 2]], 5), "#VALUE!", "columnExpected");
  });

  test("100,000 rows", () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [row]);
    const spilled = run(add, rows, 1) as number[][];
    expect(spilled).toHaveLength(100_000);
    expect(spilled.at(-1)).toEqual([100_000]);
  });
});

describe("lists", () => {
  test("skip blanks, read numbers as text, point at what is wrong", () => {
    expect(
      (
        run(total, [
          [1, null, "2"],
          ["", 3, "４"],
        ]) as unknown[][]
      )[0]![0],
    ).toBe(4);
    const wrong = run(total, [
      [1, 2],
      [3, "x"],
    ]);
    expectFailure(wrong, "#VALUE!", "numberExpectedAt");
    expect(isFailure(wrong) && wrong.message!.values).toMatchObject({ row: 2, column: 2, value: "x" });
    expect(run(total, [[1, error]])).toBe(error);
    expectFailure(run(total, [[1, null]]), "#VALUE!", "tooFewValues");
  });

  test("correspond cell by cell with blanks kept", () => {
    expect((run(total, [[1, 2]], [[1, null, 3]]) as unknown[][])[0]![1]).toBe(3);
  });
});

test("what a worksheet cannot show becomes an empty cell or #NUM!", () => {
  const [row] = run(total, [[1, 2]]) as unknown[][];
  expect(row![1]).toBe("");
  expectFailure(row![2], "#NUM!", "notFinite");
});

test("nothing is thrown past the catalogue", () => {
  const faulty = define({
    ...common,
    id: "FAULTY",
    parameters: [],
    result: { shape: "cell", type: "number", description: text },
    calculate: () => {
      throw new Error("slip");
    },
  });
  expectFailure(run(faulty), "#VALUE!", "internalError");
});

test("an argument that may be unknown is null, not missing", () => {
  const known = define({
    ...common,
    id: "KNOWN",
    parameters: [
      orUnknown(number(described("value"))),
      optional(choice({ ...described("mode"), options: { one: ["壹"], two: [] } })),
    ],
    result: { shape: "cell", type: "any", description: text },
    calculate: ([value, mode]) => `${value} ${mode}`,
  });
  expect(run(known, null, "壹")).toBe("null one");
  expect(run(known, 5, "TWO")).toBe("5 two");
  expectFailure(run(known, 5, "three"), "#VALUE!", "choiceExpected");
});
