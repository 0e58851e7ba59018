import type { Bilingual } from "../language";

/** What can be wrong with a user's own standard or with a confirmation. */
export const standardsMessages = {
  ownHeaderMissing: {
    zh: "没有找到表头：前 {rows} 行内应有一行写着“产品”和“单位”。请使用模板，或补上表头。",
    en: 'No header found: one of the first {rows} {rows|row|rows} must hold "产品" and "单位". Use the template, or add the header.',
  },
  ownMerged: {
    zh: "{range} 是合并单元格，看不出内容属于哪一行、哪一列。请取消合并，在每个单元格填上内容。",
    en: "{range} are merged cells: which row or column the content belongs to cannot be told. Unmerge them and fill in every cell.",
  },
  ownHidden: {
    zh: "有隐藏的内容：{places}。",
    en: "There is hidden content: {places}.",
  },
  ownHiddenUndecided: {
    zh: "{hidden}没有导入。一并导入请加 --hidden take，不要这些内容请加 --hidden leave。",
    en: "{hidden} Nothing was imported. To import it too, add --hidden take; to leave it out, --hidden leave.",
  },
  ownColumnRepeated: {
    zh: "表头“{column}”出现两次（另见 {other} 列），请只保留一列。",
    en: 'The header "{column}" stands twice (also in column {other}); keep one.',
  },
  ownColumnUnknown: {
    zh: "不认识表头“{column}”。级别请注明用途，如“{column}（现有）”“{column}（新建）”或“{column}（标杆）”；其他内容请写入“备注”列。",
    en: 'The header "{column}" is not known. Give a tier its purpose, such as "{column}(现有)", "{column}(新建)" or "{column}(标杆)"; anything else belongs in the column "备注".',
  },
  ownTierMissing: {
    zh: "没有级别列。每一级定额一列，表头写级别与用途，如“通用值（现有）”“先进值（新建）”。",
    en: 'There is no tier column. Each tier needs one, headed by its name and purpose, such as "通用值(现有)" or "先进值(新建)".',
  },
  ownPurposeRepeated: {
    zh: "“{first}”与“{second}”的用途相同（{purpose}）。每种用途只能有一级。",
    en: '"{first}" and "{second}" have the same purpose ({purpose}). Each purpose can have one tier only.',
  },
  ownIdMissing: {
    zh: "没有标准号。请在表头上方写“标准号”及其编号，如 DB14/T 1049.2—2021。",
    en: 'There is no number of the standard. Write "标准号" and the number above the header, such as DB14/T 1049.2—2021.',
  },
  ownDateWrong: {
    zh: "实施日期“{value}”读不懂，请写作 2024-07-01 的形式。",
    en: 'The date "{value}" is not understood; write it as 2024-07-01.',
  },
  ownFallbackWrong: {
    zh: "参照规则“{value}”读不懂，请写作“先进值→通用值”，两级都须是本表的级别列。",
    en: 'The rule "{value}" is not understood; write it as "先进值→通用值", both being tier columns of this table.',
  },
  ownRowsNone: {
    zh: "表头下没有定额，请每个产品（变体）填一行。",
    en: "There is no quota below the header; give each product variant a row.",
  },
  ownRowsTooMany: {
    zh: "共 {count} 行，最多可导入 {maximum} 行。请检查是否选错了工作表，或分成几个标准。",
    en: "There are {count} {count|row|rows}; at most {maximum} can be imported. Check that this is the right sheet, or split the standard.",
  },
  ownProductMissing: {
    zh: "本行有内容而没有产品名称。合并单元格请先取消合并并逐行填写。",
    en: "The row has entries but no product. Unmerge merged cells and fill in every row.",
  },
  ownCodeWrong: {
    zh: "行业代码“{value}”不对，应为 GB/T 4754 的一至四位代码，如 061。",
    en: 'The industry code "{value}" is wrong; it must be a GB/T 4754 code of one to four digits, such as 061.',
  },
  ownUnitMissing: {
    zh: "没有单位，请填写，如 m³/t。",
    en: "The unit is missing; fill it in, such as m³/t.",
  },
  ownUnitWrong: {
    zh: "单位“{unit}”不是用水定额的单位，应为水量除以产量，如 m³/t、L/件。",
    en: 'The unit "{unit}" is none of water use; it must be water over output, such as m³/t or L/件.',
  },
  ownValueWrong: {
    zh: "“{tier}”应为数字，得到的是“{value}”。请只填数字或区间（如 30.0—40.0）；单位和说明写入条件或备注。",
    en: '"{tier}" must be a number, but it is "{value}". Enter the number or range (such as 30.0—40.0) alone; units and remarks belong in the condition or the note.',
  },
  ownValueNegative: {
    zh: "“{tier}”不能是负数（{value}）。",
    en: '"{tier}" cannot be negative ({value}).',
  },
  ownValuesNone: {
    zh: "本行没有任何一级的定额值。",
    en: "The row has no value in any tier.",
  },
  ownCellError: {
    zh: "单元格是错误值 {value}，请先更正。",
    en: "The cell holds the error {value}; correct it first.",
  },
  ownTextExpected: {
    zh: "“{column}”应为文字，得到的是 {value}。",
    en: '"{column}" must be text, but it is {value}.',
  },
  ownTwice: {
    zh: "与第 {row} 行的代码、产品、条件都相同。请在“条件”列写明二者的区别，或删去一行。",
    en: 'Code, product and condition are the same as in row {row}. Tell them apart in the column "条件", or delete one.',
  },
  ownClashBundled: {
    zh: "标准号或别名“{word}”属于内置标准 {other}，不能覆盖。请换一个标准号或别名。",
    en: '"{word}" names the bundled standard {other}, which cannot be replaced. Use another number or alias.',
  },
  ownClashOwn: {
    zh: "已导入过 {other}（{count} 个定额）。要用这次的内容更新它吗？",
    en: "{other} has been imported before ({count} {count|quota|quotas}). Update it with the new content?",
  },
  ownClashEdition: {
    zh: "已有同一标准的另一版本 {other}。要同时保留两个版本吗？",
    en: "Another edition of the same standard is here already: {other}. Keep both?",
  },
  ownStoreDamaged: {
    zh: "工作簿中保存的自有标准读不出来（{detail}）。请重新导入该标准。",
    en: "The standard of your own that is stored in the workbook cannot be read ({detail}). Please import it again.",
  },
  confirmationsDamaged: {
    zh: "工作簿中保存的存疑值确认读不出来（{detail}）。请重新确认。",
    en: "The confirmations stored in the workbook cannot be read ({detail}). Please confirm again.",
  },
  confirmationOutdated: {
    zh: "{standard} 表{table} 第 {entry} 项“{tier}”的确认已不适用：内置数据已改动。请重新核对。",
    en: 'The confirmation of "{tier}", entry {entry} of table {table} of {standard}, no longer applies: the bundled data have changed. Please check again.',
  },
  confirmationValueWrong: {
    zh: "确认的定额值应为不小于零的数字，得到的是“{value}”。",
    en: 'The value to confirm must be a number not below zero, but it is "{value}".',
  },
  confirmationNotNeeded: {
    zh: "“{product}”的{tier}读法唯一，不需要确认。",
    en: 'The {tier} of "{product}" is certain and needs no confirmation.',
  },
  nationalItself: {
    zh: "{standard} 本身是国家标准，不与自身对照。请给出地方标准或自有标准。",
    en: "{standard} is a national standard itself. Name a local or an own standard.",
  },
  nationalMayBeSuperseded: {
    zh: "对照的国家标准为：{editions}。它们可能已被新版代替，结论只对这些版本有效；现行版本可用模板（wq standard template --national）录入一部分后再对照。",
    en: "Held against {editions}. These editions may be superseded, and the verdicts hold for them only; enter a part of the current one with a template (wq standard template --national) and check again.",
  },
  nationalNone: {
    zh: "{count} 个产品没有可对照的国标值。",
    en: "{count} {count|product has|products have} no national value at hand.",
  },
} as const satisfies Record<string, Bilingual>;
