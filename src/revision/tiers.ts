import type { Purpose } from "../standards/standard";

/**
 * The words that a standard under revision gives its three tiers. Decisions are kept by purpose, so that a project can change its
 * words without losing one.
 */
export interface TierSystem {
  readonly id: "existing-new-leading" | "general-advanced-leading";
  /** In the order that tables print them: the most lenient first. */
  readonly names: Readonly<Record<Purpose, string>>;
  /** Which standards speak so. */
  readonly example: string;
}

/** The order of the columns A, B, C of table 5.4-15: the most lenient first. */
export const tierOrder = ["existing", "new", "leading"] as const satisfies readonly Purpose[];

/** What settings and names of formulas call the tiers. */
export const tierLetters: Readonly<Record<Purpose, string>> = { existing: "A", new: "B", leading: "C" };

export const tierSystems: readonly TierSystem[] = [
  {
    id: "existing-new-leading",
    names: { existing: "现有", new: "新建", leading: "先进" },
    example: "DB36/T 420—2017",
  },
  {
    id: "general-advanced-leading",
    names: { existing: "通用", new: "先进", leading: "领跑" },
    example: "DB14/T 1049.2—2021",
  },
];

export function tierSystemOf(id: TierSystem["id"]): TierSystem {
  return tierSystems.find((system) => system.id === id)!;
}
