/** The looks of a project workbook: few, so that what is entered and what is derived can be told apart at a glance. */
import type { BorderLine, CellStyle } from "../../workbook/snapshot";

const hair: BorderLine = { line: "thin", color: "#bfbfbf" };
const box = { top: hair, right: hair, bottom: hair, left: hair };
/** Text above a picture in the same cell. */
const above = { border: { top: hair }, alignment: { vertical: "top" } } as const;
const centred = { horizontal: "center", vertical: "center", wrap: true } as const;

export const looks = {
  title: { font: { size: 16, bold: true, color: "#1f3864" } },
  note: { font: { size: 10, color: "#595959" }, alignment: { vertical: "top" } },
  /** Columns that are entered. */
  inputHeader: { font: { bold: true }, fill: "#ddebf7", border: box, alignment: centred },
  /** Columns that formulas fill. */
  derivedHeader: { font: { bold: true }, fill: "#e7e6e6", border: box, alignment: centred },
  input: { border: box, alignment: { vertical: "center" }, unlocked: true },
  inputWrapped: { border: box, alignment: { vertical: "center", wrap: true }, unlocked: true },
  derived: { border: box, alignment: { vertical: "center" } },
  number: { border: box, numberFormat: "0.0000", alignment: { vertical: "center" } },
  count: { border: box, numberFormat: "0", alignment: { vertical: "center" } },
  volume: { border: box, numberFormat: "#,##0", alignment: { vertical: "center" } },
  share: { border: box, numberFormat: "0.0%", alignment: { vertical: "center" } },
  change: { border: box, numberFormat: "0.00%", alignment: { vertical: "center" } },
  quota: { border: box, font: { bold: true }, fill: "#fff9e5", alignment: { vertical: "center" } },
  total: { border: box, font: { bold: true }, fill: "#f2f2f2", alignment: { vertical: "center" } },
  totalChange: {
    border: box,
    font: { bold: true },
    fill: "#f2f2f2",
    numberFormat: "0.00%",
    alignment: { vertical: "center" },
  },
  totalVolume: {
    border: box,
    font: { bold: true },
    fill: "#f2f2f2",
    numberFormat: "#,##0",
    alignment: { vertical: "center" },
  },
  caption: { ...above, font: { bold: true } },
  captionText: above,
  captionNumber: { ...above, numberFormat: "0.0000" },
  captionQuota: { ...above, font: { bold: true } },
} as const satisfies Record<string, CellStyle>;

export type Look = keyof typeof looks;

const names = Object.keys(looks) as readonly Look[];

/** The styles of a snapshot, and the place of each in it. */
export const styleList: readonly CellStyle[] = names.map((name) => looks[name]);

export function styleOf(look: Look): number {
  return names.indexOf(look);
}
