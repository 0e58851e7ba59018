/** Tables of comments as people send them back: columns in their order, under their words. */
import type { Message } from "../../../src/language/messages";
import { findTable } from "../../../src/revision/workbook/find";
import { readComments } from "../../../src/revision/workbook/reading/others";
import { notifyColumnsLeft, returnedCensus, returnedComments } from "../../../src/revision/workbook/reading/returned";
import { commentsTable } from "../../../src/revision/workbook/tables/comments";
import { cellsOf } from "../../../src/workbook/cells";
import type { Rectangle, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import type { Matrix } from "../../../src/workbook/values";

const sheet = {
  name: "意见",
  rows: [
    ["意见内容", "提出单位", "章节", "备注", "联系电话", "是否采纳", "理由"],
    ["放宽新建值", "甲市水利局", "啤酒", "", "0791-1", "部分采纳", "改为 5.2"],
    ["同意", "乙市水利局", "", "", "", "", ""],
  ],
};

const found = findTable([sheet], commentsTable)!;

test("a reason is read from the column called 理由, wherever a column of remarks stands; 章节 is the clause", () => {
  const [first, second] = [...readComments(found, []).keys()];
  expect(first).toMatchObject({ from: "甲市水利局", clause: "啤酒", verdict: "partly", reason: "改为 5.2" });
  expect(second).toMatchObject({ from: "乙市水利局", clause: "", verdict: null, reason: "" });
});

test("a column whose word is not known is told where something stands in it", () => {
  const remarks: Message[] = [];
  notifyColumnsLeft(found, commentsTable, remarks);
  expect(remarks).toMatchObject([{ key: "tableColumnLeft", values: { sheet: "意见", header: "联系电话", count: 1 } }]);
});

function workbookOf(sheets: Readonly<Record<string, Matrix>>, merges: readonly Rectangle[] = []): WorkbookSnapshot {
  const of = Object.entries(sheets).map(([name, rows]) => ({ name, cells: cellsOf(rows), merges }));
  return { sheets: of, styles: [], names: [], settings: {} };
}

const sendersAndOpinions = (workbook: WorkbookSnapshot) =>
  returnedComments(workbook)?.lines.map(({ from, opinion }) => [from, opinion]);

test("the sender merged over his comments is the sender of each, and rows that are blank or only merged are none", () => {
  const rows = [
    ["反馈单位", "条款", "修改意见"],
    ["甲市水利局", "表 1", "放宽"],
    [null, "表 2", "同意"],
    [null, null, null],
    ["乙厂", "表 1", "收紧"],
    [null, null, null],
  ];
  const merges = [
    { row: 1, column: 0, rows: 3, columns: 1 },
    ...[0, 1, 2].map((column) => ({ row: 4, column, rows: 2, columns: 1 })),
  ];
  expect(sendersAndOpinions(workbookOf({ 反馈: rows }, merges))).toEqual([
    ["甲市水利局", "放宽"],
    ["甲市水利局", "同意"],
    ["乙厂", "收紧"],
  ]);
});

test("every table is taken: of several sheets, and of one below the other", () => {
  const workbook = workbookOf({
    说明: [["意见内容请写在下一张表"]],
    地市: [["提出单位", "意见"], ["甲市水利局", "放宽"], [], ["二、企业"], ["提出单位", "意见"], ["乙厂", "同意"]],
    专家: [
      ["意见", "专家姓名"],
      ["公式应编号", "张某某"],
    ],
  });
  expect(sendersAndOpinions(workbook)).toEqual([
    ["甲市水利局", "放宽"],
    ["乙厂", "同意"],
    ["张某某", "公式应编号"],
  ]);
});

test.each([
  [["填表单位：甲市水利局"], "甲市水利局"],
  [["联系人", "王", "填表单位（盖章）:", null, "甲市水利局"], "甲市水利局"],
  [["征求意见表"], ""],
])("a form without a column for the sender has him above it: %j", (line, from) => {
  const found = returnedComments(workbookOf({ 表: [line, ["条款", "意见"], ["表 1", "放宽"]] }))!;
  expect(found.lines).toMatchObject([{ from, clause: "表 1", opinion: "放宽" }]);
  expect(found.remarks.map(({ key }) => key)).toEqual(from === "" ? ["commentsNoSender"] : []);
});

test("totals stand on a sheet for each industry, their source merged over the lines", () => {
  const header = ["资料来源", "行业", "规模", "取水量(万m³)"];
  const workbook = workbookOf(
    {
      火电: [header, ["水利普查", "火电", "大", 200], [null, "火电", "小", 5]],
      造纸: [header, ["水利普查", "造纸", "大", 30], [null, "造纸", "小", 4]],
    },
    [{ row: 1, column: 0, rows: 2, columns: 1 }],
  );
  expect(returnedCensus(workbook)!.lines.map(({ source, industry, water }) => [source, industry, water])).toEqual([
    ["水利普查", "火电", 200],
    ["水利普查", "火电", 5],
    ["水利普查", "造纸", 30],
    ["水利普查", "造纸", 4],
  ]);
});
