import type { Bilingual } from "../language";

export const auditMessages = {
  auditNothing: {
    zh: "{file} 中没有可读的报告。可读 .docx、.html、.txt、.md 和工作簿。",
    en: "There is no report to read in {file}. Word (.docx), web pages, texts and workbooks can be read.",
  },
  auditCounted: {
    zh: "{file}：{tables} 张表，其中 {understood} 张有可复算的数；一致 {same}，舍入 {rounding}，不符 {different}，提示 {notices}。",
    en: "{file}: {tables} tables, {understood} with numbers that follow from others; {same} the same, {rounding} within rounding, {different} wrong, {notices} worth a look.",
  },
  auditReadAsPercent: { zh: "“{column}”按百分数读", en: "“{column}” read as per cent" },
  auditReadAsFraction: { zh: "“{column}”按小数读", en: "“{column}” read as a fraction" },
  auditTenfold: {
    zh: "可能差 {factor} 倍（小数点或单位）：{value} 则相符。",
    en: "Probably out by a factor of {factor} (decimal point or unit): {value} would agree.",
  },
  auditDigitsSwapped: {
    zh: "可能相邻两位数字颠倒：{value} 则相符。",
    en: "Two neighbouring digits were probably changed about: {value} would agree.",
  },
  auditUpsideDown: {
    zh: "可能用产量除以了水量：颠倒得 {value}。",
    en: "Output was probably divided by water: that gives {value}.",
  },
  auditUnitFactor: {
    zh: "表头单位（{water}、{output}、{use}）与数值差 {factor} 倍：至少一个单位印错。",
    en: "The units of the heading ({water}, {output}, {use}) and the values differ by a factor of {factor}: at least one unit is wrong.",
  },
  auditOtherCount: {
    zh: "可能按剔除前的样本数 {count} 计算：按 {count} 个则可能。",
    en: "Probably computed before samples were excluded: with {count} of them it is possible.",
  },
  auditHalfMean: {
    zh: "印出值正是平均值 {mean} 的一半。",
    en: "What is printed is just half of the mean, {mean}.",
  },
  auditBaseSwapped: {
    zh: "可能以新值为基数：（旧 − 新）÷ 新 = {value}。",
    en: "The new value was probably taken as the base: (old − new) ÷ new = {value}.",
  },
  auditSign: { zh: "符号相反。", en: "The sign is the wrong way round." },
  auditOtherColumn: {
    zh: "可能取了“{column}”一列的 {value}。",
    en: "{value} of column “{column}” was probably taken.",
  },
  auditStale: {
    zh: "可能按改动前的值计算：新值为 {value} 时相符。",
    en: "Probably computed with a former value: a new value of {value} would agree.",
  },
  auditBlankAsZero: {
    zh: "空白被当作 0：没有新值就没有变幅。",
    en: "The blank was taken for zero: without a new value there is no change.",
  },
  auditBlanksAsZero: {
    zh: "空白可能被当作 0：{count} 个数按 {all} 个平均得 {value}。",
    en: "Blanks were probably taken for zero: {count} numbers divided by {all} give {value}.",
  },
  auditFirmTwice: {
    zh: "同一企业出现两次（{one}、{other}）：请核对是否重复计入样本。",
    en: "The enterprise is named twice ({one}, {other}): check whether it counts as a sample twice.",
  },
  auditTwoNumbers: {
    zh: "一个单元格里有两个数：可能两行并成了一行，没有采用。",
    en: "There are two numbers in one cell: two rows may have run into one. Neither was used.",
  },
  auditBelowSamples: {
    zh: "低于全部样本（最小 {value}）：没有一个样本达到，请核对。",
    en: "Below all samples (least {value}): none of them meets it. Please check.",
  },
  auditAboveSamples: {
    zh: "高于全部样本（最大 {value}）：请核对。",
    en: "Above all samples (greatest {value}). Please check.",
  },
  auditMeanOfPrinted: {
    zh: "按表中印出的 {count} 个变幅平均（含不符的变幅和空白的 −100 %）则相符。",
    en: "The mean of all {count} changes as printed agrees, wrong ones and blanks at −100 % included.",
  },
  auditBlankFills: {
    zh: "有空白：空白处若为 {value} 则相符；若为零则不符。",
    en: "There are blanks: with {value} in their place the total agrees, with zero it does not.",
  },
  auditRowLeftOut: {
    zh: "可能漏计“{row}”的 {value}：计入则相符。",
    en: "Row “{row}” with {value} was probably left out: with it the total agrees.",
  },
  auditSampleLeftOut: {
    zh: "可能漏计“{row}”的 {value}：不计它则相符。",
    en: "“{row}” with {value} was probably left out: without it the figure agrees.",
  },
  auditSampleLeftOutBoth: {
    zh: "可能漏计“{row}”的 {value}，而“{twice}”的 {both} 都计入：这样则相符。",
    en: "“{row}” with {value} was probably left out, and both {both} of “{twice}” counted: so the figure agrees.",
  },
  auditRowTwice: {
    zh: "可能重复计入或未剔除“{row}”的 {value}。",
    en: "Row “{row}” with {value} was probably counted twice, or not taken out.",
  },
  auditLikelyOutside: {
    zh: "代入的一般值 {likely} 不在 {min} 与 {max} 之间：一般值与最大值可能互换。",
    en: "The likely value {likely} is not between {min} and {max}: it was probably exchanged with the greatest one.",
  },
  auditRoundedBetween: {
    zh: "中间结果先舍入，在其舍入范围内才可能：{steps} = {value}。",
    en: "Rounded in between; possible only within that rounding: {steps} = {value}.",
  },
  auditOnlySample: {
    zh: "唯一的样本是 {value}（{table}）。",
    en: "The only sample is {value} ({table}).",
  },
  auditOtherTable: {
    zh: "{table}印为 {value}。",
    en: "{table} has {value}.",
  },
} as const satisfies Record<string, Bilingual>;
