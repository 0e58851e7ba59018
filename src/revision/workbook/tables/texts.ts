/** Sheet 正文: what people write in the documents, one place a row. */
import { sheetTitles } from "../titles";
import type { InputTable } from "./field";
import { textField } from "./field";

const fields = {
  id: textField({ header: "位置", width: 20 }),
  title: textField({ header: "章节", width: 28 }),
  text: textField({ header: "正文", width: 90, look: "inputWrapped" }),
} as const;

export const textsTable = {
  id: "texts",
  sheet: sheetTitles.texts,
  table: "正文表",
  required: ["id", "text"],
  fields,
} as const satisfies InputTable<typeof fields>;

export const textSubstance: readonly (keyof typeof fields)[] = ["id", "text"];
