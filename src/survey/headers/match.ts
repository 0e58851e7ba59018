/** Which column of the forms a header means, and how sure that is. */
import { remembering } from "../../language/remembering";
import type { ColumnKey } from "../columns";
import { columnKeys, columnOf } from "../columns";
import { looksLikeUnit, measures, readAmountUnit, readUnit, repaired } from "../units";
import type { Label } from "./label";
import { parseLabel } from "./label";

/** 1: a spelling known word for word. Below `sure` the user should look at it. */
export interface Match {
  readonly key: ColumnKey;
  readonly score: number;
  /** The unit that the header states, as written. */
  readonly unit: string | null;
  /** What stands in the header for a unit and is none that we know: it has to be asked about, never left out of account. */
  readonly unknownUnit: string | null;
  readonly year: number | null;
}

export const sure = 0.9;
const possible = 0.5;
/** What the words make sure and an unknown unit does not. */
const asked = 0.6;

/** Columns of real sheets that are none of ours but sound like one. */
const others = new Set(
  [
    "用水定额 定额 定额标准 定额值 定额单位 江西现状定额 现状定额 标准定额 取水定额 产品定额 邻近省份平均定额 用水定额标准 用水定额值 先进值 通用值 领跑值",
    "日用水量 月用水量 日取水量 日均用水量 最大日用水量 最高日用水量 人均用水量 设计用水量 设计取水量 需水量 预测用水量",
    "节水量 回用水量 回用量 中水回用量 串联水量 串联用水量 间接冷却水量 冷却水量 冷却用水量 工艺用水量 锅炉用水量 耗水量 漏失量 损失量 蒸发量",
    "万元产值用水量 万元增加值用水量 万元工业增加值用水量 单位产值用水量",
    "地表水 地下水 自来水 再生水 矿坑水 中水 外购水 其他水源 其它水源 自备水源 公共供水 雨水 海水",
    "审核人 填报日期 填表日期 调查日期 调研日期 经度 纬度 注册资本 利润 利润总额 销售收入 主营业务收入 营业收入 税收 占比 比例 投产时间 投产年份 投产年月",
    "地表水量 地下水量 自来水量 地表水取水量 地下水取水量 自来水取水量 地表水用量 地下水用量 自来水用量 中水用量 矿坑水量",
    "一季度 二季度 三季度 四季度 1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 销售量 销量 库存 库存量 去年产量 上年产量 上年用水量",
    "平均 均值 平均值 三年平均 多年平均 近三年平均 类别 类型 名称 性质 编码 状态 面积 电话 邮编 传真 数据来源 资料来源 样本编号",
  ].flatMap((line) => line.split(" ")),
);

/** Words that say nothing by themselves; the header above them does. */
const generic = new Set([
  "",
  "合计",
  "小计",
  "总计",
  "总量",
  "数值",
  "数量",
  "计",
  "数",
  "全年",
  "内容",
  "本年",
  "当年",
]);

const keyBySpelling = new Map<string, ColumnKey>();
for (const key of columnKeys) {
  const { title, aliases } = columnOf(key);
  for (const spelling of [title.zh, title.en, ...aliases]) {
    const { full, words } = parseLabel(spelling);
    for (const form of [full, words]) {
      const lower = form.toLowerCase();
      // "市(州)" without its brackets must not take the word from a column that has it as a title.
      if (!keyBySpelling.has(lower)) keyBySpelling.set(lower, key);
    }
  }
}
const spellings = [...keyBySpelling.keys()].filter((spelling) => spelling.length >= 2);

/** Marks of a header that only sounds like new water. */
const notNewWater =
  /许可|计划|定额|重复|循环|排|损|回用|串联|节水|人均|日均|耗水|万元|预测|设计|生活|直流|冷却|地表|地下|自来|再生|中水|矿坑|疏干|雨水|海水|外购|上年|去年/;

/** The column that a cell names word for word, or as good as; null for anything else. Quick: most cells it is asked about are data. */
export const surelyNamed = remembering((text) => findSure(parseLabel(text)));

/** The same where nothing speaks against it: the unit that stands with it does fit, or is none that we know. */
export function certainlyNamed(text: string): Match | null {
  const match = surelyNamed(text);
  return match && (match.score >= sure || match.unknownUnit !== null) ? match : null;
}

/** Columns that a single header cell may mean, the likeliest first. */
const matchLabel = remembering((text) => findMatches(parseLabel(text)));

/**
 * Columns that a header of several lines may mean, the outermost line first: "用水量 | 2013年", "生产情况 | 年产量", "新水量 | 万m³".
 */
export function matchPath(path: readonly string[]): readonly Match[] {
  if (path.length === 0) return [];
  const labels = path.map(parseLabel);
  let year: number | null = null;
  let unit: string | null = null;
  let unknownUnit: string | null = null;
  const telling: string[] = [];
  path.forEach((text, index) => {
    const label = labels[index]!;
    year = label.year ?? year;
    if (label.year !== null && generic.has(label.words)) {
      unit = unitAmong(label.qualifiers) ?? unit;
    } else if (isUnit(label)) {
      unit = label.words || label.qualifiers[0]!;
    } else if (telling.length > 0 && isUnknownUnitLine(text)) {
      unknownUnit = text;
    } else if (!generic.has(label.words)) {
      telling.push(text);
    }
  });
  // Of a group's heading only its unit says anything, once the line below it names the column.
  for (let index = 0; index < telling.length - 1; index++) {
    unit = unitAmong(parseLabel(telling[index]!).qualifiers) ?? unit;
  }
  const last = telling.at(-1);
  if (last === undefined) return [];
  let matches = matchLabel(last);
  // "取水量 | 其中生活": the last line alone may say too little.
  if ((matches[0]?.score ?? 0) < sure && telling.length > 1 && !others.has(parseLabel(last).words)) {
    const joined = matchLabel(telling.map((text) => parseLabel(text).full).join(""));
    if ((joined[0]?.score ?? 0) > (matches[0]?.score ?? 0)) matches = joined;
  }
  return matches.map((match) => {
    const unitFound = match.unit ?? unitFor(match.key, unit);
    const unknown = unitFound === null && columnOf(match.key).quantity ? (match.unknownUnit ?? unknownUnit) : null;
    return {
      ...match,
      unit: unitFound,
      unknownUnit: unknown,
      score: unknown === null ? match.score : Math.min(match.score, asked),
      year: match.year ?? year,
    };
  });
}

/** Whether a header line is nothing but a unit: "万m³", "(万元)". */
export function isUnitLine(text: string): boolean {
  return isUnit(parseLabel(text));
}

/** The same for what was meant as a unit: "KM3", "(美元)". */
export function isUnknownUnitLine(text: string): boolean {
  const { words, qualifiers } = parseLabel(text);
  if (words !== "") return looksLikeUnit(words) && findSure(parseLabel(text)) === null;
  return qualifiers.some(looksLikeUnit);
}

/** "计量单位", "（单位）" at the head of a line of units. */
export function isWordOfUnitLine(text: string): boolean {
  return /^[(（]?(?:计量)?单位[)）]?[:：]?$/.test(text.trim());
}

export function isGenericLine(text: string): boolean {
  return generic.has(parseLabel(text).words);
}

export function isOther(text: string): boolean {
  const { words, full } = parseLabel(text);
  return others.has(words) || others.has(full);
}

function isUnit({ words, qualifiers }: Label): boolean {
  if (words === "") return qualifiers.some((qualifier) => readUnit(qualifier) !== null);
  return !keyBySpelling.has(words.toLowerCase()) && !generic.has(words) && readUnit(words) !== null;
}

function findMatches(label: Label): readonly Match[] {
  const match = findSure(label);
  if (match) return [match];
  const { full, words } = label;
  if (full === "" || full.length > 40 || others.has(words) || others.has(full)) return [];
  return similar(label);
}

function findSure(label: Label): Match | null {
  const { full, words, year } = label;
  if (full === "" || full.length > 40) return null;
  const exact = keyBySpelling.get(full.toLowerCase()) ?? keyBySpelling.get(words.toLowerCase());
  if (exact) return withUnit(exact, 1, label);
  if (others.has(words) || others.has(full)) return null;
  const attached = unitAttached(words);
  if (attached) return { key: attached.key, score: 1, unit: attached.unit, unknownUnit: null, year };
  const chinese = /^([\u4e00-\u9fff()/、]{2,})[A-Za-z][A-Za-z.&'-]*$/.exec(words)?.[1];
  const bilingual = chinese === undefined ? undefined : keyBySpelling.get(chinese);
  if (bilingual) return withUnit(bilingual, 1, label);
  const bare = words
    .replace(/^(?:其中|企业|年度|全年|本年度?|当年|实际|主要|工业)/, "")
    .replace(/(?:情况|数据|合计|总量|总计)$/, "")
    // 产品1名称, 产量2: of several products in a row.
    .replace(/(?<=产品)(?:\d|[一二三四五六])(?=.)|(?<=[\u4e00-\u9fff])(?:\d|[一二三四五六])$/, "");
  const decorated = bare === words ? undefined : keyBySpelling.get(bare.toLowerCase());
  return decorated && !(decorated === "water" && notNewWater.test(full)) ? withUnit(decorated, sure, label) : null;
}

/** "新水量万m3": the unit stands right behind the name. */
function unitAttached(words: string): { readonly key: ColumnKey; readonly unit: string } | null {
  for (let length = words.length - 1; length >= 2; length--) {
    const key = keyBySpelling.get(words.slice(0, length).toLowerCase());
    if (!key) continue;
    const { quantity } = columnOf(key);
    const rest = words.slice(length);
    const unit = quantity && readUnit(rest);
    if (unit && measures(unit, quantity)) return { key, unit: rest };
  }
  return null;
}

function similar(label: Label): readonly Match[] {
  const { words } = label;
  if (words.length < 2) return [];
  const best = new Map<ColumnKey, number>();
  for (const spelling of spellings) {
    const key = keyBySpelling.get(spelling)!;
    if (key === "water" && notNewWater.test(label.full)) continue;
    const score = words.includes(spelling)
      ? possible + (0.35 * spelling.length) / words.length
      : 0.7 * sharedPairs(words, spelling);
    if (score >= possible && score > (best.get(key) ?? 0)) best.set(key, score);
  }
  return [...best]
    .sort((first, second) => second[1] - first[1])
    .slice(0, 4)
    .map(([key, score]) => withUnit(key, score, label));
}

/** Dice's coefficient over pairs of neighbouring characters. */
function sharedPairs(first: string, second: string): number {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < first.length; index++) pairs.add(first.slice(index, index + 2));
  let shared = 0;
  for (let index = 0; index + 1 < second.length; index++) if (pairs.has(second.slice(index, index + 2))) shared++;
  return (2 * shared) / (first.length + second.length - 2);
}

/** A unit of another quantity in the header contradicts its words: 产量(万元) is no output. */
function withUnit(key: ColumnKey, score: number, { qualifiers, year }: Label): Match {
  const { quantity } = columnOf(key);
  const stated = unitAmong(quantity === "volume" ? qualifiers.map(repaired) : qualifiers);
  const period = quantity !== undefined && qualifiers.some(isOfAPeriod) ? qualifiers.join("，") : null;
  const unit = period === null ? unitFor(key, stated) : null;
  const contradicts = quantity !== undefined && stated !== null && unit === null;
  // What cannot be a unit of it is asked about like one that nobody knows: 产量(万), 取水量(元).
  const other = contradicts ? stated : quantity === undefined ? null : (qualifiers.find(looksLikeUnit) ?? null);
  const unknownUnit = period ?? (unit === null ? other : null);
  const limit = contradicts ? possible : unknownUnit === null ? 1 : asked;
  return { key, score: Math.min(score, limit), unit, unknownUnit, year };
}

/** 取水量(日均), 取水量(月均，万m³): not the amount of a year, which all columns of ours are. */
function isOfAPeriod(qualifier: string): boolean {
  return /^(?:日|月|季|旬|周|天|每[日月季周天].*|.*[日月季]均|平均每[日月].*|.*季度|\d{1,2}月.*|上半年|下半年)$/.test(
    qualifier,
  );
}

function unitFor(key: ColumnKey, text: string | null): string | null {
  const { quantity } = columnOf(key);
  const unit = text === null ? null : readAmountUnit(text);
  return unit && quantity && measures(unit, quantity) ? text : null;
}

function unitAmong(qualifiers: readonly string[]): string | null {
  return qualifiers.find((qualifier) => readAmountUnit(qualifier) !== null) ?? null;
}
