import type { ErrorCode } from "../../language/failure";
import type { Bilingual } from "../../language/language";

export const helpTexts = {
  title: { zh: "{cell} 显示 {code}", en: "{cell} shows {code}" },
  because: { zh: "{function}：{reason}", en: "{function}: {reason}" },
  openFunction: { zh: "查看 {function} 的说明", en: "Help for {function}" },
  repairTitle: {
    zh: "有 {count} 个公式不认识本工具的函数",
    en: "{count} {count|formula|formulas} do not know our functions",
  },
  repairBody: {
    zh: "工作簿打开时函数尚未加载，或函数名拼写有误。修复会把这些公式重新输入一遍，可以撤销。",
    en: "The workbook was opened before the functions were loaded, or their names are misspelt. The repair enters these formulas again; it can be undone.",
  },
  repair: { zh: "修复", en: "Repair" },
  repairLabel: { zh: "修复公式", en: "Repair formulas" },
  repaired: { zh: "已修复 {count} 个公式", en: "{count} {count|formula|formulas} repaired" },
  notRepaired: { zh: "没有修复", en: "Not repaired" },
  close: { zh: "关闭", en: "Close" },
} as const;

/** What an error without a message of ours means, and what to do about it. */
export const errorTexts: Readonly<Record<ErrorCode, Bilingual>> = {
  "#VALUE!": {
    zh: "某个参数的类型或单位不对，或引用的单元格里是文字。请逐个检查参数。",
    en: "An argument has the wrong type or unit, or refers to a cell with text. Check the arguments one by one.",
  },
  "#N/A": {
    zh: "没有找到，或有多个可能而不能确定。请核对代码、名称和条件。",
    en: "Not found, or several possibilities remain. Check code, name and condition.",
  },
  "#NUM!": {
    zh: "按给定的数值没有结果，请检查数值是否互相矛盾。",
    en: "These numbers have no result; check whether they contradict each other.",
  },
  "#DIV/0!": {
    zh: "除数为零或为空，通常是产量未填。请填写产量。",
    en: "The divisor is zero or blank, usually a missing output. Fill in the output.",
  },
  "#REF!": {
    zh: "公式引用的单元格或工作表已被删除。请重新选取引用。",
    en: "The formula refers to cells or a sheet that were deleted. Choose the reference anew.",
  },
  "#NAME?": {
    zh: "工作簿不认识公式中的名称。请检查函数名的拼写；若拼写无误，请关闭并重新打开任务窗格，再重新计算。",
    en: "The workbook does not know a name in the formula. Check its spelling; if it is right, close and reopen the task pane and recalculate.",
  },
  "#NULL!": {
    zh: "两个区域没有交集。请检查公式中的空格是否应为逗号。",
    en: "Two ranges do not intersect. Check whether a space in the formula should be a comma.",
  },
  "#SPILL!": {
    zh: "结果有多行或多列，但右侧或下方的单元格不是空的、已合并，或那里有表格（超级表），或公式在表格（超级表）之内。请清空这些单元格，或换到表格之外。",
    en: "The result needs several cells, but those to the right or below are not empty, are merged or belong to a table, or the formula stands in a table itself. Clear them, or move the formula away from the table.",
  },
  "#CALC!": {
    zh: "公式没有可以返回的结果。请检查区域是否为空。",
    en: "The formula has nothing to return; check whether its range is empty.",
  },
};
