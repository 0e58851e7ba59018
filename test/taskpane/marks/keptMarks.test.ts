import { fingerprint, marksFromText, marksToText } from "../../../src/taskpane/marks/keptMarks";

const nothing = { fill: null, note: null };

test("two thousand marks with long notes stay far below the megabyte that Excel takes", () => {
  const note = "【调查表检查】\n" + "• 单位产品用水量比同类企业大几个数量级，请核对新水量的单位。".repeat(4);
  const marks = Array.from({ length: 2000 }, (_, row) => ({
    sheet: "企业用水调查表",
    row,
    column: 11,
    mark: { fill: "#ffc7ce", note: fingerprint(`${note}${row}`) },
    before: row % 2 ? nothing : { fill: "#00b050", note: "已电话核实" },
  }));
  const text = marksToText(marks);
  expect(Buffer.byteLength(text)).toBeLessThan(250_000);
  expect(marksFromText(text)).toEqual(marks);
});

test("marks of version 1, which kept whole notes, are still known; anything else is none", () => {
  const mark = { sheet: "表", row: 1, column: 2, before: nothing };
  const kept = JSON.stringify({ version: 1, marks: [{ ...mark, mark: { fill: "#ffc7ce", note: "缺年份" } }] });
  expect(marksFromText(kept)).toEqual([{ ...mark, mark: { fill: "#ffc7ce", note: fingerprint("缺年份") } }]);
  expect([null, "x", "{}", '{"version":2}'].map(marksFromText)).toEqual([[], [], [], []]);
});
