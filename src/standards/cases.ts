/** The list of wastewater recycling cases, by industry and words: what each does, and every figure that it states. */
import type { Bilingual } from "../language/language";
import type { Dataset } from "./dataset";
import { recordsOf } from "./dataset";
import { normalise } from "./normalise";
import { grouped } from "../statistics/grouped";

export const caseColumns = [
  "number",
  "company",
  "industry",
  "province",
  "mode",
  "pilot",
  "summary",
  "practice",
] as const;
export type CaseColumn = (typeof caseColumns)[number];

export interface CaseFigure {
  /** The printed term, with what it is about. */
  readonly name: string;
  /** In words: `达到 99.1 %`. */
  readonly statement: Bilingual;
  readonly doubtful: boolean;
  /** As the data class it: reuse-rate, unit-water-use … */
  readonly kind: string;
  /** What the case has come to, in per cent; null of changes and of other units. */
  readonly percent: number | null;
}

export interface Case extends Readonly<Record<Exclude<CaseColumn, "number">, string>> {
  readonly number: number;
  readonly figures: readonly CaseFigure[];
}

/** How the list relates a figure to the case. */
const directionTexts: Readonly<Record<string, Bilingual>> = {
  reached: { zh: "达到", en: "reaches" },
  "raised-to": { zh: "提高到", en: "raised to" },
  "raised-by": { zh: "提高", en: "raised by" },
  "reduced-by": { zh: "降低", en: "reduced by" },
  "raised-from-to": { zh: "提高到", en: "raised to" },
  "reduced-from-to": { zh: "降低到", en: "reduced to" },
  stated: { zh: "为", en: "is" },
};

const qualifierTexts: Readonly<Record<string, Bilingual>> = {
  "at-least": { zh: "以上", en: " or more" },
  "more-than": { zh: "（超过）", en: " (more than)" },
  about: { zh: "左右", en: " or so" },
  nearly: { zh: "（接近）", en: " (nearly)" },
};

export function casesOf({ columns, rows }: Dataset, figures: Dataset): Case[] {
  const at = new Map(columns.map(({ name }, index) => [name, index]));
  const stated = figuresByCase(figures);
  return rows.map((row) => {
    const fields = Object.fromEntries(caseColumns.map((name) => [name, row[at.get(name)!]!])) as Record<
      CaseColumn,
      string
    >;
    const number = Number(fields.number);
    return { ...fields, number, figures: stated.get(number) ?? [] };
  });
}

/**
 * The industries of the list of cases, in its order, each with the divisions of GB/T 4754 (the first two digits of a code) that it holds;
 * a park has none. They are choices of a function: known without reading the list.
 */
const divisions: Readonly<Record<string, readonly number[]>> = {
  钢铁: [31],
  有色: [32],
  石化化工: [25, 26, 28, 29],
  纺织印染: [17, 18],
  造纸: [22],
  食品: [13, 14, 15],
  医药: [27],
  建材: [30],
  机械: [33, 34, 35],
  汽车: [36],
  电子: [38, 39],
  电力热力: [44],
  园区: [],
};
export const caseIndustries: readonly string[] = Object.keys(divisions);

/** The industry of the list that a code of GB/T 4754 belongs to; null where the list has none. */
export function industryOfCode(code: string): string | null {
  const division = Number(code.slice(0, 2));
  return caseIndustries.find((industry) => divisions[industry]!.includes(division)) ?? null;
}

/** The figures of a case as one text. */
export function figuresText({ figures }: Case, language: keyof Bilingual): string {
  return figures.map(({ name, statement }) => `${name} ${statement[language]}`).join("；");
}

/** Cases of an industry (exact; null for all; what is none of the list is a word to look for) that hold every word of a text, separated by spaces: figures and practice too. */
export function findCases(cases: readonly Case[], industry: string | null, text: string | null): Case[] {
  const wanted = industry === null ? null : normalise(industry);
  const own = cases.filter((one) => normalise(one.industry) === wanted);
  // Somebody who looks for 膜生物反应器 names no industry.
  const words = own.length > 0 ? [text] : [industry, text];
  const terms = words
    .join(" ")
    .split(/\s+/)
    .flatMap((word) => normalise(word) || []);
  return (own.length > 0 ? own : cases).filter((one) => {
    const whole = normalise([...caseColumns.map((name) => one[name]), figuresText(one, "zh")].join("\n"));
    return terms.every((term) => whole.includes(term));
  });
}

function figuresByCase(figures: Dataset): Map<number, CaseFigure[]> {
  const records = [...grouped(recordsOf(figures), (record) => Number(record["number"]))];
  return new Map(records.map(([number, own]) => [number, own.map(figureOf)]));
}

function figureOf(record: ReturnType<typeof recordsOf>[number]): CaseFigure {
  return {
    name: [record["subject"], record["figure"]].filter(Boolean).join(" "),
    statement: { zh: statement(record, "zh"), en: statement(record, "en") },
    doubtful: record["status"] === "doubtful",
    kind: String(record["kind"]),
    percent: isReached(record) ? Number(record["value"]) : null,
  };
}

function isReached({ direction, unit, value }: ReturnType<typeof recordsOf>[number]): boolean {
  return unit === "%" && value !== null && ["reached", "raised-to", "stated"].includes(String(direction));
}

/** 水重复利用率 that a case states for certain, as a fraction. */
export function reuseRateOf({ figures }: Case): number | null {
  const figure = figures.find(({ kind, percent, doubtful }) => kind === "reuse-rate" && percent !== null && !doubtful);
  return figure ? figure.percent! / 100 : null;
}

function statement(record: ReturnType<typeof recordsOf>[number], language: keyof Bilingual): string {
  const direction = directionTexts[String(record["direction"])]![language];
  const qualifier = record["qualifier"] === null ? "" : qualifierTexts[String(record["qualifier"])]![language];
  const from = record["from"] === null ? "" : language === "zh" ? `由 ${record["from"]} ` : `from ${record["from"]} `;
  const amount = [record["value"], record["unit"]].filter((part) => part !== null).join(" ");
  return `${from}${direction} ${amount}${qualifier}`;
}
