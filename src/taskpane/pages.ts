import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { BookSearchRegular } from "@fluentui/react-icons/svg/book-search";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTextEditRegular } from "@fluentui/react-icons/svg/clipboard-text-edit";
import { DataScatterRegular } from "@fluentui/react-icons/svg/data-scatter";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ComponentType } from "react";
import { lazy } from "react";
import type { Bilingual } from "../language/language";
import { LookupPage } from "./lookup/LookupPage";

export interface Page {
  /** Part of the address behind "#": the ribbon opens the pane at a page. */
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: ComponentType;
  readonly content: ComponentType;
}

// Only the page that the pane opens at comes with it; the code of each other page is loaded when it is first visited.
const FunctionsPage = lazy(async () => ({ default: (await import("./functions/FunctionsPage")).FunctionsPage }));
const StandardsPage = lazy(async () => ({ default: (await import("./standards/StandardsPage")).StandardsPage }));
const SurveyPage = lazy(async () => ({ default: (await import("./survey/SurveyPage")).SurveyPage }));
const ConsolidationPage = lazy(async () => ({
  default: (await import("./consolidation/ConsolidationPage")).ConsolidationPage,
}));
const CasesPage = lazy(async () => ({ default: (await import("./cases/CasesPage")).CasesPage }));
// With the pictures: their code comes with this page only.
const RevisionPage = lazy(async () => ({ default: (await import("./revision/RevisionPage")).RevisionPage }));
const ConversionPage = lazy(async () => ({ default: (await import("./conversion/ConversionPage")).ConversionPage }));
const SelfCheckPage = lazy(async () => ({ default: (await import("./selfcheck/SelfCheckPage")).SelfCheckPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings/SettingsPage")).SettingsPage }));

/** The pane's pages in their order: one folder each. */
export const pages: readonly [Page, ...Page[]] = [
  { id: "lookup", title: { zh: "查定额", en: "Look up" }, icon: SearchRegular, content: LookupPage },
  { id: "functions", title: { zh: "函数", en: "Functions" }, icon: MathFormulaRegular, content: FunctionsPage },
  { id: "standards", title: { zh: "标准", en: "Standards" }, icon: BookOpenRegular, content: StandardsPage },
  { id: "survey", title: { zh: "调查", en: "Survey" }, icon: ClipboardTextEditRegular, content: SurveyPage },
  {
    id: "consolidation",
    title: { zh: "汇总", en: "Consolidate" },
    icon: DocumentTableRegular,
    content: ConsolidationPage,
  },
  { id: "revision", title: { zh: "修订", en: "Revision" }, icon: DataScatterRegular, content: RevisionPage },
  { id: "cases", title: { zh: "案例", en: "Cases" }, icon: BookSearchRegular, content: CasesPage },
  { id: "conversion", title: { zh: "转换", en: "Convert" }, icon: ArrowSwapRegular, content: ConversionPage },
  { id: "selfcheck", title: { zh: "自检", en: "Self-check" }, icon: CheckmarkCircleRegular, content: SelfCheckPage },
  { id: "settings", title: { zh: "设置", en: "Settings" }, icon: SettingsRegular, content: SettingsPage },
];
