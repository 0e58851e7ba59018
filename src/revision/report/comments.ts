/** 意见汇总处理表: every comment with what became of it, as a Word document and as a workbook. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { cellsOf } from "../../workbook/cells";
import { commentCounts } from "../consultation";
import type { Comment, RevisionProject } from "../project";
import { verdictNames } from "../words";
import type { Block, TableBlock } from "./blocks";
import { paragraph } from "./blocks";
import { count } from "./numbers";
import { center, left, table } from "./tables";
import { wordDocument } from "./word";

export function commentsSummary(comments: readonly Comment[]): string {
  const { adopted, partly, rejected, open } = commentCounts(comments);
  const senders = new Set(comments.map(({ from }) => from).filter((from) => from !== "")).size;
  return `共收到 ${senders} 个单位的意见 ${comments.length} 条：采纳 ${adopted} 条，部分采纳 ${partly} 条，不采纳 ${rejected} 条${open > 0 ? `，未处理 ${open} 条` : ""}。`;
}

export function commentsTable(comments: readonly Comment[]): TableBlock {
  return table("comments", "征求意见汇总处理", comments, [
    center("序号", 6, ({ number }, index) => count(number ?? index + 1)),
    left("标准章条编号", 16, ({ clause, item }) => [clause, item === clause ? "" : item].filter(Boolean).join("；")),
    left("意见内容", 34, ({ opinion }) => opinion),
    left("提出单位", 16, ({ from }) => from),
    center("处理意见", 10, ({ verdict }) => (verdict === null ? "" : verdictNames[verdict])),
    left("理由", 22, ({ reason }) => reason),
  ]);
}

export async function commentsDocument({ comments, settings }: RevisionProject): Promise<Uint8Array> {
  const title = `${[settings.standard, settings.title].filter(Boolean).join(" ") || "用水定额"}征求意见汇总处理表`;
  const blocks: readonly Block[] = [paragraph(commentsSummary(comments)), commentsTable(comments)];
  return wordDocument(blocks, { title, firstChapter: null, landscape: true });
}

export function commentsWorkbook({ comments }: RevisionProject): WorkbookSnapshot {
  const { columns, rows } = commentsTable(comments);
  const cells = cellsOf([[commentsSummary(comments)], columns.map(({ title }) => title), ...rows]);
  const columnWidths = new Map(columns.map(({ width }, column) => [column, width * 1.5]));
  const sheets = [
    {
      name: "意见汇总处理表",
      cells,
      columnWidths,
      frozen: { rows: 2, columns: 0 },
      page: { landscape: true, fitToWidth: true },
    },
  ];
  return { sheets, styles: [], names: [], settings: {} };
}
