/**
 * Plans as a workbook of live formulas: rules and register are entered, everything else follows from them. A formula fills a whole
 * table or column, so that thousands of firms stay quick in Excel.
 */
import type { Language } from "../../language/language";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { Styles } from "../looks";
import type { RegisterPlan } from "./examine";
import { registerSheet } from "./sheets/register";
import { benchmarkSheet, improveSheet, plansSheet } from "./sheets/results";
import { rulesSheet } from "./sheets/rules";
import { sharesSheet } from "./sheets/shares";

export function planWorkbook(plan: RegisterPlan, language: Language): WorkbookSnapshot {
  const styles = new Styles();
  const held = plan.benchmarks.length > 0 ? [benchmarkSheet, improveSheet] : [];
  const sheets = [plansSheet, ...held, rulesSheet, registerSheet].map((make) =>
    make(plan, styles, language).snapshot(),
  );
  sheets.splice(1 + held.length, 0, sharesSheet(plan, styles, language));
  return { sheets, styles: styles.list, names: [], settings: {} };
}
