export const balanceTexts = {
  hint: {
    zh: "检查打开的工作簿中的水平衡表：缺口及最可能的原因、平差、指标、水平衡图。空白按未知处理，原表不改动。",
    en: "Examines the water balances of the open workbook: gaps and what most likely explains them, reconciliation, indicators, picture. A blank is unknown; the sheets stay as they are.",
  },
  examine: { zh: "检查水平衡", en: "Examine the balance" },
  reading: { zh: "正在读取…", en: "Reading …" },
  failed: { zh: "没有完成", en: "Not done" },
  industry: { zh: "对比哪个行业的案例", en: "Cases of which industry" },
  ofProducts: { zh: "按产品所属行业", en: "That of the products" },
  match: { zh: "认列…", en: "Match columns …" },
  matchTitle: { zh: "“{sheet}”的列", en: 'Columns of "{sheet}"' },
  matchHint: {
    zh: "逐列选定含义，确认一次即可：这台电脑和这个工作簿都会记住，表头相同的其他表也照此读。",
    en: "Choose once what each column means. This machine and this workbook remember it, for other sheets with the same headers too.",
  },
  unknownColumn: { zh: "（不用）", en: "(not used)" },
  confirm: { zh: "确认", en: "Confirm" },
  cancel: { zh: "取消", en: "Cancel" },
  noHeadings: {
    zh: "当前工作表中没有带表头的表格。请切换到水平衡所在的工作表。",
    en: "The sheet that is open has no table with headers. Open the one with the balance.",
  },
  none: {
    zh: "没有找到水平衡表，或表中还没有填写任何单元。可在“调查”中插入“水平衡测试表”，或打开含用水单元、新水量、排水量、耗水量等列的工作表。",
    en: "No water balance found, or no unit in it yet. Insert the form “Water balance test” on the page Survey, or open a sheet with columns such as unit, fresh water, discharge and consumption.",
  },
  picture: { zh: "水平衡图", en: "Sankey diagram" },
  save: { zh: "存为 SVG", en: "Save as SVG" },
  savePng: { zh: "存为 PNG", en: "Save as PNG" },
  saveReport: { zh: "存为报告 .xlsx", en: "Save a report as .xlsx" },
  reportName: { zh: "水平衡报告", en: "water balance" },
  insert: { zh: "结果写入新工作表", en: "Put the results into new sheets" },
} as const;
