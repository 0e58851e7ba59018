/** The workbook says which layout it has; one without is an older or a foreign one, and its tables are looked for by their words. */
export const versionSetting = "wq.revision";

/** 1: without the sheets 普查 and 意见. 2: without 正文. 3: as the tables of today have it. */
export const currentVersion = 3;

/** A workbook without a mark counts as one of today. */
export function versionOf(settings: Readonly<Record<string, string>>): number {
  return Number(settings[versionSetting] ?? currentVersion);
}
