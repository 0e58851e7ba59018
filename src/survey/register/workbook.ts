/**
 * Plans as a workbook of live formulas: rules and register are entered, everything else follows from them. A formula fills a whole
 * table or column, so that thousands of firms stay quick in Excel.
 */
import type { Language } from "../../language/language";
import { finished } from "../../statistics/finished";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { Styles } from "../looks";
import type { RegisterPlan } from "./examine";
import { registerSheet } from "./sheets/register";
import { benchmarkSheet, improveSheet, plansSheet } from "./sheets/results";
import { rulesSheet } from "./sheets/rules";
import { sharesSheet } from "./sheets/shares";

export function planWorkbook(plan: RegisterPlan, language: Language): WorkbookSnapshot {
  return finished(planWorkbookInSteps(plan, language));
}

/** The same with pauses, for a page that must not stand still meanwhile. */
export function* planWorkbookInSteps(plan: RegisterPlan, language: Language): Generator<void, WorkbookSnapshot> {
  const styles = new Styles();
  const plans = yield* plansSheet(plan, styles, language);
  const held: SheetSnapshot[] = [];
  if (plan.benchmarks.length > 0) {
    held.push(yield* benchmarkSheet(plan, styles, language), yield* improveSheet(plan, styles, language));
  }
  const [shares, rules] = [sharesSheet(plan, styles, language), rulesSheet(plan, styles, language)];
  const register = yield* registerSheet(plan, styles, language);
  const sheets = [plans, ...held, shares, rules, register];
  return { sheets, styles: styles.list, names: [], settings: {} };
}
