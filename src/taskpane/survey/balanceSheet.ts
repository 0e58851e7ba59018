import type { BalanceForm } from "../../balance/form";
import { balanceForm } from "../../balance/form";
import type { Meanings } from "../../balance/reading/meanings";
import { withMeanings } from "../../balance/reading/meanings";
import { tablesOf } from "../../documents/document";
import { documentOfSheets } from "../../documents/sheets";
import type { FillTable } from "../../survey/filling";
import type { SurveySheet } from "../../survey/sheet";

/** No balance has more rows; samples of a province do. */
const rowsAtMost = 2000;

/** A year's water and output of enterprises is a survey, also where it says what they discharge. */
function isSurvey(tables: readonly FillTable[]): boolean {
  return tables.some(({ layout }) => layout.columns.some(({ key }) => key === "output" || key === "year"));
}

function tablesIn({ name, rows, merges }: SurveySheet, surveyed: readonly FillTable[], meanings: Meanings) {
  if (rows.length > rowsAtMost || isSurvey(surveyed)) return [];
  return tablesOf(withMeanings(documentOfSheets([{ name, row: 0, column: 0, values: rows, merges }]), meanings));
}

/** The table of units, or the list of flows, of a sheet as a form; null where it has none. */
export function formIn(sheet: SurveySheet, surveyed: readonly FillTable[], meanings: Meanings): BalanceForm | null {
  for (const table of tablesIn(sheet, surveyed, meanings)) {
    const form = balanceForm(table);
    if (form) return form;
  }
  return null;
}
