/** What a register comes to: plans, benchmarks, the list for improvement, shares. */
import type { Benchmark } from "../../evaluation/plans/benchmark";
import { benchmarksInSteps, toImprove } from "../../evaluation/plans/benchmark";
import type { FirmPlan } from "../../evaluation/plans/plan";
import { planInSteps, yearsOf } from "../../evaluation/plans/plan";
import type { Quotas } from "../../evaluation/plans/quotas";
import type { PlanRules } from "../../evaluation/plans/rules";
import { contradictions } from "../../evaluation/plans/rules";
import type { Share } from "../../evaluation/plans/shares";
import { sharesBy } from "../../evaluation/plans/shares";
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { finished, inSteps } from "../../statistics/finished";
import type { RegisterRow } from "./read";

export interface RegisterPlan {
  readonly rows: readonly RegisterRow[];
  readonly quotas: Quotas;
  readonly rules: PlanRules;
  /** The three years compared; null where the rows have none. */
  readonly years: readonly number[] | null;
  readonly plans: readonly FirmPlan[];
  readonly benchmarks: readonly Benchmark[];
  readonly toImprove: readonly Benchmark[];
  readonly byCity: readonly Share[];
  readonly byIndustry: readonly Share[];
  /** Of the rules among themselves. */
  readonly contradictions: readonly Message[];
}

export function examineRegister(rows: readonly RegisterRow[], quotas: Quotas, rules: PlanRules): RegisterPlan {
  return finished(examineInSteps(rows, quotas, rules));
}

/** The same with pauses, for a page that must not stand still meanwhile. */
export function* examineInSteps(
  rows: readonly RegisterRow[],
  quotas: Quotas,
  rules: PlanRules,
): Generator<void, RegisterPlan> {
  const planned = yield* inSteps(rows, (row) => ({ ...row, quotaVolume: quotaVolumeOf(row, quotas) }));
  const plans = yield* planInSteps(planned, rules);
  const made = rows.map((row) => ({ ...row, use: row.ownUse }));
  yield;
  const held = yield* benchmarksInSteps(made, quotas);
  yield;
  return {
    ...{ rows, quotas, rules, plans },
    years: yearsOf(rows, rules),
    benchmarks: held,
    toImprove: toImprove(held),
    byCity: sharesBy(plans, ({ at }) => rows[at]!.city),
    byIndustry: sharesBy(plans, ({ at }) => rows[at]!.industry),
    contradictions: contradictions(rules),
  };
}

function quotaVolumeOf(row: RegisterRow, quotas: Quotas): number | null {
  if (row.product === "" || row.beyondQuota) return null;
  const volume = quotas.volume(row);
  return isFailure(volume) ? null : volume;
}
