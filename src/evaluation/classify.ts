import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { mean } from "../statistics/summary";

/** What a quota is compared with, in falling rank (revision report of DB36/T 420, 4.3). */
export type Yardstick = "national" | "guide" | "peers";

export const verdicts = { loose: "宽松", reasonable: "合理", advanced: "先进" } as const;
export type Verdict = (typeof verdicts)[keyof typeof verdicts];

/** Two quotas that differ by no more than a fifth are taken for alike (4.2.4, 4.3.3). */
export const customaryTolerance = 0.2;

/**
 * Whether a quota is loose, reasonable or advanced.
 *
 * national: limits of the national standard from the loosest (existing enterprises) to the strictest. Above the first: loose. At or
 * below the last, where there are several: advanced. One limit alone cannot show that a quota is advanced (4.3.1).
 * guide: advanced value first, limit last, as the guide prints them. Above the limit: loose; at or below the advanced value: advanced.
 * peers: within the tolerance of the other provinces' mean: reasonable; above: loose; below: advanced.
 */
export function classify(
  yardstick: Yardstick,
  value: number,
  references: ArrayLike<number>,
  tolerance: number,
): Verdict | Failure {
  const first = references[0]!;
  const last = references[references.length - 1]!;
  switch (yardstick) {
    case "national":
      if (last > first) return failure("#VALUE!", "limitsNotFalling", { first, last });
      if (value > first) return verdicts.loose;
      return references.length > 1 && value <= last ? verdicts.advanced : verdicts.reasonable;
    case "guide":
      if (references.length < 2) return failure("#VALUE!", "guideNeedsTwo");
      if (first > last) return failure("#VALUE!", "limitsNotRising", { first, last });
      if (value > last) return verdicts.loose;
      return value <= first ? verdicts.advanced : verdicts.reasonable;
    case "peers": {
      const gap = peerGap(value, references);
      if (Math.abs(gap) <= tolerance + 1e-12) return verdicts.reasonable;
      return gap > 0 ? verdicts.loose : verdicts.advanced;
    }
  }
}

/** How far a quota lies from the mean of others, as a fraction of that mean (table 4.3-4). Peers must be above zero. */
export function peerGap(own: number, peers: ArrayLike<number>): number {
  const average = mean(peers);
  return (own - average) / average;
}
