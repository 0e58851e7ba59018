/** The list of wastewater recycling cases, by industry and words. */
import type { Dataset } from "./dataset";
import { normalise } from "./normalise";

export const caseColumns = ["number", "company", "industry", "province", "mode", "pilot", "summary"] as const;
export type CaseColumn = (typeof caseColumns)[number];

export interface Case extends Readonly<Record<Exclude<CaseColumn, "number">, string>> {
  readonly number: number;
}

export function casesOf({ columns, rows }: Dataset): Case[] {
  const at = new Map(columns.map(({ name }, index) => [name, index]));
  return rows.map((row) => {
    const fields = Object.fromEntries(caseColumns.map((name) => [name, row[at.get(name)!]!]));
    return { ...fields, number: Number(fields["number"]) } as Case;
  });
}

export function industriesOf(cases: readonly Case[]): string[] {
  return [...new Set(cases.map(({ industry }) => industry))];
}

/** Cases of an industry (exact; null for all) that hold every word of a text, separated by spaces. */
export function findCases(cases: readonly Case[], industry: string | null, text: string | null): Case[] {
  const wanted = industry === null ? null : normalise(industry);
  const terms = (text ?? "").split(/\s+/).flatMap((word) => normalise(word) || []);
  return cases.filter((one) => {
    if (wanted !== null && normalise(one.industry) !== wanted) return false;
    const whole = normalise(caseColumns.map((name) => one[name]).join("\n"));
    return terms.every((word) => whole.includes(word));
  });
}
