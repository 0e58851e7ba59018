/** Forms to send out, as workbooks: instructions, sheets to fill, lists to choose from. */
import type { Bilingual } from "../language/language";
import { inLanguage } from "../language/language";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { Styles } from "./looks";
import { balanceTemplate } from "./templates/balance";
import { enterpriseTemplate } from "./templates/enterprise";
import { flowsTemplate } from "./templates/flows";
import { instructionSheet } from "./templates/instructions";
import { makeLists } from "./templates/lists";
import type { TemplateOptions } from "./templates/options";
import { permitTemplate } from "./templates/permits";
import { tableSheet } from "./templates/table";
import type { Template } from "./templates/template";
import { typicalTemplate } from "./templates/typical";

export { productsOf, regionOf } from "./templates/options";
export type { TemplateOptions, TemplateProduct } from "./templates/options";

const templates = {
  enterprise: enterpriseTemplate,
  typical: typicalTemplate,
  permits: permitTemplate,
  balance: balanceTemplate,
  flows: flowsTemplate,
} as const satisfies Record<string, Template>;

export type TemplateKind = keyof typeof templates;
export const templateKinds = Object.keys(templates) as readonly TemplateKind[];
export const templateTitles = Object.fromEntries(
  templateKinds.map((kind) => [kind, templates[kind].title]),
) as Readonly<Record<TemplateKind, Bilingual>>;

/** Where a workbook says which form it was made from. */
export const templateSetting = "wq.survey.template";

export function surveyTemplate(kind: TemplateKind, options: TemplateOptions): WorkbookSnapshot {
  const styles = new Styles();
  const { language } = options;
  const lists = makeLists(options, styles);
  const { instructions, make }: Template = templates[kind];
  const { before = [], tables, after = [] } = make(lists, options);
  return {
    sheets: [
      instructionSheet(instructions, tables, styles, language),
      ...before.map((sheet) => sheet(styles, language)),
      ...tables.map((table) => tableSheet(table, styles, language)),
      ...after.map((sheet) => sheet(styles, language)),
      lists.sheet,
    ],
    activeSheet: inLanguage(before.length > 0 ? { zh: "基本情况", en: "Basics" } : tables[0]!.name, language),
    styles: styles.list,
    names: [],
    settings: { [templateSetting]: kind },
  };
}
