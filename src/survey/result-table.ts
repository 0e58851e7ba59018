import type { Bilingual } from "../language/language";
import type { Cell } from "../workbook/values";

export interface ResultColumn {
  readonly key: string;
  readonly title: Bilingual;
  /** In characters. */
  readonly width: number;
  readonly format?: string;
}

/** A table of results, apart from any workbook. Text is text, also where it begins with "=". */
export interface ResultTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
