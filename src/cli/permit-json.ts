/** A permit card for programs: of `wq permit --json`, and of assistants. */
import type { PermitCard } from "../evaluation/permits/card";
import { failureText, isFailure } from "../language/failure";
import type { Language } from "../language/language";
import { describe } from "../language/messages";

export function permitForPrograms(card: PermitCard, language: Language) {
  const { standard, products, allowances, applies, comparable, unitUse, reached, excess, findings } = card;
  return {
    standard: standard.id,
    products: products.map(({ variant, condition, source, output, outputUnit }) => ({
      code: variant.code,
      product: variant.product,
      condition,
      source,
      output,
      outputUnit,
      quotaUnit: variant.unit,
    })),
    allowances: allowances.map(({ tier, volume }) =>
      isFailure(volume)
        ? { tier: tier.name, volume: null, reason: failureText(volume, language) }
        : { tier: tier.name, volume, reason: null },
    ),
    applies: applies.tier.name,
    comparable,
    unitUse,
    reached: isFailure(reached) ? null : reached,
    excess,
    findings: findings.map((finding) => describe(finding, language)),
  };
}
