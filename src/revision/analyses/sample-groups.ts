/** Samples that fall into groups by a word: how much each group uses, and whether they differ by more than chance. */
import { boxPlot } from "../../statistics/boxplot";
import { grouped } from "../../statistics/grouped";
import { kruskalWallis } from "../../statistics/kruskal-wallis";

export interface SampleGroup {
  readonly name: string;
  readonly count: number;
  readonly median: number;
}

export interface SampleGroups {
  /** The lowest unit use first. */
  readonly groups: readonly SampleGroup[];
  /** Samples in all of them. */
  readonly count: number;
  /** Kruskal–Wallis; null: there are no two groups, or all samples use the same. */
  readonly chance: number | null;
  /** Whether the difference would come of chance in fewer than one case in twenty. */
  readonly clear: boolean;
}

/** @param smallest samples that a group needs to count */
export function sampleGroups(samples: readonly (readonly [word: string, use: number])[], smallest = 1): SampleGroups {
  const groups = [...grouped(samples, ([word]) => word)]
    .map(([name, own]) => ({ name, uses: own.map(([, use]) => use) }))
    .filter(({ uses }) => uses.length >= smallest);
  const chance = kruskalWallis(groups.map(({ uses }) => uses))?.chance ?? null;
  return {
    groups: groups
      .map(({ name, uses }) => ({ name, count: uses.length, median: boxPlot(uses).median }))
      .sort((a, b) => a.median - b.median),
    count: groups.reduce((sum, { uses }) => sum + uses.length, 0),
    chance,
    clear: chance !== null && chance < 0.05,
  };
}
