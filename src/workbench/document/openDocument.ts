import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Work } from "../keeping/works";

/** The workbook that is open: its name, where it came from, and what saving patches. */
export interface OpenDocument {
  /** Counts the workbooks opened, so that what belonged to the one before can be let go. */
  readonly turn: number;
  /** Under which this browser remembers it. */
  readonly work: string;
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** The file's bytes as they were opened; null for what is no file yet, or of a kind that cannot be patched. */
  readonly source: Uint8Array | null;
  /** Where to save without asking, and when it was last changed there. */
  readonly place: Work["place"];
  /** With which it came: the browser remembers no copy of it beyond what is unsaved, and that only under this password. */
  readonly password: string | null;
  /** The page of the pane that it opens with; none: the start page. */
  readonly page?: string;
}

/** Under which a workbook is saved: macros stay, everything else becomes .xlsx. */
export function savedName(name: string): string {
  return name.replace(/\.[^.]*$/, "") + (/\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx");
}
