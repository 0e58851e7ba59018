import type { Bilingual } from "../language";

/** What is said about survey sheets while they are read, checked and put together. */
export const surveyMessages = {
  surveyUnitAssumed: {
    zh: "“{column}”的表头没有写单位，按表式要求当作 {unit}。请核对，并在表头注明单位。",
    en: 'The header of "{column}" states no unit; it was taken as {unit}, as the form asks. Check it and write the unit into the header.',
  },
  surveyUnitConflict: {
    zh: "表头的单位是 {header}，本行所写的单位却是“{cell}”；两者矛盾，该值未采用。请改正其中之一。",
    en: 'The header has the unit {header}, this row "{cell}". They contradict each other, and the value was left out. Correct one of them.',
  },
  surveyUnitUnsuitable: {
    zh: "单位“{unit}”不能用于“{column}”，该值未采用。请改正单位。",
    en: 'The unit "{unit}" cannot be one of "{column}"; the value was left out. Correct the unit.',
  },
  surveyUnitInCell: {
    zh: "“{column}”的表头单位是 {header}，本格写的是 {cell}；按本格的单位换算。请核对。",
    en: 'The header of "{column}" has {header}, this cell {cell}; the cell was followed. Please check.',
  },
  surveyUnitNotKnown: {
    zh: "不认识“{column}”的单位“{unit}”，各行的值均未采用。请改为 m³、万m³、元、万元 等写法。",
    en: 'The unit "{unit}" of "{column}" is not known; no value of the column was taken. Write m³, 万m³, 元, 万元 or the like.',
  },
  surveyUnitNotKnownHere: {
    zh: "本行“{column}”的单位“{unit}”不认识或不适用，该值未采用。请改为 m³、万m³、元、万元 等写法。",
    en: 'The unit "{unit}" of "{column}" in this row is not known or cannot be one; the value was left out. Write m³, 万m³, 元, 万元 or the like.',
  },
  surveyUnitNoteDiffers: {
    zh: "“{column}”的表头单位是 {header}，表上的说明写的是“{note}”；按表头读取。请核对。",
    en: 'The header of "{column}" has {header}, the note around the table "{note}"; the header was followed. Please check.',
  },
  surveyDamagedText: {
    zh: "“{column}”里有无法辨认的字符：“{value}”。文件的编码有损坏，请改正。",
    en: '"{column}" has characters that cannot be made out: "{value}". The encoding of the file is damaged; correct it.',
  },
  surveyDateUnclear: {
    zh: "“{column}”应为日期，填的是“{value}”，读不出是哪一天；按原文保留。请写成 2024-01-31。",
    en: '"{column}" must be a date; which day "{value}" is cannot be told, and it is kept as written. Write 2024-01-31.',
  },
  surveyMultiplierUnclear: {
    zh: "“{column}”的数后写了“{multiplier}”，而该列单位是 {unit}，不知是否要再乘；该值未采用。请把单位写全，如 1200万m³。",
    en: '"{multiplier}" stands behind the number of "{column}", whose unit is {unit}; whether to multiply is unclear, and the value was left out. Write the whole unit, such as 1200万m³.',
  },
  surveyNotCalculated: {
    zh: "公式没有存下计算结果（由程序写入，未经计算）。请在 Excel 或 WPS 中打开、保存后重新汇总。",
    en: "The formula has no stored result (a program wrote it, and nobody has calculated it). Open and save the file in Excel or WPS, then consolidate again.",
  },
  surveyFormulaError: {
    zh: "公式的结果是错误值 {value}，未采用。请改正公式，或直接填写数值。",
    en: "The formula gives the error {value}, which was left out. Mend the formula or enter the value itself.",
  },
  surveyFormulaUnknown: {
    zh: "公式的结果是 #NAME?：多半是旧版表式，用了填表电脑上没有的函数；该值未采用。单耗由本程序按水量和产量计算；要在表中看到结果，请换用新版模板，或用 wq convert --to native 转换。",
    en: "The formula gives #NAME?: most likely a form of an older version, with functions that the computer did not have. The value was left out; unit use is calculated from water and output. Use the new template, or wq convert --to native, to see results in the form.",
  },
  surveyGivenDiffers: {
    zh: "表头或基本情况表写的“{column}”是“{given}”，行内是“{own}”；有行内值的各行按行内值，前者未带入。请核对。",
    en: 'Above the table or in its form "{column}" is "{given}", in the row "{own}". Rows with a value of their own keep it, and the former was not carried. Please check.',
  },
  surveyNotCarried: {
    zh: "“{label}”不是调查表的列，其 {cells} 个单元格（从 {cell} 起）没有带入样本表。",
    en: '"{label}" is no column of the survey forms; its {cells} {cells|cell|cells} (from {cell} on) {cells|is|are} not carried into the sample table.',
  },
  surveyUnitOfUse: {
    zh: "计算单位“{value}”是单耗的单位，没有说明产量以什么计；暂按 {unit} 读取。请把计算单位改为产量的单位（如 t 或 万t）。",
    en: 'The unit "{value}" is one of unit use and does not say how output is counted; {unit} was taken. Enter the unit of the output (such as t or 万t).',
  },
  surveyCarried: {
    zh: "第 {first}～{last} 行的“{column}”为空，沿用第 {from} 行的“{value}”。若不是，请补填。",
    en: '"{column}" is blank in rows {first} to {last}; "{value}" of row {from} was taken. Fill them in if that is wrong.',
  },
  surveyYearAssumed: {
    zh: "表中没有年份列，按标题、工作表名或文件名当作 {year} 年。请核对。",
    en: "The table has no year column; {year} was taken from its title or the name of the sheet or file. Please check.",
  },
  surveyFirmAssumed: {
    zh: "表中没有单位名称列，按工作表名当作“{firm}”。请核对。",
    en: 'The table has no column of enterprises; "{firm}" was taken from the name of the sheet. Please check.',
  },
  surveyConstantUsed: {
    zh: "表中没有“{column}”，按确认表式时所填的“{value}”。这个表式的每张表都用这个值，请核对。",
    en: 'The table has no "{column}"; "{value}" was stated when its layout was confirmed, and holds for every table of that layout. Please check.',
  },
  surveyMissing: {
    zh: "缺“{column}”。空白表示未知，不是零；请补填。",
    en: '"{column}" is missing. A blank is unknown, not zero; fill it in.',
  },
  surveyStopped: {
    zh: "本行注明停产或未生产，不作为样本。",
    en: "The row says that production had stopped; it is no sample.",
  },
  surveyNotANumber: {
    zh: "“{column}”应为数值，填的是“{value}”。请改为数值，说明写到备注。",
    en: '"{column}" must be a number, but it is "{value}". Enter a number and put the explanation into the remarks.',
  },
  surveyOutputUnitFirst: {
    zh: "“{value}”带有单位，而这一行还没有填计算单位。请先填计算单位（如 t、万t），再填产量，会自动换算。",
    en: '"{value}" has a unit, but this row states none for its output yet. Fill in the unit first (such as t or 万t), then the output, which is converted.',
  },
  surveyNotAYear: {
    zh: "“{column}”应为一个四位数的年份，填的是“{value}”。多年数据请一年一行。",
    en: '"{column}" must be one year of four digits, but it is "{value}". Use one row a year.',
  },
  surveyNotYesNo: {
    zh: "“{column}”应填“是”或“否”，填的是“{value}”。",
    en: '"{column}" must be 是 or 否, but it is "{value}".',
  },
  surveyNegative: {
    zh: "“{column}”不能为负数（{value}）。请核对。",
    en: '"{column}" cannot be negative ({value}). Please check.',
  },
  surveyZero: {
    zh: "“{column}”为 0。若是未知，请留空；若确实为 0，请在备注说明。",
    en: '"{column}" is 0. Leave it blank if it is unknown; if it is 0 indeed, say so in the remarks.',
  },
  surveyDuplicate: {
    zh: "{firm} {year} 年的“{product}”已在 {file}「{sheet}」第 {row} 行，两处数值不同。请保留正确的一行。",
    en: '"{product}" of {firm} in {year} stands in {file}, {sheet}, row {row} already, with other figures. Keep the right one.',
  },
  surveyRepeated: {
    zh: "与 {file}「{sheet}」第 {row} 行重复（{firm}，{year} 年，{product}），数值相同。请删去一行。",
    en: "Repeats {file}, {sheet}, row {row} ({firm}, {year}, {product}) with the same figures. Delete one of them.",
  },
  surveySeveralProducts: {
    zh: "一行写了 {count} 种产品（{product}），一个水量得不出各产品的单耗。请一种产品一行，并按产品分摊水量与产量。",
    en: 'One row has {count} products ("{product}"); no unit use of each follows from one volume. Give each a row, with its share of water and output.',
  },
  surveyTwoNames: {
    zh: "“{firm}”与 {file}「{sheet}」第 {row} 行的“{other}”可能是同一家企业。若是，请统一为营业执照上的全称。",
    en: '"{firm}" and "{other}" of {file}, {sheet}, row {row} may be one enterprise. If so, write one name, as on the business licence.',
  },
  surveySumOfRows: {
    zh: "本行的水量和产量恰为第 {first}～{last} 行之和，又缺企业、产品或年份，很可能是合计行。若是，请在该行写明“合计”；若不是，请补填。",
    en: 'Water and output of this row are the sums of rows {first} to {last}, and enterprise, product or year is missing: most likely a total. Write "合计" into it, or fill in what is missing.',
  },
  surveyYearOutside: {
    zh: "年份 {year} 不在调查年份 {from}～{to} 之内。请核对。",
    en: "The year {year} is outside the years of the survey, {from} to {to}. Please check.",
  },
  surveyUnitUnknown: {
    zh: "不认识计算单位“{unit}”。请改为产量的单位，如 t、万t、kL、万m²。",
    en: 'The unit "{unit}" is not known. Enter the unit of the output, such as t, 万t, kL or 万m².',
  },
  surveyUnitUnfit: {
    zh: "“{product}”的定额单位是 {expected}，计算单位“{unit}”与之不能换算。请核对产品与单位。",
    en: 'The quota of "{product}" is in {expected}, to which the unit "{unit}" does not convert. Check product and unit.',
  },
  surveyOverCapacity: {
    zh: "年实际产量 {output} 为年生产能力 {capacity} 的 {ratio}%。请核对两者的数值和单位。",
    en: "The output {output} is {ratio} % of the capacity {capacity}. Check the figures and units of both.",
  },
  surveyValueAdded: {
    zh: "年增加值 {added} 大于年产值 {value}。增加值是产值的一部分，请核对（是否填反、单位是否都为万元）。",
    en: "The value added {added} exceeds the output value {value}, of which it is a part. Check whether they are swapped or in different units.",
  },
  surveyStatedUse: {
    zh: "填报的单位产品用水量 {stated} 与新水量 ÷ 产量 = {use} 不符，按所填数字的舍入也得不到。请核对三者。",
    en: "The stated unit use {stated} is not new water over output, {use}, however the figures were rounded. Check all three.",
  },
  surveyStatedUsePower: {
    zh: "填报的单位产品用水量 {stated} 与新水量 ÷ 产量 = {use} 相差 10 的 {power} 次方。请核对单位（万m³ 与 m³，万t 与 t）。",
    en: "The stated unit use {stated} differs from new water over output, {use}, by 10 to the power {power}. Check the units (万m³ or m³, 万t or t).",
  },
  surveyPowerAgainstYears: {
    zh: "单耗 {use} 是该企业其他年份的约 {times} 倍，“{column}”的单位或小数点可能有误；更正后约为 {usual}。",
    en: 'The unit use {use} is about {times} times that of the enterprise\'s other years; the unit or decimal point of "{column}" seems wrong. Corrected it would be about {usual}.',
  },
  surveyPowerAgainstProduct: {
    zh: "单耗 {use} 是同类产品中位数的约 {times} 倍，“{column}”的单位可能有误；更正后约为 {usual}。",
    en: 'The unit use {use} is about {times} times the median of the product; the unit of "{column}" seems wrong. Corrected it would be about {usual}.',
  },
  surveyPowerUnclearYears: {
    zh: "单耗 {use} 是该企业其他年份的约 {times} 倍，水量或产量的单位、小数点可能有误。请核对。",
    en: "The unit use {use} is about {times} times that of the enterprise's other years; a unit or decimal point of water or output seems wrong. Please check.",
  },
  surveyPowerUnclearProduct: {
    zh: "单耗 {use} 是同类产品中位数的约 {times} 倍，水量或产量的单位可能有误（m³ 与万m³，t 与万t）。请核对。",
    en: "The unit use {use} is about {times} times the median of the product; the unit of water or output seems wrong (m³ or 万m³, t or 万t). Please check.",
  },
  surveySharedWater: {
    zh: "{products} 共用一个新水量 {water} 万m³，无法得出各产品的单耗。请按产品分摊水量。",
    en: "{products} have one volume of new water, {water} 万m³, from which no unit use of each follows. Allocate it to the products.",
  },
  surveySharedWaterStated: {
    zh: "{products} 共用一个新水量 {water} 万m³，所填单耗是水量除以各产品产量之和。请按产品分摊水量。",
    en: "{products} have one volume of new water, {water} 万m³; the stated unit use is that volume over all their output. Allocate it to the products.",
  },
  surveyIntermediate: {
    zh: "“{intermediate}”是“{product}”的中间产品，后者的新水量 {water} 万m³ 可能已包含前者。请说明是否分开计量，避免重复计算。",
    en: '"{intermediate}" is made into "{product}", whose new water, {water} 万m³, may include it already. Say whether they are metered apart, so that nothing counts twice.',
  },
  surveyCoolingWater: {
    zh: "新水量中含直流冷却水 {cooling} 万m³，扣除后为 {rest} 万m³。请确认与定额的口径一致。",
    en: "The new water includes {cooling} 万m³ of once-through cooling water; without it {rest} 万m³. Make sure that the quota counts alike.",
  },
  surveyOnceThrough: {
    zh: "新水量含直流冷却水，单耗不能与循环冷却的企业或定额直接比较。请另列直流冷却水量。",
    en: "The new water includes once-through cooling water; its unit use cannot be compared with recirculating plants or the quota. State the cooling water apart.",
  },
  surveyOnceThroughLikely: {
    zh: "火电单耗 {use} 远高于循环冷却的水平，新水量很可能含直流冷却水。请填写“是否含直流冷却水”。",
    en: "A unit use of {use} is far above recirculating power plants; the new water most likely includes once-through cooling. Answer that column.",
  },
  surveyDomesticWater: {
    zh: "新水量中含居民生活用水 {domestic} 万m³，扣除后为 {rest} 万m³。用水定额不含居民生活用水。",
    en: "The new water includes {domestic} 万m³ of domestic water; without it {rest} 万m³. Quotas leave out what residents use.",
  },
  surveyDomesticRemark: {
    zh: "备注说明新水量含生活用水。用水定额不含居民生活用水，请扣除或另列。",
    en: "The remark says that domestic water is included. Quotas leave out what residents use: take it out or state it apart.",
  },
  surveyJump: {
    zh: "{year} 年单耗 {use}，{before} 年为 {beforeUse}，相差 {times} 倍。请核对水量与产量，或在备注说明原因。",
    en: "The unit use is {use} in {year} and {beforeUse} in {before}, {times} times apart. Check water and output, or explain it in the remarks.",
  },
  surveyFarAboveQuota: {
    zh: "单耗 {use} 是“{product}”最宽定额 {bound}（{source}）的约 {times} 倍。请核对产品、单位和水量。",
    en: 'The unit use {use} is about {times} times the laxest quota of "{product}", {bound} ({source}). Check product, units and water.',
  },
  surveyWaterHuge: {
    zh: "{water} 万m³ 即 {cubic} 亿m³，一家企业一年很少取这么多水。请核对是否按 m³ 填写；含直流冷却水的请注明。",
    en: "{water} 万m³ is {cubic} hundred million m³, more than hardly any enterprise takes in a year. Check whether it was entered in m³; say so where once-through cooling is included.",
  },
  surveyFarBelowQuota: {
    zh: "单耗 {use} 不到“{product}”最严定额 {bound}（{source}）的十分之一（约 1/{times}）。请核对产品、单位和水量。",
    en: 'The unit use {use} is less than a tenth (about 1/{times}) of the strictest quota of "{product}", {bound} ({source}). Check product, units and water.',
  },
  surveyFixComputed: {
    zh: "改为新水量 ÷ 年实际产量",
    en: "Put new water over output",
  },
  surveyFixPower: {
    zh: "单位更正：相差 10 的 {power} 次方，与其他年份或所填单耗一致",
    en: "Correct the unit by 10 to the power {power}; it then agrees with the other years or the stated unit use",
  },
  surveyTemplateWritten: {
    zh: "已写入 {output}。",
    en: "Wrote {output}.",
  },
  surveyRegionUnknown: {
    zh: "没有“{name}”的市县清单。可用：{names}；其他地区请用 --region 无，由填表人自行输入。",
    en: 'There is no list of cities and counties for "{name}". Available: {names}; use --region none to have them typed.',
  },
  surveyReaderFailed: {
    zh: "读取“{file}”时内存不足或程序出错，已跳过，其余文件不受影响。请在 Excel 中删去多余的工作表后另存，再重新汇总。",
    en: 'Reading "{file}" ran out of memory or failed; it was left out and the other files went on. Remove sheets that are not needed in Excel, save it and consolidate again.',
  },
  surveyReaderTookTooLong: {
    zh: "读取“{file}”超过 {seconds} 秒，已跳过，其余文件不受影响。请在 Excel 中删去多余的工作表和空行后另存，再重新汇总。",
    en: 'Reading "{file}" took more than {seconds} {seconds|second|seconds}; it was left out and the other files went on. Remove sheets and empty rows that are not needed in Excel, save it and consolidate again.',
  },
  surveyFileRefused: {
    zh: "无法读取“{file}”：它正被其他程序使用、已被移走，或没有权限。请关闭使用它的程序，再次拖入即可补上。",
    en: '"{file}" could not be read: another program is using it, it was moved, or permission is denied. Close that program and drop it again.',
  },
  surveyNoFolder: {
    zh: "没有文件夹“{folder}”。请检查路径。",
    en: 'There is no folder "{folder}". Check the path.',
  },
  surveyFolderEmpty: {
    zh: "文件夹“{folder}”中没有文件。请把调查表放进去再汇总。",
    en: 'The folder "{folder}" holds no files. Put the survey sheets into it and consolidate again.',
  },
  surveyLayoutsDamaged: {
    zh: "表式文件“{file}”读不懂。请恢复它，或改名后重新汇总，以便重新生成。",
    en: 'The file of layouts "{file}" cannot be understood. Restore it, or rename it and consolidate again to have it made anew.',
  },
  surveyResumed: {
    zh: "接着上次的进度：{count} 个文件已读过。（重新开始请加 --fresh）",
    en: "Going on from an interrupted run: {count} {count|file|files} were read already. (Use --fresh to start anew.)",
  },
  surveyProgress: {
    zh: "已读 {done} / {total} 个文件",
    en: "Read {done} of {total} {total|file|files}",
  },
  surveyInterrupted: {
    zh: "已中断：读完 {done} / {count} 个文件，进度已保存。再次运行同一命令即可继续；原有结果未改动。",
    en: "Interrupted after {done} of {count} {count|file|files}; what was read is saved. Run the same command again to go on. Earlier results are unchanged.",
  },
  surveyConsolidated: {
    zh: "已写入 {output}：{files} 个文件，{samples} 个样本；共 {rowsIn} 行 = 采用 {rowsKept} 行 + 未采用 {rowsSetAside} 行（原因见“未采用的行”）。错误 {errors} 处，警告 {warnings} 处；{unreadable} 个文件没有可用的表。",
    en: "Wrote {output}: {files} {files|file|files}, {samples} {samples|sample|samples}; {rowsIn} {rowsIn|row|rows} = {rowsKept} kept + {rowsSetAside} set aside (reasons in “Rows set aside”). {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}; {unreadable} {unreadable|file has|files have} no table to use.",
  },
  surveyLayoutsWaiting: {
    zh: "有 {count} 种表式（{tables} 张表）需要确认，已写入 {file}。请核对各列的 key 和 unit，把 confirmed 改为 true，再次运行同一命令。",
    en: "{count} {count|layout|layouts} ({tables} {tables|table|tables}) wait to be confirmed, written to {file}. Check key and unit of each column, set confirmed to true and run the same command again.",
  },
  surveyUseWaiting: {
    zh: "填写新水量、产量和计算单位后得出单耗。",
    en: "Needs new water, output and its unit.",
  },
} as const satisfies Record<string, Bilingual>;
