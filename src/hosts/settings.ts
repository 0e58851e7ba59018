/** The keys under which the product keeps its settings in a workbook. They are part of users' files: never rename one. */
export const settingKeys = {
  /** Id of the standard that look-ups use when a formula names none. */
  defaultStandard: "waterQuota.defaultStandard",
} as const;
