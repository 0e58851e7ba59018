import type { Bilingual } from "../../language/language";

/** What the number of a column measures; units of other quantities in its header are no units of it. */
export type Quantity = "money" | "output" | "volume" | "unitUse" | "share" | "count";

export interface Column {
  readonly title: Bilingual;
  /** Spellings seen in real sheets, besides the two titles. */
  readonly aliases: readonly string[];
  /** unit: the unit of measure of the output; yesNo: 是 or 否. */
  readonly type: "text" | "number" | "year" | "unit" | "yesNo" | "date";
  readonly quantity?: Quantity;
  /** The unit the forms ask for. Absent with a quantity: the row states it. */
  readonly unit?: string;
  /** A sample without it cannot be used. */
  readonly required?: boolean;
  /** Identifies what a row is about, so that one cell may stand for several rows below it. */
  readonly carried?: boolean;
  /** Filled by a formula and not by hand. */
  readonly computed?: boolean;
  /** What to enter, spoken out for those who fill the sheet. */
  readonly hint: Bilingual;
}
