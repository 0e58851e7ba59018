import { useDraft } from "../../shell/drafts";

interface RowDraft {
  readonly row: number;
  /** By column. */
  readonly typed: ReadonlyMap<number, string>;
}

const blankRow: RowDraft = { row: 0, typed: new Map() };

/** What was typed into the form of a row and not written yet, also while another sheet is in front. `table`: which form it is. */
export function useRowDraft(sheet: string, table: string) {
  const [draft, setDraft] = useDraft(`row of ${sheet} ${table}`, blankRow);
  return {
    ...draft,
    type: (row: number, column: number, text: string) =>
      setDraft(({ typed }) => ({ row, typed: new Map(typed).set(column, text) })),
    drop: () => setDraft(() => blankRow),
  };
}
