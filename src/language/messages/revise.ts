import type { Bilingual } from "../language";

/** What `wq revise` says. */
export const reviseMessages = {
  reviseCreated: {
    zh: "已建立 {output}：{items} 个定额项，{samples} 个样本（可用 {usable}，已剔除 {excluded}，不能采用 {unusable}）。",
    en: "{output} is made: {items} {items|item|items}, {samples} {samples|sample|samples} ({usable} usable, {excluded} excluded, {unusable} that cannot be used).",
  },
  reviseUpdated: {
    zh: "已更新 {output}：样本新增 {added}，更新 {changed}，保留手工更正 {conflicting}，缺失 {missing}，未变 {unchanged}。原文件备份为 {backup}。",
    en: "{output} is up to date: samples added {added}, changed {changed}, corrections kept {conflicting}, missing {missing}, unchanged {unchanged}. The former file is kept as {backup}.",
  },
  publishNeedsXlsx: {
    zh: "自有标准须存为 .xlsx 文件，而不是“{file}”。",
    en: 'An own standard is a workbook: write to an .xlsx file, not to "{file}".',
  },
  publishNumberMissing: {
    zh: "项目没有标准编号，不能发布。请在“说明”表的设置中填写新标准的编号（wq revise --number）。",
    en: "The project has no number of its standard and cannot be published. Enter the number in the settings of sheet 说明 (wq revise --number).",
  },
  publishNothingDecided: {
    zh: "还没有一个定额项定了值，没有可以发布的内容。请先在“决定”表选定方法。",
    en: "No item has a value yet, so there is nothing to publish. Choose methods in sheet 决定 first.",
  },
  publishErrors: {
    zh: "{count} 个定额项还有错误（单位、各级顺序等），不能发布：{items}。请按提示改正后再发布。",
    en: "{count} {count|item has|items have} errors (unit, order of tiers …), so nothing is published: {items}. Mend them first.",
  },
  published: {
    zh: "已把 {count} 个定额项发布为自有标准 {standard}：{file}",
    en: "{count} {count|item is|items are} published as the own standard {standard}: {file}",
  },
  publishUndecided: {
    zh: "{count} 个定额项没有定值，不在所发布的标准中：{items}",
    en: "{count} {count|item has|items have} no value and {count|is|are} not in the published standard: {items}",
  },
  reviseUnchanged: {
    zh: "{output} 与样本表一致，没有改动。",
    en: "{output} agrees with the sample table; nothing was changed.",
  },
  reviseRecalculated: {
    zh: "{output} 中的结果与样本、决定不一致（公式被覆盖，或在没有 WQ 函数的程序中修改过），已重新计算。原文件备份为 {backup}。",
    en: "The results in {output} did not follow from its samples and decisions (formulas were overwritten, or it was changed in a program without the WQ functions); they are calculated anew. The former file is kept as {backup}.",
  },
  reviseFormulasGone: {
    zh: "“{sheets}”表的公式被改成了数值或已删除，予以恢复。要改定额值，请在“决定”表填手工值和理由。",
    en: "Formulas of {sheets} were overwritten or deleted, and are restored. To set a value, enter it by hand in sheet 决定 with a reason.",
  },
  reviseLaidOutAnew: {
    zh: "{output} 的表格由其他版本建立，或缺少列、表、公式，已按当前格式重新生成；决定、剔除和日志都已保留，其他工作表未动。",
    en: "The tables of {output} were made by another version, or lack columns, sheets or formulas, so they were laid out anew; decisions, exclusions and the log are kept, other sheets untouched.",
  },
  reviseKnownBrought: {
    zh: "由 {standard} 带入原定额 {old} 项（共 {items} 项），参照值 {peers} 个，出处写在“决定”和“参照”表；请逐条核对。",
    en: "Old quotas of {old} {old|item|items} (of {items}) and {peers} {peers|value|values} to compare with were brought from {standard}; sheets 决定 and 参照 say where each stands. Check every one.",
  },
  reviseOldMissing: {
    zh: "{count} 个定额项没有唯一对应的原定额，请在“决定”表中填写：{items}",
    en: "{count} {count|item|items} have no single old quota; enter it in sheet 决定: {items}",
  },
  reviseKnownOffered: {
    zh: "定额项“{item}”：{text}。请核对条件后在“决定”或“参照”表中填写。",
    en: "Item {item}: values under conditions were found and not brought; as the log has them, {text}. Look at the conditions and enter what applies in sheet 决定 or 参照.",
  },
  reviseNoStandard: {
    zh: "没有带入原定额和参照值。可删去本项目，加 --standard 重新建立（{standards}；自有标准用 --own），或在“决定”“参照”表中填写。",
    en: "No old quotas and no values to compare with were brought. Delete this project and make it again with --standard ({standards}; --own for a standard of your own), or enter them in sheets 决定 and 参照.",
  },
  reviseStandardUnknown: {
    zh: "没有标准“{word}”。可用：{standards}；自有标准用 --own 给出文件。没有建立项目。",
    en: "There is no standard {word}. There are: {standards}; give the file of your own with --own. No project was made.",
  },
  reviseOnlyNew: {
    zh: "{output} 已存在，{options} 只用于新建项目。请在工作簿的“说明”“决定”“参照”表中修改，并去掉这些选项；文件未被改动。",
    en: "{output} exists, and {options} are for new projects. Change sheets 说明, 决定 and 参照 in the workbook, and leave the options out; the file has not been changed.",
  },
  revisePicturesRenewed: {
    zh: "已更新 {output} 的箱体图（{count} 幅）。原文件备份为 {backup}。",
    en: "The box plots of {output} are drawn anew ({count}). The former file is kept as {backup}.",
  },
  reviseCannotDraw: {
    zh: "没有画箱体图：绘图组件 @napi-rs/canvas 在本机（{platform}）不能加载（{reason}）。其余都已完成。请在本工具目录运行 npm ci 后加 --pictures 重新运行，或在任务窗格的“修订”“导出”中更新箱体图。",
    en: "Box plots are not drawn: the drawing package @napi-rs/canvas cannot be loaded on this machine ({platform}): {reason}. Everything else is done. Run npm ci in this tool's folder and repeat the command with --pictures, or renew the box plots in the pane under Revision, Export.",
  },
  reviseNoChineseFont: {
    zh: "没有画箱体图：本机没有中文字体，图中文字无法显示。其余都已完成。请安装中文字体（如 Noto Sans CJK SC、微软雅黑），或在本工具目录运行 npm ci 补齐自带字体，再加 --pictures 重新运行。",
    en: "Box plots are not drawn: no font on this machine has Chinese characters, so their words could not be read. Everything else is done. Install one (such as Noto Sans CJK SC), or run npm ci in this tool's folder to restore its own, and repeat the command with --pictures.",
  },
  reviseItemAdded: {
    zh: "新增定额项：{item}（{unit}）",
    en: "New item: {item} ({unit})",
  },
  reviseSampleAdded: {
    zh: "新增样本 {id}：{sample}",
    en: "New sample {id}: {sample}",
  },
  reviseSampleChanged: {
    zh: "样本 {id} 按新表更新：{sample}：{before} → {after}",
    en: "Sample {id} follows the new table: {sample}: {before} → {after}",
  },
  reviseSampleKept: {
    zh: "样本 {id} 已手工更正，保留更正：{sample}：{kept}；新表为 {offered}",
    en: "Sample {id} was corrected by hand, and stays so: {sample}: {kept}; the new table has {offered}",
  },
  reviseSampleMissing: {
    zh: "样本 {id} 在新表中已没有，不再参加统计：{sample}",
    en: "Sample {id} is no longer in the table and does not count any more: {sample}",
  },
  reviseValueChanged: {
    zh: "定额值变化：{item} {tier} {before} → {after}",
    en: "Value changed: {item} {tier} {before} → {after}",
  },
  reviseMore: {
    zh: "……另有 {count} 条，见工作簿的“{sheet}”表。",
    en: "… and {count} more: see sheet {sheet} of the workbook.",
  },
  reviseSampleProblem: {
    zh: "样本 {place}（{sample}）：{problem}",
    en: "Sample {place} ({sample}): {problem}",
  },
  reviseOutliers: {
    zh: "定额项“{item}”：参加统计的样本中有 {count} 个按箱体图离群（最小 {min}，中位数 {median}，最大 {max}）。请核对后决定去留。",
    en: 'Item "{item}": {count} {count|sample that counts is|samples that count are} outside of the box plot (least {min}, median {median}, greatest {max}). Check and decide.',
  },
  reviseOutliersFar: {
    zh: "定额项“{item}”：参加统计的样本中有 {count} 个按箱体图离群，与中位数相差千倍以上（最小 {min}，中位数 {median}，最大 {max}），疑为单位填错（m³ 与万m³）。请改正或剔除。",
    en: 'Item "{item}": {count} {count|sample that counts is|samples that count are} outside of the box plot, a thousand times apart (least {min}, median {median}, greatest {max}): units may be mistaken (m³ for 万m³). Correct or exclude.',
  },
  reviseItemProblem: {
    zh: "定额项“{item}”：{problem}",
    en: "Item {item}: {problem}",
  },
  reviseNoSamples: {
    zh: "“{file}”的样本表没有一行样本，没有建立项目。请检查文件，或先汇总调查表。",
    en: 'The sample table of "{file}" has no rows, so no project was made. Check the file, or consolidate the survey first.',
  },
  reviseSamplesNeeded: {
    zh: "{output} 还不存在：请给出样本表，如 wq revise samples.xlsx -o {output}。",
    en: "{output} does not exist yet: give a sample table, as in wq revise samples.xlsx -o {output}.",
  },
  reviseNotProject: {
    zh: "{output} 已存在，但不能作为修订项目打开：{problem}要另建项目，请用 -o 换一个文件名。",
    en: "{output} exists, but cannot be opened as a project: {problem} To make another project, choose another name with -o.",
  },
  reviseNeedsXlsx: {
    zh: "项目须为 .xlsx 文件：{output}",
    en: "A project has to be an .xlsx file: {output}",
  },
  reviseAnnexKind: {
    zh: "附录须为 .docx 或 .xlsx 文件：{file}",
    en: "The annex has to be a .docx or .xlsx file: {file}",
  },
  reviseReportKind: {
    zh: "修订报告须为 .docx 文件：{file}",
    en: "The report has to be a .docx file: {file}",
  },
  reviseSameFile: {
    zh: "样本表、项目、报告和附录须是不同的文件，而“{file}”用了两次。请换一个文件名；文件未被改动。",
    en: "Sample table, project, report and annex have to be different files, and {file} is given twice. Choose another name; no file has been changed.",
  },
  fileWritten: {
    zh: "已写入 {file}。",
    en: "{file} is written.",
  },
} as const satisfies Record<string, Bilingual>;
