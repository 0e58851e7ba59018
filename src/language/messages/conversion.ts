import type { Bilingual } from "../language";

/** Why a cell cannot be converted, or its functions not be brought back. */
export const conversionMessages = {
  convertUnknownFunction: {
    zh: "{name} 不是本产品的函数，请检查拼写。",
    en: "{name} is not one of the functions of this product. Check the spelling.",
  },
  convertInvalidCall: {
    zh: "{name} 的参数缺少或过多，请先改正公式。",
    en: "{name} lacks arguments or has too many. Correct the formula first.",
  },
  convertWholeRange: {
    zh: "{name} 的“{argument}”是一个区域，结果占多个单元格，没有单个原生公式与之相当。可转为数值，或先改成每格一个公式。",
    en: "{name} is given a range for “{argument}”, and no single native formula does that. Convert to values, or write one formula a cell first.",
  },
  convertNoEquivalent: {
    zh: "{name} 没有相当的原生公式，只能转为数值。",
    en: "{name} has no native equivalent; it can be converted to values only.",
  },
  convertSeveralCells: {
    zh: "{name} 的结果占多个单元格，只能转为数值；只取其中一格时可写成 INDEX(…,行,列) 再转。",
    en: "The result of {name} fills several cells and can be converted to values only; to take one of them, write INDEX(…,row,column).",
  },
  convertSpills: {
    zh: "公式的结果占多个单元格，又不单是一个函数，没有逐格相当的原生公式，只能转为数值。",
    en: "The formula fills several cells and is more than one function by itself; it can be converted to values only.",
  },
  convertNotWithThese: {
    zh: "{name} 用这些参数没有相当的原生公式（例如单位、方法、次数写在单元格里而不是公式里）。把它们直接写进公式，或转为数值。",
    en: "{name} has no native equivalent with these arguments (a unit, method or count that stands in a cell, for instance). Write them in the formula itself, or convert to values.",
  },
  convertLookupArgument: {
    zh: "{name} 的“{argument}”算不出来。查定额的参数须是直接写出的内容、一个单元格，或不取本行表格列的表达式，才能转为原生公式；也可转为数值。",
    en: "“{argument}” of {name} cannot be calculated by itself. A look-up converts where its arguments are written out, stand in one cell each, or are expressions without columns of their own table row; or convert to values.",
  },
  convertDiffers: {
    zh: "原生公式得到 {found}，与原来的 {expected} 不同（例如单元格里的数字是文本），未作转换。可转为数值。",
    en: "The native formula gives {found} instead of {expected} (numbers kept as text, for instance); not converted. Convert to values instead.",
  },
  convertNotCalculated: {
    zh: "单元格显示 {value}，还没有算出结果。请重新计算后再转为数值。",
    en: "The cell shows {value} and has no result yet. Calculate it, then convert to values.",
  },
  convertNeedsNotes: {
    zh: "这个版本的 Excel 不让加载项写批注，原公式无处保存，未作任何改动。请用命令行 wq convert 转换文件，或升级 Excel。",
    en: "This Excel does not let add-ins write notes, so that the original formulas could not be kept; nothing was changed. Convert the file with wq convert, or update Excel.",
  },
  convertConversation: {
    zh: "单元格带有批注会话，原公式无处保存。请先移走会话。",
    en: "The cell carries a threaded comment, so that its formula could not be kept. Move the conversation first.",
  },
  convertElsewhere: {
    zh: "工作簿的名称、数据验证或条件格式里还有 {count} 处用到本产品的函数，它们不在单元格中，未作转换。",
    en: "Names, validations or conditional formats use functions of this product in {count} {count|place|places}; they stand in no cell and were not converted.",
  },
  restoreChanged: {
    zh: "单元格在转换之后改动过，未作还原。批注中保存的原公式：{original}",
    en: "The cell has been changed since its conversion and was left alone. The original in its note: {original}",
  },
  restoreMoved: {
    zh: "转为数值时在 {area}，现在移到了 {now}，公式里的引用不能确定，未作还原。批注中保存的原公式：{original}",
    en: "The cell was {area} when it became a value and is {now} now; what its formula refers to is uncertain, so it was left alone. The original in its note: {original}",
  },
  convertCounts: {
    zh: "已转换 {done} 处公式，{refused} 处未转换。",
    en: "{done} formulas converted, {refused} left as they are.",
  },
  convertNeedsXlsx: {
    zh: "“{file}”不是 .xlsx 或 .xlsm 文件，不能在原文件上改写。请先用 Excel 或 WPS 另存为 .xlsx。",
    en: "“{file}” is no .xlsx or .xlsm file and cannot be changed in place. Save it as .xlsx first.",
  },
  convertWord: {
    zh: "没有“{word}”这种转换。请用 --to native（原生公式）、values（数值）或 functions（还原）。",
    en: "There is no conversion to “{word}”. Use --to native, values or functions.",
  },
  convertRange: {
    zh: "找不到区域“{range}”。请写成 工作表!A1:B9。",
    en: "There is no range “{range}”. Write it as Sheet!A1:B9.",
  },
} as const satisfies Record<string, Bilingual>;
