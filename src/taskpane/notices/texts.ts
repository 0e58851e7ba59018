export const noticeTexts = {
  dismiss: { zh: "知道了", en: "Dismiss" },
  notDone: { zh: "没有完成", en: "Not done" },
} as const;
