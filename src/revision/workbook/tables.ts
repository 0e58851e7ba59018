/**
 * The tables of a project workbook that people fill in: the only ones that are read back. Their columns are found by these words
 * wherever they stand, on whatever sheet.
 */
import type { TierSystem } from "../tiers";
import { tierOrder } from "../tiers";

export interface InputColumn {
  readonly key: string;
  readonly header: string;
  /** Other words for it, in tables that people bring or have retyped. */
  readonly aliases?: readonly string[];
  readonly width: number;
  readonly wrapped?: boolean;
}

export interface InputTable {
  readonly id: "samples" | "peers" | "decisions" | "coverage" | "practicality" | "log";
  readonly sheet: string;
  /** Name of the table in the workbook. */
  readonly table: string;
  /** Without these the table is not recognised. */
  readonly required: readonly string[];
  readonly columns: readonly InputColumn[];
}

export const samplesTable = {
  id: "samples",
  sheet: "样本",
  table: "样本表",
  required: ["enterprise", "product"],
  columns: [
    { key: "id", header: "样本号", width: 9 },
    { key: "item", header: "定额项", width: 20 },
    { key: "enterprise", header: "企业名称", aliases: ["单位名称", "公司名称", "企业"], width: 30 },
    { key: "industry", header: "行业", aliases: ["行业名称", "行业类别"], width: 14 },
    { key: "product", header: "产品名称", aliases: ["产品", "主要产品"], width: 16 },
    { key: "condition", header: "条件", aliases: ["工艺、规模", "生产工艺", "备注条件"], width: 16 },
    { key: "year", header: "年份", aliases: ["年度"], width: 7 },
    { key: "water", header: "水量", aliases: ["新水量", "取水量", "用水量", "年取水量"], width: 12 },
    { key: "waterUnit", header: "水量单位", width: 8 },
    { key: "output", header: "产量", aliases: ["年实际产量", "年产量", "实际产量"], width: 12 },
    { key: "outputUnit", header: "产量单位", aliases: ["计算单位", "计量单位"], width: 8 },
    { key: "stated", header: "填报单耗", aliases: ["单位产品用水量", "单位产品取水量", "单位产品新水量"], width: 10 },
    { key: "statedUnit", header: "单耗单位", width: 10 },
    { key: "excluded", header: "剔除", width: 6 },
    { key: "reason", header: "剔除理由", width: 20 },
    { key: "excludedBy", header: "剔除人", width: 8 },
    { key: "excludedAt", header: "剔除时间", width: 16 },
    { key: "note", header: "备注", width: 20 },
    { key: "file", header: "来源文件", aliases: ["文件"], width: 20 },
    { key: "sheet", header: "来源工作表", aliases: ["工作表"], width: 12 },
    { key: "row", header: "来源行", aliases: ["行号", "来源行号"], width: 7 },
    { key: "asRead", header: "来源原值", width: 24 },
  ],
} as const satisfies InputTable;

export const peersTable = {
  id: "peers",
  sheet: "参照",
  table: "参照表",
  required: ["item", "kind", "low"],
  columns: [
    { key: "item", header: "定额项", width: 20 },
    { key: "kind", header: "类别", width: 10 },
    { key: "name", header: "名称", width: 18 },
    { key: "standard", header: "标准", width: 24 },
    { key: "tier", header: "原文级别", width: 10 },
    { key: "purpose", header: "用途", width: 8 },
    { key: "low", header: "值", width: 10 },
    { key: "high", header: "上限", width: 10 },
    { key: "unit", header: "单位", width: 12 },
    { key: "note", header: "说明", width: 30 },
  ],
} as const satisfies InputTable;

/** Has columns for each tier, in the words of the project's tiers. */
export function decisionsTable(tiers: TierSystem) {
  const perTier = (part: string, words: string, width: number, wrapped = false): readonly InputColumn[] =>
    tierOrder.map((tier) => ({ key: `${part}.${tier}`, header: `${tiers.names[tier]}${words}`, width, wrapped }));
  return {
    id: "decisions",
    sheet: "决定",
    table: "决定表",
    required: ["item", "unit", ...tierOrder.map((tier) => `method.${tier}`)],
    columns: [
      { key: "item", header: "定额项", width: 22, wrapped: true },
      { key: "code", header: "行业代码", width: 8 },
      { key: "industry", header: "行业", width: 14, wrapped: true },
      { key: "product", header: "产品名称", width: 18, wrapped: true },
      { key: "condition", header: "条件", width: 18, wrapped: true },
      { key: "unit", header: "定额单位", width: 12 },
      { key: "old", header: "原定额", width: 9 },
      { key: "oldSource", header: "原定额出处", width: 18, wrapped: true },
      { key: "decimals", header: "小数位", width: 7 },
      ...perTier("method", "方法", 13),
      ...perTier("value", "手工值", 9),
      ...perTier("reason", "理由", 18, true),
      ...perTier("record", "记录", 20),
    ],
  } as const satisfies InputTable;
}

export const practicalityTable = {
  id: "practicality",
  sheet: "适用性",
  table: "适用性表",
  required: ["question", "satisfied"],
  columns: [
    { key: "question", header: "分析内容", width: 44 },
    { key: "satisfied", header: "满足", width: 8 },
    { key: "note", header: "说明", width: 50, wrapped: true },
  ],
} as const satisfies InputTable;

/** Sources have a column each behind these. */
export const coverageTable = {
  id: "coverage",
  sheet: "覆盖",
  table: "覆盖表",
  required: ["industry", "covered"],
  columns: [
    { key: "industry", header: "行业", width: 20 },
    { key: "covered", header: "已有定额", width: 10 },
  ],
} as const satisfies InputTable;

export const logTable = {
  id: "log",
  sheet: "日志",
  table: "日志表",
  required: ["step", "action"],
  columns: [
    { key: "step", header: "步骤", width: 7 },
    { key: "time", header: "时间", width: 17 },
    { key: "who", header: "人员", width: 10 },
    { key: "action", header: "操作", width: 10 },
    { key: "item", header: "定额项", width: 22 },
    { key: "tier", header: "级别", width: 8 },
    { key: "sample", header: "样本号", width: 9 },
    { key: "before", header: "之前", width: 40, wrapped: true },
    { key: "after", header: "之后", width: 40, wrapped: true },
    { key: "reason", header: "理由", width: 30, wrapped: true },
  ],
} as const satisfies InputTable;
