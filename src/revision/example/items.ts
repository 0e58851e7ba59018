/**
 * The products of section 5.4.2 whose samples the revision report of DB36/T 420 prints, with what it decides for each. Figures are
 * in the bundled tables; here stands only which of them belong together.
 */
import type { Purpose } from "../../standards/standard";
import type { DecisionMethod } from "../methods";

export interface ExampleItem {
  readonly key: string;
  readonly industry: string;
  readonly code: string;
  readonly product: string;
  readonly condition: string;
  readonly unit: string;
  readonly decimals: number;
  /** Table and entries of the bundled samples; all entries of the table where none are named. */
  readonly samples: readonly { readonly table: string; readonly entries?: readonly string[] }[];
  /** Entries that are left out of statistics, and why. */
  readonly excluded?: readonly { readonly entry: string; readonly reason: string }[];
  /** Table of the bundled comparators, and which of its lines. */
  readonly peers: readonly {
    readonly table: string;
    readonly product: string;
    readonly condition?: string;
    readonly kind?: string;
  }[];
  /** Row of table 4.2-22, the typical enterprise. */
  readonly typical?: number;
  readonly decisions: Readonly<
    Partial<Record<Purpose, { readonly method: DecisionMethod; readonly value?: number; readonly reason: string }>>
  >;
  /** Entry of table 5.4-15 of the product; `same` where samples and entry are of the very same product. */
  readonly result: number;
  readonly same?: false;
  /** Its name in table 5.4-1; blank where it is not there. */
  readonly statistics: string;
}

const outlier = "箱体图离群值，与邻省定额相差过大";

export const exampleItems: readonly ExampleItem[] = [
  {
    key: "大米",
    industry: "食品",
    code: "131",
    product: "大米",
    condition: "",
    unit: "m³/t",
    decimals: 3,
    samples: [{ table: "3.2-1" }],
    excluded: ["4", "7", "13"].map((entry) => ({ entry, reason: outlier })),
    peers: [{ table: "3.2", product: "大米" }],
    decisions: {
      existing: { method: "mean", reason: "平均值" },
      new: { method: "secondMean", reason: "二次平均值" },
      leading: { method: "thirdMean", reason: "再次作二次平均" },
    },
    result: 13,
    statistics: "大米",
  },
  {
    key: "阴极铜（铜精矿）",
    industry: "金属冶炼及压延",
    code: "321",
    product: "阴极铜",
    condition: "原料：铜精矿",
    unit: "m³/t",
    decimals: 2,
    samples: [{ table: "5.4-4" }],
    peers: [
      { table: "4.2-11", product: "阴极铜", condition: "原料：铜精矿" },
      { table: "5.4-5", product: "阴极铜" },
    ],
    decisions: {
      existing: { method: "national", reason: "样本均严于国标，小规模企业样本少，参照国标" },
      new: { method: "national", reason: "参照国标" },
      leading: { method: "secondMean", reason: "二次平均值，累积频率约 1/3" },
    },
    result: 137,
    statistics: "阴极铜",
  },
  {
    key: "啤酒",
    industry: "食品",
    code: "151",
    product: "啤酒",
    condition: "",
    unit: "m³/kL",
    decimals: 1,
    samples: [{ table: "5.4-8" }],
    peers: [
      { table: "5.4-9", product: "啤酒" },
      { table: "5.4.2", product: "啤酒", kind: "cleaner-production" },
    ],
    typical: 4,
    decisions: {
      existing: { method: "national", reason: "参照国标" },
      new: { method: "national", reason: "参照国标" },
      leading: { method: "pert", reason: "主导企业近三年概率测算" },
    },
    result: 40,
    statistics: "啤酒",
  },
  {
    key: "火力发电（循环冷却，≥600MW）",
    industry: "火电",
    code: "441",
    product: "火力发电循环冷却",
    condition: "单机容量：≥600MW",
    unit: "m³/(MW·h)",
    decimals: 2,
    samples: [{ table: "4.2-3", entries: ["3", "4", "4b", "5", "6"] }],
    excluded: [{ entry: "4", reason: "同一电厂已有水平衡测试值" }],
    peers: [{ table: "4.2-4", product: "火力发电", condition: "循环冷却；规模：≥600MW" }],
    typical: 3,
    decisions: {
      existing: { method: "national", reason: "参照国标" },
      new: { method: "national", reason: "国标不分级，同现有" },
      leading: { method: "pert", reason: "四家电厂概率测算" },
    },
    result: 159,
    statistics: "火力发电（循环冷却用水）",
  },
  {
    key: "稀土",
    industry: "金属冶炼及压延",
    code: "093",
    product: "稀土",
    condition: "",
    unit: "m³/t",
    decimals: 1,
    samples: [{ table: "5.4-10" }],
    peers: [],
    decisions: {
      existing: { method: "pert", reason: "典型企业近三年概率测算" },
      new: { method: "pert", reason: "典型企业近三年概率测算" },
    },
    result: 11,
    statistics: "稀土",
  },
  {
    key: "釉面砖",
    industry: "陶瓷",
    code: "307",
    product: "釉面砖",
    condition: "",
    unit: "m³/t",
    decimals: 2,
    samples: [{ table: "§5.4.2", entries: ["1b"] }],
    peers: [],
    typical: 11,
    decisions: {
      existing: { method: "measured", value: 4.72, reason: "水平衡测试" },
      new: { method: "measured", value: 4.72, reason: "水平衡测试" },
    },
    result: 129,
    statistics: "釉面砖",
  },
  {
    key: "抛光砖",
    industry: "陶瓷",
    code: "307",
    product: "抛光砖",
    condition: "",
    unit: "m³/t",
    decimals: 2,
    samples: [{ table: "§5.4.2", entries: ["3", "4", "5"] }],
    peers: [],
    decisions: {
      existing: { method: "pert", reason: "典型企业近三年概率测算" },
      new: { method: "pert", reason: "典型企业近三年概率测算" },
    },
    result: 130,
    statistics: "抛光砖",
  },
  {
    key: "色纺纱",
    industry: "纺织",
    code: "171",
    product: "色纺纱",
    condition: "",
    unit: "m³/t",
    decimals: 1,
    samples: [{ table: "4.2-16" }],
    peers: [{ table: "4.2-17", product: "棉、麻、化纤及混纺针织物及纱线" }],
    typical: 14,
    decisions: { existing: { method: "mean", reason: "典型企业近三年平均" } },
    // The report sets a quota for 棉纱 from other samples, and holds this firm against its old quota.
    result: 46,
    same: false,
    statistics: "",
  },
  {
    key: "包装用纸",
    industry: "造纸",
    code: "222",
    product: "包装用纸",
    condition: "",
    unit: "m³/t",
    decimals: 1,
    samples: [{ table: "4.2-18" }],
    peers: [{ table: "4.2-19", product: "包装纸" }],
    typical: 15,
    decisions: {
      existing: { method: "national", reason: "参照国标" },
      new: { method: "national", reason: "参照国标" },
      leading: { method: "measured", value: 16.9, reason: "水平衡测试" },
    },
    result: 84,
    statistics: "包装纸",
  },
  {
    key: "原油加工",
    industry: "石化",
    code: "251",
    product: "原油加工",
    condition: "",
    unit: "m³/t",
    decimals: 3,
    samples: [{ table: "4.2-20" }],
    peers: [{ table: "4.2-21", product: "原油加工" }],
    typical: 16,
    decisions: {
      existing: { method: "national", reason: "参照国标" },
      new: { method: "measured", value: 0.543, reason: "全厂水平衡测试（2016年1月）" },
      leading: { method: "secondMean", reason: "龙头企业近四年二次平均" },
    },
    result: 89,
    statistics: "原油加工",
  },
];
