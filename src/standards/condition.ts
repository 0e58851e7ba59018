import { normalise } from "./normalise";
import type { Standard } from "./standard";
import type { Variant } from "./variant";

const negations = "不非未无";
/** Parts of numbers in Roman and Chinese, as normalised. */
const numerals = /[ivx一二三四五六七八九十]/;

/**
 * Whether a normalised condition holds a normalised term. 包括 is not found in 不包括, nor 300MW in 1300MW, nor Ⅰ区 in Ⅱ区:
 * a term that only continues a negation or a number means something else.
 */
export function holdsTerm(condition: string, term: string): boolean {
  for (let at = condition.indexOf(term); at >= 0; at = condition.indexOf(term, at + 1)) {
    const before = condition[at - 1] ?? "";
    const after = condition[at + term.length] ?? "";
    const negated = before !== "" && negations.includes(before);
    const cutsNumber = (/[\d.]/.test(before) && /^\d/.test(term)) || (/[\d.]/.test(after) && /\d$/.test(term));
    const cutsNumeral =
      (numerals.test(before) && numerals.test(term[0] ?? "")) ||
      (numerals.test(after) && numerals.test(term.at(-1) ?? ""));
    if (!negated && !cutsNumber && !cutsNumeral) return true;
  }
  return false;
}

/**
 * The variants that a condition leaves. The whole condition as printed chooses its variant, and 无 the one without a condition;
 * otherwise every term, separated by spaces or semicolons, must stand in the condition.
 *
 * @param tiersOf the tiers of a variant whose own conditions count: the one that is asked for, or all
 */
export function variantsHolding(
  variants: readonly Variant[],
  condition: string,
  tiersOf: (variant: Variant) => readonly Variant["tiers"][number][],
): readonly Variant[] {
  const whole = normalise(condition);
  const none = whole === "无" || whole === "-";
  const same = variants.filter((variant) => (none ? variant.condition === "" : normalise(variant.condition) === whole));
  if (same.length > 0) return same;
  const terms = condition.split(/[\s;；]+/).flatMap((term) => normalise(term) || []);
  const holding = (textsOf: (variant: Variant) => readonly string[]) =>
    variants.filter((variant) => {
      const texts = textsOf(variant).map(normalise);
      return terms.every((term) => texts.some((text) => holdsTerm(text, term)));
    });
  const own = (variant: Variant) => [variant.condition, ...tiersOf(variant).map((tier) => tier?.condition ?? "")];
  const found = holding(own);
  // The rest of the remark tells variants apart only where their conditions do not, and never where it differs by tier.
  return found.length > 0
    ? found
    : holding((variant) => [...own(variant), variant.tiers.some((tier) => tier?.condition) ? "" : variant.remark]);
}

/** The conditions of several variants, without the terms that all of them share. */
export function differingConditions(variants: readonly Variant[]): string[] {
  const terms = variants.map(({ condition }) => condition.split("；"));
  const shared = new Set(terms[0]!.filter((term) => terms.every((others) => others.includes(term))));
  return terms.map((own) => own.filter((term) => !shared.has(term)).join("；") || own.join("；") || "无");
}

/** The condition as one text, with what single tiers add to it. */
export function wholeCondition({ condition, tiers }: Variant, standard: Standard): string {
  const own = tiers.flatMap((tier, index) =>
    tier?.condition ? `${standard.tiers[index]!.name}：${tier.condition}` : [],
  );
  return [...(condition ? [condition] : []), ...own].join("；");
}
