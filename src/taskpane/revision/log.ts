/** What the log calls things, in the language of the reader; the workbook's log has the Chinese words. */
import type { Bilingual } from "../../language/language";
import { actionNames } from "../../revision/log";
import type { LogAction } from "../../revision/project";

const english: Readonly<Record<LogAction, string>> = {
  create: "Made",
  merge: "Samples merged",
  exclude: "Excluded",
  include: "Included",
  decide: "Decided",
  assign: "Assigned",
  edit: "Edited",
  undo: "Undone",
  redo: "Redone",
  note: "Note",
  stage: "Stage",
  comment: "Comments",
};

export const actionTexts = Object.fromEntries(
  (Object.keys(english) as LogAction[]).map((action) => [action, { zh: actionNames[action], en: english[action] }]),
) as Readonly<Record<LogAction, Bilingual>>;
