/** The table of the standard itself, as its annex prints it: by industry, one line an item. */
import type { CellStyle, WorkbookSnapshot } from "../../workbook/snapshot";
import type { ItemOutcome } from "../outcome";
import { decidedOf, outcomesOf } from "../outcome";
import type { RevisionProject } from "../project";
import { tierOrder, tierSystemOf } from "../tiers";
import type { TableBlock } from "./blocks";
import { wordDocument } from "./word";

interface Annex {
  readonly title: string;
  readonly headers: readonly string[];
  readonly lines: readonly AnnexLine[];
}

interface AnnexLine {
  readonly texts: readonly string[];
  readonly values: readonly (number | null)[];
}

/** How many columns stand in front of the values: code, industry, product, condition, unit. */
const textColumns = 5;

function annexOf(project: RevisionProject): Annex {
  const { settings } = project;
  const names = tierSystemOf(settings.tiers).names;
  const decided = decidedOf(outcomesOf(project));
  return {
    title: [settings.standard, settings.title].filter((part) => part !== "").join(" ") || "用水定额",
    headers: ["行业代码", "行业名称", "产品名称", "条件", "定额单位", ...tierOrder.map((tier) => `${names[tier]}值`)],
    lines: byIndustry(decided).map(({ item, values }) => ({
      texts: [item.code, item.industry, item.product, item.condition, item.unit],
      values: tierOrder.map((tier) => values[tier].published),
    })),
  };
}

/** By code; without one, in the order of the project, the products of an industry together. */
function byIndustry(outcomes: readonly ItemOutcome[]): readonly ItemOutcome[] {
  const industries = [...new Set(outcomes.map(({ item }) => item.industry))];
  const rank = ({ item }: ItemOutcome) => industries.indexOf(item.industry);
  return [...outcomes].sort((a, b) => {
    if (a.item.code !== b.item.code) {
      if (a.item.code === "") return 1;
      if (b.item.code === "") return -1;
      return a.item.code < b.item.code ? -1 : 1;
    }
    return rank(a) - rank(b);
  });
}

export async function annexDocument(project: RevisionProject): Promise<Uint8Array> {
  const { title, headers, lines } = annexOf(project);
  const widths = [8, 14, 20, 22, 12, 8, 8, 8];
  const table: TableBlock = {
    kind: "table",
    id: "annex",
    caption: "工业用水定额",
    merged: 3,
    columns: headers.map((header, index) => ({
      title: header,
      width: widths[index]!,
      align: index >= textColumns ? "right" : index === 0 || index === 4 ? "center" : "left",
    })),
    rows: lines.map(({ texts, values }) => [
      ...texts,
      ...values.map((value) => (value === null ? "—" : String(value))),
    ]),
  };
  return wordDocument([table], { title, firstChapter: null });
}

const border = { line: "thin", color: "#808080" } as const;
const box = { top: border, right: border, bottom: border, left: border };
const styles: readonly CellStyle[] = [
  { font: { size: 14, bold: true }, alignment: { horizontal: "center" } },
  {
    font: { bold: true },
    fill: "#ddebf7",
    border: box,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  },
  { border: box, alignment: { vertical: "center", wrap: true } },
  { border: box, alignment: { horizontal: "right", vertical: "center" } },
];

/** The same as a workbook, to be written by src/xlsx. */
export function annexWorkbook(project: RevisionProject): WorkbookSnapshot {
  const { title, headers, lines } = annexOf(project);
  const first = 2;
  return {
    sheets: [
      {
        name: "定额表",
        cells: [
          { row: 0, column: 0, value: title, style: 0 },
          ...headers.map((value, column) => ({ row: 1, column, value, style: 1 })),
          ...lines.flatMap(({ texts, values }, index) => [
            ...texts.map((text, column) => ({
              row: first + index,
              column,
              value: text === "" ? null : text,
              style: 2,
            })),
            ...values.map((value, column) => ({
              row: first + index,
              column: textColumns + column,
              value: value ?? "—",
              style: 3,
            })),
          ]),
        ],
        merges: [{ row: 0, column: 0, rows: 1, columns: headers.length }],
        columnWidths: new Map([10, 18, 26, 30, 14, 10, 10, 10].map((width, column) => [column, width])),
        frozen: { rows: 2, columns: 0 },
        page: { fitToWidth: true, repeatedRows: 2, footer: "&C第 &P 页，共 &N 页" },
      },
    ],
    styles,
    names: [],
    settings: {},
  };
}
