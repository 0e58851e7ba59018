import type { Bilingual, Language } from "../../language/language";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Styles } from "../looks";
import type { Instructions } from "./instructions";
import type { Lists } from "./lists";
import type { TemplateOptions } from "./options";
import type { TableSheet } from "./table";

/** A form to send out. */
export interface Template {
  readonly title: Bilingual;
  readonly instructions: Instructions;
  readonly make: (lists: Lists, options: TemplateOptions) => Made;
}

export interface Made {
  readonly tables: readonly TableSheet[];
  /** Sheets that are no tables, before and behind those that are. */
  readonly before?: readonly ((styles: Styles, language: Language) => SheetSnapshot)[];
  readonly after?: readonly ((styles: Styles, language: Language) => SheetSnapshot)[];
}
