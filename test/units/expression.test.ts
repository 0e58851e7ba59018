import { parseQuantity } from "../../src/units/expression";

test.each([
  ["310000/50000", 6.2],
  ["=310,000 / 50,000", 6.2],
  ["2×(1.5+0.5)", 4],
  ["-3+10", 7],
  ["10-2-3", 5],
  ["12÷4÷3", 1],
  ["1,200.5", 1200.5],
])("%s is %d", (text, value) => expect(parseQuantity(text)).toBeCloseTo(value, 12));

test.each(["", "abc", "1/0", "2*(3", "3 4", "1+", "5 kL"])("“%s” is no quantity", (text) =>
  expect(parseQuantity(text)).toBeNull(),
);
