/** Tables of comments as people send them back: columns in their order, under their words. */
import type { Message } from "../../../src/language/messages";
import { findTable } from "../../../src/revision/workbook/find";
import { readComments } from "../../../src/revision/workbook/reading/others";
import { notifyColumnsLeft } from "../../../src/revision/workbook/reading/returned";
import { commentsTable } from "../../../src/revision/workbook/tables/comments";

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
