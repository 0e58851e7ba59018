import { readDrawings } from "../../src/xlsx/read/drawings";
import { richWorkbook } from "../fixtures/rich-workbook";

test("charts and pictures of somebody's file, with their places and sources", () => {
  const [chart, picture, ...others] = readDrawings(richWorkbook());
  expect(others).toEqual([]);
  expect(chart).toEqual({
    sheet: "定额表",
    from: { row: 1, column: 13, right: 0, down: 0 },
    to: { row: 15, column: 20, right: 0, down: 0 },
    description: "图表 1",
    content: {
      kind: "chart",
      form: "column",
      title: "",
      categoryTitle: "",
      valueTitle: "",
      series: [{ name: null, categories: null, values: { formula: "定额表!$C$3:$C$5", cached: [] } }],
    },
  });
  // 95,250 of Office's units are 10 pixels.
  expect(picture).toMatchObject({
    from: { row: 17, column: 13 },
    to: { width: 10, height: 10 },
    description: "图片 2",
    content: { kind: "picture", type: "image/png" },
  });
});
