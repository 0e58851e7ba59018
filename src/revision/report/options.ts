import type { Variant } from "../../standards/variant";

/** Of the documents that a project makes. */
export interface ReportOptions {
  /** The entries of the standard that is replaced; null where it is not at hand. */
  readonly replaced?: readonly Variant[] | null;
  /** The document of before: what people wrote into it is kept. */
  readonly former?: Uint8Array | null;
}
