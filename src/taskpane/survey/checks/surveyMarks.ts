import type { Language } from "../../../language/language";
import { describe } from "../../../language/messages";
import { settingKeys } from "../../../workflows/settings";
import type { MarkKind, Remark } from "../../marks/marks";
import type { CheckReport } from "./runChecks";
import { checksTexts } from "./texts";

/** How the checks of a survey mark cells. */
export const surveyMarks: MarkKind = {
  setting: settingKeys.surveyMarks,
  noteTitle: checksTexts.noteTitle,
  markLabel: checksTexts.markLabel,
  unmarkLabel: checksTexts.unmarkLabel,
};

/** An issue about a whole row stands in its first column. */
export function remarksOf({ issues, firstColumns }: CheckReport, language: Language): Remark[] {
  return issues.map(({ sheet, row, column, severity, message }) => ({
    sheet,
    row,
    column: column ?? firstColumns.get(sheet) ?? 0,
    severity,
    text: describe(message, language),
  }));
}
