export const surveyTexts = {
  sections: { zh: "调查的步骤", en: "Steps of a survey" },
  templates: { zh: "模板", en: "Templates" },
  filling: { zh: "填报", en: "Fill in" },
  checks: { zh: "检查", en: "Checks" },
  faulted: { zh: "出错了：{detail}", en: "Something went wrong: {detail}" },
} as const;
