import { parseQuantity } from "../../src/units/expression";

test.each([
  ["310000/50000", 6.2],
  ["=310,000 / 50,000", 6.2],
  ["2×(1.5+0.5)", 4],
  ["-3+10", 7],
  ["10-2-3", 5],
  ["12÷4÷3", 1],
  ["1,200.5", 1200.5],
  ["=1300-1200", 100],
  ["2000/12", 500 / 3],
])("%s is %d", (text, value) => expect(parseQuantity(text)).toBeCloseTo(value, 12));

it("gives no more digits than a workbook", () => expect(parseQuantity("0.1+0.2")).toBe(0.3));

test.each(["", "abc", "1/0", "2*(3", "3 4", "1+", "5 kL", "1200-1300", "12.5 － 13", "2023/12/31", "2023-12-31"])(
  "“%s” is no quantity",
  (text) => expect(parseQuantity(text)).toBeNull(),
);
