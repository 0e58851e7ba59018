import figureList from "../../../generated/datasets/case-figures";
import { bundledCases } from "../../functions/cases";
import type { Case } from "../../standards/cases";
import { findCases } from "../../standards/cases";
import { recordsOf } from "../../standards/dataset";

export interface CaseFilter {
  readonly text: string;
  readonly industry: string;
  readonly province: string;
  readonly mode: string;
  readonly figure: string;
}

export const noFilter: CaseFilter = { text: "", industry: "", province: "", mode: "", figure: "" };

export const cases: readonly Case[] = bundledCases();

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
      (filter.figure === "" || one.figures.some(({ name }) => name.endsWith(filter.figure))),
  );
}
