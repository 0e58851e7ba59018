/** What the reader of a printed standard finds, and why it is not sure of some of it. */
import type { Place } from "../../documents/document";
import type { PrintedValue } from "./printed-value";
import type { TierWord } from "./tier-words";

/** Why a value is doubtful. */
export const doubtReasons = [
  "readingsDiffer",
  "oneReading",
  "labelMoved",
  "labelsMissing",
  "tierOrder",
  "tierTwice",
  "tierMissing",
  "tierUnknown",
  "boundAlone",
  "farApart",
  "farOff",
  "unitMissing",
  "unitUnknown",
  "brokenRow",
  "nearSlip",
  "otherClass",
  "twice",
  "notANumber",
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** One value as one way of reading finds it. */
export interface ReadValue {
  /** Row of the table. */
  readonly row: number;
  readonly tier: TierWord;
  /** What heads the value: its tier's name, or a probability or method; "" for a single unnamed one. */
  readonly heading: string;
  readonly printed: PrintedValue;
  readonly place: Place;
}

/** One product variant as the layout of a table tells it. */
export interface ReadEntry {
  readonly row: number;
  readonly code: string;
  readonly category: string;
  /** The line across the table above it, as it stands there. */
  readonly section: string;
  readonly product: string;
  /** Whether the product stands in a row of this entry itself, and is not carried from further above. */
  readonly productPrinted: boolean;
  readonly conditions: readonly string[];
  /** What its footnotes say, or "". */
  readonly remark: string;
  readonly unit: string;
  readonly values: readonly ReadValue[];
  readonly doubts: readonly DoubtReason[];
  readonly place: Place;
}
