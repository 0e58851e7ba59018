/** Every table of chapters 2 to 6 of the report: where the project makes it, and how far its numbers are the printed ones; or why not. */
import balancesData from "../../generated/datasets/balances";
import comparatorData from "../../generated/datasets/comparators";
import samplesData from "../../generated/datasets/samples";
import type { Bilingual } from "../../src/language/language";
import { auditVerdicts } from "../../src/audit/verdict";
import type { Beside } from "../../src/revision/example/printed";
import type { Dataset } from "../../src/standards/dataset";
import { recordsOf } from "../../src/standards/dataset";
import type { PrintedTable } from "./revision-tables";
import { ours, printed } from "./revision-tables";

export interface ListedTable {
  readonly number: string;
  /** As the report prints it, without the name of the province. */
  readonly title: string;
  readonly made: Bilingual;
}

interface Compared {
  readonly beside: readonly Beside[];
  readonly tables: readonly PrintedTable[];
}

export function tableList(compared: Compared): readonly ListedTable[] {
  return [
    ["3.2-1", "大米加工厂用水基本资料表", samplesOf("3.2-1")],
    ["3.2-2", "大米单位产品新水量样本统计分析", riceFigures],
    ["4.1-1", "各产业用水总量比重关系", sharesOfIndustries],
    ...industries.map((name, at): Listed => {
      const number = `4.1-${at + 2}`;
      return [number, `${name}企业用水调查汇总表`, industryTable(number, compared)];
    }),
    ["4.2-1", "按规模和工艺制订情况统计表", partsMade],
    ["4.2-2", "井冈山电厂二期工程水平衡测试水量平衡表", balanceOf("4.2-2")],
    ["4.2-3", "火电行业典型企业 2013 年用水情况统计表", samplesOf("4.2-3")],
    ["4.2-4", "企业实际定额与国家及江西省定额标准对比（火电）", actualOf("1～3")],
    ["4.2-5", "燕京啤酒厂近 3 年用水统计表", samplesOf("4.2-5")],
    ["4.2-6", "企业实际定额与国家及江西省定额标准对比（啤酒）", actualOf("4")],
    ["4.2-7", "新钢 1580mm 项目现状水平衡测试成果", balanceOf("4.2-7")],
    ["4.2-8", "金属压延业典型企业实际定额与定额标准对比", actualOf("5")],
    ["4.2-9", "有色金属冶炼用水调查表", samplesOf("4.2-9")],
    ["4.2-10", "金属冶炼业典型企业实际定额与定额标准对比表", actualOf("6～10")],
    ["4.2-11", "企业实际定额与国家及江西省定额标准对比表（有色）", actualOf("6～10")],
    ["4.2-12", "汉索夫陶瓷水平衡测试统计表", balanceOf("4.2-12")],
    ["4.2-13", "欧神诺陶瓷单位产品用水量统计表", samplesOf("4.2-13")],
    ["4.2-14", "陶瓷业典型企业实际定额与定额标准对比", actualOf("11～12")],
    ["4.2-15", "昌硕户外休闲用品水平衡测试成果", balanceOf("4.2-15")],
    ["4.2-16", "华孚纺织用水情况", samplesOf("4.2-16")],
    ["4.2-17", "纺织业典型企业实际用水水平与定额标准对比", actualOf("13～14")],
    ["4.2-18", "企业水平衡测试成果表（造纸）", balanceOf("4.2-18")],
    ["4.2-19", "企业实际定额与国家及江西定额对比表（造纸）", actualOf("15")],
    ["4.2-20", "九江石化 2013—2015 年用水情况", samplesOf("4.2-20")],
    ["4.2-21", "石化行业典型企业实际定额与定额标准对比", actualOf("16")],
    ["4.2-22", "典型企业实际定额与国家及江西定额标准对比", equalIn("4.2-22", "4-15", compared)],
    ["2.3-1", "用水定额达到国家定额标准要求的统计表", partsMade],
    ["4.3-2", "工业用水定额与《指南》指标对比表", equalIn("4.3-2", "4-16", compared)],
    ["4.3-3", "主要用水行业产品与其他省级行政区对比表", provincesMade],
    ["4.3-4", "与其他省级行政区对比分析结果", equalIn("4.3-3、4.3-4", "4-17", compared)],
    ["4.3-5", "工业产品定额分析结果统计表", verdictsMade],
    ["4.5-1", "工业用水定额现状分析结论", conclusionsMade],
    ["5.4-1", "样本统计分析表（经筛选后）", besideOf("表 5.4-1", "5-5", compared)],
    ["5.4-2", "高污染、高耗水行业", lawNot],
    ["5.4-3", "有色金属冶炼及延压加工业用水调查表", samplesOf("5.4-3")],
    ["5.4-4", "阴极铜生产企业单位产品用新水量情况表", samplesOf("5.4-4")],
    ["5.4-5", "阴极铜用水定额比较表", peersOf("阴极铜", "5.4-5")],
    ["5.4-6", "经修订后阴极铜单位产品用水定额值", resultRow],
    ["5.4-7", "φ(λ) 对应的 λ 值", lambdaMade],
    ["5.4-8", "燕京啤酒厂近 3 年用水统计表", samplesOf("5.4-8")],
    ["5.4-9", "啤酒用水定额比较表", peersOf("啤酒", "5.4-9")],
    ["5.4-10", "和利稀土近 3 年用水统计表", samplesOf("5.4-10")],
    ["5.4-11", "昌硕户外休闲用品水平衡测试成果", balanceOf("5.4-11")],
    ["5.4-12", "涤纶产品用水定额比较表", peersOf("化纤", "5.4-12")],
    ["5.4-13", "经修订后化纤印染布用水定额", noSamples],
    ["5.4-14", "经修订后造纸行业用水定额", resultRow],
    ["5.4-15", "主要产品用水定额成果汇总表", besideOf("表 5.4-15", "5-7", compared)],
    ["6-1", "参照国家标准修订的定额与 2011 版定额对比", changesIn("6-1", compared)],
    ["6-2", "依据调查资料修订的定额与 2011 版定额对比", changesIn("6-2", compared)],
  ].map(([number, title, made]) => ({ number, title, made }) as ListedTable);
}

type Listed = readonly [number: string, title: string, made: Bilingual];

const industries = ["火电行业", "纺织行业", "石化行业", "食品行业", "造纸行业", "冶金行业", "陶瓷产业", "稀土产业"];

/** What enterprises report goes in as samples, line by line. */
function samplesOf(table: string): Bilingual {
  const count = recordsOf(samplesData as Dataset).filter((record) => record["table"] === table).length;
  return {
    zh: `原始资料：${count} 行照录（assets/data/samples.csv），示例用到的为“样本”表的行；报告表 3-1 列来源`,
    en: `Material: its ${count} rows are kept (assets/data/samples.csv), those of the example's products as rows of sheet 样本; table 3-1 of our report names the sources`,
  };
}

function balanceOf(table: string): Bilingual {
  const count = recordsOf(balancesData as Dataset).filter((record) => record["table"] === table).length;
  return {
    zh: `水平衡测试：${count} 个数照录（assets/data/balances.csv），由水平衡页和 \`wq balance\` 复算；修订报告只引其单耗（技术测定）`,
    en: `A water balance test: its ${count} numbers are kept (assets/data/balances.csv) and recomputed by the page of water balances and \`wq balance\`; a revision takes its unit use only (measurement)`,
  };
}

function actualOf(entries: string): Bilingual {
  return {
    zh: `表 4-15（企业实际与原定额）和图 5-1 起的各项对比（与国标）；数值即表 4.2-22 第 ${entries} 项，见下`,
    en: `Table 4-15 (actual use and old quota) and the comparisons from figure 5-1 on (national values); its values are entries ${entries} of table 4.2-22, below`,
  };
}

function peersOf(product: string, table: string): Bilingual {
  const known = recordsOf(comparatorData as Dataset).filter((record) => record["table"] === table).length;
  return {
    zh: `${known} 个参照值照录（assets/data/comparators.csv）：工作簿“参照值”“对比”表；示例有此产品的，报告图 5-1 起（${product}）`,
    en: `${known} reference values are kept (assets/data/comparators.csv): sheets 参照值 and 对比, and where the example has the product the figures from 5-1 on (${product})`,
  };
}

/** Of a table below, how many rows give what is printed: to the digits printed. */
function equalIn(number: string, own: string, { tables }: Compared): Bilingual {
  const found = tables.find(({ title }) => title.zh.includes(number))!;
  const [at, beside] = [columnOf(found, printed), columnOf(found, ours)];
  const rows = found.rows.filter((row) => row[at] !== "" && row[at] !== "—" && row[beside] !== "—");
  const equal = rows.filter((row) => alike(row[at]!, row[beside]!)).length;
  return {
    zh: `表 ${own}：以印出的全部 ${rows.length} 行算，${equal} 行相同，见下${equal < rows.length ? "；其余为末位舍入或印出有误" : ""}`,
    en: `Table ${own}: of all ${rows.length} rows as printed ${equal} give the same, below${equal < rows.length ? "; the others differ in the last digit, or the print errs" : ""}`,
  };
}

function industryTable(number: string, { tables }: Compared): Bilingual {
  const found = tables.find(({ title }) => title.zh.startsWith("表 4.1-2"))!;
  const [at, beside] = [columnOf(found, printed), columnOf(found, ours)];
  const rows = found.rows.filter(([table]) => table === number);
  const near = rows.filter((row) => Math.abs(Number(row[at]) - Number(row[beside])) <= 0.05).length;
  const own = `4-${Number(number.split("-")[1]) + 1}`;
  return {
    zh: `表 ${own}：户数、产值、水量按规模照录在“普查”表；占比 ${rows.length} 个中 ${near} 个与印出相差不过 0.05，其余因报告用了另一总量，见下`,
    en: `Table ${own}: enterprises, output value and water by size stand in sheet 普查 as printed; of ${rows.length} shares ${near} are within 0.05 of the print, the others come of another total, below`,
  };
}

function besideOf(place: string, own: string, { beside }: Compared): Bilingual {
  const all = beside.filter((one) => one.place === place);
  const equal = all.filter(({ verdict }) => verdict !== auditVerdicts.different).length;
  return {
    zh: `表 ${own}：示例 10 个产品的 ${all.length} 个值中 ${equal} 个一致，不符的原因见上表；其余产品报告没有印样本`,
    en: `Table ${own}: of ${all.length} values of the example's 10 products ${equal} agree, causes of the others above; of other products the report prints no samples`,
  };
}

function changesIn(number: string, { tables }: Compared): Bilingual {
  const found = tables.find(({ title }) => title.zh.startsWith("表 6-1"))!;
  const [at, beside] = [columnOf(found, printed), columnOf(found, ours)];
  const pairs = found.rows
    .filter((row) => row[1] === number)
    .flatMap((row) => {
      const mine = row[beside]!.split(" / ");
      return row[at]!.split(" / ").map((value, tier) => [value, mine[tier]!] as const);
    })
    .filter(([value]) => value !== "—");
  const equal = pairs.filter(([value, mine]) => alike(value, mine)).length;
  return {
    zh: `表 ${number}：示例的产品 ${pairs.length} 个变幅中 ${equal} 个相同，不同处因定额值不同，见下；其余产品没有印样本`,
    en: `Table ${number}: of ${pairs.length} changes of the example's products ${equal} are the same, the others follow from other quotas, below; of other products no samples are printed`,
  };
}

function columnOf({ columns }: PrintedTable, wanted: Bilingual): number {
  return columns.findIndex(({ zh }) => zh.startsWith(wanted.zh));
}

/** To the decimals that are printed; words as they are. */
function alike(print: string, own: string): boolean {
  const [given, mine] = [print.split(" / "), own.split(" / ")];
  return given.every((part, at) => {
    const number = Number(part);
    if (Number.isNaN(number)) return part === mine[at];
    const unit = 10 ** -(part.split(".")[1]?.length ?? 0);
    return Math.abs(number - Number(mine[at])) <= unit / 2 + 1e-9;
  });
}

const riceFigures: Bilingual = {
  zh: "表 5-5“大米”一行：由表 3.2-1 复算，与表 5.4-1 一致；表 3.2-2 所印平均 0.05、二次平均 0.04 有误（见上表）",
  en: "Row 大米 of table 5-5: recomputed from table 3.2-1 it agrees with table 5.4-1; the 0.05 and 0.04 of table 3.2-2 err (above)",
};
const sharesOfIndustries: Bilingual = {
  zh: "表 4-1、图 4-1：21 个占比照录；已有定额行业合计 86.69%、94.63%、91.31%，即 100% 减印出的“其他”（正文印 86.7%）",
  en: "Table 4-1 and figure 4-1: its 21 shares as printed; industries with quotas 86.69, 94.63 and 91.31 %, which is 100 % less the printed 其他 (the text prints 86.7 %)",
};
const partsMade: Bilingual = {
  zh: "表 4-13、4-14：示例产品所涉 6 个国家标准，见下；其余 23 个标准报告没有印产品的样本",
  en: "Tables 4-13 and 4-14: the 6 national standards that the example's products meet, below; of the other 23 the report prints no samples",
};
const provincesMade: Bilingual = {
  zh: "各省值照录为参照值，表 4-17“各省值”一栏",
  en: "The provinces' values are kept as reference values: column 各省值 of table 4-17",
};
const verdictsMade: Bilingual = {
  zh: "表 4-16、4-19：示例 6 项可评判（宽松 5、先进 1），印出 62 项；逐项评判由表 4.3-2、4.3-4 全部重算，见下",
  en: "Tables 4-16 and 4-19: 6 of the example's items can be judged (5 loose, 1 leading), 62 are printed; all of tables 4.3-2 and 4.3-4 is judged anew below",
};
const conclusionsMade: Bilingual = {
  zh: "表 4-21：四项分析的结果数由项目得出；“分析结论”“修订主要内容”是判断，由人写在 4.5 节的内容控件中",
  en: "Table 4-21: the results of the four analyses in numbers; conclusion and what to revise are judgements that people write into the control of section 4.5",
};
const lawNot: Bilingual = {
  zh: "不作：行业名单出自水资源〔2013〕268 号文，不由调查数据得出",
  en: "Not made: a list of industries from document 水资源〔2013〕268, which no survey gives",
};
const lambdaMade: Bilingual = {
  zh: "assets/data/lambda.csv 照录，概率测算用（“设置”中 φ 和 λ 的取法）",
  en: "Kept in assets/data/lambda.csv and used by PERT (settings φ and λ)",
};
const resultRow: Bilingual = {
  zh: "表 5-7 的一行，值见上表（表 5.4-15）；造纸只有包装用纸印了样本",
  en: "A row of table 5-7, values above (table 5.4-15); of paper only packaging paper has printed samples",
};
const noSamples: Bilingual = {
  zh: "示例未列：只印了一家企业的水平衡测试（表 5.4-11），没有可入样本的产量",
  en: "Not in the example: one balance test is printed (table 5.4-11), without an output that a sample could have",
};
