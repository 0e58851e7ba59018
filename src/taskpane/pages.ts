import {
  ArrowSwapRegular,
  BookOpenRegular,
  BookSearchRegular,
  CalendarLtrRegular,
  CheckmarkCircleRegular,
  ClipboardTextEditRegular,
  DataScatterRegular,
  FlowRegular,
  DocumentTableRegular,
  DocumentSearchRegular,
  DropRegular,
  HomeRegular,
  MathFormulaRegular,
  CalculatorRegular,
  SearchRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import type { ComponentType } from "react";
import { lazy } from "react";
import type { Bilingual } from "../language/language";
import { HomePage } from "./home/HomePage";
import { LookupPage } from "./lookup/LookupPage";
import { pageTitles } from "./pageTitles";

export interface Page {
  /** Part of the address behind "#": the ribbon opens the pane at a page. */
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: ComponentType;
  readonly content: ComponentType;
}

// The start and the look-up, which is always at hand, come with the pane; the code of each other page when it is first visited.
const FunctionsPage = lazy(async () => ({ default: (await import("./functions/FunctionsPage")).FunctionsPage }));
const StandardsPage = lazy(async () => ({ default: (await import("./standards/StandardsPage")).StandardsPage }));
// The reader of documents runs in a thread of its own; what draws the pages of a PDF comes with the first picture.
const ReadingPage = lazy(async () => ({ default: (await import("./reading/ReadingPage")).ReadingPage }));
const PermitPage = lazy(async () => ({ default: (await import("./permit/PermitPage")).PermitPage }));
const PlanPage = lazy(async () => ({ default: (await import("./plan/PlanPage")).PlanPage }));
const ChargesPage = lazy(async () => ({ default: (await import("./charges/ChargesPage")).ChargesPage }));
const SurveyPage = lazy(async () => ({ default: (await import("./survey/SurveyPage")).SurveyPage }));
const ConsolidationPage = lazy(async () => ({
  default: (await import("./consolidation/ConsolidationPage")).ConsolidationPage,
}));
// The picture's code comes later still, when there is a balance to draw.
const BalancePage = lazy(async () => ({ default: (await import("./balance/BalancePage")).BalancePage }));
const AuditPage = lazy(async () => ({ default: (await import("./audit/AuditPage")).AuditPage }));
const CasesPage = lazy(async () => ({ default: (await import("./cases/CasesPage")).CasesPage }));
// With the pictures: their code comes with this page only.
const RevisionPage = lazy(async () => ({ default: (await import("./revision/RevisionPage")).RevisionPage }));
const ConversionPage = lazy(async () => ({ default: (await import("./conversion/ConversionPage")).ConversionPage }));
const SelfCheckPage = lazy(async () => ({ default: (await import("./selfcheck/SelfCheckPage")).SelfCheckPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings/SettingsPage")).SettingsPage }));

/** Where the pane opens. */
export const homePage: Page = {
  id: "home",
  title: pageTitles.home,
  icon: HomeRegular,
  content: HomePage,
};

/** The other pages as the menu has them: what people come to do, and what they take along for it. */
export const pageGroups: readonly { readonly title: Bilingual; readonly pages: readonly Page[] }[] = [
  {
    title: { zh: "任务", en: "Tasks" },
    pages: [
      { id: "lookup", title: pageTitles.lookup, icon: SearchRegular, content: LookupPage },
      { id: "permit", title: pageTitles.permit, icon: DropRegular, content: PermitPage },
      { id: "plan", title: pageTitles.plan, icon: CalendarLtrRegular, content: PlanPage },
      { id: "charges", title: pageTitles.charges, icon: CalculatorRegular, content: ChargesPage },
      { id: "survey", title: pageTitles.survey, icon: ClipboardTextEditRegular, content: SurveyPage },
      {
        id: "consolidation",
        title: pageTitles.consolidation,
        icon: DocumentTableRegular,
        content: ConsolidationPage,
      },
      { id: "balance", title: pageTitles.balance, icon: FlowRegular, content: BalancePage },
      { id: "audit", title: pageTitles.audit, icon: DocumentSearchRegular, content: AuditPage },
      { id: "revision", title: pageTitles.revision, icon: DataScatterRegular, content: RevisionPage },
    ],
  },
  {
    title: { zh: "工具与资料", en: "Tools and references" },
    pages: [
      { id: "functions", title: pageTitles.functions, icon: MathFormulaRegular, content: FunctionsPage },
      { id: "standards", title: pageTitles.standards, icon: BookOpenRegular, content: StandardsPage },
      { id: "reading", title: pageTitles.reading, icon: DocumentSearchRegular, content: ReadingPage },
      { id: "cases", title: pageTitles.cases, icon: BookSearchRegular, content: CasesPage },
      { id: "conversion", title: pageTitles.conversion, icon: ArrowSwapRegular, content: ConversionPage },
      {
        id: "selfcheck",
        title: pageTitles.selfcheck,
        icon: CheckmarkCircleRegular,
        content: SelfCheckPage,
      },
      { id: "settings", title: pageTitles.settings, icon: SettingsRegular, content: SettingsPage },
    ],
  },
];

/** One folder each. */
export const pages: readonly Page[] = [homePage, ...pageGroups.flatMap((group) => group.pages)];
