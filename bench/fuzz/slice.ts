/** What goes between the processes of the fuzzer. */
import type { Outcome } from "./check";

/** Files by their numbers. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
}

export interface Fate {
  readonly at: number;
  readonly what: string;
  /** Absent as long as the file is looked at. */
  readonly outcome?: Outcome;
  /** Processor time. */
  readonly milliseconds?: number;
}
