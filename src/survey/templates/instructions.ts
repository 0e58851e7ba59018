/** The first sheet of a template: what it is for, how to fill it, and every column with its unit. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Styles } from "../looks";
import { SheetMaker } from "./sheet";
import type { TableSheet } from "./table";

export interface Instructions {
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly steps: readonly Bilingual[];
}

export function instructionSheet(
  text: Instructions,
  tables: readonly TableSheet[],
  styles: Styles,
  language: Language,
): SheetSnapshot {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const sheet = new SheetMaker(say("填表说明", "How to fill"), styles);
  [4, 26, 9, 70].forEach((width, column) => sheet.width(column, width));
  sheet.merge(0, 0, 1, 4, inLanguage(text.title, language), "title");
  sheet.height(0, 34);
  sheet.merge(1, 0, 1, 4, inLanguage(text.purpose, language), "text");
  sheet.height(1, 46);
  let row = 3;
  sheet.put(row++, 0, say("怎么填", "How to fill"), "section");
  text.steps.forEach((step, at) => {
    sheet.put(row, 0, at + 1, "strong");
    sheet.merge(row, 1, 1, 3, inLanguage(step, language), "text");
    sheet.height(row, 32);
    row++;
  });
  row++;
  sheet.put(row++, 0, say("颜色", "Colours"), "section");
  for (const [look, meaning] of [
    ["requiredHeader", say("必填", "required")],
    ["header", say("选填", "optional")],
    ["computed", say("自动计算，不填", "calculated, leave alone")],
  ] as const) {
    sheet.put(row, 1, meaning, look);
    row++;
  }
  for (const { name, columns } of tables) {
    row++;
    sheet.put(
      row++,
      0,
      say(`“${inLanguage(name, language)}”各列`, `Columns of “${inLanguage(name, language)}”`),
      "section",
    );
    sheet.put(row, 1, say("列", "Column"), "header");
    sheet.put(row, 2, say("必填", "Required"), "header");
    sheet.put(row, 3, say("说明", "Meaning"), "header");
    row++;
    for (const { title, required, hint, formula } of columns) {
      sheet.put(row, 1, inLanguage(title, language), "label");
      sheet.put(row, 2, formula ? say("自动", "calculated") : required ? say("是", "yes") : "", "label");
      sheet.put(row, 3, inLanguage(hint, language), "meaning");
      sheet.height(row, 26);
      row++;
    }
  }
  sheet.protected = true;
  sheet.page = { fitToWidth: true, footer: "&P / &N" };
  return sheet.snapshot();
}
