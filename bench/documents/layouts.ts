/** The ways in which provinces print their quotas, filled by a seeded generator; some of the values with a planted slip. */
export interface PrintedItem {
  readonly code: string;
  readonly category: string;
  readonly product: string;
  readonly condition: string;
  readonly unit: string;
  /** As the standard means them, the strictest first. */
  readonly values: readonly string[];
  /** As they are printed: a slip differs. */
  readonly printed: readonly string[];
}

export interface Cell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

export interface Layout {
  readonly name: string;
  readonly tiers: readonly string[];
  readonly caption: string;
  readonly make: (items: readonly PrintedItem[]) => Cell[][];
}

const cell = (text: string, rows = 1, columns = 1): Cell => ({ text, rows, columns });
const row = (...texts: readonly string[]) => texts.map((text) => cell(text));

const three = ["领跑值", "先进值", "通用值"];
const two = ["先进值", "通用值"];

/** Labels over as many rows as there are tiers, one row a tier. */
function tiersAsRows(
  head: readonly string[],
  labels: (item: PrintedItem) => string[],
  tiers: readonly string[],
  after: (item: PrintedItem) => string[],
) {
  return (items: readonly PrintedItem[]): Cell[][] => [
    row(...head),
    ...items.flatMap((item) =>
      tiers.map((tier, at) => {
        const own = [cell(tier), cell(item.printed[at]!)];
        if (at > 0) return own;
        const over = (text: string) => cell(text, tiers.length);
        return [...labels(item).map(over), ...own, ...after(item).map(over)];
      }),
    ),
  ];
}

/** One row an item, with a heading of two rows. */
function tiersAsColumns(
  before: readonly string[],
  group: string,
  tiers: readonly string[],
  after: readonly string[],
  labels: (item: PrintedItem) => string[],
  ends: (item: PrintedItem) => string[],
) {
  return (items: readonly PrintedItem[]): Cell[][] => [
    [...before.map((text) => cell(text, 2)), cell(group, 1, tiers.length), ...after.map((text) => cell(text, 2))],
    row(...tiers),
    ...items.map((item) => row(...labels(item), ...item.printed, ...ends(item))),
  ];
}

function plain(head: readonly string[], line: (item: PrintedItem, at: number) => string[]) {
  return (items: readonly PrintedItem[]): Cell[][] => [
    row(...head),
    ...items.map((item, at) => row(...line(item, at))),
  ];
}

/** Class and code over all rows of a class. */
function byClass(head: readonly string[], line: (item: PrintedItem) => string[]) {
  return (items: readonly PrintedItem[]): Cell[][] => [
    row(...head),
    ...items.map((item, at) => {
      const isFirst = items[at - 1]?.code !== item.code;
      const count = items.filter(({ code }) => code === item.code).length;
      return [...(isFirst ? [cell(item.code, count), cell(item.category, count)] : []), ...row(...line(item))];
    }),
  ];
}

export const layouts: readonly Layout[] = [
  { name: "tiers as rows, remark", tiers: three, caption: "用水定额", make: tiersAsRows(["分类代码", "产品名称", "单位", "级别", "定额值", "备注"], (item) => [item.code, item.product, item.unit], three, (item) => [item.condition]) },
  { name: "tiers as rows, no remark", tiers: two, caption: "用水定额", make: tiersAsRows(["分类代码", "类别名称", "产品名称", "单位", "级别", "定额"], (item) => [item.code, item.category, item.product, item.unit], two, () => []) },
  { name: "tiers as columns, two headings", tiers: three, caption: "用水定额", make: tiersAsColumns(["行业代码", "产品名称", "单位"], "用水定额", three, ["备注"], (item) => [item.code, item.product, item.unit], (item) => [item.condition]) },
  { name: "tiers as columns, plain", tiers: two, caption: "用水定额", make: plain(["代码", "产品", "计量单位", ...two, "说明"], (item) => [item.code, item.product, item.unit, ...item.printed, item.condition]) },
  { name: "unit in the headings", tiers: two, caption: "用水定额", make: plain(["代码", "产品名称", "先进值（m³/t）", "通用值（m³/t）"], (item) => [item.code, item.product, ...item.printed]) },
  { name: "unit in the caption", tiers: two, caption: "用水定额 单位：m³/t", make: plain(["产品名称", "生产工艺", ...two], (item) => [item.product, item.condition, ...item.printed]) },
  { name: "existing and new", tiers: ["新建企业", "现有企业"], caption: "用水定额", make: tiersAsColumns(["序号", "产品名称", "单位"], "定额", ["新建企业", "现有企业"], ["备注"], (item) => [String(Number(item.product.replace(/\D/g, "")) + 1), item.product, item.unit], (item) => [item.condition]) },
  { name: "grades Ⅰ to Ⅲ", tiers: ["Ⅰ级", "Ⅱ级", "Ⅲ级"], caption: "用水定额", make: plain(["行业代码", "行业名称", "产品名称", "单位", "Ⅰ级", "Ⅱ级", "Ⅲ级"], (item) => [item.code, item.category, item.product, item.unit, ...item.printed]) },
  { name: "a single 定额", tiers: ["定额"], caption: "用水定额", make: plain(["序号", "产品名称", "定额单位", "定额值", "备注"], (item, at) => [String(at + 1), item.product, item.unit, ...item.printed, item.condition]) },
  { name: "约束值, living", tiers: ["约束值"], caption: "生活用水定额", make: plain(["用水类别", "单位", "约束值", "备注"], (item) => [item.product, "L/(人·d)", ...item.printed, item.condition]) },
  { name: "class over its rows", tiers: two, caption: "用水定额", make: byClass(["行业代码", "类别名称", "产品名称", "规模", "单位", ...two], (item) => [item.product, item.condition, item.unit, ...item.printed]) },
  { name: "irrigation by probability", tiers: ["P=50%", "P=75%"], caption: "灌溉用水定额", make: tiersAsColumns(["作物名称", "分区", "灌溉方式"], "灌溉定额（m³/亩）", ["P=50%", "P=75%"], [], (item) => [item.product, item.condition, "喷灌"], () => []) },
]; // prettier-ignore

export const slipKinds = ["decimal point", "swapped tiers", "letter in digits"] as const;

export function itemsOf(layout: Layout, count: number, seed: number, withSlips: boolean): PrintedItem[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, at) => {
    const decimals = 1 + Math.floor(next() * 2);
    let value = 0.5 + next() * 9;
    const values = layout.tiers.map(() => (value *= 1.1 + next() * 0.4).toFixed(decimals));
    const slips = withSlips && layout.tiers.length > 1 && at % 9 === 4;
    return {
      code: String(131 + Math.floor(at / 5)),
      category: `第${Math.floor(at / 5) + 1}类制造`,
      product: `产品甲${at}`,
      condition: `${["大型", "中型", "小型"][at % 3]!}${at}`,
      unit: ["m³/t", "m³/万件", "m³/kL"][at % 3]!,
      values,
      printed: slips ? slipped(values, at) : values,
    };
  });
}

function slipped(values: readonly string[], at: number): string[] {
  const last = values.at(-1)!;
  switch (slipKinds[Math.floor(at / 9) % slipKinds.length]!) {
    case "decimal point":
      return [...values.slice(0, -1), last.replace(".", "")];
    case "swapped tiers":
      return [...values].reverse();
    case "letter in digits":
      return [...values.slice(0, -1), last.replace(/\d$/, "O")];
  }
}

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
