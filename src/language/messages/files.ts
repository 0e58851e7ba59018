import type { Bilingual } from "../language";

/** What can be wrong with a file: always its name, what it is, and what to do. The file itself is never touched. */
export const fileMessages = {
  fileEmpty: {
    zh: "文件“{file}”是空的（0 字节）。请确认是否复制或下载完整，再重新选择。",
    en: 'File "{file}" is empty (0 bytes). Check that it was copied or downloaded completely, then choose it again.',
  },
  fileUnknown: {
    zh: "“{file}”不是工作簿。可以打开的格式：.xlsx、.xlsm、.xls、.xlsb、.ods、.csv。",
    en: '"{file}" is not a workbook. These can be opened: .xlsx, .xlsm, .xls, .xlsb, .ods, .csv.',
  },
  fileIsOther: {
    zh: "“{file}”实际上是{kind}，不是工作簿（可能改过扩展名）。请用相应的程序打开，把表格另存为 .xlsx 后再试。",
    en: '"{file}" is really {kind}, not a workbook (its extension may have been changed). Open it in its own program and save the table as .xlsx.',
  },
  filePasswordNeeded: {
    zh: "“{file}”设有打开密码。请输入密码，或在制作它的程序中去掉密码后再试。",
    en: '"{file}" is protected by a password. Enter the password, or remove it in the program that made the file and try again.',
  },
  filePasswordWrong: {
    zh: "“{file}”的密码不正确。请核对大小写和输入法后重新输入。",
    en: 'The password for "{file}" is not right. Check capitals and the input method, and enter it again.',
  },
  fileEncryptionUnsupported: {
    zh: "“{file}”的加密方式较旧，无法在此解密。请在 Excel 中打开，去掉密码并另存为 .xlsx 后再试。",
    en: '"{file}" is encrypted in an older way that cannot be read here. Open it in Excel, remove the password and save it as .xlsx.',
  },
  fileTruncated: {
    zh: "“{file}”不完整，末尾缺失（可能下载或复制时中断）。请重新取得该文件。",
    en: '"{file}" is incomplete: its end is missing, as after an interrupted download or copy. Get the file again.',
  },
  fileDamaged: {
    zh: "“{file}”已损坏，无法读取。请在 Excel 中用“打开并修复”打开，另存后再试。",
    en: '"{file}" is damaged and cannot be read. Open it in Excel with "Open and Repair", save it and try again.',
  },
  fileTestVersion: {
    zh: "“{file}”是 Excel 2007 测试版存的 .xlsb，格式与正式版不同，现在的 Excel 也打不开。请找它的 .xlsx 或 .xls 版本。",
    en: '"{file}" is an .xlsb of a test version of Excel 2007, which no Excel of today opens either. Look for its .xlsx or .xls.',
  },
  fileReaderFailed: {
    zh: "读取“{file}”时程序出错（{error}）。文件没有改动；请把这句话和文件一并告知开发者，或在 Excel 中另存为新的 .xlsx 后再试。",
    en: 'Reading "{file}" met an error of this program ({error}). The file is unchanged; please report these words with the file, or save it as a new .xlsx in Excel and try again.',
  },
  fileTooLarge: {
    zh: "“{file}”有 {size} MB，超过可打开的上限 {maximum} MB。请在 Excel 中删去不需要的工作表和图片，或拆分后再试。",
    en: '"{file}" has {size} MB; at most {maximum} MB can be opened. Remove sheets and pictures that are not needed in Excel, or split it.',
  },
  fileExpandsTooMuch: {
    zh: "“{file}”解压后会膨胀到 {size} MB，可能是恶意的压缩炸弹，没有打开。若文件可信，请在 Excel 中删除大片空白行列并另存后再试。",
    en: '"{file}" would unpack to {size} MB, far more than its own size, and may be a zip bomb, so it was not opened. If you trust it, delete its empty rows and columns in Excel, save it and try again.',
  },
  fileTooManyParts: {
    zh: "“{file}”内含 {count} 个部件，超过上限 {maximum}，没有打开。请确认文件来源；若可信，请在 Excel 中另存后再试。",
    en: '"{file}" holds {count} parts, more than the limit of {maximum}, and was not opened. Check where it comes from; if you trust it, save it anew in Excel.',
  },
  fileForbiddenXml: {
    zh: "“{file}”的部件“{part}”含有工作簿中不允许的 XML 声明（DOCTYPE），可能是恶意文件，没有打开。请向提供者索取原件。",
    en: 'Part "{part}" of "{file}" holds an XML declaration that workbooks must not have (DOCTYPE). It may be malicious and was not opened; ask its sender for the original.',
  },
  fileTooManyCells: {
    zh: "“{file}”的工作表“{sheet}”有超过 {maximum} 个单元格，无法打开。请在 Excel 中拆分该工作表，或删除不需要的行列。",
    en: 'Sheet "{sheet}" of "{file}" has more than {maximum} {maximum|cell|cells} and cannot be opened. Split it in Excel, or delete rows and columns that are not needed.',
  },
  arrayPart: {
    zh: "工作表“{sheet}”的 {cell} 属于数组公式 {range}，不能单独修改。请选中整个 {range} 一起修改，或先删除该数组公式。",
    en: 'Cell {cell} of sheet "{sheet}" is part of the array formula in {range} and cannot be changed alone. Change all of {range}, or delete the array formula first.',
  },
  tableHeader: {
    zh: "工作表“{sheet}”的 {cell} 是表格“{table}”的列标题“{column}”：标题不能为空或重复，有公式引用时也不能在此改名。没有保存任何修改；请恢复原标题，或在 Excel 中改名。",
    en: 'Cell {cell} of sheet "{sheet}" is the header "{column}" of table "{table}": headers cannot be blank or repeated, nor be renamed here while formulas refer to them. Nothing was saved; restore the header, or rename it in Excel.',
  },
  savingFoundDamage: {
    zh: "工作簿内部有部件已损坏，无法把修改保存进去；原文件没有改动。请在 Excel 中用“打开并修复”打开原文件并另存，再重新修改。",
    en: 'A part inside the workbook is damaged, so changes cannot be saved into it; the file is untouched. Open it in Excel with "Open and Repair", save it, and make the changes again.',
  },
  sheetNotFound: {
    zh: "工作簿中没有工作表“{sheet}”，没有保存任何修改。请检查它是否已被改名或删除。",
    en: 'The workbook has no sheet "{sheet}"; nothing was saved. Check whether it was renamed or deleted.',
  },
} as const satisfies Record<string, Bilingual>;
