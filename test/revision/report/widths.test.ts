/** Columns of the report's tables, in twentieths of a point; a figure of 9 points in Times is 4.5 points wide, by its font metrics. */
import { captionLabels, labelText } from "../../../src/revision/report/labels";
import type { Block, TableBlock } from "../../../src/revision/report/blocks";
import { columnWidths, tableHeight } from "../../../src/revision/report/widths";

const whole = 9000;
const figure = 90;

function tableOf(widths: readonly number[], ...rows: readonly (readonly string[])[]): TableBlock {
  const columns = widths.map((width, at) => ({ title: `列${at + 1}`, width, align: "right" as const }));
  return { kind: "table", id: "t", caption: "表", columns, rows };
}

test("a number is never broken: the column of text gives way", () => {
  const widths = columnWidths(tableOf([60, 8, 8, 8, 8, 8], ["大米", "1", "2", "12345678.901", "3", "4"]), whole);
  expect(widths[3]).toBeGreaterThanOrEqual(12 * figure);
  expect(widths[0]).toBeLessThan(whole * 0.6);
  expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - whole)).toBeLessThan(widths.length);
});

test("where everything fits, columns have what they ask for", () => {
  expect(columnWidths(tableOf([50, 25, 25], ["大米", "1.5", "20"]), whole)).toEqual([4500, 2250, 2250]);
});

test("a table too full for its numbers still is as wide as the page", () => {
  const widths = columnWidths(tableOf([1, 1, 1, 1], ["1234567890123", "1234567890123", "1234567890123", "1234567890123"]), 4000); // prettier-ignore
  expect(widths).toEqual([1000, 1000, 1000, 1000]);
});

test("a row is as tall as its longest cell in the width that it has", () => {
  // 40 characters of 9 points in a column of 1,000 twentieths less its margins: 8 lines and more; a line takes some 11 points.
  const narrow = tableOf([1, 1], ["一".repeat(40), "1"]);
  expect(tableHeight(narrow, [1000, 1000])).toBeGreaterThan(8 * 210);
  expect(tableHeight(narrow, [8000, 1000])).toBeLessThan(2 * 300);
});

test("tables of a standard count through all chapters, those of a report anew in each", () => {
  const chapter = (text: string): Block => ({ kind: "heading", level: 1, text });
  const table = (id: string): Block => ({ ...tableOf([1]), id });
  const blocks = [chapter("甲"), table("a"), chapter("乙"), table("b"), table("c")];
  const called = (first: number | null) => [...captionLabels(blocks, first).values()].map(labelText);
  expect(called(null)).toEqual(["表 1", "表 2", "表 3"]);
  expect(called(1)).toEqual(["表 1-1", "表 2-1", "表 2-2"]);
});
