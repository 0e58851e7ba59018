/** How our own workbooks look: one quiet colour for what is ours, pale yellow for what is to be filled, grey for what is calculated. */
import type { BorderLine, CellStyle } from "../workbook/snapshot";

const line: BorderLine = { line: "thin", color: "#c7d3dd" };
const box = { top: line, right: line, bottom: line, left: line };
const face = "微软雅黑";
const deep = "#1f5f8b";

export const looks = {
  title: { font: { name: face, size: 16, bold: true, color: deep }, alignment: { vertical: "center" } },
  subtitle: { font: { name: face, size: 10, color: "#5b6b79" }, alignment: { vertical: "center", wrap: true } },
  text: { font: { name: face, size: 10 }, alignment: { vertical: "top", wrap: true } },
  meaning: {
    font: { name: face, size: 10, color: "#44546a" },
    border: box,
    alignment: { vertical: "center", wrap: true, indent: 1 },
  },
  strong: { font: { name: face, size: 10, bold: true }, alignment: { vertical: "top", wrap: true } },
  section: { font: { name: face, size: 12, bold: true, color: deep }, alignment: { vertical: "center" } },
  header: {
    font: { name: face, size: 10, bold: true, color: "#ffffff" },
    fill: deep,
    border: box,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  },
  requiredHeader: {
    font: { name: face, size: 10, bold: true, color: "#ffffff" },
    fill: "#b4531a",
    border: box,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  },
  label: {
    font: { name: face, size: 10, bold: true, color: deep },
    fill: "#e8f0f6",
    border: box,
    alignment: { vertical: "center", wrap: true },
  },
  input: { font: { name: face, size: 10 }, border: box, alignment: { vertical: "center" }, unlocked: true },
  inputNumber: {
    font: { name: face, size: 10 },
    border: box,
    alignment: { horizontal: "right", vertical: "center" },
    unlocked: true,
  },
  inputWrapped: {
    font: { name: face, size: 10 },
    border: box,
    alignment: { vertical: "top", wrap: true },
    unlocked: true,
  },
  inputDate: {
    font: { name: face, size: 10 },
    border: box,
    numberFormat: "yyyy-mm-dd",
    alignment: { horizontal: "center", vertical: "center" },
    unlocked: true,
  },
  inputYear: {
    font: { name: face, size: 10 },
    border: box,
    numberFormat: "0",
    alignment: { horizontal: "center", vertical: "center" },
    unlocked: true,
  },
  computed: {
    font: { name: face, size: 10, color: "#44546a" },
    fill: "#f2f2f2",
    border: box,
    // With "0.####" Excel shows whole numbers as "1.".
    numberFormat: "0.00##",
    alignment: { horizontal: "right", vertical: "center" },
  },
  ordinal: {
    font: { name: face, size: 10, color: "#44546a" },
    fill: "#f2f2f2",
    border: box,
    numberFormat: "0",
    alignment: { horizontal: "center", vertical: "center" },
  },
  computedShare: {
    font: { name: face, size: 10, color: "#44546a" },
    fill: "#f2f2f2",
    border: box,
    numberFormat: "0.00%",
    alignment: { horizontal: "right", vertical: "center" },
  },
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
