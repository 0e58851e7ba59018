/** What a cell of a quota table prints: a number, a range with both its bounds, or a sign for "none". */
import { withoutMark } from "../../documents/wording";
import { remembering } from "../../language/remembering";
import { parseNumber } from "../../units/number";

export interface PrintedValue {
  /** As printed, without footnote marks. */
  readonly printed: string;
  /** Null for a range: its middle is never taken. */
  readonly value: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The mark of its footnote, or "". */
  readonly mark: string;
}

const dashes = /^[-—–―−─/／\\]+$|^无$|^\.{3,}$|^…+$/;
const number = String.raw`\d+(?:\.\d+)?`;
const rangePattern = new RegExp(`^(${number})(万)?(?:[~～∼〜]|[-—–―−]{1,2}|至|\\.{2,})(${number})(万)?$`);

/** Whether a cell says that nothing is fixed. */
export function isNone(text: string): boolean {
  return dashes.test(text.replace(/\s/g, ""));
}

/** The value that a text is; null where it is something else. */
export const printedValue = remembering((text): PrintedValue | null => {
  // Two numbers in one cell are not the digits of one.
  if (/\d\s+\d/.test(text)) return null;
  const cut = withoutMark(text.trim());
  const { text: body, mark } = /\d/.test(cut.text) ? cut : { text: text.trim(), mark: "" };
  const plain = body.normalize("NFKC").replace(/\s/g, "");
  const range = rangePattern.exec(plain);
  if (range) {
    const [, low, lowMany, high, highMany] = range;
    const many = highMany ? 10_000 : 1;
    const bounds = { low: Number(low) * (lowMany ? 10_000 : many), high: Number(high) * many };
    return bounds.low < bounds.high ? { printed: body, value: null, range: bounds, mark } : null;
  }
  const limited = plain.replace(/^(?:≤|<=|不大于|不高于)/, "");
  const [, digits, many] = /^(.*?)(万)?$/.exec(limited)!;
  // 061 is a code, and 025 a number that has lost its point.
  const value = /^(?:0(?!\d)|[1-9])/.test(digits!) && !digits!.endsWith("%") ? parseNumber(digits!) : null;
  return value === null ? null : { printed: body, value: many ? value * 10_000 : value, range: null, mark };
});
