export const noticeTexts = {
  notDone: { zh: "没有完成", en: "Not done" },
} as const;
