import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { BookSearchRegular } from "@fluentui/react-icons/svg/book-search";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ComponentType } from "react";
import type { Bilingual } from "../language/language";
import { CasesPage } from "./cases/CasesPage";
import { FunctionsPage } from "./functions/FunctionsPage";
import { LookupPage } from "./lookup/LookupPage";
import { SelfCheckPage } from "./selfcheck/SelfCheckPage";
import { SettingsPage } from "./settings/SettingsPage";
import { StandardsPage } from "./standards/StandardsPage";

export interface Page {
  /** Part of the address behind "#": the ribbon opens the pane at a page. */
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: ComponentType;
  readonly content: ComponentType;
}

/** The pane's pages in their order: one folder each. */
export const pages: readonly [Page, ...Page[]] = [
  { id: "lookup", title: { zh: "查定额", en: "Look up" }, icon: SearchRegular, content: LookupPage },
  { id: "functions", title: { zh: "函数", en: "Functions" }, icon: MathFormulaRegular, content: FunctionsPage },
  { id: "standards", title: { zh: "标准", en: "Standards" }, icon: BookOpenRegular, content: StandardsPage },
  { id: "cases", title: { zh: "案例", en: "Cases" }, icon: BookSearchRegular, content: CasesPage },
  { id: "selfcheck", title: { zh: "自检", en: "Self-check" }, icon: CheckmarkCircleRegular, content: SelfCheckPage },
  { id: "settings", title: { zh: "设置", en: "Settings" }, icon: SettingsRegular, content: SettingsPage },
];
