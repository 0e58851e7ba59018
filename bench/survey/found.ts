/** How many of the planted faults the checks find, and how much of what they say was planted. */
import { describe } from "../../src/language/messages";
import type { Issue } from "../../src/survey/issue";
import type { Planted } from "./folder";

export interface Found {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  readonly recall: number;
}

export interface Told {
  readonly check: string;
  readonly told: number;
  /** On rows where that very fault was planted. */
  readonly right: number;
  /** On rows with another planted fault, of which it is a consequence. */
  readonly related: number;
  readonly precision: number;
  readonly strays: readonly string[];
}

const rowOf = ({ file, sheet, row }: { file: string; sheet: string; row: number }) => `${file}\n${sheet}\n${row}`;

export function recallOf(planted: readonly Planted[], issues: readonly Issue[]): Found[] {
  const told = new Set(issues.map((issue) => `${issue.check}\n${rowOf(issue)}`));
  const byFault = groupBy(planted, ({ error }) => error);
  return [...byFault].map(([name, list]) => {
    const found = list.filter((one) => told.has(`${one.check}\n${rowOf(one)}`)).length;
    return { name, planted: list.length, found, recall: found / list.length };
  });
}

/** Notices are no claims that something is wrong, and are left out. */
export function precisionOf(planted: readonly Planted[], issues: readonly Issue[]): Told[] {
  const exact = new Set(planted.map((one) => `${one.check}\n${rowOf(one)}`));
  const rows = new Set(planted.map(rowOf));
  const byCheck = groupBy(
    issues.filter(({ severity }) => severity !== "notice"),
    ({ check }) => check,
  );
  return [...byCheck].map(([check, list]) => {
    const right = list.filter((issue) => exact.has(`${check}\n${rowOf(issue)}`)).length;
    const strays = list.filter((issue) => !exact.has(`${check}\n${rowOf(issue)}`) && !rows.has(rowOf(issue)));
    return {
      check,
      told: list.length,
      right,
      related: list.length - right - strays.length,
      precision: right / list.length,
      strays: strays.map(
        (issue) => `${issue.file} ${issue.sheet} ${issue.row + 1}: ${describe(issue.message, "zh-CN")}`,
      ),
    };
  });
}

function groupBy<Item>(items: readonly Item[], of: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return groups;
}
