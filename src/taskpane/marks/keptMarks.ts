/** Marked cells as the workbook's settings keep them: short, since Excel takes no setting above about 1 MB. */
import type { CellMark } from "../../hosts/port";
import { fingerprint64 } from "../../language/fingerprint";

export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What we put there; of the note its fingerprint. */
  readonly mark: CellMark;
  /** What was there. */
  readonly before: CellMark;
}

/** Sheet by its place in the list, row, column, fill and note put there; then what was there, if anything was. */
type Line = readonly [number, number, number, string | null, string | null, (string | null)?, (string | null)?];

export function marksToText(marks: readonly Mark[]): string {
  const sheets = [...new Set(marks.map(({ sheet }) => sheet))];
  const lines = marks.map(({ sheet, row, column, mark, before }): Line => {
    const line = [sheets.indexOf(sheet), row, column, mark.fill, mark.note] as const;
    return before.fill === null && before.note === null ? line : [...line, before.fill, before.note];
  });
  return JSON.stringify({ version: 2, sheets, marks: lines });
}

export function marksFromText(text: string | null): readonly Mark[] {
  try {
    const kept = JSON.parse(text ?? "null") as Kept | null;
    if (kept?.version === 1) return kept.marks.map(withFingerprint);
    return kept?.version === 2 ? kept.marks.map((line) => markOf(kept.sheets, line)) : [];
  } catch {
    return [];
  }
}

/** Version 1 kept whole notes. */
type Kept =
  | { readonly version: 1; readonly marks: readonly Mark[] }
  | { readonly version: 2; readonly sheets: readonly string[]; readonly marks: readonly Line[] };

function withFingerprint({ mark, ...one }: Mark): Mark {
  return { ...one, mark: { ...mark, note: mark.note && fingerprint(mark.note) } };
}

function markOf(sheets: readonly string[], [sheet, row, column, fill, note, ...before]: Line): Mark {
  const [fillBefore = null, noteBefore = null] = before;
  return { sheet: sheets[sheet]!, row, column, mark: { fill, note }, before: { fill: fillBefore, note: noteBefore } };
}

/** Two notes of one cell do not share it by chance. */
export function fingerprint(text: string): string {
  return fingerprint64(text)
    .map((half) => half.toString(36))
    .join("");
}
