export const settingsTexts = {
  language: { zh: "语言 Language", en: "Language 语言" },
  languageHint: {
    zh: "任务窗格与函数提示信息的语言。",
    en: "The language of this pane and of the functions' messages.",
  },
  theme: { zh: "外观", en: "Appearance" },
  system: { zh: "跟随系统", en: "Follow the system" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  contrast: { zh: "高对比度", en: "High contrast" },
  standard: { zh: "本工作簿的默认标准", en: "Default standard of this workbook" },
  standardHint: {
    zh: "公式未写明标准时按此查询，并随文件保存。更改后全部公式重新计算。",
    en: "Used where a formula names no standard; saved with the file. Changing it recalculates all formulas.",
  },
  draft: { zh: "送审稿", en: "draft" },
  notSaved: { zh: "默认标准没有保存", en: "The default standard was not saved" },
  notSavedBody: {
    zh: "工作簿没有接受设置（{detail}）。请确认文件可以编辑后重试。",
    en: "The workbook refused the setting ({detail}). Make sure the file can be edited, then try again.",
  },
} as const;
