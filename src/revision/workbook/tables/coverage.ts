/** Sheet 覆盖: the share of all industrial water that industries use (section 4.1); each source has a column behind these two. */
import { flag } from "../rows";
import { sheetTitles } from "../titles";
import type { Field, InputTable } from "./field";
import { choiceField, numberField, textField } from "./field";
import { answers } from "./practicality";

const fields = {
  industry: textField({ header: "行业", width: 20 }),
  covered: choiceField<boolean>({ header: "已有定额", width: 10 }, flag, (covered) => answers[covered ? 0 : 1], false),
} as const;

export const coverageTable = {
  id: "coverage",
  sheet: sheetTitles.coverage,
  table: "覆盖表",
  required: ["industry", "covered"],
  fields,
} as const satisfies InputTable<typeof fields>;

/** The share that an industry has in one source. */
export function sourceField(source: string): Field<number | null> {
  return numberField({ header: source, width: 16, look: "change" });
}
