/** Formulas that never end: found in a thread that is stopped, and then left as the file has them. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { tryOut } from "../../../src/hosts/headless/trial";
import type { Place } from "../../../src/hosts/univer/place";
import type { StartTrial, TrialReport } from "../../../src/hosts/univer/trial/trial";
import { unendingFormulas } from "../../../src/hosts/univer/trial/trial";
import { openedWorkbook } from "../../support/opened";
import type { StoredCell } from "../../support/storedWorkbook";
import { rowsOf, storedWorkbook } from "../../support/storedWorkbook";

const limits = { secondsPerFormula: 0.02, seconds: 1, formulas: 3 };
const cell = (row: number, column: number): Place => ({ sheetId: "sheet-0", row, column });

async function workbookOf(...rows: readonly (readonly StoredCell[])[]) {
  return (await openedWorkbook(storedWorkbook({ S: { rows: rowsOf(...rows) } }))).workbook;
}

const suspicious = () =>
  workbookOf([
    4,
    ["A1+1", 5],
    ["FACT(A1)", 24],
    ["COMBIN(A1,2)", 6],
    ["POISSON.DIST(A1,2,TRUE)", 1],
    ["PERMUT(A1,2)", 12],
  ]);

/** A thread that goes through formulas, and never comes back from some. */
function thread(formulas: readonly Place[], hangsAt: readonly Place[], started: Place[][] = []): StartTrial {
  return ({ givenUp }, report) => {
    started.push([...givenUp]);
    const said: TrialReport[] = [];
    for (const begins of formulas) {
      said.push({ begins });
      const skipped = givenUp.some(({ column }) => column === begins.column);
      if (!skipped && hangsAt.some(({ column }) => column === begins.column)) break;
      said.push("through");
    }
    if (said.at(-1) === "through") said.push("done");
    const timer = setTimeout(() => said.forEach(report));
    return () => clearTimeout(timer);
  };
}

test("a workbook without functions that count is not tried", async () => {
  const start = jest.fn<ReturnType<StartTrial>, Parameters<StartTrial>>();
  expect(await unendingFormulas(await workbookOf([1, ["SUM(A1:A1)", 1]]), start, limits)).toEqual([]);
  expect(start).not.toHaveBeenCalled();
});

test("each formula that does not end is given up, and the others are tried again without it", async () => {
  const started: Place[][] = [];
  const all = [cell(0, 1), cell(0, 2), cell(0, 3)];
  const found = await unendingFormulas(await suspicious(), thread(all, [cell(0, 1), cell(0, 3)], started), limits);
  expect(found).toEqual([cell(0, 1), cell(0, 3)]);
  expect(started).toEqual([[], [cell(0, 1)], [cell(0, 1), cell(0, 3)]]);
});

test("where too many do not end, all that may not are given up untried", async () => {
  const all = [cell(0, 2), cell(0, 3), cell(0, 4), cell(0, 5)];
  const found = await unendingFormulas(await suspicious(), thread(all, all), limits);
  expect(new Set(found.map(({ column }) => column))).toEqual(new Set([2, 3, 4, 5]));
});

test("a thread that breaks takes the formula at hand with it; where there is none, nothing is tried", async () => {
  const breaking: StartTrial = ({ givenUp }, report) => {
    const said: TrialReport[] = givenUp.length === 0 ? [{ begins: cell(0, 2) }, "failed"] : ["failed"];
    const timer = setTimeout(() => said.forEach(report));
    return () => clearTimeout(timer);
  };
  expect(await unendingFormulas(await suspicious(), breaking, limits)).toEqual([cell(0, 2)]);
});

test("the trial tells of each formula before and after it, and says when it is done", async () => {
  const said: TrialReport[] = [];
  const workbook = structuredClone(await suspicious());
  await tryOut({ workbook, givenUp: [] }, (report) => said.push(report));
  const begun = said.flatMap((one) => (typeof one === "object" ? [one.begins.column] : []));
  expect([...new Set(begun)].sort()).toEqual([1, 2, 3, 4, 5]);
  expect(said.filter((one) => one === "through")).toHaveLength(begun.length);
  expect(said.at(-1)).toBe("done");
});

test("what was given up keeps its result, and without one gets none, nor does what hangs on it", async () => {
  const workbook = await workbookOf(
    [4, ["FACT(A1)", 25], ["B1+1", 26], ["A1*2", 8]],
    [
      null,
      { xml: "<c ><f>FACT(A1)</f></c>" },
      { xml: "<c ><f>B2+1</f></c>" },
      { xml: "<c ><f>A1*2</f></c>" },
      { xml: '<c ><f t="array" ref="E2:E3">SEQUENCE(2)+B2</f></c>' },
    ],
    [null, { xml: "<c ><f>MYMACRO(A1)</f></c>" }, { xml: "<c ><f>B3+1</f></c>" }],
  );
  const givenUp = [cell(0, 1), cell(1, 1)];
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook, { givenUp });
  const edits = (await host.changes()).sheets.flatMap((sheet) => sheet.edits);
  expect(edits).toEqual([{ row: 1, column: 3, kind: "result", value: 8 }]);
  const { results } = await host.keptResults();
  const reasons = results.map(({ row, column, reason }) => [row, column, reason]);
  expect(reasons).toEqual(
    expect.arrayContaining([
      [0, 1, "unending"],
      [1, 1, "unending"],
      [2, 1, "unknown"],
    ]),
  );
  // Another formula in its place is calculated.
  await host.write("", [{ sheet: "S", row: 0, column: 1, entries: [[{ formula: "=FACT(A1)+1" }]] }], {
    overwrite: true,
  });
  expect((await host.read({ sheet: "S", row: 0, column: 1, rows: 1, columns: 2 })).values).toEqual([[25, 26]]);
  host.dispose();
});

test("a function that would count too far gives up and says so, and counts as far as people do", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const tooFar = ["=BINOM.DIST(1E10,1E30,0.5,TRUE)", "=WORKDAY(1,1E9)", "=SUM(EXPAND(1,1E5,1E5,0))", "=MUNIT(1E6)"];
  for (const { value, message } of await host.evaluateFormulas(tooFar)) {
    expect(value).toMatchObject({ code: "#NUM!" });
    expect(message?.key).toBe("nativeGivenUp");
  }
  // Sums of money are no counts: what a pump of 50 million costs is written off in ten years.
  const near = ["=ROUND(VDB(50000000,0,10,0,1),2)", "=ROUND(CUMIPMT(0.01,120,80000000,1,1,0),2)", "=COMBIN(49,6)"];
  const values = (await host.evaluateFormulas(near)).map(({ value }) => value);
  expect(values).toEqual([10_000_000, -800_000, 13_983_816]);
  host.dispose();
});
