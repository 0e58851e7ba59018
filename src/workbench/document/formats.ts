/** Files to snapshots and back. The code for it is loaded when it is first needed. */
import { pausing } from "../../taskpane/shell/inSlices";
import type { Pause } from "../../workbook/pause";
import type { WorkbookChanges, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Opened } from "../../xlsx/open";
import type { Patched } from "../../xlsx/patch";

export async function readWorkbook(bytes: Uint8Array, name: string, password?: string): Promise<Opened> {
  const { open } = await import("../../xlsx/open");
  return open(bytes, name, { pause: pausing(), ...(password !== undefined && { password }) });
}

/** Has the code for reading files at hand before somebody opens one: as soon as the page has nothing else to do, where browsers tell. */
export function prepareReading(): void {
  if (typeof requestIdleCallback === "undefined") return;
  requestIdleCallback(() => void import("../../xlsx/open").catch(() => undefined));
}

interface Saveable {
  readonly snapshot: WorkbookSnapshot;
  readonly source: Uint8Array | null;
}

/** The file with the changes in it, everything else byte for byte; what is no .xlsx yet is written as one first. */
export async function savedBytes(
  { snapshot, source }: Saveable,
  changes: WorkbookChanges,
  pause: Pause,
): Promise<Patched> {
  const { patch } = await import("../../xlsx/patch");
  return patch(source ?? (await firstFile(snapshot, pause)), changes, { pause });
}

/** Of what is no .xlsx yet: written once, however often its changes are saved. */
const firstFiles = new WeakMap<WorkbookSnapshot, Uint8Array>();

async function firstFile(snapshot: WorkbookSnapshot, pause: Pause): Promise<Uint8Array> {
  const known = firstFiles.get(snapshot);
  if (known) return known;
  const { write } = await import("../../xlsx/write");
  const written = await write(snapshot, { pause });
  firstFiles.set(snapshot, written);
  return written;
}
