/** What the columns of a printed quota table hold: told by their headings, and by their cells where headings leave it open. */
import type { Grid, PrintedTable } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { isNone, printedValue } from "./printed-value";
import { isUnknownTier, tierWord } from "./tier-words";
import { useUnit } from "./use-unit";
import type { ValueHeading } from "./value-headings";
import { headsAside, headsFigure, isProbability, isQuotaHeading, valueHeadings } from "./value-headings";

type Kind =
  | "serial" | "code" | "category" | "product" | "unit" | "tierWord" | "remark" | "aside" | "condition" | "value"; // prettier-ignore

export type Column =
  | { readonly kind: Exclude<Kind, "condition" | "aside" | "value"> }
  | { readonly kind: "condition" | "aside"; readonly label: string }
  | { readonly kind: "value"; readonly heading: ValueHeading };

/** A column with its headings from top to bottom, each once, and what its cells are. */
interface Seen {
  readonly headings: readonly string[];
  readonly isBlank: boolean;
  readonly content: Content;
}

interface Content {
  readonly filled: number;
  readonly values: number;
  readonly units: number;
  readonly tiers: number;
}

/**
 * Null where the table is none of quotas: nothing in it is a tier or a quota, or nothing has a name.
 *
 * @param isOfQuotas whether caption or heading call the whole table one of quotas
 */
export function columnsOf(table: PrintedTable, grid: Grid, isOfQuotas: boolean): Column[] | null {
  const seen = seenIn(table, grid);
  const kinds = withAsides(withProduct(withTiersUnread(withValues(kindsOf(seen), seen, isOfQuotas), seen), seen), seen);
  const hasValues = kinds.some((kind) => kind === "value" || kind === "tierWord");
  if (!hasValues || !kinds.includes("product")) return null;
  const headings = valueHeadings(seen.filter((_, at) => kinds[at] === "value").map((column) => column.headings));
  return kinds.map((kind, at): Column => {
    if (kind === "value") return { kind, heading: headings.shift()! };
    return kind === "condition" || kind === "aside" ? { kind, label: labelOf(seen, at) } : { kind };
  });
}

function seenIn(table: PrintedTable, grid: Grid): Seen[] {
  const { headerRows, columns: width } = table;
  const body = grid.slice(headerRows);
  let group = "";
  return Array.from({ length: width }, (_, column): Seen => {
    const texts = grid.slice(0, headerRows).map((_, row) => headingAt(table, grid, row, column));
    const headings = [...new Set(texts.filter((text) => text !== ""))];
    // Text between tabs leaves the places right of a wide heading blank.
    const shown = headings.length === 0 && !table.mergesKnown && group !== "" ? [group] : headings;
    group = shown[0] ?? "";
    return { headings: shown, isBlank: headings.length === 0, content: contentOf(body, column) };
  });
}

/** Text between tabs leaves the places right of a heading blank which it reaches over: the headings below them are under it, too. */
function headingAt(table: PrintedTable, grid: Grid, row: number, column: number): string {
  const text = oneLine(grid[row]![column]?.text ?? "");
  const isUnder =
    text === "" && !table.mergesKnown && row + 1 < table.headerRows && Boolean(grid[row + 1]![column]?.text);
  return isUnder && column > 0 && grid[row + 1]![column - 1]?.text ? headingAt(table, grid, row, column - 1) : text;
}

function contentOf(body: Grid, column: number): Content {
  const texts = body.flatMap((line) => (line[column]?.text ? [oneLine(line[column].text)] : []));
  const count = (holds: (text: string) => boolean) => texts.filter(holds).length;
  return {
    filled: texts.length,
    values: count((text) => printedValue(text) !== null || isNone(text)),
    units: count((text) => useUnit(text) !== null),
    tiers: count((text) => text.split(" ").some((word) => tierWord(word) !== null)),
  };
}

const most = 0.6;

function isMostly(count: number, { filled }: Content): boolean {
  return filled > 0 && count / filled >= most;
}

function lastOf({ headings }: Seen): string {
  return (headings.at(-1) ?? "").replace(/\s/g, "");
}

/** The heading of a column; that of a name which reaches over a further column says nothing about that one. */
function labelOf(seen: readonly Seen[], at: number): string {
  const label = lastOf(seen[at]!);
  return /产品|名称|品名/.test(label) && seen.slice(0, at).some((column) => lastOf(column) === label) ? "" : label;
}

function hasTier({ headings }: Seen): boolean {
  return headings.some((text) => tierWord(text) !== null);
}

function kindsOf(seen: readonly Seen[]): Kind[] {
  // Where tiers head columns, 一级 and 二级 in the cells are grades of something else.
  const byColumns = seen.some((column) => hasTier(column) && holdsNumbers(column));
  const kinds: Kind[] = [];
  for (const column of seen) kinds.push(kindOf(column, kinds.at(-1), byColumns));
  return kinds;
}

function kindOf(column: Seen, before: Kind | undefined, byColumns: boolean): Kind {
  const { headings, isBlank, content } = column;
  const all = headings.join(" ");
  const last = lastOf(column);
  if (/^(?:定额|产品|条目)?(?:序号|编号)$|^№$|^No\.?$/i.test(last)) return "serial";
  if (/代码|编码|代号/.test(last)) return "code";
  if (last === "名称" && /行业|类别|分类|门类/.test(headings.at(-2) ?? "")) return "category";
  if (!byColumns && isMostly(content.tiers, content) && !hasTier(column)) return "tierWord";
  const isQuota =
    hasTier(column) || headings.some((text) => isQuotaHeading(text) || isProbability(text) || isUnknownTier(text));
  const isFactor = /系数/.test(last);
  if ((isQuota || (isBlank && before === "tierWord")) && !isFactor && holdsNumbers(column)) return "value";
  if (/单位/.test(last) && !/名称|产品/.test(last) && !isUser(column)) return "unit";
  if (hasTier(column)) return "value";
  if (/备注|说明|^注$/.test(all)) return "remark";
  if (
    isUser(column) ||
    /产品|品名|品种|作物|畜禽|用水(?:项目|对象|户)|服务(?:项目|对象)?|^项目|^名称$|^对象$/.test(last)
  )
    return "product";
  if (/类别|行业|门类|大类|中类|小类|^分类$|^类型$/.test(last)) return "category";
  return /名称$/.test(last) ? "product" : "condition";
}

/** 用水单位 is who uses water, unless units stand below it. */
function isUser(column: Seen): boolean {
  return /[用取]水单位$/.test(lastOf(column)) && column.content.units === 0;
}

/** Where no heading calls its column a quota and the table is one of quotas: its last columns of numbers are, whatever heads them. */
function withValues(kinds: readonly Kind[], seen: readonly Seen[], isOfQuotas: boolean): Kind[] {
  if (!isOfQuotas || kinds.includes("value")) return [...kinds];
  const isNumbers = (at: number) =>
    kinds[at] === "condition" && !headsFigure(seen[at]!.headings.at(-1) ?? "") && holdsNumbers(seen[at]!);
  const last = kinds.findLastIndex((_, at) => isNumbers(at));
  let first = last;
  while (first > 0 && isNumbers(first - 1)) first--;
  return kinds.map((kind, at) => (last >= 0 && at >= first && at <= last ? "value" : kind));
}

/** Numbers beside a tier under a heading that is not understood: another tier most likely, and doubtful for want of its name. */
function withTiersUnread(kinds: readonly Kind[], seen: readonly Seen[]): Kind[] {
  const isTier = (at: number) => kinds[at] === "value" && seen[at] !== undefined && hasTier(seen[at]);
  return kinds.map((kind, at) => {
    const isNumbers = kind === "condition" && holdsNumbers(seen[at]!) && !headsFigure(seen[at]!.headings.at(-1) ?? "");
    return isNumbers && (isTier(at - 1) || isTier(at + 1)) && /企业|项目|级|值$/.test(lastOf(seen[at]!))
      ? "value"
      : kind;
  });
}

/** Exactly one column names products; where none says so, the last of the names left of the unit or the values does. */
function withProduct(kinds: readonly Kind[], seen: readonly Seen[]): Kind[] {
  const products = kinds.flatMap((kind, at) => (kind === "product" ? [at] : []));
  if (products.length > 1) {
    // 产品类别 and 产品名称: what is not called a name tells conditions.
    const name = products.find((at) => /名称|品名|作物/.test(lastOf(seen[at]!))) ?? products.at(-1)!;
    return kinds.map((kind, at) => (kind === "product" && at !== name ? "condition" : kind));
  }
  if (products.length === 1) return [...kinds];
  const end = kinds.findIndex((kind) => kind === "unit" || kind === "tierWord" || kind === "value");
  const left = kinds.slice(0, end);
  const names = left.findLastIndex((kind, at) => kind === "category" || (kind === "condition" && isName(seen[at]!)));
  // 用水类别 and 分类: what divides a class is no name.
  const named = left.findLastIndex(
    (kind, at) => kind === "category" && at <= names && !/分类$|类型$/.test(lastOf(seen[at]!)),
  );
  // 机组冷却形式 alone: whatever tells the rows apart.
  const any = left.findIndex((kind, at) => kind === "condition" && holdsWords(seen[at]!));
  const last = names < 0 ? any : kinds[names] === "category" && named >= 0 ? named : names;
  return kinds.map((kind, at) => (at === last ? "product" : kind === "category" && at > last ? "condition" : kind));
}

/** Whether a column may hold names: filled, with no numbers, under a heading that calls it nothing else. */
function isName(column: Seen): boolean {
  const heading = lastOf(column);
  const tells =
    /规模|规格|工艺|工序|等级|级别|方式|方法|分区|区域|条件|要求|年型|频率|保证率|水源|形式|原料|型式|性质|容量|基数|口径|范围|依据|特征|状况|设施/;
  return heading !== "" && !tells.test(heading) && holdsWords(column);
}

function holdsNumbers({ content }: Seen): boolean {
  return isMostly(content.values, content);
}

function holdsWords({ content }: Seen): boolean {
  return content.filled > 0 && content.values === 0;
}

/** Quotas of before, means and changes beside the quotas, and a grade below the third: kept, and served by nothing. */
function withAsides(kinds: readonly Kind[], seen: readonly Seen[]): Kind[] {
  const isAside = (at: number) => seen[at]!.headings.some(headsAside);
  const isNumber = (kind: Kind, at: number) => kind === "value" || (kind === "condition" && holdsNumbers(seen[at]!));
  const asides = kinds.map((kind, at) => isNumber(kind, at) && isAside(at));
  const leavesValues = kinds.some((kind, at) => (kind === "value" || kind === "tierWord") && !asides[at]);
  return leavesValues ? kinds.map((kind, at) => (asides[at] ? "aside" : kind)) : [...kinds];
}
