import { catalogue } from "../../generated/catalogue";
import { Failure } from "../../src/language/failure";
import { repair, repairedFormula, repairs } from "../../src/workflows/repair";
import { MemoryHost } from "../support/memoryHost";

const unknown = new Failure("#NAME?");

test.each([
  [
    "a name as files store it",
    '=_xldudf_WQ_QUOTA("061",A1)&"_xldudf_WQ_QUOTA("',
    '=WQ.QUOTA("061",A1)&"_xldudf_WQ_QUOTA("',
  ],
  ["calls in calls", "=1+_xldudf_WQ_PERTMEAN(1,WQ.PERTMAEN(1,2,3),4)", "=1+WQ.PERTMEAN(1,WQ.PERTMEAN(1,2,3),4)"],
  ["a letter missing", "=WQ.QUTA(A1,B1,C1)", "=WQ.QUOTA(A1,B1,C1)"],
  ["a call that Excel did not know yet", "=WQ.PERTMEAN(1,2,3)", "=WQ.PERTMEAN(1,2,3)"],
  ["a name of somebody else", "=PERTMEAN(1,2,3)", null],
  ["a name far from any of ours", "=WQ.NOTHINGLIKEIT(1)", null],
])("%s", (_, formula, repaired) => {
  expect(repairedFormula(formula, unknown, catalogue)).toBe(repaired);
});

test("what calculates is left alone, in whatever case it is written", () => {
  expect(repairedFormula("=WQ.PERTMEAN(1,2,3)", 2, catalogue)).toBeNull();
});

test("a workbook is repaired as a whole", async () => {
  const host = new MemoryHost(["甲", "乙"]);
  host.put("甲", 1, 1, unknown, "=_xldudf_WQ_PERTMEAN(1,2,3)");
  host.put("甲", 0, 0, 5, "=SUM(A2:A3)");
  host.put("乙", 0, 0, unknown, "=WQ.PERTMAEN(1,2,3)");
  const writes = await repairs(host, catalogue);
  expect(await repair(host, "修复", writes)).toEqual({ done: true });
  for (const [sheet, row, column] of [
    ["甲", 1, 1],
    ["乙", 0, 0],
  ] as const) {
    const { formulas } = await host.read({ sheet, row, column, rows: 1, columns: 1 });
    expect(formulas).toEqual([["=WQ.PERTMEAN(1,2,3)"]]);
  }
  expect(writes).toHaveLength(2);
});
