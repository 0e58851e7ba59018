/** The workbooks that this browser remembers: what was not saved yet, whole, and the files worked on last. */
import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import { errorText } from "../../language/errorText";

export interface Work {
  readonly id: string;
  readonly name: string;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** Whether it holds what its file does not. */
  readonly unsaved: boolean;
  /** Where its file is, where the browser can go back to it, and when that file was last changed as it was opened. */
  readonly place: { readonly handle: FileSystemFileHandle; readonly lastModified: number } | null;
  /** Whether its content is kept here. */
  readonly held: boolean;
  /** Its content is kept under the password with which it came. */
  readonly sealed?: boolean;
}

/** Nothing, or why a work could not be kept. */
export type Refusal = null | { readonly reason: "full" | "denied" | "unsealed"; readonly detail: string };

interface Shelf extends DBSchema {
  works: { key: string; value: Work };
  contents: { key: string; value: Uint8Array };
}

const keptFiles = 8;

let shelf: Promise<IDBPDatabase<Shelf>> | null = null;

function opened(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>("water-quota", 1, {
    upgrade: (database) => {
      database.createObjectStore("works", { keyPath: "id" });
      database.createObjectStore("contents");
    },
    // A newer version of the page in another tab wants to change it: nothing of it may stand in the way.
    blocking: () => {
      void shelf?.then((database) => database.close());
      shelf = null;
    },
  });
  // Denied once, it may be granted later.
  shelf.catch(() => (shelf = null));
  return shelf;
}

/** The latest first; none where the browser keeps nothing. */
export async function works(): Promise<readonly Work[]> {
  try {
    const all = await (await opened()).getAll("works");
    return all.sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

export async function contentOf(id: string): Promise<Uint8Array | null> {
  return (await (await opened()).get("contents", id)) ?? null;
}

type Keeping = Omit<Work, "held" | "at">;

/** Keeps a work in place of what was kept of it before: both parts of it or none. Where there is no room, copies of saved files make it. */
export async function keep(work: Keeping, content: Uint8Array | null): Promise<Refusal> {
  try {
    await put(work, content).catch(async (error: unknown) => {
      const copies = isFull(error) ? (await works()).filter(({ unsaved, held }) => held && !unsaved) : [];
      if (copies.length === 0) throw error;
      await forget(copies.map(({ id }) => id));
      await put(work, content);
    });
    return null;
  } catch (error) {
    return { reason: isFull(error) ? "full" : "denied", detail: errorText(error) };
  }
}

async function put(work: Keeping, content: Uint8Array | null): Promise<void> {
  const transaction = (await opened()).transaction(["works", "contents"], "readwrite");
  const [list, contents] = [transaction.objectStore("works"), transaction.objectStore("contents")];
  await Promise.all([
    list.put({ ...work, at: Date.now(), held: content !== null }),
    content ? contents.put(content, work.id) : contents.delete(work.id),
    transaction.done,
  ]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

export async function forget(ids: readonly string[]): Promise<void> {
  const transaction = (await opened()).transaction(["works", "contents"], "readwrite");
  await Promise.all([
    ...ids.flatMap((id) => [
      transaction.objectStore("works").delete(id),
      transaction.objectStore("contents").delete(id),
    ]),
    transaction.done,
  ]);
}

/** Lets go of an older entry of the same file, and of saved files beyond those that are listed. Unsaved work stays until somebody gives it up. */
export async function tidy(current: Pick<Work, "id" | "name" | "place">): Promise<void> {
  const saved = (await works()).filter(({ id, unsaved }) => !unsaved && id !== current.id);
  const same = await Promise.all(saved.map((work) => sameFile(work, current)));
  const gone = saved.filter((_, index) => same[index]);
  const others = saved.filter((_, index) => !same[index]).slice(keptFiles - 1);
  if (gone.length + others.length > 0) await forget([...gone, ...others].map(({ id }) => id));
}

/** Whether two works are one file: by its place where both know theirs, by its name otherwise. */
export async function sameFile(
  one: Pick<Work, "name" | "place">,
  other: Pick<Work, "name" | "place">,
): Promise<boolean> {
  if (one.place && other.place) return one.place.handle.isSameEntry(other.place.handle).catch(() => false);
  return one.name === other.name;
}
