import type { Bilingual } from "../language";

/** What a workbook host has to say, and the errors of formulas that are none of our functions. */
export const hostMessages = {
  sheetMissing: {
    zh: "工作簿中没有工作表“{sheet}”。它可能已被改名或删除，请重新选择。",
    en: 'The workbook has no sheet "{sheet}". It may have been renamed or removed; please choose again.',
  },
  sheetTooSmall: {
    zh: "写入的区域超出了工作表“{sheet}”的边界，请换一个位置。",
    en: 'The range to write reaches beyond the edge of sheet "{sheet}". Choose another place.',
  },
  writeRefused: {
    zh: "工作簿拒绝写入工作表“{sheet}”，未作任何改动。请检查工作表是否受保护。",
    en: 'The workbook refused to write to sheet "{sheet}"; nothing was changed. Check whether the sheet is protected.',
  },
  excelDenied: {
    zh: "Excel 不允许这样做：工作表或工作簿受保护，或文件以只读方式打开。未作任何改动。请取消保护或另存后再试。",
    en: "Excel does not allow this: the sheet or workbook is protected, or the file is open for reading only. Nothing was changed. Unprotect it, or save a copy, then try again.",
  },
  cellLocked: {
    zh: "工作表“{sheet}”受保护，{cell} 不能填写，未作任何改动。请换一个位置，或先在 Excel 中取消保护。",
    en: 'Sheet "{sheet}" is protected and {cell} cannot be filled in; nothing was changed. Choose another place, or unprotect the sheet in Excel first.',
  },
  cellBeingEdited: {
    zh: "正在编辑单元格，未作任何改动。请按回车结束编辑后再试。",
    en: "A cell is being edited; nothing was changed. Finish editing with Enter, then try again.",
  },
  excelBusy: {
    zh: "Excel 正忙，未能完成。请稍候再试。",
    en: "Excel is busy and could not do this. Try again in a moment.",
  },
  excelTooLarge: {
    zh: "内容超出 Excel 一次能够传送的大小（5 MB）。请分几次进行，或缩小所选区域。",
    en: "This is more than Excel passes on at once (5 MB). Do it in several parts, or select a smaller range.",
  },
  settingRefused: {
    zh: "Excel 不接受要随工作簿保存的内容，未作任何改动。请检查工作簿是否受保护，或减少要保存的内容。",
    en: "Excel refused what was to be kept with the workbook; nothing was changed. Check whether the workbook is protected, or keep less in it.",
  },
  rowsFiltered: {
    zh: "工作表“{sheet}”正在筛选，要写入的行有一部分被隐藏，未作任何改动。请先清除筛选再试。",
    en: 'Sheet "{sheet}" is filtered and some of the rows to write are hidden; nothing was changed. Clear the filter, then try again.',
  },
  wpsRefused: {
    zh: "WPS 没有完成这一步（{detail}）。请检查工作表或工作簿是否受保护、文件是否只读，再试一次。",
    en: "WPS did not do this ({detail}). Check whether the sheet or workbook is protected or the file is read-only, then try again.",
  },
  wpsSettingRefused: {
    zh: "WPS 不接受要随工作簿保存的内容，原来的内容没有改动。请检查工作簿是否受保护，或减少要保存的内容。",
    en: "WPS refused what was to be kept with the workbook; what it held stays. Check whether the workbook is protected, or keep less in it.",
  },
  wpsInsertion: {
    zh: "WPS 不能由加载项插入整张工作表，未作任何改动。请另存为 .xlsx 文件后打开使用。",
    en: "WPS takes no whole sheets from an add-in; nothing was changed. Save them as an .xlsx file and open that instead.",
  },
  structureProtected: {
    zh: "工作簿的结构受保护，不能增删工作表，未作任何改动。请先取消保护。",
    en: "The structure of the workbook is protected: sheets cannot be added or removed; nothing was changed. Unprotect it first.",
  },
  insertionUnsupported: {
    zh: "这个版本的 Excel 不能由加载项插入整张工作表（需要 ExcelApi 1.13）。请另存为 .xlsx 文件后打开使用。",
    en: "This version of Excel cannot take whole sheets from an add-in (that needs ExcelApi 1.13). Save them as an .xlsx file and open that instead.",
  },
  insertionRefused: {
    zh: "工作簿拒绝插入工作表，未作任何改动。请检查工作簿结构是否受保护、是否处于兼容模式（.xls），或另存为 .xlsx 文件后打开使用。",
    en: "The workbook refused the new sheets; nothing was changed. Check whether its structure is protected or it is in compatibility mode (.xls), or save them as an .xlsx file and open that instead.",
  },
  keptResults: {
    zh: "{count} 个公式的结果未改，仍是文件中的值；另有 {dependents} 个公式依赖它们。Excel 打开这个文件时会重新计算。",
    en: "{count} {count|formula|formulas} keep the results of the file; {dependents} {dependents|other|others} depend on them. Excel calculates when it opens the file.",
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
  chartsMissing: {
    zh: "工作表已插入，但这个 Excel 不能由加载项插入其中的 {count} 个图表。需要图表时，请另存为 .xlsx 文件后打开使用。",
    en: "The sheets are in, but this Excel takes none of their {count} {count|chart|charts} from an add-in. Save them as an .xlsx file where the charts are needed.",
  },
  notesMissing: {
    zh: "工作表已插入，但这个 Excel 不能由加载项插入其中的 {count} 个批注。需要批注时，请另存为 .xlsx 文件后打开使用。",
    en: "The sheets are in, but this Excel takes none of their {count} {count|note|notes} from an add-in. Save them as an .xlsx file where the notes are needed.",
  },
  extrasMissing: {
    zh: "工作表已插入，但这个 Excel 不能由加载项插入其中的 {charts} 个图表和 {count} 个批注。需要时，请另存为 .xlsx 文件后打开使用。",
    en: "The sheets are in, but this Excel takes neither their {charts} {charts|chart|charts} nor their {count} {count|note|notes} from an add-in. Save them as an .xlsx file where they are needed.",
  },
  functionUnknown: {
    zh: "没有函数 {name}，是否应为 {likely}？请更正函数名。",
    en: "There is no function {name}; is {likely} meant? Correct its name.",
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
