import { columnWidth, shownWidth } from "../../src/workbook/columnWidth";

test("Chinese characters and signs of their typefaces are as wide as two digits", () => {
  expect(shownWidth("DB14/T 1049.2—2021")).toBe(19);
  expect(shownWidth("先进值 m³")).toBe(3 * 2 + 2 + 2);
  expect(shownWidth("（一）")).toBe(6);
});

test("a column holds its longest text and a little room, and neither vanishes nor fills the window", () => {
  expect(columnWidth(["啤酒", "棉、麻、化纤及混纺机织物"])).toBe(26);
  expect(columnWidth([])).toBe(8);
  expect(columnWidth(["水".repeat(100)])).toBe(40);
  expect(columnWidth(["水".repeat(100)], 24)).toBe(24);
});
