import type { Bilingual } from "../language";

/** Of the embedded workbook: why a stored result stays, and what errors of native formulas mean. */
export const resultMessages = {
  cellLocked: {
    zh: "工作表“{sheet}”受保护，{cell} 不能填写，未作任何改动。请换一个位置，或先在 Excel 中取消保护。",
    en: 'Sheet "{sheet}" is protected and {cell} cannot be filled in; nothing was changed. Choose another place, or unprotect the sheet in Excel first.',
  },
  keptResults: {
    zh: "{count} 个公式的结果未改，仍是文件中的值；另有 {dependents} 个公式依赖它们。Excel 打开这个文件时会重新计算。",
    en: "{count} {count|formula|formulas} keep the results of the file; {dependents} {dependents|other depends|others depend} on them. Excel calculates when it opens the file.",
  },
  keptOutdated: {
    zh: "其中 {count} 个所依赖的单元格已经改变，要等 Excel 重新计算后才是新的结果：{places}",
    en: "Of these, {count} depend on cells that have changed, and are renewed only when Excel calculates: {places}",
  },
  keptChanging: {
    zh: "随时间或随机变化的 {count} 个：{places}",
    en: "{count} change with time or at random: {places}",
  },
  keptElsewhere: {
    zh: "引用其他工作簿的 {count} 个：{places}",
    en: "{count} refer to other workbooks: {places}",
  },
  keptUnknown: {
    zh: "用到本程序不认识的函数或名称的 {count} 个：{places}",
    en: "{count} use functions or names that this program does not know: {places}",
  },
  keptStale: {
    zh: "文件中的值可能已经过时的 {count} 个（同样的函数在别处结果一致）：{places}",
    en: "{count} may be out of date in the file (the same functions agree elsewhere in it): {places}",
  },
  keptDiffers: {
    zh: "本程序算得与文件不同的 {count} 个：{places}",
    en: "{count} are calculated differently by this program: {places}",
  },
  keptUnending: {
    zh: "计算量过大而放弃的 {count} 个：{places}",
    en: "{count} were given up, since calculating them does not end: {places}",
  },
  formulaUnreadable: {
    zh: "无法读懂公式“{formula}”，请检查括号、引号和逗号。",
    en: 'The formula "{formula}" cannot be read. Check its brackets, quotes and commas.',
  },
  nativeNameError: {
    zh: "公式中有不认识的函数或名称，请检查拼写；文本要用双引号括起来。",
    en: "The formula names an unknown function or name. Check the spelling; text belongs in double quotes.",
  },
  nativeValueError: {
    zh: "公式中某个值的类型不对，例如把文字当作数字。请检查公式引用的单元格。",
    en: "A value in the formula has the wrong type, such as text where a number belongs. Check the cells it refers to.",
  },
  nativeDivisionError: {
    zh: "除数为零或为空白，请检查公式的分母。",
    en: "Division by zero or by a blank cell. Check the divisor.",
  },
  nativeNotAvailable: {
    zh: "没有找到所需的值。请检查查找的内容与范围。",
    en: "A value was not found. Check what is looked up, and where.",
  },
  nativeNumberError: {
    zh: "计算没有结果：数值过大、过小或超出函数允许的范围。",
    en: "The calculation has no result: a number is too large, too small or outside what the function allows.",
  },
  nativeGivenUp: {
    zh: "计算量过大，已经放弃。请检查公式中的次数、期数或行列数是否过大；Excel 打开这个文件时会计算。",
    en: "Calculating this takes too long and was given up. Check whether a count in the formula is too large; Excel calculates it when it opens the file.",
  },
  nativeReferenceError: {
    zh: "公式引用的单元格不存在，或公式引用了自己。请检查引用。",
    en: "The formula refers to a cell that does not exist, or to itself. Check its references.",
  },
  nativeNullError: {
    zh: "公式中的两个区域没有交集，请检查区域之间的空格。",
    en: "Two ranges in the formula do not intersect. Check the space between them.",
  },
  nativeSpillError: {
    zh: "结果需要占用多个单元格，但其中有的不是空的。请清空公式右侧和下方的单元格，或换一个位置。",
    en: "The result needs several cells, and some of them are not empty. Clear the cells beside and below the formula, or move it.",
  },
  nativeCalculationError: {
    zh: "公式得到了空的结果或不支持的数组。请检查筛选条件。",
    en: "The formula gave an empty or unsupported array. Check its conditions.",
  },
} as const satisfies Record<string, Bilingual>;
