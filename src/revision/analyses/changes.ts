import { change } from "../../evaluation/change";
import { isFailure } from "../../language/failure";
import type { Purpose } from "../../standards/standard";
import { mean } from "../../statistics/summary";
import type { ItemOutcome } from "../outcome";
import { perTier } from "../outcome";
import type { RevisionProject } from "../project";
import { tierOrder } from "../tiers";

export interface ItemChange {
  readonly outcome: ItemOutcome;
  /** (new − old) / old; null where one of them is missing. */
  readonly changes: Readonly<Record<Purpose, number | null>>;
  /** Whether any tier follows the national standard (table 6-1) or all follow samples and surveys (table 6-2). */
  readonly basis: "national" | "survey";
}

export interface ChangeAnalysis {
  /** Items that had a quota before and have one now. */
  readonly items: readonly ItemChange[];
  /** Mean changes: of all, of table 6-1, of table 6-2. A blank counts nowhere. */
  readonly means: Readonly<Record<"all" | ItemChange["basis"], Readonly<Record<Purpose, number | null>>>>;
}

/** Old against new: tables 6-1 and 6-2 of the revision report. */
export function analyseChanges(project: RevisionProject, outcomes: readonly ItemOutcome[]): ChangeAnalysis {
  const items = outcomes.flatMap((outcome): ItemChange[] => {
    const { item, values } = outcome;
    const changes = perTier((tier) => {
      const published = values[tier].published;
      const outcomeOfChange = published === null || item.old === null ? null : change(published, item.old);
      return isFailure(outcomeOfChange) ? null : outcomeOfChange;
    });
    if (tierOrder.every((tier) => changes[tier] === null)) return [];
    const decisions = Object.values(project.decisions.get(item.key) ?? {});
    const national = decisions.some(({ method }) => method === "national");
    return [{ outcome, changes, basis: national ? "national" : "survey" }];
  });
  const meanOf = (chosen: readonly ItemChange[]) =>
    perTier((tier) => {
      const known = chosen.map(({ changes }) => changes[tier]).filter((one) => one !== null);
      return known.length === 0 ? null : mean(known);
    });
  const of = (basis: ItemChange["basis"]) => items.filter((item) => item.basis === basis);
  return {
    items,
    means: { all: meanOf(items), national: meanOf(of("national")), survey: meanOf(of("survey")) },
  };
}
