import type { Bilingual } from "../language/language";

/** What a tier is for, from the strictest to the most lenient. Tiers of two standards are compared by purpose, never by their words. */
export const purposes = ["leading", "new", "existing"] as const;
export type Purpose = (typeof purposes)[number];

export const purposeNames: Readonly<Record<Purpose, Bilingual>> = {
  leading: { zh: "标杆", en: "leading" },
  new: { zh: "新建企业", en: "new enterprises" },
  existing: { zh: "现有企业", en: "existing enterprises" },
};

/** What a single value under no name of a tier is called by. */
export const singleTierName = "定额";

export interface Tier {
  /** The standard's own word. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly aliases: readonly string[];
  /** The tier that applies where this one is not printed, and the clause that says so. */
  readonly fallback?: { readonly tier: string; readonly source: Bilingual };
  /** What the standard says the tier is for, and what follows above it, each with the clause. */
  readonly use?: Bilingual;
  readonly above?: Bilingual;
}

export interface Standard {
  /** As cited, with an em dash before the year. */
  readonly id: string;
  readonly title: Bilingual;
  readonly edition: string;
  readonly region: Bilingual;
  /** ISO date, or null where the standard was never issued or the date is not known. */
  readonly inForce: string | null;
  readonly replaces: string | null;
  /** A draft (送审稿) is shown as one wherever its values appear. */
  readonly draft: boolean;
  /** The document whose tables the variants name, where it is not the standard itself. */
  readonly quotedBy: Bilingual | null;
  /** The strictest first; no two have the same purpose. */
  readonly tiers: readonly Tier[];
  readonly aliases: readonly string[];
  /** Whether a user brought it. */
  readonly own: boolean;
}

/** The tier of the values that stand under no name of one; a standard may call it otherwise besides. */
export function singleTierOf({ tiers }: Standard): Tier | undefined {
  return tiers.find(({ name, aliases }) => [name, ...aliases].includes(singleTierName));
}

/** What look-ups use when neither the formula nor the workbook names a standard. */
export const defaultStandard = "DB14/T 1049.2—2021";
