import { fits } from "../../evaluation/fit";
import type { ItemOutcome } from "../outcome";

export interface ItemFit {
  readonly outcome: ItemOutcome;
  readonly old: number;
  /** Of typical enterprises where the project names them, else the mean of the samples. */
  readonly actual: number;
  readonly from: "case" | "samples";
  /** (actual − old) / old. */
  readonly difference: number;
  readonly fits: boolean;
}

export interface FitAnalysis {
  readonly items: readonly ItemFit[];
  readonly fitting: number;
  /** Null where nothing can be compared. */
  readonly share: number | null;
}

/** Section 4.2: whether the old quotas are within the tolerance of what enterprises use. */
export function analyseFit(outcomes: readonly ItemOutcome[], tolerance: number): FitAnalysis {
  const items = outcomes.flatMap((outcome): ItemFit[] => {
    const { item, peerFigures, figures } = outcome;
    const actual = peerFigures.case ?? figures.mean;
    if (item.old === null || actual === null) return [];
    return [
      {
        outcome,
        old: item.old,
        actual,
        from: peerFigures.case === null ? "samples" : "case",
        difference: (actual - item.old) / item.old,
        fits: fits(actual, item.old, tolerance),
      },
    ];
  });
  const fitting = items.filter((item) => item.fits).length;
  return { items, fitting, share: items.length === 0 ? null : fitting / items.length };
}
