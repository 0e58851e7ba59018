/** Two editions of a standard, or those of two provinces, entry by entry: the same, changed, new, gone; split or merged only as an offer. */
import { isFailure } from "../language/failure";
import { convert } from "../units/convert";
import { parseUnit } from "../units/unit";
import { grouped } from "../statistics/grouped";
import type { OwnStandard } from "./library";
import { normalise } from "./normalise";
import type { Purpose, Standard } from "./standard";
import { purposes } from "./standard";
import type { Variant } from "./variant";
import { servedValue } from "./variant";

export const editionKinds = ["same", "changed", "new", "gone"] as const;
export type EditionKind = (typeof editionKinds)[number];

export interface TierChange {
  readonly purpose: Purpose;
  /** As printed; "" where there is none. */
  readonly before: string;
  readonly after: string;
  /** Of the value before; null where one of them is missing, a range, doubtful, or of a unit that cannot be converted. */
  readonly change: number | null;
}

export interface EditionRow {
  readonly kind: EditionKind;
  readonly before: Variant | null;
  readonly after: Variant | null;
  readonly tiers: readonly TierChange[];
  /** Entries of the other edition that this one may have come of or become: to be decided by a person. */
  readonly offers: readonly {
    readonly kind: "split" | "merged" | "renamed" | "condition";
    readonly variant: Variant;
  }[];
}

export interface EditionComparison {
  readonly before: Standard;
  readonly after: Standard;
  readonly rows: readonly EditionRow[];
}

export function compareEditions(before: OwnStandard, after: OwnStandard): EditionComparison {
  const partners = pairs(before.variants, after.variants);
  const paired = new Set(partners.values());
  const gone = before.variants.filter((variant) => !partners.has(variant));
  const added = after.variants.filter((variant) => !paired.has(variant));
  const row = (old: Variant | null, next: Variant | null): EditionRow => {
    const tiers = tierChanges(old, before.standard, next, after.standard);
    const same = tiers.every((tier) => tier.before === tier.after || tier.change === 0) && sameUnit(old, next);
    const kind = !old ? "new" : !next ? "gone" : same ? "same" : "changed";
    const offers = old && next ? [] : old ? offersFor(old, gone, added, "split") : offersFor(next!, added, gone, "merged");
    return { kind, before: old, after: next, tiers, offers };
  }; // prettier-ignore
  return {
    before: before.standard,
    after: after.standard,
    rows: [...before.variants.map((old) => row(old, partners.get(old) ?? null)), ...added.map((next) => row(null, next))],
  }; // prettier-ignore
}

/** Each old entry with the new one of the same code, product and condition; where codes were revised, without them if that is one. */
function pairs(before: readonly Variant[], after: readonly Variant[]): Map<Variant, Variant> {
  const found = new Map<Variant, Variant>();
  const taken = new Set<Variant>();
  const keys: readonly ((variant: Variant) => string)[] = [
    ({ code, product, condition }) => [code, product, condition].map(normalise).join("\t"),
    ({ product, condition }) => [product, condition].map(normalise).join("\t"),
  ];
  for (const keyOf of keys) {
    const rest = grouped(after.filter((variant) => !taken.has(variant)), keyOf); // prettier-ignore
    const open = grouped(before.filter((variant) => !found.has(variant)), keyOf); // prettier-ignore
    for (const [key, [old, ...rivals]] of open) {
      const [next, ...more] = rest.get(key) ?? [];
      if (!old || !next || rivals.length > 0 || more.length > 0) continue;
      found.set(old, next);
      taken.add(next);
    }
  }
  return found;
}

function sameUnit(before: Variant | null, after: Variant | null): boolean {
  return !before || !after || normalise(before.unit) === normalise(after.unit);
}

function tierChanges(old: Variant | null, before: Standard, next: Variant | null, after: Standard): TierChange[] {
  const tierOf = (variant: Variant | null, { tiers }: Standard, purpose: Purpose) =>
    variant?.tiers[tiers.findIndex((tier) => tier.purpose === purpose)] ?? null;
  return purposes.flatMap((purpose): TierChange[] => {
    const [one, other] = [tierOf(old, before, purpose), tierOf(next, after, purpose)];
    if (!one && !other) return [];
    const [from, to] = [one && servedValue(one), inUnitOf(other && servedValue(other), next, old)];
    const change = from === null || to === null || from === 0 ? null : (to - from) / from;
    return [{ purpose, before: one?.printed ?? "", after: other?.printed ?? "", change }];
  });
}

function inUnitOf(value: number | null, from: Variant | null, to: Variant | null): number | null {
  if (value === null || !from || !to || sameUnit(from, to)) return value;
  const [own, wanted] = [parseUnit(from.unit), parseUnit(to.unit)];
  if (isFailure(own) || isFailure(wanted)) return null;
  const converted = convert(value, own, wanted);
  return isFailure(converted) ? null : converted;
}

/**
 * One product under other conditions in the other edition, or products whose names hold this one's: what may have become of an entry.
 *
 * @param several what an entry is called that has become several
 */
function offersFor(variant: Variant, own: readonly Variant[], others: readonly Variant[], several: "split" | "merged"): EditionRow["offers"] {
  const name = normalise(variant.product);
  const sameName = (other: Variant) => normalise(other.product) === name;
  const same = others.filter(sameName);
  const owners = own.filter(sameName).length;
  if (same.length === 1 && owners === 1) return [{ kind: "condition", variant: same[0]! }];
  const isOneOfSeveral = owners > same.length;
  if (same.length > 0) {
    const other = several === "split" ? ("merged" as const) : ("split" as const);
    return same.map((one) => ({ kind: isOneOfSeveral ? other : several, variant: one }));
  }
  if (name.length < 2) return [];
  const near = others.filter(({ code, product }) => {
    const word = normalise(product);
    return code === variant.code && word.length >= 2 && (word.includes(name) || name.includes(word));
  });
  return near.map((one) => ({ kind: near.length > 1 ? several : "renamed", variant: one }));
} // prettier-ignore
