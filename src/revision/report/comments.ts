/** 意见汇总处理表: every comment with what became of it, as a Word document and as a workbook. */
import type { CellStyle, WorkbookSnapshot } from "../../workbook/snapshot";
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
    left("标准章条编号", 16, ({ clause, item }) =>
      [clause, clause.includes(item) ? "" : item].filter(Boolean).join("；"),
    ),
    left("意见内容", 34, ({ opinion }) => opinion),
    left("提出单位", 16, ({ from }) => from),
    center("处理意见", 10, ({ verdict }) => (verdict === null ? "" : verdictNames[verdict])),
    left("理由", 22, ({ reason }) => reason),
  ]);
}

function titleOf({ standard, title }: RevisionProject["settings"]): string {
  return `${[standard, title].filter(Boolean).join(" ") || "用水定额"}征求意见汇总处理表`;
}

export async function commentsDocument({ comments, settings }: RevisionProject): Promise<Uint8Array> {
  const title = titleOf(settings);
  const blocks: readonly Block[] = [paragraph(commentsSummary(comments)), commentsTable(comments)];
  return wordDocument(blocks, { title, firstChapter: null, landscape: true });
}

const border = { line: "thin", color: "#808080" } as const;
const box = { top: border, right: border, bottom: border, left: border };
const styles = [
  { font: { size: 14, bold: true } },
  {},
  {
    font: { bold: true },
    fill: "#ddebf7",
    border: box,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  },
  { border: box, alignment: { vertical: "center", wrap: true } },
  { border: box, alignment: { horizontal: "center", vertical: "center", wrap: true } },
] as const satisfies readonly CellStyle[];
const [titled, plain, headed, text, centred] = styles.keys();

export function commentsWorkbook({ comments, settings }: RevisionProject): WorkbookSnapshot {
  const { columns, rows } = commentsTable(comments);
  const cells = [
    { row: 0, column: 0, value: titleOf(settings), style: titled! },
    { row: 1, column: 0, value: commentsSummary(comments), style: plain! },
    ...columns.map(({ title }, column) => ({ row: 2, column, value: title, style: headed! })),
    ...rows.flatMap((words, at) =>
      words.map((value, column) => ({
        row: 3 + at,
        column,
        value: value === "" ? null : value,
        style: columns[column]!.align === "center" ? centred! : text!,
      })),
    ),
  ];
  const columnWidths = new Map(columns.map(({ width }, column) => [column, width * 1.5]));
  const sheets = [
    {
      name: "意见汇总处理表",
      cells,
      columnWidths,
      frozen: { rows: 3, columns: 0 },
      page: { landscape: true, fitToWidth: true },
    },
  ];
  return { sheets, styles, names: [], settings: {} };
}
