/** How our own workbooks look: one quiet colour for what is ours, a warm one and bold for what has to be filled, grey for what is calculated. */
import type { BorderLine, CellStyle } from "../workbook/snapshot";

const line: BorderLine = { line: "thin", color: "#c7d3dd" };
const box = { top: line, right: line, bottom: line, left: line };
const face = "微软雅黑";
const deep = "#1f5f8b";

const small = { name: face, size: 10 } as const;
const centered = { horizontal: "center", vertical: "center" } as const;
const numeric = { horizontal: "right", vertical: "center" } as const;

const header = {
  border: box,
  alignment: { ...centered, wrap: true },
} as const;
const input = { font: small, border: box, unlocked: true } as const;
const ours = { font: { ...small, color: "#44546a" }, fill: "#f2f2f2", border: box } as const;

export const looks = {
  title: { font: { name: face, size: 16, bold: true, color: deep }, alignment: { vertical: "center" } },
  subtitle: { font: { ...small, color: "#5b6b79" }, alignment: { vertical: "center", wrap: true } },
  text: { font: small, alignment: { vertical: "top", wrap: true } },
  meaning: {
    font: { ...small, color: "#44546a" },
    border: box,
    alignment: { vertical: "center", wrap: true, indent: 1 },
  },
  strong: { font: { ...small, bold: true }, alignment: { vertical: "top", wrap: true } },
  section: { font: { name: face, size: 12, bold: true, color: deep }, alignment: { vertical: "center" } },
  header: { ...header, font: { ...small, color: "#1f4e79" }, fill: "#dce8f1" },
  requiredHeader: { ...header, font: { ...small, bold: true, color: "#6b3710" }, fill: "#fbe7d0" },
  label: {
    font: { ...small, bold: true, color: deep },
    fill: "#e8f0f6",
    border: box,
    alignment: { vertical: "center", wrap: true },
  },
  input: { ...input, alignment: { vertical: "center" } },
  inputNumber: { ...input, alignment: numeric },
  inputWrapped: { ...input, alignment: { vertical: "top", wrap: true } },
  inputDate: { ...input, numberFormat: "yyyy-mm-dd", alignment: centered },
  inputYear: { ...input, numberFormat: "0", alignment: centered },
  // With "0.####" Excel shows whole numbers as "1.".
  computed: { ...ours, numberFormat: "0.00##", alignment: numeric },
  computedText: { ...ours, alignment: { vertical: "center" } },
  computedVolume: { ...ours, numberFormat: "#,##0", alignment: numeric },
  inputVolume: { ...input, numberFormat: "#,##0.##", alignment: numeric },
  inputText: { ...input, numberFormat: "@", alignment: { vertical: "center" } },
  ordinal: { ...ours, numberFormat: "0", alignment: centered },
  computedShare: { ...ours, numberFormat: "0.00%", alignment: numeric },
} as const satisfies Record<string, CellStyle>;

export type Look = keyof typeof looks;

/** The styles that a workbook uses, each once, and where in its list. */
export class Styles {
  readonly list: CellStyle[] = [];
  private readonly places = new Map<CellStyle, number>();

  of(look: Look): number {
    return this.place(looks[look]);
  }

  place(style: CellStyle): number {
    let place = this.places.get(style);
    if (place === undefined) {
      place = this.list.length;
      this.list.push(style);
      this.places.set(style, place);
    }
    return place;
  }
}
