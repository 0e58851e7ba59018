/** Tables in one piece with one or two rows of headings, as most standards print them. */
import type { Fact, Layout, Rows } from "../printed";
import { cell, row, ValueMaker } from "../printed";

interface Item {
  readonly code: string;
  readonly category: string;
  readonly product: string;
  readonly condition: string;
  readonly unit: string;
  readonly printed: readonly string[];
}

const itemsOfOne = 40;

const three = ["领跑值", "先进值", "通用值"];
const two = ["先进值", "通用值"];

/** @param printsUnit the unit that heads the table, where rows have none of their own */
function layout(
  name: string,
  tiers: readonly string[],
  caption: string,
  make: (items: readonly Item[]) => Rows,
  { code = true, terms = true, unit = null }: { code?: boolean; terms?: boolean; unit?: string | null } = {},
): Layout {
  return {
    name,
    make: (chance, slips) => {
      const values = new ValueMaker(chance, slips);
      const facts: Fact[] = [];
      const items = Array.from({ length: itemsOfOne }, (_, at): Item => {
        const { meant, printed } = values.values(tiers.length);
        const item = {
          code: String(131 + Math.floor(at / 5)),
          category: `第${Math.floor(at / 5) + 1}类制造`,
          product: `产品甲${at}`,
          condition: `${["大型", "中型", "小型"][at % 3]!}${at}`,
          unit: ["m³/t", "m³/万件", "m³/kL"][at % 3]!,
          printed,
        };
        tiers.forEach((tier, of) =>
          facts.push({
            code: code ? item.code : "",
            product: item.product,
            terms: terms ? [item.condition] : [],
            unit: unit ?? item.unit,
            tier,
            value: meant[of]!,
          }),
        );
        return item;
      });
      return { blocks: [`表1 ${caption}`, make(items)], facts };
    },
  };
}

/** Labels over as many rows as there are tiers, one row a tier. */
function tiersAsRows(
  head: readonly string[],
  labels: (item: Item) => string[],
  tiers: readonly string[],
  after: (item: Item) => string[],
) {
  return (items: readonly Item[]): Rows => [
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
  labels: (item: Item) => string[],
  ends: (item: Item) => string[],
) {
  return (items: readonly Item[]): Rows => [
    [...before.map((text) => cell(text, 2)), cell(group, 1, tiers.length), ...after.map((text) => cell(text, 2))],
    row(...tiers),
    ...items.map((item) => row(...labels(item), ...item.printed, ...ends(item))),
  ];
}

function oneHeading(head: readonly string[], line: (item: Item, at: number) => string[]) {
  return (items: readonly Item[]): Rows => [row(...head), ...items.map((item, at) => row(...line(item, at)))];
}

/** Class and code over all rows of a class. */
function byClass(head: readonly string[], line: (item: Item) => string[]) {
  return (items: readonly Item[]): Rows => [
    row(...head),
    ...items.map((item, at) => {
      const isFirst = items[at - 1]?.code !== item.code;
      const count = items.filter(({ code }) => code === item.code).length;
      return [...(isFirst ? [cell(item.code, count), cell(item.category, count)] : []), ...row(...line(item))];
    }),
  ];
}

const bare = { terms: false };
const uncoded = { code: false };

export const plain: readonly Layout[] = [
  layout("tiers as rows, remark", three, "用水定额", tiersAsRows(["分类代码", "产品名称", "单位", "级别", "定额值", "备注"], (item) => [item.code, item.product, item.unit], three, (item) => [item.condition])),
  layout("tiers as rows, no remark", two, "用水定额", tiersAsRows(["分类代码", "类别名称", "产品名称", "单位", "级别", "定额"], (item) => [item.code, item.category, item.product, item.unit], two, () => []), bare),
  layout("tiers as columns, two headings", three, "用水定额", tiersAsColumns(["行业代码", "产品名称", "单位"], "用水定额", three, ["备注"], (item) => [item.code, item.product, item.unit], (item) => [item.condition])),
  layout("tiers as columns, plain", two, "用水定额", oneHeading(["代码", "产品", "计量单位", ...two, "说明"], (item) => [item.code, item.product, item.unit, ...item.printed, item.condition])),
  layout("unit in the headings", two, "用水定额", oneHeading(["代码", "产品名称", "先进值（m³/t）", "通用值（m³/t）"], (item) => [item.code, item.product, ...item.printed]), { terms: false, unit: "m³/t" }),
  layout("unit in the caption", two, "用水定额 单位：m³/t", oneHeading(["产品名称", "生产工艺", ...two], (item) => [item.product, item.condition, ...item.printed]), { code: false, unit: "m³/t" }),
  layout("existing and new", ["新建企业", "现有企业"], "用水定额", tiersAsColumns(["序号", "产品名称", "单位"], "定额", ["新建企业", "现有企业"], ["备注"], (item) => [String(Number(item.product.replace(/\D/g, "")) + 1), item.product, item.unit], (item) => [item.condition]), uncoded),
  layout("grades Ⅰ to Ⅲ", ["Ⅰ级", "Ⅱ级", "Ⅲ级"], "用水定额", oneHeading(["行业代码", "行业名称", "产品名称", "单位", "Ⅰ级", "Ⅱ级", "Ⅲ级"], (item) => [item.code, item.category, item.product, item.unit, ...item.printed]), bare),
  layout("a single 定额", ["定额"], "用水定额", oneHeading(["序号", "产品名称", "定额单位", "定额值", "备注"], (item, at) => [String(at + 1), item.product, item.unit, ...item.printed, item.condition]), uncoded),
  layout("约束值, living", ["约束值"], "生活用水定额", oneHeading(["用水类别", "单位", "约束值", "备注"], (item) => [item.product, "L/(人·d)", ...item.printed, item.condition]), { code: false, unit: "L/(人·d)" }),
  layout("class over its rows", two, "用水定额", byClass(["行业代码", "类别名称", "产品名称", "规模", "单位", ...two], (item) => [item.product, item.condition, item.unit, ...item.printed])),
]; // prettier-ignore
