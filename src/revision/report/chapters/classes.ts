/** Sections 4.2.1 and 4.2.2: classes by size and process, beside those of the national parts. */
import type { ReportAnalyses } from "../../analyses/report";
import type { ClassNeed, NationalPart, ProductClasses } from "../../analyses/classes";
import type { Block } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { count, fixed, percent } from "../numbers";
import { center, left, right, table } from "../tables";

const needs: Readonly<Record<ClassNeed, string>> = {
  split: "需要：各类单耗差别明显",
  national: "需要：国标有分类",
  few: "样本少，不下结论",
  none: "不需要",
};

export function classesSection({ classes }: ReportAnalyses, fewest: number): readonly Block[] {
  return [
    heading(3, "行业与产品分类"),
    ...needed(classes.products, fewest),
    author("classes", "产品分类结论", "与《国民经济行业分类》的对比，需要细分或合并的产品。"),
    heading(3, "与国家取水定额标准对比"),
    ...nationalParts(classes.parts),
  ];
}

function needed(products: readonly ProductClasses[], fewest: number): readonly Block[] {
  const of = (need: ClassNeed) => products.filter((one) => one.need === need).length;
  const concerned = products.filter(({ need, items, classes, national }) =>
    need !== "none" ? true : items > 1 || classes.length > 1 || national.length > 0,
  );
  const parted = products.filter(({ items }) => items > 1).length;
  const summary = `${products.length} 个产品中，按工艺或规模分别制定定额的 ${parted} 个；各类样本单耗差别明显而没有分别制定的 ${of("split")} 个，国家标准有分类而没有分别制定的 ${of("national")} 个，样本有多类而不足 ${fewest} 个的 ${of("few")} 个`;
  if (concerned.length === 0) return [paragraph(`${summary}。`)];
  return [
    paragraph(`${summary}，见`, to("classes"), "。"),
    table(
      "classes",
      "产品的规模、工艺分类",
      concerned,
      [
        left("产品", 16, ({ product }) => product),
        right("定额项数", 8, ({ items }) => count(items)),
        left("样本的分类（样本数，单耗中位数）", 34, ({ classes }) =>
          classes.map(({ name, count: of, median }) => `${name}（${of}，${fixed(median, 2)}）`).join("；"),
        ),
        left("国家标准的分类", 26, ({ national }) => national.map((one) => one || "不分").join("；")),
        left("是否需要再分", 16, ({ need }) => needs[need]),
      ],
      { note: "各类差别按克鲁斯卡尔—沃利斯秩和检验，偶然出现的可能小于二十分之一为明显。" },
    ),
  ];
}

function nationalParts(parts: readonly NationalPart[]): readonly Block[] {
  if (parts.length === 0) return [paragraph("没有可以对比的国家取水定额标准。")];
  const parting = parts.filter(({ parted }) => parted !== null);
  const alike = parting.filter(({ parted }) => parted).length;
  const sum = (of: "before" | "after", key: "reached" | "unreached") =>
    parts.reduce((total, part) => total + part[of][key], 0);
  const share = (of: "before" | "after") => {
    const [reached, all] = [sum(of, "reached"), sum(of, "reached") + sum(of, "unreached")];
    return `${all} 项可比，达到 ${reached} 项${all === 0 ? "" : `（${percent(reached / all)}）`}`;
  };
  return [
    paragraph(
      `涉及国家标准 ${parts.length} 个，其中按规模或工艺分类的 ${parting.length} 个，本项目同样分类的 ${alike} 个。原定额 ${share("before")}；新定额（现有企业）${share("after")}，见`,
      to("nationalParts"),
      "。",
    ),
    table(
      "nationalParts",
      "与国家取水定额标准的分类和达标对比",
      parts,
      [
        left("国家标准", 20, ({ standard }) => standard),
        left("定额项", 26, ({ items }) => items.map(({ item }) => item.key).join("、")),
        left("国标分类", 22, ({ conditions }) => conditions.map((one) => one || "不分").join("；")),
        center("本项目分类", 9, ({ parted }) => (parted === null ? "—" : parted ? "是" : "未分类")),
        right("原定额达到", 7, ({ before }) => count(before.reached)),
        right("未达到", 7, ({ before }) => count(before.unreached)),
        right("新定额达到", 7, ({ after }) => count(after.reached)),
        right("未达到", 7, ({ after }) => count(after.unreached)),
      ],
      {
        totals: [
          [
            "合计",
            "",
            "",
            "",
            count(sum("before", "reached")),
            count(sum("before", "unreached")),
            count(sum("after", "reached")),
            count(sum("after", "unreached")),
          ],
        ],
        note: "国标分类只计现有资料所载的条件；达到为不大于国家标准对现有企业的值。",
      },
    ),
  ];
}
