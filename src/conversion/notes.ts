/**
 * The original of a converted cell, kept in the cell's note: what the note said before stays, and the original stands behind it
 * between two marks. The first mark names the cells that the conversion wrote and a check over what it wrote there, so that
 * bringing the original back never replaces what somebody has entered since.
 */
export type Kind = "native" | "values";

export interface Kept {
  readonly kind: Kind;
  /** The cells written, such as D2 or D2:D11, as they were called then. */
  readonly area: string;
  readonly check: string;
  /** With "=". */
  readonly original: string;
}

const kindNames: Readonly<Record<Kind, string>> = { native: "已转为原生公式 native", values: "已转为数值 values" };
const end = "〔WQ〕";
const pattern =
  /(?:\r?\n|\r)*〔WQ (?:已转为原生公式|已转为数值) (native|values) ([A-Z]+\d+(?::[A-Z]+\d+)?) #([0-9a-f]{8})〕(?:\r?\n|\r)(=[\s\S]*?)(?:\r?\n|\r)〔WQ〕/;

export function noteWith(before: string | null, { kind, area, check, original }: Kept): string {
  const kept = `〔WQ ${kindNames[kind]} ${area} #${check}〕\n${original}\n${end}`;
  return before ? `${before}\n\n${kept}` : kept;
}

/** The original in a note, and what the note says besides (null: nothing); null where it keeps none. */
export function readNote(note: string): { readonly kept: Kept; readonly rest: string | null } | null {
  const found = pattern.exec(note);
  if (!found) return null;
  const [whole, kind, area, check, original] = found;
  const rest = note.slice(0, found.index) + note.slice(found.index + whole.length);
  return {
    kept: { kind: kind as Kind, area: area!, check: check!, original: original! },
    rest: rest.trim() === "" ? null : rest,
  };
}
