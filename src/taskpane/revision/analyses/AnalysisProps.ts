import type { Analyses } from "../../../revision/analyses";

export interface AnalysisProps {
  readonly analyses: Analyses;
  /** Shows the product of an item. */
  readonly onOpen: (item: string) => void;
}
