/** A plan for every firm of a table: quota volume and use of three years against its permits, a proposal by the rules, and why. */
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { normalise } from "../../standards/normalise";
import { finished, inSteps } from "../../statistics/finished";
import { sumOfProducts } from "../../units/decimal";
import { permitVerdicts } from "../permit";
import { outputsOnce } from "./output";
import type { PermitRow } from "./permits";
import { permitted } from "./permits";
import { proposal } from "./proposal";
import type { Basis, PlanRules } from "./rules";
import { sumOrUnknown } from "./sum";

/** A product of a firm in a year. A blank is null: unknown, never zero. Volumes are in m³. */
export interface PlanRow extends PermitRow {
  readonly firm: string;
  readonly product: string;
  readonly use: number | null;
  /** The quota of the tier chosen times the output. */
  readonly quotaVolume: number | null;
}

export interface FirmPlan {
  /** As it is first written. */
  readonly firm: string;
  /** Where its first row of the latest year stands among the rows. */
  readonly at: number;
  readonly quotaVolume: number | null;
  /** Of three years, the last one last. */
  readonly uses: readonly (number | null)[];
  readonly mean: number | null;
  readonly permit: number | null;
  /** Last year's use against permit and quota volume; null where it or both are unknown. */
  readonly verdict: string | null;
  readonly proposal: number | null;
  readonly basis: Basis | null;
  /** The floor is above the ceiling: the rules contradict each other for this firm, and the ceiling is proposed. */
  readonly conflict: boolean;
  readonly reasons: readonly Message[];
}

export const yearsCompared = 3;

/** The three years that are compared, the last one last; null where no row has a year. */
export function yearsOf(rows: readonly { readonly year: number | null }[], rules: PlanRules): readonly number[] | null {
  const last =
    rules.year ??
    rows.reduce<number | null>((max, { year }) => (year === null ? max : Math.max(max ?? year, year)), null);
  return last === null ? null : Array.from({ length: yearsCompared }, (_, index) => last - yearsCompared + 1 + index);
}

/** In the order in which firms first appear; rows without one are passed over. */
export function planBy(rows: readonly PlanRow[], rules: PlanRules): readonly FirmPlan[] {
  return finished(planInSteps(rows, rules));
}

/** The same with pauses. */
export function* planInSteps(rows: readonly PlanRow[], rules: PlanRules): Generator<void, readonly FirmPlan[]> {
  const years = yearsOf(rows, rules);
  const byFirm = new Map<string, number[]>();
  yield* inSteps(rows, ({ firm }, at) => {
    if (firm === "") return;
    const key = normalise(firm);
    const known = byFirm.get(key);
    if (known) known.push(at);
    else byFirm.set(key, [at]);
  });
  return yield* inSteps(byFirm.values(), (places) => planOf(rows, places, years, rules));
}

function planOf(
  all: readonly PlanRow[],
  places: readonly number[],
  years: readonly number[] | null,
  rules: PlanRules,
): FirmPlan {
  const remarks: Message[] = [];
  const dated = places.filter((at) => years === null || (all[at]!.year !== null && all[at]!.year <= years.at(-1)!));
  if (dated.length < places.length) remarks.push(message("planRowsUndated", { count: places.length - dated.length }));
  const rows = dated.map((at) => all[at]!);
  const latest = rows.reduce((max, { year }) => Math.max(max, year ?? 0), 0);
  const latestRows = rows.filter(({ year }) => (year ?? 0) === latest);
  const quotaVolume = quotaOf(latestRows, remarks);
  if (years !== null && rows.length > 0 && latest < years.at(-1)!)
    remarks.push(message("planOutputOf", { year: latest }));
  const uses =
    years === null
      ? [null, null, sumOrUnknown(rows.map(({ use }) => use))]
      : years.map((year) => sumOrUnknown(rows.filter((row) => row.year === year).map(({ use }) => use)));
  const known = uses.filter((use) => use !== null);
  const mean = known.length === 0 ? null : sumOfProducts(known.map((use) => [use])) / known.length;
  const { volume: permit, remarks: ofPermits } = permitted(rows);
  const proposed = proposal({ quota: quotaVolume, mean, last: uses.at(-1)!, years: known.length, permit }, rules);
  const at = dated.find((place) => all[place] === latestRows[0]) ?? places[0]!;
  return {
    firm: all[places[0]!]!.firm,
    at,
    quotaVolume,
    uses,
    mean,
    permit,
    verdict: verdictOf(uses.at(-1)!, permit, quotaVolume),
    ...proposed,
    reasons: [...proposed.reasons, ...remarks, ...ofPermits],
  };
}

/** What the quotas allow for the products of a year. */
function quotaOf(rows: readonly PlanRow[], remarks: Message[]): number | null {
  const made = rows.filter(({ product }) => product !== "");
  const { once, repeated } = outputsOnce(made, ({ quotaVolume }) => quotaVolume);
  for (const { product } of repeated) remarks.push(message("planOutputOnce", { product }));
  const unknown = once.filter(({ quotaVolume }) => quotaVolume === null).map(({ product }) => product);
  if (unknown.length > 0) remarks.push(message("planQuotaUnknown", { products: [...new Set(unknown)] }));
  return sumOrUnknown(once.map(({ quotaVolume }) => quotaVolume));
}

function verdictOf(use: number | null, permit: number | null, quota: number | null): string | null {
  if (use === null || (permit === null && quota === null)) return null;
  const abovePermit = permit !== null && use > permit;
  // A share of a rounded quotient is no excess.
  const aboveQuota = quota !== null && use > quota * (1 + 1e-12);
  if (abovePermit) return aboveQuota ? permitVerdicts.aboveBoth : permitVerdicts.abovePermit;
  return aboveQuota ? permitVerdicts.aboveQuota : permitVerdicts.fine;
}
