/** Sheet 适用性: the checklist of section 4.4. */
import type { PracticalityCheck } from "../../project";
import { flag } from "../rows";
import { sheetTitles } from "../titles";
import type { InputTable } from "./field";
import { choiceField, textField } from "./field";

export const answers = ["是", "否"] as const;

const fields = {
  question: textField({ header: "分析内容", width: 44 }),
  satisfied: choiceField<PracticalityCheck["satisfied"]>(
    { header: "满足", width: 8 },
    (text) => (text === "" ? null : flag(text)),
    (satisfied) => (satisfied === null ? "" : answers[satisfied ? 0 : 1]),
    null,
  ),
  note: textField({ header: "说明", width: 50, look: "inputWrapped" }),
} as const;

export const practicalityTable = {
  id: "practicality",
  sheet: sheetTitles.practicality,
  table: "适用性表",
  required: ["question", "satisfied"],
  fields,
} as const satisfies InputTable<typeof fields>;
