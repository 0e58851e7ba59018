/** Formulas cut into pieces, so that what stands in quotes or brackets is never taken for a reference or a function. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  /** A name, perhaps of a function: what follows tells. */
  | { readonly kind: "name"; readonly text: string }
  /** `A1`, `$A$1`, `A:B` or `1:3`, without the sheet before it. */
  | { readonly kind: "reference"; readonly text: string }
  /** The bracketed part of a structured or external reference. */
  | { readonly kind: "brackets"; readonly text: string };

const word = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const notLonger = "(?![\\p{L}\\p{N}_.!(])";
const pieces = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*"|'(?:[^']|'')*'!?|#[A-Z][A-Z0-9/_]*[!?]?|${word}:${word}!)`,
    `(?<reference>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}${notLonger}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${notLonger}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}${notLonger})`,
    `(?<name>${word})`,
    `(?<number>[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)`,
  ].join("|"),
  "uy",
);

export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    if (formula[at] === "[") {
      const end = bracketEnd(formula, at);
      tokens.push({ kind: "brackets", text: formula.slice(at, end) });
      at = end;
      continue;
    }
    pieces.lastIndex = at;
    const groups = pieces.exec(formula)?.groups;
    const name = groups?.["name"];
    const reference = groups?.["reference"];
    const text =
      name ?? reference ?? groups?.["text"] ?? groups?.["number"] ?? String.fromCodePoint(formula.codePointAt(at)!);
    tokens.push({ kind: name ? "name" : reference ? "reference" : "text", text });
    at += text.length;
  }
  return tokens;
}

/** Brackets nest, and an apostrophe takes the meaning from the character behind it. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join("");
}
