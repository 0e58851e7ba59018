import type { Bilingual } from "../language";

/** What a revision project has to say: about values, about a project file. */
export const revisionMessages = {
  suggestAverages: {
    zh: "一般工业产品，{count} 个样本：平均值、二次平均、三次平均依次作各级定额（5.4.2 一，第一步）。",
    en: "An ordinary product with {count} samples: mean, second mean and third mean for the tiers in turn (5.4.2, class 1, first step).",
  },
  suggestNational: {
    zh: "一般工业产品，{count} 个样本，二次平均 {own} 高于外省平均 {peers}，处于中等偏下：参照国标（5.4.2 一，第三步）。",
    en: "An ordinary product with {count} samples whose second mean {own} is above the provinces' mean {peers}: the national standard (5.4.2, class 1, third step).",
  },
  suggestAnalogy: {
    zh: "一般工业产品，{count} 个样本，二次平均 {own} 高于外省平均 {peers}，又无国标：按类比法与外省值加权（5.4.2 一，第三步）。",
    en: "An ordinary product with {count} samples whose second mean {own} is above the provinces' mean {peers}, without a national standard: analogy with the provinces (5.4.2, class 1, third step).",
  },
  suggestDominant: {
    zh: "样本都来自一家企业（{count} 个），属地区主导性企业产品：概率测算（5.4.2 二）。",
    en: "All {count} samples are of one enterprise, a dominant one of the region: PERT (5.4.2, class 2).",
  },
  suggestFewNational: {
    zh: "样本 {count} 个，少于 {few} 个，有国标：直接采用国标（5.4.2 三，第一步）。",
    en: "{count} {count|sample|samples}, fewer than {few}, and a national standard: take it (5.4.2, class 3, first step).",
  },
  suggestFewPert: {
    zh: "样本 {count} 个，少于 {few} 个，无国标：概率测算（5.4.2 三，第一步）；有水平衡测试值的用技术测定。",
    en: "{count} {count|sample|samples}, fewer than {few}, and no national standard: PERT (5.4.2, class 3, first step), or measurement where a water balance test is at hand.",
  },
  suggestFewAnalogy: {
    zh: "样本 {count} 个，少于 {few} 个，概率测算 {own} 落后于外省平均 {peers}：按类比法与外省值加权（5.4.2 三，第二步）。",
    en: "{count} {count|sample|samples}, fewer than {few}, whose PERT {own} is above the provinces' mean {peers}: analogy with the provinces (5.4.2, class 3, second step).",
  },
  suggestMeasure: {
    zh: "样本 {count} 个，少于 {few} 个，无国标，也不足以概率测算：做水平衡测试（技术测定）或典型调研，再由人填值。",
    en: "{count} {count|sample|samples}, fewer than {few}, no national standard and too few for PERT: measure by a water balance test, or study a typical enterprise, and enter the value.",
  },
  suggestMeasured: {
    zh: "样本 {count} 个，少于 {few} 个，无国标，但有水平衡测试：取测定值 {measured}（技术测定）。",
    en: "{count} {count|sample|samples}, fewer than {few}, no national standard, but a water balance test: its value {measured} (measurement).",
  },
  suggestSpread: {
    zh: "样本的标准差达平均值的 {ratio}%：先看是否混有不同规模、工艺，或有错。",
    en: "The standard deviation is {ratio} % of the mean: see first whether scales or processes are mixed, or something is wrong.",
  },
  suggestOneYear: {
    zh: "样本都在 {year} 年，看不出逐年变化。",
    en: "All samples are of {year}; no trend can be seen.",
  },

  // Reading a table of samples.
  samplesMissing: {
    zh: "“{file}”中没有样本表：没有一张工作表的表头含有 {words}。请检查文件，或先用“调查表汇总”整理。",
    en: "{file} has no table of samples: no sheet has a header with {words}. Check the file, or consolidate the survey sheets first.",
  },
  samplesNone: {
    zh: "“{file}”的样本表（{sheets}）只有表头，没有一行样本。请检查文件，或先汇总调查表。",
    en: "The sample table of {file} ({sheets}) has a header and no rows. Check the file, or consolidate the survey first.",
  },
  sampleCellUnread: {
    zh: "“{file}” {sheet}!{cell} 的“{column}”不能识别，没有采用，原文“{value}”已写入备注。请改正后重新读入，或在项目中补填。",
    en: '{column} in {file}, {sheet}!{cell}, was not understood and is not used; "{value}" was put into the remarks. Correct it and read the table again, or supply it in the project.',
  },
  sampleIssue: {
    zh: "“{file}” {sheet}!{cell} 单元格：{text}",
    en: "{file}, cell {sheet}!{cell}: {text}",
  },
  sampleRowsAside: {
    zh: "“{file}” {sheet} 有 {count} 行不是样本，没有读入：{rows}。",
    en: "{count} {count|row|rows} of {file}, {sheet}, are no samples and were not read: {rows}.",
  },
  samplesToConfirm: {
    zh: "“{file}”的工作表 {sheets} 有列名不能确定。请先确认各列的含义；确认一次，以后相同的表式自动采用。",
    en: "In {file}, columns of {sheets} are not certain. Confirm what they mean; once confirmed it is used for every sheet alike.",
  },
  samplesPartlyRead: {
    zh: "“{file}”的工作表 {sheets} 有列名不能确定，没有读入。请先确认各列的含义，再读一次。",
    en: "In {file}, columns of {sheets} are not certain and were not read. Confirm what they mean and read again.",
  },

  // Opening a project workbook.
  picturesNotWritten: {
    zh: "“{sheet}”表的公式没有写入，新表已撤去，原有的图没有动。请再试一次。",
    en: "The formulas of the sheet {sheet} were not written; it is taken away again, and the former pictures are as they were. Please try again.",
  },
  picturesLeft: {
    zh: "新图已放在“{sheet}”表，但原表“{left}”删不掉（工作簿可能受保护）。请取消保护后自行删除。",
    en: "The new pictures are on the sheet {sheet}, but the former one ({left}) cannot be deleted; the workbook may be protected. Please lift the protection and delete it by hand.",
  },
  projectTooNew: {
    zh: "该项目由较新的版本（{version}）建立，本程序只认识到版本 {known}。请更新程序后再打开；文件未被改动。",
    en: "The project was made by a newer version ({version}); this program knows versions up to {known}. Update it first; the file has not been changed.",
  },
  projectTableMissing: {
    zh: "找不到“{table}”表：没有一张工作表在同一行有列名 {words}。查找过的工作表：{sheets}。请恢复该表（可由备份 .bak 文件复制）；文件未被改动。",
    en: "Cannot find the table {table}: no sheet has the column names {words} in one row. Sheets searched: {sheets}. Restore it, from the .bak file for instance; the file has not been changed.",
  },
  projectColumnMissing: {
    zh: "“{sheet}”表第 {row} 行没有列名 {words}。改过名的请改回，删去的请由备份 .bak 文件恢复；文件未被改动。",
    en: "Row {row} of sheet {sheet} lacks the column names {words}. Rename them back, or restore them from the .bak file; the file has not been changed.",
  },
  columnRenamed: {
    zh: "“{sheet}”表第 {row} 行没有列名 {missing}，而有不认识的列名 {strange}。如果改过名，请改回；如果删去了，请插入同名的空列。文件未被改动。",
    en: "Row {row} of sheet {sheet} lacks the column names {missing} and has unknown ones: {strange}. If they were renamed, rename them back; if deleted, insert blank columns of those names. The file has not been changed.",
  },
  tableGone: {
    zh: "没有“{table}”表，按空表处理。如果是误删，请由备份 .bak 文件恢复。",
    en: "Table {table} is gone and counts as empty. If that was a mistake, restore it from the .bak file.",
  },
  columnsGone: {
    zh: "“{sheet}”表缺少列 {columns}，按空白处理。如果是误删，请由备份 .bak 文件恢复。",
    en: "Sheet {sheet} lacks the columns {columns}, which count as blank. If that was a mistake, restore them from the .bak file.",
  },
  settingsGone: {
    zh: "找不到参数 {labels}，按缺省值计算。请在“说明”表中核对。",
    en: "The settings {labels} are not found and have their customary values. Check them in sheet 说明.",
  },
  sheetRenamed: {
    zh: "“{expected}”表已改名为“{found}”，按列名识别。",
    en: "Sheet {expected} is now called {found}; it was recognised by its columns.",
  },
  itemUnknown: {
    zh: "{count} 个样本的定额项“{item}”不在“决定”表中，不参加计算。请在“决定”表中添加，或更正样本的定额项。",
    en: '{count} {count|sample|samples} are of item "{item}", which sheet 决定 does not have; they do not count. Add it there, or correct the samples.',
  },
  peersItemUnknown: {
    zh: "{count} 个参照值的定额项“{item}”不在“决定”表中，没有用到。请在“决定”表中添加，或更正“参照”表。",
    en: '{count} {count|reference value is|reference values are} of item "{item}", which sheet 决定 does not have; {count|it is|they are} not used. Add it there, or correct sheet 参照.',
  },
  commentItemUnknown: {
    zh: "意见 {number} 所指的定额项“{item}”不在“决定”表中，原样保留。请更正“意见”表，或清空这一格。",
    en: 'Comment {number} is about item "{item}", which sheet 决定 does not have; it is kept as it is. Correct sheet 意见, or clear that cell.',
  },
  itemTwice: {
    zh: "“{sheet}”第 {row} 行的定额项“{item}”重复，已改称“{key}”。",
    en: 'Row {row} of {sheet} repeats item "{item}"; it is now called "{key}".',
  },
  exclusionWithoutReason: {
    zh: "“{sheet}”第 {row} 行的样本已剔除，但没有写理由。请补写。",
    en: "The sample in row {row} of {sheet} is excluded without a reason. Supply one.",
  },
  numbersUnread: {
    zh: "“{sheet}”第 {row} 行有不是数字的内容，没有采用，已移入备注：{text}。请改为数字。",
    en: "Row {row} of {sheet} has text or an error where numbers belong; it is not used, and was moved to the remarks: {text}. Enter numbers.",
  },
  cellsUnread: {
    zh: "“{sheet}”第 {row} 行有不能识别的内容，没有采用：{text}。请改正。",
    en: "Row {row} of {sheet} has something that is not understood and not used: {text}. Correct it.",
  },
  settingUnread: {
    zh: "设置“{label}”的“{value}”不能采用，项目按 {used} 计。请改正。",
    en: 'Setting {label}: "{value}" cannot be used; the project takes {used}. Correct it.',
  },
  censusNoIndustry: {
    zh: "“{sheet}”第 {row} 行没有写行业，没有采用。请补填行业；各行业的合计请写“合计”。",
    en: "Row {row} of {sheet} names no industry and is not used. Enter it; 合计 stands for all of them together.",
  },
  censusTotalBelow: {
    zh: "“{source}”{industry}的合计为 {total} 万m³，少于各行之和 {sum} 万m³，按各行之和计。请核对。",
    en: "The total of {source} for {industry} is {total} 万m³, less than the {sum} 万m³ of its lines, which count. Check them.",
  },
  textWithoutPlace: {
    zh: "“{sheet}”第 {row} 行的正文没有采用：位置“{id}”为空或与上面的行重复。请写明位置，或并入上面的行。",
    en: 'The text in row {row} of {sheet} is not used: its place "{id}" is blank or stands above already. Name its place, or join the texts.',
  },
  oldValueUnread: {
    zh: "“{sheet}”第 {row} 行的原定额不是数字，没有采用，原文已移入原定额出处：{text}。请改为数字。",
    en: "The old quota in row {row} of {sheet} is not a number and is not used; it was moved to its source: {text}. Enter a number.",
  },
  decisionUnread: {
    zh: "“{sheet}”第 {row} 行的决定不能识别，已记入理由：{text}。请重新选择。",
    en: "A decision in row {row} of {sheet} was not understood; it was moved to the reason: {text}. Choose again.",
  },
  peerUnread: {
    zh: "“{sheet}”第 {row} 行的参照值缺少数值或类别（国标、指南、外省、典型企业），未采用。",
    en: "Row {row} of {sheet} lacks its value or its kind (国标, 指南, 外省 or 典型企业) and is not used.",
  },
  logUnread: {
    zh: "“{sheet}”第 {row} 行的操作不能识别，作为记事保留。",
    en: "The action in row {row} of {sheet} was not understood; it is kept as a note.",
  },
  censusBelowSurvey: {
    zh: "“{industry}”：{source}用水 {census} 万m³，少于本次调查的 {survey} 万m³，请核对行业划分、年份和单位。",
    en: '"{industry}": {source} counts {census} 万m³, less than the {survey} 万m³ of this survey; check industries, years and units.',
  },
  itemInIndustries: {
    zh: "定额项“{item}”的样本分属几个行业（{industries}），用水分别计入各行业，请核对。",
    en: 'Samples of "{item}" are of several industries ({industries}); their water counts in each. Check them.',
  },
  surveyLacks: {
    zh: "{total} 家企业中 {count} 家没有{what}，未计入其合计。",
    en: "{count} of {total} enterprises in the survey state no {what} and are not in its total.",
  },
  commentItemGone: {
    zh: "意见 {number} 所指的定额项“{item}”已不在项目中，保留在“标准章条编号”里。",
    en: 'Comment {number} is about "{item}", which the project no longer has; it is kept with the clause.',
  },
  commentsUnlinked: {
    zh: "{count} 条意见没有对应到定额项（序号 {numbers}）；要与定额项相连的，请在意见表或“征求意见”页指定。",
    en: "{count} {count|comment names|comments name} no item (numbers {numbers}); name it in sheet 意见 or on tab Consultation where one is meant.",
  },
  commentsTaken: {
    zh: "{file}：新增意见 {added} 条，已有 {known} 条。",
    en: "{file}: {added} {added|comment|comments} added, {known} known already.",
  },
  commentsNoSender: {
    zh: "“{sheet}”中有 {count} 条意见没有写提出单位，照录；请在意见表补上。",
    en: '{count} {count|comment|comments} of "{sheet}" {count|names|name} no sender; taken as they are. Fill in 提出单位 in sheet 意见.',
  },
  commentsReasonMissing: {
    zh: "{count} 条不采纳或部分采纳的意见没有写理由（序号 {numbers}）；请在意见表或“征求意见”页补上。",
    en: "{count} {count|comment|comments} not adopted as a whole {count|has|have} no reason (numbers {numbers}); give it in sheet 意见 or on tab Consultation.",
  },
  tableColumnLeft: {
    zh: "“{sheet}”的列“{header}”不识，{count} 行的内容没有带入；要带入，请把列名改为这些之一：{known}。",
    en: 'Column "{header}" of "{sheet}" is not known; what {count} {count|row|rows} {count|has|have} in it was not taken. To take it, call it one of: {known}.',
  },
  commentsNone: {
    zh: "“{file}”中没有意见表：表头需有“意见内容”，并有“提出单位”或“标准章条编号”。",
    en: '"{file}" holds no table of comments: its header needs 意见内容 (opinion), and 提出单位 (from) or 标准章条编号 (clause).',
  },
  censusSizeUnknown: {
    zh: "“{source}”中{industry}的规模“{size}”不是现有的规模级（{known}），按不分规模计；请改普查表，或改说明表的规模界限。",
    en: 'Size "{size}" of {industry} in {source} is none of the classes ({known}) and counts as of no size. Change sheet 普查, or the bounds in sheet 说明.',
  },
  censusTaken: {
    zh: "{file}：普查、台账合计新增 {added} 行，更新 {replaced} 行。",
    en: "{file}: {added} {added|line|lines} of totals added, {replaced} replaced.",
  },
  censusNone: {
    zh: "“{file}”中没有普查、台账合计表：表头需有“资料来源”“行业”和“取水量(万m³)”，并至少有一行数。",
    en: '"{file}" holds no table of totals: its header needs 资料来源 (source), 行业 (industry) and 取水量(万m³) (water), and a line of numbers.',
  },
  suggestionsTaken: {
    zh: "采用方法建议：{count} 个定额项已定值；{open} 个没有可用的建议，仍待定。",
    en: "Suggested methods taken for {count} {count|item|items}; for {open} there is no suggestion, and they are open.",
  },
  mapNotGeoJson: {
    zh: "“{file}”不是地图：要 GeoJSON 的 FeatureCollection，其中的面（Polygon、MultiPolygon）带有名称（name）。",
    en: '"{file}" is no map: it takes a GeoJSON FeatureCollection whose polygons have a name.',
  },
  mapNeedsReport: {
    zh: "地图只用于修订报告：请同时给出 --report。",
    en: "A map is for the revision report only: give --report as well.",
  },
  mapMissing: {
    zh: "地图上没有这些设区市，没有着色：{names}。",
    en: "The map lacks these cities, which are not coloured: {names}.",
  },
  mapUndrawn: {
    zh: "浏览器没有画布，报告中按设区市用条形图；也可用 wq revise --report --map。",
    en: "The browser has no canvas: the report has bars by city. wq revise --report --map draws the map.",
  },
  compareNoProject: {
    zh: "“{file}”不是修订项目。标准请先在“标准”页导入，再从列表中选。",
    en: '"{file}" is no revision project. Import a standard on page Standards first and choose it from the list.',
  },
  mapUseless: {
    zh: "样本没有注明设区市，报告中没有地图。",
    en: "The samples state no city: the report has no map.",
  },
  tableFileKind: {
    zh: "此表须存为 .docx 或 .xlsx：{file}",
    en: "This table is written as .docx or .xlsx: {file}",
  },
  stageSet: { zh: "项目阶段：{before} → {after}。", en: "Stage of the project: {before} → {after}." },
  authorKept: {
    zh: "{file}：保留了 {count} 处人写的文字；原文件存为 {backup}。",
    en: "{file}: {count} {count|place|places} with text of people kept; the former file is {backup}.",
  },
  authorDiffers: {
    zh: "{file}：“{titles}”在文件中改过，与项目“正文”表不同，保留文件中的。要用项目中的，请先清空文件中的这一处。",
    en: "{file}: {titles} was changed in the document and differs from sheet 正文; the document's text is kept. To use the project's, empty the place in the document.",
  },
  authorHomeless: {
    zh: "{file}：“{titles}”在新报告中没有位置，放在文末。",
    en: "{file}: {titles} had no place in the new document and stands at its end.",
  },
  authorLeftBehind: {
    zh: "{file}：人写的文字中有 {count} 处批注、脚注、图表或列表编号不能带到新文件，请从 {backup} 复制。",
    en: "{file}: {count} {count|comment, footnote, chart or list number|comments, footnotes, charts or list numbers} in people's text could not be taken along; copy them from {backup}.",
  },
  compareNeedsBoth: {
    zh: "--compare 与 --differences 须同时给出：与谁对比，结果写到哪个文件。",
    en: "--compare and --differences go together: what to compare with, and the file for the result.",
  },
  compareUnknown: {
    zh: "“{other}”既不是项目工作簿（.xlsx），也不是内置标准的标准号。",
    en: '"{other}" is neither the workbook of a project (.xlsx) nor the number of a bundled standard.',
  },
  revisionCompared: {
    zh: "与 {other} 对比：不变 {same} 项，变化 {changed} 项，新增 {added} 项，没有承接 {gone} 项。",
    en: "Against {other}: {same} the same, {changed} changed, {added} new, {gone} that nothing goes on with.",
  },
  compareUndecided: {
    zh: "{project} 还没有定值，因此只列出另一方的条目。请先定值，或用 --take-suggestions 采用建议，再对比。",
    en: "Nothing is decided in {project} yet, so that only the entries of the other one are listed. Decide values first, or take the suggested ones with --take-suggestions, then compare.",
  },
} as const satisfies Record<string, Bilingual>;
