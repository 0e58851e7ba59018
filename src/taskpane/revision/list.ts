/** Which products the list shows. */
import type { ListEntry } from "../../revision/view";

export const statuses = ["all", "open", "decided", "flagged"] as const;
export type Status = (typeof statuses)[number];

export interface ListFilter {
  readonly text: string;
  readonly status: Status;
}

export const wholeList: ListFilter = { text: "", status: "all" };

const fits: Readonly<Record<Status, (entry: ListEntry) => boolean>> = {
  all: () => true,
  open: ({ done }) => !done,
  decided: ({ done }) => done,
  flagged: ({ guards }) => guards.errors + guards.warnings > 0,
};

export function countsOf(entries: readonly ListEntry[]): Readonly<Record<Status, number>> {
  const count = (status: Status) => entries.filter(fits[status]).length;
  return { all: entries.length, open: count("open"), decided: count("decided"), flagged: count("flagged") };
}

/** @param codes industry codes by item: people know their products by them. */
export function filtered(
  entries: readonly ListEntry[],
  { text, status }: ListFilter,
  codes: ReadonlyMap<string, string>,
): readonly ListEntry[] {
  const terms = spelt(text).split(" ").filter(Boolean);
  return entries.filter((entry) => {
    const where = spelt(`${entry.key} ${entry.industry} ${codes.get(entry.key) ?? ""}`);
    return fits[status](entry) && terms.every((word) => where.includes(word));
  });
}

function spelt(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
