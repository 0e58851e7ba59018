/** The workbook says which layout it has; one without is an older or a foreign one, and its tables are looked for by their words. */
export const versionSetting = "wq.revision";

/** 1: as described by tables.ts. */
export const currentVersion = 1;
