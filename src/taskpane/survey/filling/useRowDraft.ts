import { useDraft } from "../../shell/drafts";

interface RowDraft {
  readonly row: number;
  /** By column. */
  readonly typed: ReadonlyMap<number, string>;
}

export const blankRow: RowDraft = { row: 0, typed: new Map() };

/** What was typed into the form of a row and not written yet, also while another sheet is in front. `table`: which form it is. */
export function useRowDraft(sheet: string, table: string) {
  return useDraft(`row of ${sheet} ${table}`, blankRow);
}
