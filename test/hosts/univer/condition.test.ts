/** Conditions of one cell, as Excel reads them. */
import { decidingCell, readCondition } from "../../../src/hosts/univer/condition";
import { Failure } from "../../../src/language/failure";
import type { Cell } from "../../../src/workbook/values";

const holds = (formula: string, cell: Cell) => readCondition(formula)!.holds(cell);

test.each<[string, Cell, boolean]>([
  ['=$P5="是"', "是", true],
  ['$P5="是"', "否", false],
  ['=A1="Yes"', "yes", true],
  ['=A1=""', null, true],
  ['=A1<>""', null, false],
  ['=A1<>""', 0, true],
  ['=A1="1"', 1, false],
  ['=A1="说""好"""', '说"好"', true],
  ["=A1=0", null, true],
  ["=A1>0", null, false],
  ["=A1 >= 2.5", 2.5, true],
  ["=A1<-1", -2, true],
  ["=A1<3", "text", false],
  ["=A1>3", "text", true],
  ["=A1<>3", true, true],
  ["=A1<>3", new Failure("#N/A"), false],
  ['=A1<>"x"', new Failure("#N/A"), false],
])("%s of %p is %p", (formula, cell, expected) => expect(holds(formula, cell)).toBe(expected));

test.each([
  "=A1",
  '=AND(A1="是",B1>3)',
  "=A1=B1",
  "=表!A1=1",
  '=A1>"a"',
  "=A1:A9=1",
  "=MOD(ROW(),2)=0",
  '="是"=A1',
  "=A1=1%",
])("%s is left to the engine", (formula) => expect(readCondition(formula)).toBeNull());

test("goes along with the cell that asks, but for what a $ holds fast", () => {
  const at = (formula: string) => decidingCell(readCondition(formula)!, 2, 3);
  expect(at("=B5=1")).toEqual({ row: 6, column: 4 });
  expect(at("=$B5=1")).toEqual({ row: 6, column: 1 });
  expect(at("=B$5=1")).toEqual({ row: 4, column: 4 });
  expect(at("=$AB$5=1")).toEqual({ row: 4, column: 27 });
});
