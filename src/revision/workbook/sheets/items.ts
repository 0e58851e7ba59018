/** Columns that many sheets of results begin with: a row an item, as sheet 决定 has it. */
import type { Purpose } from "../../../standards/standard";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import type { SheetColumn } from "../columns";
import { names } from "../names";
import { itemFields } from "../tables/decisions";

const { items, decisions } = names;

type ItemKey = "item" | "product" | "condition" | "unit" | "old";

/** A blank cell stays one: over a range, Excel shows it as 0. */
export const blankKept = (name: string) => `=IF(${name}="","",${name})`;

export function itemColumn(key: ItemKey, width: number, header: string = itemFields[key].header): SheetColumn {
  const formula = key === "old" ? blankKept(items[key]) : `=${items[key]}&""`;
  return { key, header, width, look: "derived", formula };
}

/** The published values of the three tiers. */
export function publishedColumns({ names: words }: TierSystem, width: number): readonly SheetColumn[] {
  return tierOrder.map((tier: Purpose, index): SheetColumn => ({
    key: `published.${tier}`,
    header: words[tier],
    width,
    look: "quota",
    ...(index === 0 ? { formula: blankKept(decisions.values) } : {}),
  }));
}
