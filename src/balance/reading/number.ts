import type { PrintedCell } from "../../documents/document";
import { parseNumber } from "../../units/number";
import { rateIn } from "./rate";

/** The number of a cell: 364.0* and 12 m³/h are numbers; their mark and unit are not. Null where there is none. */
export function numberOf(cell: PrintedCell | null | undefined): number | null {
  if (!cell) return null;
  if (cell.value !== undefined) return cell.value;
  const bare = cell.text.normalize("NFKC").replace(/[*※①-⑨\s]+/g, "");
  return parseNumber(rateIn(cell.text) ? bare.replace(/[万千亿]?(?:m\^?3|立方米?|方|吨|t)[/每].*$/i, "") : bare);
}

/** In per cent, with its sign or without: 5 and ±5 % are 0.05. */
export function uncertaintyOf(cell: PrintedCell | null | undefined): number | null {
  const text = (cell?.text ?? "").normalize("NFKC").replace(/^[±\s]+/, "");
  const percent = parseNumber(text.replace(/%$/, ""));
  if (percent === null || percent <= 0) return null;
  return percent / 100;
}

export function isBlank(text: string): boolean {
  return /^[\s\-—–/／]*$/.test(text);
}
