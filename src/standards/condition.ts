import { normalise } from "./normalise";
import type { Variant } from "./variant";

const negations = "不非未无";

/**
 * Whether a normalised condition holds a normalised term. 包括 is not found in 不包括, nor 300MW in 1300MW: a term that only
 * continues a negation or a number means something else.
 */
export function holdsTerm(condition: string, term: string): boolean {
  for (let at = condition.indexOf(term); at >= 0; at = condition.indexOf(term, at + 1)) {
    const before = condition[at - 1] ?? "";
    const after = condition[at + term.length] ?? "";
    const negated = before !== "" && negations.includes(before);
    const cutsNumber =
      (/[\d.]/.test(before) && /\d/.test(term[0]!)) || (/[\d.]/.test(after) && /\d/.test(term[term.length - 1]!));
    if (!negated && !cutsNumber) return true;
  }
  return false;
}

/**
 * The variants that a condition leaves. The whole condition chooses its variant; otherwise every term, separated by spaces or
 * semicolons, must stand in the condition or in the note of a tier (some tables print the condition beside the value).
 */
export function variantsHolding(variants: readonly Variant[], condition: string): readonly Variant[] {
  const whole = normalise(condition);
  const same = variants.filter((variant) => normalise(variant.condition) === whole);
  if (same.length > 0) return same;
  const terms = condition
    .split(/[\s;；]+/)
    .map(normalise)
    .filter((term) => term !== "");
  return variants.filter((variant) => {
    const condition = normalise(variant.condition);
    const notes = variant.tiers.map((tier) => normalise(tier?.note ?? ""));
    return terms.every((term) => holdsTerm(condition, term) || notes.some((note) => holdsTerm(note, term)));
  });
}

/** The conditions of several variants, without the terms that all of them share. */
export function differingConditions(variants: readonly Variant[]): string[] {
  const terms = variants.map(({ condition }) => condition.split("；"));
  const shared = new Set(terms[0]!.filter((term) => terms.every((others) => others.includes(term))));
  return terms.map((own) => own.filter((term) => !shared.has(term)).join("；") || own.join("；") || "—");
}
