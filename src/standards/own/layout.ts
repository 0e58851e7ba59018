/** How a standard of a user's own is laid out in a sheet: particulars above, then a header, then one row a product variant. */
import { normalise } from "../normalise";
import type { Purpose } from "../standard";

/** Particulars of the standard: a label in one cell, its value in the next to the right. */
export const particulars = {
  id: ["标准号", "标准编号", "编号"],
  title: ["标准名称", "名称"],
  edition: ["版本"],
  region: ["地区", "适用地区", "省份"],
  inForce: ["实施日期", "施行日期"],
  replaces: ["代替", "代替标准"],
  aliases: ["别名"],
  fallback: ["参照"],
} as const;
export type Particular = keyof typeof particulars;

/** Columns besides the tiers, each with the headers it may have; the first one is what we write. */
export const columns = {
  table: ["表号", "表"],
  entry: ["序号"],
  code: ["行业代码", "代码", "分类代码"],
  category: ["类别名称", "类别", "行业名称", "行业"],
  product: ["产品名称", "产品", "品名"],
  condition: ["条件", "适用条件"],
  unit: ["单位", "定额单位", "计量单位"],
  remark: ["备注", "说明"],
  /** What holds for single tiers only: doubts with their readings, footnotes. See tier-notes.ts. */
  tierNotes: ["各级说明"],
} as const;
export type Column = keyof typeof columns;

/** How a tier's header names its purpose: `先进值（新建）`. The first word is what we write. */
const purposeSpellings: Readonly<Record<Purpose, readonly string[]>> = {
  leading: ["标杆", "领跑", "leading"],
  new: ["新建", "新建企业", "新建（改、扩建）", "new"],
  existing: ["现有", "现有企业", "existing"],
};

const byWord = <Key extends string>(names: Readonly<Record<Key, readonly string[]>>) =>
  new Map((Object.keys(names) as Key[]).flatMap((key) => names[key].map((word) => [normalise(word), key] as const)));

const particularByWord = byWord<Particular>(particulars);
const columnByWord = byWord<Column>(columns);
const purposeByWord = byWord<Purpose>(purposeSpellings);

export function particularOf(label: string): Particular | null {
  return particularByWord.get(normalise(label).replace(/:$/, "")) ?? null;
}

export function columnOf(header: string): Column | null {
  return columnByWord.get(normalise(header)) ?? null;
}

/** The tier that a header names: a name with its purpose in brackets, or a word that is a purpose itself. Never a guess. */
export function tierOf(header: string): { name: string; purpose: Purpose } | null {
  const own = purposeByWord.get(normalise(header));
  if (own) return { name: header.trim(), purpose: own };
  const match = /^(.+?)\s*[（(]([^（(]+)[）)]$/.exec(header.trim());
  const purpose = match && purposeByWord.get(normalise(match[2]!));
  return match && purpose ? { name: match[1]!.trim(), purpose } : null;
}

export function tierHeader(name: string, purpose: Purpose): string {
  return tierOf(name)?.purpose === purpose ? name : `${name}（${purposeSpellings[purpose][0]}）`;
}
