/** The keys under which the product keeps its settings in a workbook, each host under a prefix of its own. They are part of users' files: never rename one. */
export const settingKeys = {
  /** Id of the standard that look-ups use when a formula names none. */
  defaultStandard: "defaultStandard",
  /** The user's own standards, as ownStandardsToText writes them. */
  ownStandards: "ownStandards",
  /** The user's word for doubtful values, as confirmationsToText writes them. */
  confirmations: "confirmations",
  /** Layouts of survey sheets that the user has confirmed, as layoutsToText writes them. */
  surveyLayouts: "surveyLayouts",
  /** What headers of water balances mean that the user has said, as JSON. */
  balanceColumns: "balanceColumns",
  /** Cells marked by the checks of a survey, with what they looked like before. */
  surveyMarks: "surveyMarks",
  /** Cells marked by an audit, likewise. */
  auditMarks: "auditMarks",
} as const;
