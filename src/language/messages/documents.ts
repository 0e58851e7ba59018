import type { Bilingual } from "../language";

/** What can be wrong with a printed document, and with the standard that it should hold. */
export const documentMessages = {
  pdfWithoutText: {
    zh: "“{file}”没有文字层，{pages} 页都是图片（扫描件）。请用文字识别（OCR）软件转成带文字层的 PDF、Word 或文本后再读。",
    en: '"{file}" has no text: its {pages} pages are pictures (a scan). Run text recognition (OCR) on it and read the resulting PDF, Word file or text.',
  },
  wordOld: {
    zh: "“{file}”是旧格式的 Word 文档（.doc）或设有密码。请在 Word 或 WPS 中打开，另存为不带密码的 .docx 后再试。",
    en: '"{file}" is an old Word document (.doc), or has a password. Open it in Word or WPS and save it as .docx without a password.',
  },
  documentUnknown: {
    zh: "“{file}”不是可以读的文档。可以读的格式：Word（.docx）、带文字层的 PDF、网页、文本、.xlsx、.xls、.ods。",
    en: '"{file}" is not a document that can be read. These can: Word (.docx), PDF with text, web pages, texts, .xlsx, .xls, .ods.',
  },
  documentIsOther: {
    zh: "“{file}”实际上是{kind}（可能改过扩展名）。可以读 Word（.docx）、带文字层的 PDF、网页、文本和工作簿；图片请先用文字识别（OCR）软件转成文字。",
    en: '"{file}" is really {kind} (its extension may have been changed). Word (.docx), PDF with text, web pages, texts and workbooks can be read; run text recognition (OCR) on pictures first.',
  },
  documentDamaged: {
    zh: "“{file}”已损坏，无法读取。请重新取得该文件，或用它自己的程序打开、另存后再试。",
    en: '"{file}" is damaged and cannot be read. Get the file again, or open it in its own program, save it and try again.',
  },
  pdfWithoutLines: {
    zh: "“{file}”中有定额表的表题，但没有画框线的表格可读。请在 PDF 软件中导出为 Word 或 Excel，或把表格复制出来粘贴后再读。",
    en: '"{file}" has captions of quota tables, but no table with ruled lines that could be read. Export it to Word or Excel in a PDF program, or copy the tables and paste them.',
  },
  readingCancelled: {
    zh: "已取消读取“{file}”，没有保留任何内容。",
    en: 'Reading "{file}" was cancelled; nothing was kept.',
  },
  standardNone: {
    zh: "“{file}”中没有用水定额表（其他表格 {tables} 张）。定额表须有产品（用水项目）、定额值或级别的栏目；如果表格是图片，请先做文字识别。",
    en: '"{file}" has no table of water quotas ({tables} other tables). Such a table has columns for products and for quotas or tiers; if the tables are pictures, run text recognition first.',
  },
  standardSeveral: {
    zh: "“{file}”中不止一个标准：{ids}。请拆成一个标准一个文件后再读。",
    en: '"{file}" holds more than one standard: {ids}. Split it into one file a standard.',
  },
  editionsCompared: {
    zh: "{before} 与 {after} 对照：不变 {same}，修改 {changed}，新增 {added}，删除 {gone}。",
    en: "{before} against {after}: {same} the same, {changed} changed, {added} new, {gone} gone.",
  },
  standardRead: {
    zh: "{id}：{tables} 张表，{entries} 个条目，{values} 个定额值，其中确定 {certain} 个，存疑 {doubtful} 个。",
    en: "{id}: {tables} {tables|table|tables}, {entries} {entries|entry|entries}, {values} {values|value|values}, {certain} certain and {doubtful} doubtful.",
  },
  standardSingleTier: {
    zh: "“定额”没有分级，用于现有企业，同通用值；公式里写“定额”或“通用值”都可以。",
    en: '定额 is a single value without tiers: it serves existing enterprises, as 通用值 does; formulas may call it "定额" or "通用值".',
  },
  standardTableMissing: {
    zh: "“{caption}”没有读出：没有可读的表格（可能是图片），或看不出各栏是什么。",
    en: '"{caption}" was not read: there is no table that can be read (it may be a picture), or its columns are not understood.',
  },
} as const satisfies Record<string, Bilingual>;
