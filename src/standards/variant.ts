/** One product variant of a standard: what a line of its table says. */
export interface Variant {
  /** Id of its standard. */
  readonly standard: string;
  /** Number of the table as printed, and of the variant in it: where to check it on paper. */
  readonly table: string;
  readonly entry: number;
  /** GB/T 4754 middle class; "" where the standard prints none. */
  readonly code: string;
  readonly category: string;
  readonly product: string;
  /** Terms joined by "；"; "" where the product has one variant and no condition. */
  readonly condition: string;
  readonly unit: string;
  /** How the quota was found and whether it is new or revised, in the words of a revision report; mostly "". */
  readonly basis: string;
  /** What the remark says beyond the condition (steps of the process, what is covered, how output counts), whole; mostly "". */
  readonly remark: string;
  /** In the order of the standard's tiers; null where the standard prints no such value. */
  readonly tiers: readonly (TierValue | null)[];
}

export interface TierValue {
  /** Null where the printed digits are no number. */
  readonly value: number | null;
  /** The digits as printed ("0.10"). */
  readonly printed: string;
  /** Terms that hold for this tier alone (table 28 of Shanxi: 先进值 with near-zero discharge, 通用值 without); mostly "". */
  readonly condition: string;
  /** No formula serves a doubtful value, unless the user has confirmed one. */
  readonly status: "certain" | "doubtful";
  /** Other ways to read the damaged place, in the words of the data. */
  readonly readings: readonly string[];
  readonly note: string;
  readonly confirmation: Confirmation | null;
}

/** What is served of a value: what a user confirmed, or else what is printed if that is certain. Null: neither, or no single number. */
export function servedValue({ value, status, confirmation }: TierValue): number | null {
  return confirmation?.value ?? (status === "certain" ? value : null);
}

/** A user's word, after a look at the printed standard, for what a doubtful place says. */
export interface Confirmation {
  readonly standard: string;
  readonly table: string;
  readonly entry: number;
  readonly condition: string;
  readonly tier: string;
  /** What the data printed when it was confirmed; a confirmation of other digits no longer applies. */
  readonly printed: string;
  readonly value: number;
  readonly note: string;
}

/** All variants of one product under one code of one standard. */
export interface Product {
  readonly standard: string;
  readonly code: string;
  readonly category: string;
  readonly product: string;
  readonly variants: readonly Variant[];
}

/** Whether a confirmation speaks of a tier of this variant. */
export function confirmationApplies(confirmation: Confirmation, variant: Variant): boolean {
  return (
    confirmation.standard === variant.standard &&
    confirmation.table === variant.table &&
    confirmation.entry === variant.entry &&
    confirmation.condition === variant.condition
  );
}
