/** The review under way, kept by the browser over a reload: the document itself and what was decided so far. */
import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { Decisions } from "../../standards/reading/review";

interface Shelf extends DBSchema {
  review: { key: "file" | "decisions"; value: File | Decisions };
}

/** Null where the browser keeps nothing: the review lasts as long as the page then. */
async function onShelf<Result>(act: (shelf: IDBPDatabase<Shelf>) => Promise<Result>): Promise<Result | null> {
  try {
    const shelf = await openDB<Shelf>("water-quota.review", 1, {
      upgrade: (database) => void database.createObjectStore("review"),
    });
    return await act(shelf).finally(() => shelf.close());
  } catch {
    return null;
  }
}

interface KeptReview {
  readonly file: File;
  readonly decisions: Decisions;
}

export function keptReview(): Promise<KeptReview | null> {
  return onShelf(async (shelf) => {
    const [file, decisions] = [await shelf.get("review", "file"), await shelf.get("review", "decisions")];
    if (!(file instanceof File)) return null;
    return { file, decisions: decisions && !(decisions instanceof File) ? decisions : {} };
  });
}

/** A document that is begun anew has no decisions yet. */
export async function keepFile(file: File): Promise<void> {
  await onShelf(async (shelf) => {
    const { store, done } = shelf.transaction("review", "readwrite");
    await Promise.all([store.put({}, "decisions"), store.put(file, "file"), done]);
  });
}

export async function keepDecisions(decisions: Decisions): Promise<void> {
  await onShelf((shelf) => shelf.put("review", decisions, "decisions"));
}

export async function forget(): Promise<void> {
  await onShelf((shelf) => shelf.clear("review"));
}
