/** Labels of printed tables as compared and kept: products, classes, units, conditions and remarks. */
import { oneLine, withoutMark } from "../../documents/wording";
import { useUnit } from "./use-unit";

/** No spaces between Chinese characters, one line. */
export function tidyLabel(text: string): string {
  return oneLine(text)
    .replace(/(?<=[、，。；：（(]) | (?=[、，。；：（()）])/g, "")
    .replace(/(?<=(?:^|[^\u2e80-\u9fff])[\u2e80-\u9fff]) (?=[\u2e80-\u9fff](?:[^\u2e80-\u9fff]|$))/g, "");
}

/** A name without the mark of its footnote; raised digits may be of a unit and stay. */
export function withoutFootnote(text: string): { text: string; mark: string } {
  const cut = withoutMark(text);
  return cut.mark !== "" && !/\d/.test(cut.mark) ? cut : { text, mark: "" };
}

/** A name and the unit in brackets behind it: `啤酒（m³/kL）`. */
export function withoutUnit(text: string): [name: string, unit: string] {
  for (const { index } of text.matchAll(/[（(]/g)) {
    const unit = /[）)]$/.test(text) ? useUnit(text.slice(index + 1, -1)) : null;
    if (unit !== null && index > 0) return [text.slice(0, index).trim(), unit];
  }
  return [text, ""];
}

/** A unit with a word before it (`原酒 m³/kL`): the word is a condition. */
export function splitUnit(text: string): [label: string, unit: string] {
  const match = /^([一-龥（）]+)\s+(\S.*)$/.exec(text);
  return match && useUnit(match[2]!) ? [match[1]!, match[2]!] : ["", text];
}

/** The terms of a remark: each labelled part by itself, the label 注 left out. */
export function termsOf(remark: string): string[] {
  return remark
    .split(/[;；]|\s*(?=(?:主要)?(?:生产(?:原料|工艺|规模)|产品|注)\s*[:：])/)
    .map((term) =>
      term
        .trim()
        .replace(/^注\s*[:：]\s*/, "")
        .replace(/^((?:主要)?生产(?:原料|工艺|规模)|主要产品)\s*[:：]\s*/, "$1：")
        .replace(/。$/, ""),
    )
    .filter((term) => term !== "");
}

export interface Section {
  readonly code: string;
  readonly category: string;
}

/** A line across a table that heads the rows below it: `C131 谷物磨制`, `一、食品制造业`. */
export function sectionOf(text: string, isNumbered: boolean): Section {
  const label = tidyLabel(text);
  const coded = /^([A-T])?\s*(\d{2,4})\s*(?![\d.、．年个万])([\u4e00-\u9fff].*)$/.exec(label);
  if (coded && (!isNumbered || coded[1])) return { code: coded[2]!, category: coded[3]! };
  return { code: "", category: label };
}

/**
 * The codes of a cell, without the letter of their section before it.
 *
 * @param isOfFarming whether the table is one of crops or animals: there a sheet has turned 0111 into 111, and 03 into 3
 */
export function tidyCode(text: string, isOfFarming: boolean): string {
  const plain = text.replace(/\s/g, "").replace(/[A-T](?=\d)/g, "");
  return isOfFarming && /^[1-5](?:\d\d)?$/.test(plain) ? `0${plain}` : plain;
}

/** The text of the footnote with a mark among the remarks below a table; the mark alone where there is none. */
export function footnote(mark: string, remarks: readonly { readonly text: string }[]): string {
  const parts = remarks.flatMap(({ text }) =>
    text
      .replace(/^注\s*\d*\s*[:：]?\s*/, "")
      .split(/[;；\n]|(?=[①-⑳ᵃ-ᶠ])/)
      .map((part) => part.trim()),
  );
  const found = parts.find((part) => part.startsWith(mark) || part.normalize("NFKC").startsWith(mark));
  return `脚注 ${found ?? mark}`;
}
