import type { ReportSources } from "../sources";
import type { PictureChart } from "./blocks";

/** Of the documents that a project makes. */
export interface ReportOptions {
  /** Nothing where it is left out. */
  readonly sources?: ReportSources;
  /** The survey by city on a map of the user's; without one, bars. */
  readonly map?: PictureChart | null;
  /** The document of before: what people wrote into it is kept. */
  readonly former?: Uint8Array | null;
}
