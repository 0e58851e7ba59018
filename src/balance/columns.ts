/** The volumes that a balance has for each unit of use (GB/T 12452), how sheets call them, and on which side they count. */
import type { Bilingual } from "../language/language";

interface FlowColumn {
  readonly name: Bilingual;
  /** through: in and out alike. sum: of others, no flow of its own. */
  readonly side: "in" | "out" | "through" | "sum";
  readonly pattern: RegExp;
}

/** Waters by which columns of fresh water are called, and what may stand behind them: 地表水, 井水用量. */
export const ownWaters = "(?:地表|地下|自来|水库|河|井|再生|雨|海)水";
export const ofWater = "(?:用?量|取水量|供水量)?";

/** In the order in which headers are held against them: 新鲜水耗量 is fresh water, 间接冷却循环水量 is no other recirculation. */
export const flowColumns = {
  leaked: { name: { zh: "漏失水量", en: "leakage" }, side: "out", pattern: /漏|leak/i },
  fresh: {
    name: { zh: "新水量", en: "fresh water" },
    side: "in",
    pattern: new RegExp(`新鲜?水|^取水量|^${ownWaters}${ofWater}$|^(?:fresh|new) ?water`, "i"),
  },
  cooling: {
    name: { zh: "间接冷却循环水量", en: "cooling water recirculated" },
    side: "through",
    pattern: /冷却.*循环|冷却水量?$|cooling/i,
  },
  reuseOut: {
    name: { zh: "串联输出水量", en: "water passed on" },
    side: "out",
    pattern: /串(?:联|用).*出|输出.*串联|cascaded out/i,
  },
  reuseIn: {
    name: { zh: "回用（串联）水量", en: "water reused" },
    side: "in",
    pattern: /回用水?量?|串(?:联|用)|cascaded in|reuse/i,
  },
  recirculated: {
    name: { zh: "其他循环水量", en: "other water recirculated" },
    side: "through",
    pattern: /循环|recirculated/i,
  },
  reused: {
    name: { zh: "重复利用水量", en: "reused water together" },
    side: "sum",
    pattern: /复用|重复(?:利用)?用?水?量/,
  },
  discharged: {
    name: { zh: "排水量", en: "discharge" },
    side: "out",
    pattern: /(?<!未)排水|外排|排放|排出|废水量|^污水量?$|^drained|discharge/i,
  },
  consumed: { name: { zh: "耗水量", en: "consumption" }, side: "out", pattern: /耗水?量?|消耗|蒸发|损失|带走|consum/i },
  used: { name: { zh: "用水量", en: "water used" }, side: "sum", pattern: /用水量|water used/i },
} as const satisfies Record<string, FlowColumn>;

export type FlowKey = keyof typeof flowColumns;
const flowKeys = Object.keys(flowColumns) as readonly FlowKey[];

export function keysOn(...sides: readonly FlowColumn["side"][]): readonly FlowKey[] {
  return flowKeys.filter((key) => sides.includes(flowColumns[key].side));
}

/** Names of units of use. */
export const unitHeader =
  /^(?:(?:主要)?用水|生产)?(?:单元|项目|单位|环节|工序|工段|部位|设备|设施|系统|车间|部门|装置|过程|点)(?:[(（/、或].*|名称)?$|^(?:车间|工序|工段|设备|系统|装置|用水).*名称$|^(?:water )?units?$/i;
export const sourceHeader = /^(?:水源|取水水源|水源名称|取水口|source)$/i;
export const takenHeader = /^(?:日均?)?(?:取|供)水量|^water taken/i;
export const takenName = { zh: "取水量", en: "water taken" };
export const kindHeader = /类型|种类|类别|性质|^kind/i;
/** A column that says for each row what its volumes are in. */
export const rateHeader = /^(?:(?:计量|水量|流量)?单位|周期|units? of measure)$/i;
export const productHeader = /^(?:(?:测试|所属|对应|服务)?产品(?:名称)?|product)$/i;
export const uncertaintyHeader = /不确定度|标准差|测量误差|uncertainty|standard deviation/i;
/** Of a list of flows. */
const node = "(?:的?(?:用水)?(?:单元|节点|端|方|点|处|设备|车间))?(?:名称)?";
export const fromHeader = new RegExp(
  `^(?:(?:水(?:流|量)?的?)?(?:从|自|由|起点|起始|始端|来源|来自|流出|供出|供水|输出|上游|来水|源)${node}|from|source node)$`,
  "i",
);
export const toHeader = new RegExp(
  `^(?:(?:水(?:流|量)?的?)?(?:到|至|终点|终止|末端|去向|去往|流向|流入|受水|接收|用水|输入|下游)${node}|to|target node)$`,
  "i",
);
export const volumeHeader = /^(?:(?:实测|日均?|平均|测试|测定)*(?:水量|流量)|(?:measured )?(?:volume|flow))$/i;
const aside = /差额|平衡差|不平衡|率$|系数|序号|编号|备注|定额|不确定度|标准差|gap|rate$|remark|uncertainty/i;

/** What a column holds, by the words above it, outermost first and without their units. */
export function flowOf(path: readonly string[]): FlowKey | null {
  const own = path.at(-1) ?? "";
  if (aside.test(own)) return null;
  const key = match(own) ?? match(path.join(""));
  if (key === null) return null;
  const goesOut = path.slice(0, -1).some((label) => /输出|出水|output/i.test(label));
  if (!goesOut) return key;
  // 循环水量 on the side of what goes out is the same water once more.
  if (flowColumns[key].side === "through") return null;
  return key === "reuseIn" ? "reuseOut" : key;
}

function match(label: string): FlowKey | null {
  return flowKeys.find((key) => flowColumns[key].pattern.test(label)) ?? null;
}
