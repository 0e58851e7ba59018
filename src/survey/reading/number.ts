import { isFailure } from "../../language/failure";
import type { Unit } from "../../units/unit";
import type { Cell } from "../../workbook/values";
import { readFigure, readQuantity } from "../units";

export interface ReadNumber {
  readonly value: number;
  /** Half a unit of the last digit shown. */
  readonly half: number;
  /** The unit that stands behind the number in the same cell. */
  readonly unit: Unit | null;
}

/** "—", "/", "无": a way to leave a cell blank that says so. */
const blankMarks = /^(?:[-—–－/\\、.。\s]+|无|没有|未填|不详|空|n\/?a|null)$/i;

/** The number in a cell; null where it is blank; "unreadable" where something else stands. */
export function readNumber(cell: Cell): ReadNumber | null | "unreadable" {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { value: cell, half: halfOfLastDigit(cell), unit: null } : "unreadable";
  }
  if (typeof cell !== "string" || isFailure(cell)) return "unreadable";
  const text = cell.trim();
  if (blankMarks.test(text)) return null;
  const value = readFigure(text);
  if (value !== null) return { value, half: halfOfPrinted(text, value), unit: null };
  const quantity = readQuantity(text);
  return quantity === null ? "unreadable" : { ...quantity, half: halfOfPrinted(text, quantity.value) };
}

export function isBlankMark(text: string): boolean {
  return blankMarks.test(text);
}

function halfOfLastDigit(value: number): number {
  if (Number.isInteger(value)) return 0.5;
  // Written out, a number takes several times as long.
  for (let decimals = 1; decimals < tens.length; decimals++) {
    const whole = Math.round(value * tens[decimals]!);
    if (Math.abs(whole) > 1e14) break;
    if (whole / tens[decimals]! === value) return halves[decimals]!;
  }
  const text = String(value);
  return text.includes("e") ? halfOfPrinted(text, value) : halves[text.length - text.indexOf(".") - 1]!;
}

/** The quotient of two whole numbers that a double holds is the double nearest to the decimal fraction. */
const tens = Array.from({ length: 7 }, (_, decimals) => 10 ** decimals);
const halves = Array.from({ length: 25 }, (_, decimals) => Number(`5e-${decimals + 1}`));

/** 0.10 as text has two decimals, which the number has lost. */
function halfOfPrinted(text: string, value: number): number {
  const shown = /(\d*)(?:[.．](\d+))?(?:e([+-]?\d+))?/i.exec(text.normalize("NFKC").replace(/[,\s'’+-]/g, ""));
  if (!shown) return halfOfLastDigit(value);
  const decimals = shown[2]?.length ?? 0;
  const exponent = Number(shown[3] ?? 0);
  const percent = text.includes("%") || text.includes("％") ? 2 : 0;
  return 0.5 * 10 ** (exponent - decimals - percent);
}
