/** Where everything of a project stands, as sheets are told it. */
import type { DefinedName } from "../../workbook/snapshot";
import type { RevisionProject } from "../project";
import type { TierSystem } from "../tiers";
import type { Reach, SheetColumns } from "./columns";

/** The sheets that are lists of columns. */
export type ListedSheet =
  | "samples"
  | "exclusions"
  | "peers"
  | "decisions"
  | "figures"
  | "comparison"
  | "results"
  | "changes"
  | "savings"
  | "fit"
  | "advancedness";

export interface Plan {
  readonly project: RevisionProject;
  readonly tiers: TierSystem;
  /** Rows that formulas reach: those filled, and some to be filled in by hand. */
  readonly rows: Readonly<Record<Reach, number>>;
  readonly sheets: Readonly<Record<ListedSheet, SheetColumns>>;
  readonly names: readonly PlannedName[];
}

export interface PlannedName extends DefinedName {
  /** Null: the name of a setting. */
  readonly reach: Reach | null;
  readonly sheet: string;
}
