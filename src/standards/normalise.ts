/** One spelling for what a person may type in several: widths, spaces, brackets, dashes, upper and lower case. */
import { remembering } from "../language/remembering";

/** A name or condition reduced to what distinguishes it. */
export function normalise(text: string): string {
  // Most names are Chinese characters only, which are normal already.
  return /[^\u4e00-\u9fff]/.test(text) ? inOneSpelling(text) : text;
}

const inOneSpelling = remembering((text) =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[[〔【]/g, "(")
    .replace(/[\]〕】]/g, ")")
    .replace(/[‐‑‒–—―−]+/g, "-")
    .replace(/[~∼〜]+/g, "~")
    .replace(/>=|≧|⩾/g, "≥")
    .replace(/<=|≦|⩽/g, "≤")
    .replace(/[“”„"'‘’「」]/g, "")
    .toLowerCase(),
);

/** The three digits of a GB/T 4754 middle class. Excel turns 061 into 61; a section letter before it (B061) adds nothing. */
export function normaliseCode(code: string): string {
  const digits = normalise(code).replace(/^[a-z](?=\d)/, "");
  return /^\d{1,2}$/.test(digits) ? digits.padStart(3, "0") : digits;
}
