/** 意见汇总处理表 as a document and as a workbook. */
import { strFromU8, unzipSync } from "fflate";
import { reasonsMissing } from "../../../src/revision/consultation";
import { exampleProject } from "../../../src/revision/example";
import type { Comment } from "../../../src/revision/project";
import { commentsDocument, commentsWorkbook } from "../../../src/revision/report/comments";

const comment: Comment = {
  number: 1,
  from: "甲厂",
  clause: "表 1 啤酒",
  item: "啤酒",
  opinion: "放宽\n理由：样本少",
  verdict: "partly",
  reason: "",
};
const project = {
  ...exampleProject(),
  comments: [comment, { ...comment, number: 2, clause: "", reason: "与国标一致" }],
};

test("the table is as wide as the landscape page, and lines of an opinion stay lines", async () => {
  const xml = strFromU8(unzipSync(await commentsDocument(project))["word/document.xml"]!);
  const [, width] = /<w:pgSz w:w="(\d+)"/.exec(xml)!;
  const [, left] = /<w:pgMar [^>]*w:left="(\d+)"/.exec(xml)!;
  const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, column]) => Number(column));
  const sum = columns.reduce((all, column) => all + column, 0);
  expect(Math.abs(Number(width) - 2 * Number(left) - sum)).toBeLessThan(columns.length);
  expect(xml).toMatch(/放宽<\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:br\/><w:t[^>]*>理由：样本少/);
});

test("in the workbook every cell of the table has borders, and an item that its clause names is not said twice", () => {
  const { sheets, styles } = commentsWorkbook(project);
  const cells = sheets[0]!.cells.filter(({ row }) => row >= 2);
  expect(cells).toHaveLength(3 * 6);
  expect(cells.filter(({ style }) => !styles[style!]!.border)).toEqual([]);
  expect(cells.filter(({ column, row }) => column === 1 && row > 2).map(({ value }) => value)).toEqual([
    "表 1 啤酒",
    "啤酒",
  ]);
});

test("what is not adopted as a whole and has no reason is told", () => {
  expect(reasonsMissing(project.comments)).toMatchObject([{ key: "commentsReasonMissing", values: { numbers: [1] } }]);
});
