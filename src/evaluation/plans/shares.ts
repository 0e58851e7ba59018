/** Where the water goes: use, quota volume and plan by city or by industry. */
import { grouped } from "../../statistics/grouped";
import type { FirmPlan } from "./plan";
import { sumOrUnknown } from "./sum";

export interface Share {
  /** "" for firms that name none. */
  readonly name: string;
  readonly firms: number;
  /** Of last year, over the firms of which it is known, as are the sums below; null where it is known of none. */
  readonly use: number | null;
  /** How many they are. */
  readonly known: number;
  readonly share: number | null;
  readonly quotaVolume: number | null;
  readonly permit: number | null;
  readonly proposal: number | null;
}

/** The greatest use first. */
export function sharesBy(plans: readonly FirmPlan[], nameOf: (plan: FirmPlan) => string): readonly Share[] {
  const total = sum(plans, lastUse);
  return [...grouped(plans, nameOf)]
    .map(([name, own]) => {
      const use = sum(own, lastUse);
      return {
        name,
        firms: own.length,
        use,
        known: own.filter((plan) => lastUse(plan) !== null).length,
        share: use !== null && total !== null && total > 0 ? use / total : null,
        quotaVolume: sum(own, (plan) => plan.quotaVolume),
        permit: sum(own, (plan) => plan.permit),
        proposal: sum(own, (plan) => plan.proposal),
      };
    })
    .sort((a, b) => (b.use ?? 0) - (a.use ?? 0));
}

function lastUse({ uses }: FirmPlan): number | null {
  return uses.at(-1)!;
}

function sum(plans: readonly FirmPlan[], of: (plan: FirmPlan) => number | null): number | null {
  return sumOrUnknown(plans.flatMap((plan) => of(plan) ?? []));
}
