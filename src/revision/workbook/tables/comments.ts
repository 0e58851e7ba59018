/** Sheet 意见: opinions on the draft and what became of them, one a row. */
import type { Comment } from "../../project";
import { verdictNamed, verdictNames } from "../../words";
import { sheetTitles } from "../titles";
import type { InputTable } from "./field";
import { choiceField, numberField, textField } from "./field";

const wrapped = { look: "inputWrapped" } as const;

const fields = {
  number: numberField({ header: "序号", width: 7, aliases: ["编号"] }),
  from: textField({
    header: "提出单位",
    width: 22,
    aliases: [
      "提出单位（人）",
      "反馈单位",
      "意见提出单位",
      "提出单位(专家)",
      "提出人",
      "专家姓名",
      "专家",
      "姓名",
      "单位",
    ],
  }),
  clause: textField({
    header: "标准章条编号",
    width: 20,
    aliases: ["条款", "章条", "章条编号", "条文", "标准条款", "章节", "章节号", "条款号", "位置", "产品"],
  }),
  item: textField({ header: "定额项", width: 20 }),
  opinion: textField({
    header: "意见内容",
    width: 46,
    aliases: ["意见", "修改意见", "意见和建议", "意见建议", "修改意见和建议"],
    ...wrapped,
  }),
  verdict: choiceField<Comment["verdict"]>(
    { header: "处理意见", width: 12, aliases: ["处理结果", "采纳情况", "是否采纳"] },
    (word) => (word === "" ? null : (verdictNamed(word) ?? undefined)),
    (verdict) => (verdict === null ? "" : verdictNames[verdict]),
    null,
  ),
  reason: textField({ header: "处理理由", width: 40, aliases: ["理由", "处理说明", "说明", "备注"], ...wrapped }),
} as const;

export const commentsTable = {
  id: "comments",
  sheet: sheetTitles.comments,
  table: "意见表",
  required: ["opinion", "from"],
  fields,
} as const satisfies InputTable<typeof fields>;

export const commentSubstance: readonly (keyof typeof fields)[] = ["opinion"];
