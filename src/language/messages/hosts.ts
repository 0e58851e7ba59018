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
  insertionCancelled: {
    zh: "已取消，工作簿没有改动。",
    en: "Cancelled; nothing of the workbook was changed.",
  },
  insertionRefused: {
    zh: "工作簿拒绝插入工作表，未作任何改动。请检查工作簿结构是否受保护、是否处于兼容模式（.xls），或另存为 .xlsx 文件后打开使用。",
    en: "The workbook refused the new sheets; nothing was changed. Check whether its structure is protected or it is in compatibility mode (.xls), or save them as an .xlsx file and open that instead.",
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
} as const satisfies Record<string, Bilingual>;
