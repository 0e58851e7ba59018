import { isFailure } from "../../../src/language/failure";
import { cellsOf, openWorkbook, snapshotOf } from "../../support/workbook";

async function evaluator(rows: Parameters<typeof cellsOf>[0] = []) {
  const host = await openWorkbook(snapshotOf([{ name: "数据", cells: cellsOf(rows) }]));
  return async (formula: string) => {
    const { value, message } = await host.evaluateFormula(formula);
    return { value: isFailure(value) ? value.code : value, message: message?.key ?? null };
  };
}

describe("a formula that stands in no cell", () => {
  test("mixes native functions with ours", async () => {
    const evaluate = await evaluator();
    expect(await evaluate("=ROUND(WQ.PERTMEAN(2.72,3.84,4.59),2)*2")).toEqual({ value: 7.56, message: null });
    expect(await evaluate('=IFERROR(WQ.PERTMEAN(1,9,3),"none")')).toEqual({ value: "none", message: null });
    expect(await evaluate('=TEXT(WQ.PERTMEAN(1,2,3),"0.00")&" m³/t"')).toEqual({ value: "2.00 m³/t", message: null });
    expect(await evaluate("=LET(x,WQ.PERTMEAN(1,2,3),x*x)")).toEqual({ value: 4, message: null });
  });

  test("gives a table where it would spill", async () => {
    const evaluate = await evaluator([[1], [2], [3]]);
    expect(await evaluate("=A1:A3*2")).toEqual({ value: [[2], [4], [6]], message: null });
    expect(await evaluate("=WQ.PERTMEAN({1,2},2,2)")).toEqual({ value: [[11 / 6, 2]], message: null });
  });

  test("says in our own words what is wrong, through native functions too", async () => {
    const evaluate = await evaluator();
    expect(await evaluate("=WQ.PERTMEAN(1,9,3)")).toEqual({ value: "#NUM!", message: "likelyOutside" });
    expect(await evaluate("=1+SUM(WQ.PERTMEAN(1,9,3))*2")).toEqual({ value: "#NUM!", message: "likelyOutside" });
    expect(await evaluate('=WQ.PERTMEAN("x",9,3)')).toEqual({ value: "#VALUE!", message: "numberExpected" });
    expect(await evaluate("=WQ.PERTMEAN(1,2)")).toEqual({ value: "#VALUE!", message: "argumentMissing" });
    expect(await evaluate("=WQ.PERTMEAN(1,2,3,4)")).toEqual({ value: "#VALUE!", message: "tooManyArguments" });
  });

  test.each([
    ["=1/0", "#DIV/0!", "nativeDivisionError"],
    ["=NOSUCHFUNCTION(1)", "#NAME?", "nativeNameError"],
    ["=NA()", "#N/A", "nativeNotAvailable"],
    ['="x"*2', "#VALUE!", "nativeValueError"],
    ["=SQRT(-1)", "#NUM!", "nativeNumberError"],
    ["=WQ.PERTMEAN(1,2", "#NAME?", "formulaUnreadable"],
    ["=((", "#NAME?", "formulaUnreadable"],
    ["", "#NAME?", "formulaUnreadable"],
  ])("explains the error of %s", async (formula, code, key) => {
    const evaluate = await evaluator();
    expect(await evaluate(formula)).toEqual({ value: code, message: key });
  });

  // Each throws inside Univer 0.25.1.
  test.each(["=LET(A1:B2,1,1)", "=LET(1,1,1)", "=LAMBDA(,)", "=SWITCH()", "=LOOKUP(A1:A3,B1,#REF!)"])(
    "%s is an error, not the end",
    async (formula) => {
      const evaluate = await evaluator();
      expect((await evaluate(formula)).value).toMatch(/^#/);
      expect(await evaluate("=1+1")).toEqual({ value: 2, message: null });
    },
  );

  test("sees the cells as they are now", async () => {
    const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf([[1, { formula: "=A1*10" }]]) }]));
    expect((await host.evaluateFormula("=B1+VLOOKUP(A1,A1:B1,2,FALSE)")).value).toBe(20);
    await host.write("edit", [{ sheet: "S", row: 0, column: 0, entries: [[2]] }], { overwrite: true });
    expect((await host.evaluateFormula("=B1+VLOOKUP(A1,A1:B1,2,FALSE)")).value).toBe(40);
  });
});

describe("arguments from cells", () => {
  test.each([
    ["a blank cell is missing", "=WQ.PERTMEAN(1,C1,3)", "#VALUE!"],
    ["text that is a number is one", "=WQ.PERTMEAN(1,A1,3)", 2],
    ["text stays text in a code", '=WQ.QUOTA(B1,"原煤","先进值","井工矿 不包括")', 0.19],
    ["a cell of one sheet's own, by its name", "=WQ.PERTMEAN(1,数据!A1,3)", 2],
    ["a column ends where the sheet does", "=WQ.SECONDMEAN(D:D)", 8.5],
    ["a row as well", "=ROUND(WQ.SECONDMEAN(2:2),2)", 8.5],
    ["blanks in a range are skipped", "=WQ.SECONDMEAN(D1:D9)", 8.5],
  ])("%s", async (_name, formula, wanted) => {
    // 8 and 10: mean 9, below it 8, mean of both 8.5.
    const evaluate = await evaluator([
      ["2", "061", null, 8],
      [null, null, null, 10],
    ]);
    if (formula.includes("2:2")) return expect((await (await evaluator([[], [8, 10]]))(formula)).value).toBe(wanted);
    expect((await evaluate(formula)).value).toBe(wanted);
  });

  test("a spill feeds another function, and shrinks with its source", async () => {
    const rows = [
      [3, { formula: "=WQ.PERTMEAN(A1:A3,5,5)" }, { formula: "=COUNT(B1:B5)" }, { formula: "=WQ.SECONDMEAN(B1:B5)" }],
      [4],
      [5],
    ];
    const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
    const read = async () => (await host.read({ sheet: "S", row: 0, column: 1, rows: 1, columns: 3 })).values[0]!;
    // 28/6, 29/6, 30/6: mean 29/6; below it 28/6; second mean 28.5/6.
    expect((await read())[1]).toBe(3);
    expect((await read())[2]).toBeCloseTo(28.5 / 6, 10);
    const entries = [[{ formula: "=WQ.PERTMEAN(A1:A2,5,5)" }]];
    await host.write("edit", [{ sheet: "S", row: 0, column: 1, entries }], { overwrite: true });
    expect((await read())[1]).toBe(2);
    // 28/6 and 29/6: mean 28.5/6; below it 28/6; second mean 28.25/6.
    expect((await read())[2]).toBeCloseTo(28.25 / 6, 10);
  });
});

describe("explaining a cell", () => {
  test("finds the words for its error, also inside a spill and through another cell's formula", async () => {
    const rows = [[1, { formula: "=WQ.PERTMEAN(A1:A3,5,6)" }, { formula: "=1/0" }, { formula: "=1+1" }], ["x"], [9]];
    const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
    const key = async (row: number, column: number) => (await host.explain("S", row, column))?.key ?? null;
    expect(await key(0, 1)).toBeNull();
    expect(await key(1, 1)).toBe("numberExpected");
    expect(await key(2, 1)).toBe("likelyOutside");
    expect(await key(0, 2)).toBe("nativeDivisionError");
    expect(await key(0, 3)).toBeNull();
  });

  test("tells of a blocked spill", async () => {
    const host = await openWorkbook(
      snapshotOf([
        {
          name: "S",
          cells: cellsOf([
            [1, { formula: "=A1:A2*2" }],
            [2, "in the way"],
          ]),
        },
      ]),
    );
    expect((await host.explain("S", 0, 1))?.key).toBe("nativeSpillError");
  });
});

test("a column of 20,000 different results is no matter of minutes", async () => {
  const cells = Array.from({ length: 20_000 }, (_, row) => ({ row, column: 0, value: row + 0.5 }));
  const host = await openWorkbook(snapshotOf([{ name: "S", cells }]));
  const entries = [[{ formula: "=WQ.PERTMEAN(0.5,A1:A20000,30000)" }]];
  await host.write("spill", [{ sheet: "S", row: 0, column: 1, entries }]);
  const { values } = await host.read({ sheet: "S", row: 19_999, column: 1, rows: 1, columns: 1 });
  expect(values[0]![0]).toBeCloseTo((0.5 + 4 * 19_999.5 + 30_000) / 6, 6);
});
