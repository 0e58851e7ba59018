import type { ItemOutcome } from "../outcome";
import { perTier } from "../outcome";
import { usable } from "../samples";
import type { Consumption, GroupSaving } from "../savings";
import { largestFirst, savingsBy } from "../savings";

export interface SavingAnalysis {
  readonly byItem: readonly GroupSaving[];
  readonly byIndustry: readonly GroupSaving[];
  /** Those with most to save first. */
  readonly byEnterprise: readonly GroupSaving[];
  readonly total: GroupSaving | null;
}

/** Chapter 6: m³ a year that would be saved if everyone met each tier. */
export function analyseSavings(outcomes: readonly ItemOutcome[]): SavingAnalysis {
  const quotas = new Map(
    outcomes.map(({ item, values }) => [item.key, perTier((tier) => values[tier].published)] as const),
  );
  const consumptionsBy = (group: (outcome: ItemOutcome, enterprise: string) => string): Consumption[] =>
    outcomes.flatMap((outcome) =>
      usable(outcome.adopted).flatMap(({ use, output, sample }) =>
        output === null
          ? []
          : [
              {
                group: group(outcome, sample.enterprise),
                item: outcome.item.key,
                enterprise: sample.enterprise,
                year: sample.year,
                use,
                output,
              },
            ],
      ),
    );
  const by = (group: (outcome: ItemOutcome, enterprise: string) => string) =>
    savingsBy(consumptionsBy(group), (item) => quotas.get(item) ?? null);
  return {
    byItem: by(({ item }) => item.key),
    byIndustry: by(({ item }) => item.industry),
    byEnterprise: largestFirst(by((_, enterprise) => enterprise)),
    total: by(() => "合计")[0] ?? null,
  };
}
