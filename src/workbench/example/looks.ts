/** The looks of the example: what may be changed is yellow, what comes from a document is grey, results are plain. */
import type { BorderLine, CellStyle, ConditionalFormatSnapshot, Rectangle } from "../../workbook/snapshot";

const line: BorderLine = { line: "thin", color: "#d1d1d1" };
const box = { top: line, right: line, bottom: line, left: line };
const middle = { vertical: "center" } as const;

const title: CellStyle = { font: { size: 16, bold: true, color: "#0f548c" }, alignment: middle };
const remark: CellStyle = { font: { color: "#616161" }, alignment: middle };
const heading: CellStyle = { font: { size: 12, bold: true, color: "#0f548c" }, alignment: middle };
const header: CellStyle = {
  font: { bold: true, color: "#ffffff" },
  fill: "#0f6cbd",
  border: box,
  alignment: { horizontal: "center", vertical: "center", wrap: true },
};
const text: CellStyle = { border: box, alignment: middle };
const input: CellStyle = { ...text, fill: "#fff9e0", font: { color: "#0f548c" } };
const source: CellStyle = { ...text, font: { color: "#616161", size: 10 } };
const verdict: CellStyle = { ...text, alignment: { horizontal: "center", vertical: "center" } };

export const looks = { title, remark, heading, header, text, input, source, verdict };

/** The same look for numbers of so many decimals. */
export function decimals(style: CellStyle, count: number): CellStyle {
  return {
    ...style,
    numberFormat: count === 0 ? "#,##0" : `#,##0.${"0".repeat(count)}`,
    alignment: { horizontal: "right", vertical: "center" },
  };
}

/** What a document prints, to be held against the result beside it. */
export const printed = (count: number): CellStyle => decimals(source, count);
export const result = (count: number): CellStyle => decimals({ ...text, font: { bold: true } }, count);
export const changeable = (count: number): CellStyle => decimals(input, count);

/** A year has no thousands. */
export const changeableYear: CellStyle = { ...changeable(0), numberFormat: "0" };

export function conformity(ranges: readonly Rectangle[]): readonly ConditionalFormatSnapshot[] {
  const colour = (text: string, color: string, fill: string): ConditionalFormatSnapshot => ({
    kind: "text",
    match: "contains",
    text,
    ranges,
    style: { font: { color }, fill },
  });
  return [colour("一致", "#0e700e", "#e8f5e8"), colour("不符", "#a80000", "#fdf0f0")];
}

/** Whether a result, rounded to the decimals printed, is what the document prints. */
export function agrees(resultCell: string, printedCell: string, count: number): { readonly formula: string } {
  return { formula: `=IF(ROUND(${resultCell},${count})=ROUND(${printedCell},${count}),"一致","不符")` };
}
