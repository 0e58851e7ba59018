import figureList from "../../../generated/datasets/case-figures";
import caseList from "../../../generated/datasets/cases";
import type { Bilingual } from "../../language/language";
import type { Case } from "../../standards/cases";
import { casesOf, findCases } from "../../standards/cases";
import { recordsOf } from "../../standards/dataset";
import { directionTexts, qualifierTexts } from "./texts";

export interface CaseFigure {
  /** The printed term, with what it is about. */
  readonly name: string;
  /** In words: `达到 99.1 %`. */
  readonly statement: Bilingual;
  readonly doubtful: boolean;
}

export interface CaseFilter {
  readonly text: string;
  readonly industry: string;
  readonly province: string;
  readonly mode: string;
  readonly figure: string;
}

export const noFilter: CaseFilter = { text: "", industry: "", province: "", mode: "", figure: "" };

export const cases: readonly Case[] = casesOf(caseList);

const figuresByCase = new Map<number, CaseFigure[]>();
for (const record of recordsOf(figureList)) {
  const number = record["number"] as number;
  const figures = figuresByCase.get(number) ?? [];
  figuresByCase.set(number, figures);
  figures.push({
    name: [record["subject"], record["figure"]].filter(Boolean).join(" "),
    statement: { zh: statement(record, "zh"), en: statement(record, "en") },
    doubtful: record["status"] === "doubtful",
  });
}

export function figuresOf({ number }: Case): readonly CaseFigure[] {
  return figuresByCase.get(number) ?? [];
}

/** The printed terms of figures, the most frequent first. */
export function figureNames(): string[] {
  const counts = new Map<string, number>();
  for (const { figure } of recordsOf(figureList)) counts.set(String(figure), (counts.get(String(figure)) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}

export function filterCases(filter: CaseFilter): Case[] {
  return findCases(cases, filter.industry || null, filter.text).filter(
    (one) =>
      (filter.province === "" || one.province === filter.province) &&
      (filter.mode === "" || one.mode === filter.mode) &&
      (filter.figure === "" || figuresOf(one).some(({ name }) => name.endsWith(filter.figure))),
  );
}

function statement(record: ReturnType<typeof recordsOf>[number], language: keyof Bilingual): string {
  const direction = directionTexts[record["direction"] as keyof typeof directionTexts][language];
  const qualifier = record["qualifier"] as keyof typeof qualifierTexts | null;
  const from = record["from"] === null ? "" : language === "zh" ? `由 ${record["from"]} ` : `from ${record["from"]} `;
  const amount = [record["value"], record["unit"]].filter((part) => part !== null).join(" ");
  return `${from}${direction} ${amount}${qualifier ? qualifierTexts[qualifier][language] : ""}`;
}
