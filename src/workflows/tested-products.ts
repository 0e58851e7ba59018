/** Holds the unit water use of a tested product against a standard's tiers, and finds cases of its industry. */
import type { ProductUse } from "../balance/products";
import type { ComparedCase, ProductComparison } from "../balance/report";
import { isFailure } from "../language/failure";
import { message } from "../language/messages";
import type { Case } from "../standards/cases";
import { figuresText, findCases, industryOfCode, reuseRateOf } from "../standards/cases";
import type { StandardsLibrary } from "../standards/library";
import { reachedTiers } from "../survey/filling";
import { useUnitText } from "../survey/units";

interface Known {
  readonly library: StandardsLibrary;
  readonly standard: string;
  readonly cases: readonly Case[];
}

export function comparisonWith({ library, standard, cases }: Known): (use: ProductUse) => ProductComparison {
  return ({ product, volume, use }) => {
    const { name, condition, unit, output } = product;
    const unitOfUse = useUnitText(unit) ?? "";
    const live =
      volume === null || output === null || isFailure(use)
        ? null
        : { water: volume, waterUnit: "m³", output, outputUnit: unit, value: use, unit: unitOfUse };
    const reached = reachedTiers(live, name, { library, standard, conditions: [condition] });
    const quotas = reached.map(({ variant, tier, thresholds }) => ({
      condition: variant.condition,
      tiers: `${thresholds.map(({ name, value }) => `${name} ${isFailure(value) ? "?" : value}`).join(" · ")} ${variant.unit}（${standard} 表${variant.table}）`,
      reached: isFailure(tier) ? "" : tier,
    }));
    const industry = industryOfCode(reached[0]?.variant.code ?? "");
    return {
      unit: unitOfUse,
      quotas,
      cases: industry === null ? [] : casesOfIndustry(cases, industry),
      said: reached.length > 0 ? [] : [message("balanceNoQuota", { standard, product: name })],
    };
  };
}

export function casesOfIndustry(cases: readonly Case[], industry: string): readonly ComparedCase[] {
  return findCases(cases, industry, null).map((one) => ({
    company: `${one.company}（${one.industry}）`,
    mode: one.mode,
    figures: figuresText(one, "zh"),
    reuseRate: reuseRateOf(one),
  }));
}
