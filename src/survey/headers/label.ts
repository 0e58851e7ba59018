/** One header cell taken apart: its words, its units, and a year, should it carry one. */
import { remembering } from "../../language/remembering";
import { simplified } from "../../language/traditional";
import { readUnit } from "../units";

export interface Label {
  /** Normalised, brackets included. */
  readonly full: string;
  /** Normalised, without brackets and year. */
  readonly words: string;
  /** What stands in brackets or behind a separator: perhaps a unit, perhaps a remark. */
  readonly qualifiers: readonly string[];
  readonly year: number | null;
}

const numbering = /^(?:[①-⑳]|[(（]?[一二三四五六七八九十\d]{1,2}(?:[)）]|[、.．](?!\d)))/;
const yearPattern = /((?:19|20)\d{2})(?:年度?)?/;

export const parseLabel = remembering((text): Label => {
  const full = simplified(text)
    .trim()
    .replace(numbering, "")
    // Marks of footnotes: 取水量¹(万m³), 年份①.
    .replace(/(?<=[\u4e00-\u9fff)）])(?<![米方])[¹²³⁴-⁹]+(?=$|[(（])/g, "")
    .replace(/[①-⑳]+$/, "")
    // Otherwise 10⁴ would become 104.
    .replace(/10([⁰¹²³⁴⁵⁶⁷⁸⁹])/g, (_, power: string) => `10^${power}`)
    .normalize("NFKC")
    .replace(/[\s*※"“”'’‘]+/g, "")
    .replace(/[[【〔{]/g, "(")
    .replace(/[\]】〕}]/g, ")")
    .replace(/[:;。,、]+$/, "")
    .replace(/^其中[:,]/, "其中");
  const qualifiers: string[] = [];
  let words = full.replace(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, (_, inside: string) => {
    qualifiers.push(...inside.split(/[,;，；]/).map(withoutUnitWord));
    return "";
  });
  const separated = /^([^/:,]+)([/:,])(.+)$/.exec(words);
  // "单位名称：甲公司" is a label with its value; "新水量：万m³" one with its unit.
  if (separated && (separated[2] !== ":" || readUnit(withoutUnitWord(separated[3]!)))) {
    qualifiers.push(withoutUnitWord(separated[3]!));
    words = separated[1]!;
  }
  const year = yearPattern.exec(full);
  if (year) {
    words = words.replace(yearPattern, "");
    for (let index = qualifiers.length - 1; index >= 0; index--) {
      if (yearPattern.test(qualifiers[index]!)) qualifiers.splice(index, 1);
    }
  }
  return { full, words, qualifiers, year: year ? Number(year[1]) : null };
});

function withoutUnitWord(text: string): string {
  return text.replace(/^(?:计量)?单位:?/, "");
}
