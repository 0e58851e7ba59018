import type { StandardsLibrary } from "../standards/library";

/** What a function may know besides its arguments. The host owns it; the same context gives the same result. */
export interface Context {
  readonly standards: StandardsLibrary;
  /** Id of the standard that look-ups use when a formula names none: the workbook's choice. */
  readonly defaultStandard: string;
}
