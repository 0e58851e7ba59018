import type { Bilingual } from "../language";

/** What can be wrong with the arguments of a custom function, whichever function it is. */
export const argumentMessages = {
  argumentMissing: {
    zh: "缺少参数“{name}”。请填写该参数。",
    en: 'Argument "{name}" is missing. Please supply it.',
  },
  numberExpected: {
    zh: "参数“{name}”应为数字，得到的是“{value}”。请改为数字，单位不要写在同一单元格。",
    en: 'Argument "{name}" must be a number, but it is "{value}". Enter a number, without its unit in the same cell.',
  },
  numberExpectedAt: {
    zh: "参数“{name}”的第 {row} 行第 {column} 列应为数字，得到的是“{value}”。请更正，或清空该单元格以略过。",
    en: 'Row {row}, column {column} of argument "{name}" must be a number, but it is "{value}". Correct it, or clear the cell to skip it.',
  },
  textExpected: {
    zh: "参数“{name}”应为文本，得到的是“{value}”。",
    en: 'Argument "{name}" must be text, but it is "{value}".',
  },
  booleanExpected: {
    zh: "参数“{name}”应为 TRUE 或 FALSE，得到的是“{value}”。",
    en: 'Argument "{name}" must be TRUE or FALSE, but it is "{value}".',
  },
  markExpectedAt: {
    zh: "参数“{name}”的第 {row} 行第 {column} 列应为 TRUE/FALSE、是/否、1/0 或空白，得到的是“{value}”。",
    en: 'Row {row}, column {column} of argument "{name}" must be TRUE/FALSE, 1/0 or blank, but it is "{value}".',
  },
  choiceExpected: {
    zh: "参数“{name}”不能是“{value}”。可用：{choices}。",
    en: 'Argument "{name}" cannot be "{value}". Use one of: {choices}.',
  },
  numberTooSmall: {
    zh: "参数“{name}”不能小于 {minimum}，得到的是 {value}。",
    en: 'Argument "{name}" cannot be less than {minimum}, but it is {value}.',
  },
  zeroInRange: {
    zh: '参数“{name}”的第 {row} 行第 {column} 列是 0，应大于 0。如果那里其实是空白，说明这个 Excel 把空白当作 0：区域请写作 IF(区域="","",区域)。',
    en: 'Argument "{name}" holds 0 in row {row}, column {column}; it must be greater than 0. If that cell is blank, this Excel hands blanks over as 0: write the range as IF(range="","",range).',
  },
  numberNotAbove: {
    zh: "参数“{name}”必须大于 {minimum}，得到的是 {value}。",
    en: 'Argument "{name}" must be greater than {minimum}, but it is {value}.',
  },
  numberTooLarge: {
    zh: "参数“{name}”不能大于 {maximum}，得到的是 {value}。",
    en: 'Argument "{name}" cannot be greater than {maximum}, but it is {value}.',
  },
  numberNotBelow: {
    zh: "参数“{name}”必须小于 {maximum}，得到的是 {value}。",
    en: 'Argument "{name}" must be less than {maximum}, but it is {value}.',
  },
  wholeNumberExpected: {
    zh: "参数“{name}”应为整数，得到的是 {value}。",
    en: 'Argument "{name}" must be a whole number, but it is {value}.',
  },
  tooFewValues: {
    zh: "参数“{name}”至少需要 {minimum} 个数值，只有 {count} 个。",
    en: 'Argument "{name}" needs at least {minimum} {minimum|value|values}; it has {count}.',
  },
  tooManyArguments: {
    zh: "参数过多：最多 {maximum} 个，得到 {count} 个。",
    en: "Too many arguments: at most {maximum}, got {count}.",
  },
  lengthsDiffer: {
    zh: "参数“{first}”有 {firstCount} 个单元格，参数“{second}”有 {secondCount} 个，两者必须一一对应。",
    en: 'Argument "{first}" has {firstCount} {firstCount|cell|cells} and "{second}" has {secondCount}; they must correspond one to one.',
  },
  shapesDiffer: {
    zh: "参数“{first}”（{firstShape}）与“{second}”（{secondShape}）大小不同，无法逐个对应。请使用相同大小的区域。",
    en: 'Arguments "{first}" ({firstShape}) and "{second}" ({secondShape}) differ in size. Use ranges of the same size.',
  },
  singleValueExpected: {
    zh: "参数“{name}”在此只能是一个值，得到 {shape} 的区域。",
    en: 'Argument "{name}" must be a single value here, but it is a range of {shape}.',
  },
  columnExpected: {
    zh: "本函数返回一行多列，因此参数“{name}”只能是一个值或一列，得到 {shape} 的区域。",
    en: 'This function returns a row, so argument "{name}" must be one value or one column, but it is {shape}.',
  },
  errorInArgument: {
    zh: "参数中有错误值 {code}。请先改正引用的单元格。",
    en: "An argument holds the error {code}. Correct the cell it refers to first.",
  },
  notFinite: {
    zh: "计算没有得到有限的数值，请检查参数是否过大或互相矛盾。",
    en: "The calculation has no finite result; check whether the arguments are too large or contradict each other.",
  },
  internalError: {
    zh: "函数内部出错（{detail}）。请在任务窗格的“自检”中复制报告并反馈。",
    en: "The function failed internally ({detail}). Please copy the report of the self-check in the task pane and send it to us.",
  },
} as const satisfies Record<string, Bilingual>;
