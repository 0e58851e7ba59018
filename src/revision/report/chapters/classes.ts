/** Sections 4.2.1 and 4.2.2: which products are parted by process or scale, and which have samples that would call for it. */
import type { Analyses } from "../../analyses";
import type { ItemOutcome } from "../../outcome";
import { grouped } from "../../../statistics/grouped";
import { usable } from "../../samples";
import type { Block } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { count } from "../numbers";
import { center, left, right, table } from "../tables";

interface ProductClasses {
  readonly product: string;
  readonly items: number;
  /** Conditions of its usable samples, blank ones not counted. */
  readonly conditions: readonly string[];
  readonly national: boolean;
}

export function classesSection({ outcomes }: Analyses): readonly Block[] {
  const products = classesOf(outcomes);
  const calling = products.filter(({ items, conditions }) => conditions.length > items);
  const national = products.filter((one) => one.national);
  const parted = products.filter(({ items }) => items > 1);
  return [
    heading(3, "产品分类"),
    paragraph(
      `${products.length} 个产品中，按工艺或规模分别制定定额的 ${parted.length} 个，有国家标准的 ${national.length} 个；样本的工艺、规模种类多于定额项的 ${calling.length} 个${calling.length > 0 ? "，见" : "。"}`,
      ...(calling.length > 0 ? [to("classes"), "。"] : []),
    ),
    ...(calling.length === 0
      ? []
      : [
          table("classes", "样本的工艺、规模多于定额项的产品", calling, [
            left("产品", 24, ({ product }) => product),
            right("定额项数", 10, ({ items }) => count(items)),
            right("样本条件数", 11, ({ conditions }) => count(conditions.length)),
            left("样本的条件", 43, ({ conditions }) => conditions.join("；")),
            center("有国标", 12, (one) => (one.national ? "是" : "否")),
          ]),
        ]),
    author("classes", "产品分类结论", "与《国民经济行业分类》和国家取水定额的分类对比，需要细分或合并的产品。"),
  ];
}

function classesOf(outcomes: readonly ItemOutcome[]): readonly ProductClasses[] {
  return [...grouped(outcomes, ({ item }) => item.product)].map(([product, own]) => ({
    product,
    items: own.length,
    conditions: [
      ...new Set(own.flatMap(({ adopted }) => usable(adopted).map(({ sample }) => sample.condition))),
    ].filter((condition) => condition !== ""),
    national: own.some(({ peers }) => peers.some(({ kind }) => kind === "national")),
  }));
}
