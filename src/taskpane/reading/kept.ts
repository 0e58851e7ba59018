/** The review under way, kept by the browser over a reload: the document itself and what was decided so far. */
import type { Decisions } from "../../standards/reading/review";

const store = "review";

/** Where the browser keeps nothing, the review lasts as long as the page. */
function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("water-quota.review", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function withStore<Result>(
  mode: IDBTransactionMode,
  act: (records: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | null> {
  try {
    const opened = await database();
    try {
      return await new Promise<Result>((resolve, reject) => {
        const request = act(opened.transaction(store, mode).objectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
      });
    } finally {
      opened.close();
    }
  } catch {
    return null;
  }
}

export async function keptFile(): Promise<File | null> {
  const found: unknown = await withStore("readonly", (records) => records.get("file") as IDBRequest<unknown>);
  return found instanceof File ? found : null;
}

export async function keptDecisions(): Promise<Decisions> {
  return (await withStore("readonly", (records) => records.get("decisions") as IDBRequest<Decisions>)) ?? {};
}

/** A document that is begun anew has no decisions yet. */
export async function keepFile(file: File): Promise<void> {
  await withStore("readwrite", (records) => records.put({}, "decisions"));
  await withStore("readwrite", (records) => records.put(file, "file"));
}

export async function keepDecisions(decisions: Decisions): Promise<void> {
  await withStore("readwrite", (records) => records.put(decisions, "decisions"));
}

export async function forget(): Promise<void> {
  await withStore("readwrite", (records) => records.clear());
}
