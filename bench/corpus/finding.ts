/** What became of one workbook of a corpus. Plain data, as it goes between processes. */
export interface Finding {
  readonly file: string;
  /** Extension, in small letters. */
  readonly kind: string;
  readonly outcome: "opened" | "refused" | "crashed" | "hung";
  /** The key of the message that refused it, or what an exception said. */
  readonly reason?: string;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly cells?: number;
  readonly saving?: Saving;
  readonly recalculation?: Recalculation;
}

export interface Saving {
  /** Saved without a change it is the same, byte for byte. */
  readonly same: boolean;
  /** Saving one changed cell: refused or failed, and with which words. */
  readonly failed?: string;
  /** Parts that are gone, or differ without belonging to the change. */
  readonly partsLost: readonly string[];
  /** Cells that differ although nobody edited them. */
  readonly cellsChanged: number;
}

export interface Recalculation {
  readonly failed?: string;
  readonly formulas: number;
  /** Cells whose formula or value differs afterwards, volatile ones apart: how many by function. */
  readonly differing: Readonly<Record<string, number>>;
  /** Cells that the file had no result for, and has one now. */
  readonly filled: number;
  /** Results that would differ and stay, volatile ones and those of other workbooks apart: how many by function. */
  readonly kept: Readonly<Record<string, number>>;
}
