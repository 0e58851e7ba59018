/**
 * The example for those who read English: headings and remarks, not what stands in the standard and the report. Products, tiers,
 * conditions and firms are looked up by the words that these print.
 */
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

const english: Readonly<Record<string, string>> = {
  一致: "agrees",
  不符: "differs",
  在定额之内: "within the quota",
  超定额: "above the quota",

  查定额: "Look up",
  "查定额：每个数都能追到标准的表和条件": "Look up quotas: every number leads to its table and condition",
  "改动行业代码、产品、级别、条件、产量或水量，结果随之变化；也可以在任务窗格中查找并插入。":
    "Change a code, product, tier, condition, output or volume and the results follow, or search in the pane and insert. Raw coal, sand and beer are in the words of the standard.",
  行业代码: "Industry",
  产品: "Product",
  级别: "Tier",
  条件: "Condition",
  定额: "Quota",
  单位: "Unit",
  出处: "Source",
  应得: "Expected",
  核对: "Check",
  应得值的来源: "Where the expected value stands",
  "DB14/T 1049.2—2021 表1": "DB14/T 1049.2—2021 table 1",
  "DB14/T 1049.2—2021 表5；未给先进值，按5.4条参照通用值":
    "DB14/T 1049.2—2021 table 5: no advanced value, so the general one holds (clause 5.4)",
  "DB14/T 1049.2—2021 表8": "DB14/T 1049.2—2021 table 8",
  "DB14/T 1049.2—2021 表1 有三个条件，须写明其一：点选 E9 看说明":
    "DB14/T 1049.2—2021 table 1 has three conditions, one has to be named: select E9",
  "核取水：申请水量是否在定额之内": "Permit: is the volume applied for within the quota?",
  采用定额: "Quota",
  年产量: "Output",
  定额水量: "By quota",
  申请水量: "Applied for",
  结论: "Result",

  阴极铜: "Copper",
  "阴极铜：二次平均法求定额（计算实例 1）": "Copper cathode: a quota by the second mean (worked example 1)",
  "数据：DB36/T 420 修订报告（2017）表 5.4-4，六家企业 2014 年直接用于生产的取水量。":
    "Data: revision report of DB36/T 420 (2017), table 5.4-4, water used for production by six smelters in 2014.",
  企业: "Smelter",
  "产量（万t）": "Output (10⁴ t)",
  "取新水量（万m³）": "New water (10⁴ m³)",
  "单位产品新水量（m³/t）": "Unit use as printed (m³/t)",
  "复算（m³/t）": "Recomputed (m³/t)",
  求定额: "The quota",
  步骤: "Step",
  结果: "Result",
  报告印作: "Printed",
  "出处（计算实例 1）": "Where (worked example 1)",
  平均值: "Mean",
  小于平均值者的平均值: "Mean of those below the mean",
  二次平均值: "Second mean",
  "标准差 s（n−1）": "Standard deviation s (n−1)",
  "第（1）步": "Step (1)",
  "第（2）步": "Step (2)",
  "第（3）步；即初步确定的定额": "Step (3): the preliminary quota",
  "第（4）步①": "Step (4) ①",
  "先进性评判：定额取二次平均值（两位小数）": "Advancedness of the second mean, to two decimals",
  达标样本占比: "Share that meets it",
  复算: "Recomputed",
  "φ：报告以两位小数的 λ 查表；占比：六家中两家": "φ: by λ to two decimals; share: two of six",
  "箱体图：中位数印作 8.71，箱体 8.0～9.6，无离群值（图 5.4-1）":
    "Box plot: median printed as 8.71, box 8.0 to 9.6, no outliers (figure 5.4-1)",
  最小值: "Least",
  下四分位: "Lower quartile",
  中位数: "Median",
  上四分位: "Upper quartile",
  最大值: "Greatest",
  下界: "Lower fence",
  上界: "Upper fence",
  离群值个数: "Outliers",

  啤酒: "Beer",
  "啤酒：三年资料，PERT 法与趋势（计算实例 2）": "Beer: three years, by PERT and trend (worked example 2)",
  "数据：DB36/T 420 修订报告（2017）表 5.4-8，江西燕京啤酒厂。":
    "Data: revision report of DB36/T 420 (2017), table 5.4-8, the brewery 江西燕京啤酒厂.",
  年份: "Year",
  "产量（万kL）": "Output (10⁴ kL)",
  "取新水量（m³）": "New water (m³)",
  "印出单耗（m³/kL）": "Unit use printed (m³/kL)",
  "复算单耗（m³/kL）": "Recomputed (m³/kL)",
  说明与出处: "Remark and source",
  "期望值 (a+4m+b)/6": "Expected value (a+4m+b)/6",
  "标准差 |a−b|/6": "Standard deviation |a−b|/6",
  "定额 φ=40%": "Quota, φ = 40 %",
  "5.4.2 计算实例 2（1）；a、m、b 取三年的最小值、中位数、最大值":
    "5.4.2, worked example 2 (1): a, m, b are least, median and greatest of the three years",
  "5.4.2 计算实例 2（1）": "5.4.2, worked example 2 (1)",
  "5.4.2 计算实例 2（2）；5.33−0.25×0.17=5.29，报告印作 5.22，与其自身算式不符":
    "5.4.2, worked example 2 (2): 5.33−0.25×0.17 is 5.29; the report prints 5.22 against its own formula",
  "2015 年趋势值（线性）": "Trend for 2015 (linear)",
  "按三年最小二乘直线外推，应得 4.47；报告未作此算": "Least squares over three years give 4.47; not in the report",

  瓷砖: "Tiles",
  "瓷砖：样本少时用 PERT 法（计算实例 6）": "Tiles: PERT where samples are few (worked example 6)",
  "数据：DB36/T 420 修订报告（2017）5.4.2，景德镇欧神诺陶瓷有限公司抛光砖。":
    "Data: revision report of DB36/T 420 (2017), 5.4.2, polished tiles of 景德镇欧神诺陶瓷有限公司.",
  "单位产品用水量（m³/t）": "Unit use (m³/t)",
  "5.4.2 计算实例 6（1）": "5.4.2, worked example 6 (1)",
  "5.4.2 计算实例 6（2）：3.78−0.25×0.31": "5.4.2, worked example 6 (2): 3.78−0.25×0.31",
  "核单耗：景德镇汉索夫陶瓷，釉面砖": "A unit use checked: glazed tiles of 景德镇汉索夫陶瓷",
  "日取新水量（m³）": "New water a day (m³)",
  "日产量（万m²）": "Output a day (10⁴ m²)",
  "复算（m³/万m²）": "Recomputed (m³/10⁴ m²)",
  说明: "Remark",
  "产量只印到 0.1 万m²：364.0÷1.15～364.0÷1.05，328.1 在其中，可由印出的数据得出":
    "The output is printed to 0.1: 364.0÷1.15 to 364.0÷1.05 holds 328.1, which can come from what is printed",
};

const say = (text: string) => english[text] ?? text;

export function inEnglish({ sheets, ...workbook }: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: sheets.map(sheetInEnglish), activeSheet: say(workbook.activeSheet ?? "") };
}

/** The row of the headings, which take two lines in English. */
const headerRow = 3;
const lookups = "查定额";
/** Of the look-ups: the product, by the word that the standard prints. */
const productColumn = 1;

function sheetInEnglish(sheet: SheetSnapshot): SheetSnapshot {
  const { name, cells, conditionalFormats = [] } = sheet;
  const isProduct = ({ row, column, formula }: CellSnapshot) =>
    name === lookups && row > headerRow && column === productColumn && formula === undefined;
  return {
    ...sheet,
    name: say(name),
    cells: cells.map((cell) => (isProduct(cell) ? cell : cellInEnglish(cell))),
    rowHeights: new Map([...(sheet.rowHeights ?? [])].filter(([row]) => row !== headerRow)),
    conditionalFormats: conditionalFormats.map((format) =>
      format.kind === "text" ? { ...format, text: say(format.text) } : format,
    ),
  };
}

function cellInEnglish({ value, formula, ...cell }: CellSnapshot): CellSnapshot {
  if (formula === undefined) return { ...cell, value: typeof value === "string" ? say(value) : value };
  return { ...cell, value, formula: formula.replace(/"([^"]*)"/g, (_, text: string) => `"${say(text)}"`) };
}
