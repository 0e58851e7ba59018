import type { Bilingual } from "../language";

/** What the command line says. */
export const terminalMessages = {
  fileUnreadable: {
    zh: "无法读取文件“{file}”：{reason}。请检查路径和权限，或关闭正在使用它的程序。",
    en: 'Cannot read "{file}": {reason}. Check the path and your permissions, or close the program that is using it.',
  },
  fileOutsideFolder: {
    zh: "“{file}”不在允许读取的文件夹“{folder}”中。请把文件放进去，或用 --folder 指定其所在的文件夹后重新启动。",
    en: '"{file}" is not in the folder that may be read, "{folder}". Move it there, or start again with --folder and its folder.',
  },
  catalogueUnknown: {
    zh: "没有函数 {name}。不带名称调用 functions 可列出全部函数。",
    en: "There is no function {name}. Call functions without a name to list them all.",
  },
  fileUnwritable: {
    zh: "无法写入文件“{file}”：{reason}。原有文件未改动。请换一个位置，或关闭正在使用它的程序。",
    en: 'Cannot write "{file}": {reason}. What was there is unchanged. Choose another place, or close the program that is using it.',
  },
  datasetUnknown: {
    zh: "没有名为“{name}”的数据。可用：{names}。",
    en: 'There is no data called "{name}". Available: {names}.',
  },
  recalcNeedsXlsx: {
    zh: "“{file}”不是 .xlsx 或 .xlsm 文件，不能只改写计算结果。请先在 Excel 或 WPS 中另存为 .xlsx。",
    en: '"{file}" is no .xlsx or .xlsm file, so results cannot be patched into it. Save it as .xlsx in Excel or WPS first.',
  },
  ownProblemAt: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：{problem}",
    en: '{file}, sheet "{sheet}", cell {cell}: {problem}',
  },
  ownRefused: {
    zh: "{file} 有 {count} 处需要更正，没有导入。",
    en: "{file} has {count} {count|problem|problems}; nothing was imported.",
  },
  ownSheetMissing: {
    zh: "{file} 中没有工作表“{sheet}”。现有：{sheets}。",
    en: '{file} has no sheet "{sheet}". It has: {sheets}.',
  },
  ownImported: {
    zh: "{id}：{count} 个定额，全部正确。",
    en: "{id}: {count} {count|quota|quotas}, all in order.",
  },
  ownNeedsUpdate: {
    zh: "{reason} 确认后请加 --replace 重新运行。",
    en: "{reason} To do so, run again with --replace.",
  },
  formulaMissing: {
    zh: "没有公式。请写在引号中，例如 wq eval '=WQ.PERT(2.72,3.84,4.59)'，或用 --stdin 逐行输入。",
    en: "No formula. Put it in quotes, as in wq eval '=WQ.PERT(2.72,3.84,4.59)', or use --stdin with one formula a line.",
  },
} as const satisfies Record<string, Bilingual>;
