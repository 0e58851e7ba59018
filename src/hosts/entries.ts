/** How entries are typed into cells where a spreadsheet program reads what it is given as if a person had typed it. */
import type { Entry } from "./port";

/** What the program is to take for an entry: null leaves a cell alone, an empty text clears it. */
export function input(entry: Entry): string | number | boolean | null {
  if (entry === undefined) return null;
  if (entry === null || entry === "") return "";
  if (typeof entry === "object") return entry.formula;
  return typeof entry === "string" && !isPlain(entry) ? `'${entry}` : entry;
}

const startsWithLetter = /^\p{L}/u;
const digits = /[\d０-９]|[〇零一二三四五六七八九十][年月日时点分]/u;
const truth = /^(true|false)$/i;

/**
 * Whether the program takes a text as the text it is. Anything that it might read as a formula, number, date, time, truth value or
 * error in some language gets an apostrophe before it, which is not shown.
 */
function isPlain(text: string): boolean {
  return startsWithLetter.test(text) && !digits.test(text) && !truth.test(text);
}
