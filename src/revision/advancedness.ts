/**
 * Whether a quota is loose, reasonable or advanced: three comparisons in falling rank, and each product is decided by the first that
 * can be made (revision report of DB36/T 420, 4.3).
 */
import type { Verdict } from "../evaluation/classify";
import { classify } from "../evaluation/classify";
import type { Yardstick } from "../evaluation/classify";
import { isFailure } from "../language/failure";
import type { PeerFigures } from "./peers";

export interface Verdicts {
  readonly national: Verdict | null;
  readonly guide: Verdict | null;
  readonly peers: Verdict | null;
  /** The verdict of the comparison that decides, and which one that is. */
  readonly final: Verdict | null;
  readonly by: Yardstick | null;
}

export const yardsticks: readonly Yardstick[] = ["national", "guide", "peers"];

export const yardstickNames: Readonly<Record<Yardstick, string>> = {
  national: "与国标对比",
  guide: "与《指南》对比",
  peers: "与省级行政区对比",
};

export type ComparedFigures = Pick<
  PeerFigures,
  | "nationalExisting"
  | "nationalNew"
  | "nationalLeading"
  | "guideLimit"
  | "guideAverage"
  | "guideLeading"
  | "provinceMean"
>;

export function verdictsOf(value: number | null, peers: ComparedFigures, tolerance: number): Verdicts {
  const judged = (yardstick: Yardstick, references: readonly (number | null)[]) => {
    // The same limit twice is one limit.
    const known = [...new Set(references.filter((reference) => reference !== null))];
    if (value === null || known.length === 0) return null;
    const verdict = classify(yardstick, value, known, tolerance);
    return isFailure(verdict) ? null : verdict;
  };
  const verdicts = {
    national: judged("national", [peers.nationalExisting, peers.nationalNew, peers.nationalLeading]),
    // The guide prints some limits below its averages (表 4.3-2): the greater of the two is the limit.
    guide: judged("guide", [peers.guideLeading, greater(peers.guideAverage, peers.guideLimit)]),
    peers: judged("peers", [peers.provinceMean]),
  };
  const by = yardsticks.find((yardstick) => verdicts[yardstick] !== null) ?? null;
  return { ...verdicts, final: by && verdicts[by], by };
}

function greater(first: number | null, second: number | null): number | null {
  if (first === null || second === null) return first ?? second;
  return Math.max(first, second);
}

export interface VerdictCount {
  readonly yardstick: Yardstick;
  readonly total: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Table 4.3-5: how many products each comparison decides, and how. */
export function verdictCounts(verdicts: readonly Verdicts[]): readonly VerdictCount[] {
  return yardsticks.map((yardstick) => {
    const decided = verdicts.filter(({ by }) => by === yardstick);
    const count = (verdict: Verdict) => decided.filter(({ final }) => final === verdict).length;
    return {
      yardstick,
      total: decided.length,
      counts: { 宽松: count("宽松"), 合理: count("合理"), 先进: count("先进") },
    };
  });
}
