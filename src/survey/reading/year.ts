import type { Cell } from "../../workbook/values";

/** The year in a cell: 2014, "2014年", "（2014年）", "２０１４年度", "二〇一四年"; null where it is blank; "unreadable" for a range, two digits or a date. */
export function readYear(cell: Cell): number | null | "unreadable" {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return isYear(cell) ? cell : "unreadable";
  if (typeof cell !== "string") return "unreadable";
  const match = /^(\d{4})(?:\.0+)?(?:年度?)?$/.exec(plainYear(cell));
  const year = match ? Number(match[1]) : NaN;
  return isYear(year) ? year : "unreadable";
}

/** Wide on purpose: a slip such as 2041 is a year, and the checks say that it is not one of the survey's. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2200;
}

const chineseDigits = "〇一二三四五六七八九";

function plainYear(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[零○]/g, "〇")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
  return plain.replace(/^[([【〔](.*)[)\]】〕]$/, "$1");
}
