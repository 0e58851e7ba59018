/** Files to snapshots and back. The code for it is loaded when it is first needed. */
import type { WorkbookChanges, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Opened } from "../../xlsx/open";
import type { Patched } from "../../xlsx/patch";

export async function readWorkbook(bytes: Uint8Array, name: string, password?: string): Promise<Opened> {
  const { open } = await import("../../xlsx/open");
  return open(bytes, name, password === undefined ? {} : { password });
}

interface Saveable {
  readonly snapshot: WorkbookSnapshot;
  readonly source: Uint8Array | null;
}

/** The file with the changes in it, everything else byte for byte; what is no .xlsx yet is written as one first. */
export async function savedBytes({ snapshot, source }: Saveable, changes: WorkbookChanges): Promise<Patched> {
  const [{ patch }, { write }] = await Promise.all([import("../../xlsx/patch"), import("../../xlsx/write")]);
  return patch(source ?? (await write(snapshot)), changes);
}
