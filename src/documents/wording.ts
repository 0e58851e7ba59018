/** Small differences of spelling that files bring along: spaces, superscripts, formulas. */
import { remembering } from "../language/remembering";

const raised: Readonly<Record<string, string>> = {
  "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
  "+": "⁺", "-": "⁻", "−": "⁻", "(": "⁽", ")": "⁾",
  a: "ᵃ", b: "ᵇ", c: "ᶜ", d: "ᵈ", e: "ᵉ", f: "ᶠ", g: "ᵍ", h: "ʰ",
}; // prettier-ignore

/** Text above the line, as characters that stay above it. */
export function superscript(text: string): string {
  return [...text].map((character) => raised[character] ?? character).join("");
}

const lowered = new Map(Object.entries(raised).map(([plain, above]) => [above, plain]));

/** A text cut in two: what stands on the line, and the marks of footnotes raised behind it (`0.23ᵃ` → `0.23`, `a`; `5.0①`). */
export function withoutMark(text: string): { text: string; mark: string } {
  const match = /^(.*?[^⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰ①-⑳*＊※])\s*([⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰ①-⑳*＊※]+)$/su.exec(text);
  const mark = match ? [...match[2]!].map((character) => lowered.get(character) ?? character).join("") : "";
  return match ? { text: match[1]!, mark: mark.replace(/[()]/g, "") } : { text, mark: "" };
}

/** One space between words, none between Chinese characters that only a line break parted, none at the ends. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\u200c\u200d\ufeff\u00ad]/g, "")
    .replace(/[ \t\u00a0\u3000\r]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}

/** A text on one line. */
export const oneLine = remembering((text) =>
  tidy(text)
    .replace(/([\u2e80-\u9fff\uff00-\uffef、。])\n(?=[\u2e80-\u9fff\uff00-\uffef])/g, "$1")
    .replace(/\n/g, " "),
);

const commands: Readonly<Record<string, string>> = {
  sim: "~", approx: "≈", geq: "≥", ge: "≥", geqslant: "≥", leq: "≤", le: "≤", leqslant: "≤", times: "×", cdot: "·",
  pm: "±", circ: "°", lambda: "λ", phi: "φ", varphi: "φ", delta: "δ", sigma: "σ", mu: "μ", alpha: "α", beta: "β",
  rightarrow: "→", to: "→", quad: " ", div: "÷", prime: "′", omega: "ω", eta: "η", theta: "θ",
}; // prettier-ignore

/** Formulas in the form of TeX and raised text in the form of HTML, which texts made from pictures use, as plain characters. */
export function plainFormulas(text: string): string {
  return text
    .replace(/\s*<sup>(.*?)<\/sup>\s*/g, (_, inner: string) => superscript(inner.trim()))
    .replace(/<sub>(.*?)<\/sub>/g, "$1")
    .replace(/\$([^$\n]+)\$/g, (_, formula: string) => plainTex(formula).trim());
}

function plainTex(formula: string): string {
  return formula
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replace(/\\(?:text|mathrm|mathbf|mathit|operatorname)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\([a-zA-Z]+)/g, (command, name: string) => commands[name] ?? command)
    .replace(/\\([%$#&_{}])/g, "$1")
    .replace(/\s*\^\s*\{([^{}]*)\}/g, (_, inner: string) => superscript(inner))
    .replace(/\s*\^\s*(\w)/g, (_, inner: string) => superscript(inner))
    .replace(/_\{([^{}]*)\}/g, "$1")
    .replace(/_(\w)/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\\[,;: ]/g, " ");
}
