/** Section 4.1.1: enterprises, output value and water by industry and size, as tables 4.1-2 to 4.1-9 print them. */
import type { ReportAnalyses } from "../../analyses/report";
import type { SizeTotals } from "../../analyses/census-totals";
import type { IndustryCoverage, SourceTotals } from "../../analyses/survey-coverage";
import { describe } from "../../../language/messages";
import type { Block, TableBlock } from "../blocks";
import { heading, paragraph, to } from "../blocks";
import { sizeClasses, sizeName } from "../../sizes";
import { amount, count, percent } from "../numbers";
import type { Column } from "../tables";
import { left, right, table } from "../tables";

type Line = readonly [label: string, of: (source: SourceTotals) => SizeTotals | null, shares: boolean];

export function surveySection({ survey }: ReportAnalyses, bounds: readonly number[]): readonly Block[] {
  const { industries, sources, hasOldQuotas, covered, said } = survey;
  if (industries.length === 0) return [];
  return [
    heading(3, "主要工业用水行业及其用水量"),
    paragraph(
      `按${sources.join("、")}${sources.length > 1 ? ` ${sources.length} 类` : ""}资料分析，各行业用水量占比见`,
      to("surveyShares"),
      `，规模以年用水量 ${bounds.join("、")} 万m³ 为界。`,
    ),
    sharesTable(industries, sources, hasOldQuotas),
    ...industries.flatMap((industry, at) => [
      paragraph(`${industry.industry}：${sentence(industry)}，见`, to(`survey${at + 1}`), "。"),
      industryTable(`survey${at + 1}`, industry, bounds),
    ]),
    paragraph(
      !hasOldQuotas
        ? "项目没有原定额，不计算原定额产品的用水占比。"
        : covered === null
          ? "样本没有用水量，不能计算原定额产品的用水占比。"
          : `样本用水中，原定额已有的产品占 ${percent(covered)}。`,
    ),
    ...said.map((one) => paragraph(describe(one, "zh-CN"))),
  ];
}

function sharesTable(
  industries: readonly IndustryCoverage[],
  sources: readonly string[],
  hasOldQuotas: boolean,
): TableBlock {
  return table(
    "surveyShares",
    "各行业用水量占比",
    industries,
    [
      left("行业", 30, ({ industry }) => industry),
      ...sources.map((_, at) =>
        right<IndustryCoverage>(sources[at]!, 50 / sources.length, (one) => percent(one.sources[at]!.shares.water, 2)),
      ),
      ...(hasOldQuotas
        ? [right<IndustryCoverage>("原定额产品占其调查用水", 20, ({ covered }) => percent(covered))]
        : []),
    ],
    { note: "占该类资料中全部行业的比例；空白为该类资料没有。" },
  );
}

function sentence({ sources }: IndustryCoverage): string {
  return sources
    .filter(({ total }) => total.enterprises !== null || total.water !== null)
    .map(({ source, total, shares }) =>
      [
        `${source} ${count(total.enterprises) || "若干"} 户`,
        total.water === null ? "没有填报用水量" : `年用水量 ${amount(total.water)} 万m³`,
        ...(shares.water === null ? [] : [`占 ${percent(shares.water, 2)}`]),
      ].join("，"),
    )
    .join("；");
}

function industryTable(id: string, { industry, sources }: IndustryCoverage, bounds: readonly number[]): TableBlock {
  const size = (of: string) => (source: SourceTotals) => source.bySize.get(of) ?? null;
  const all: readonly Line[] = [
    ...sizeClasses(bounds).map((one): Line => [sizeName(one), size(sizeName(one)), false]),
    ["不分规模或不明", size(""), false],
    ["合计", ({ total }) => total, false],
    ["合计占比", ({ shares }) => shares, true],
  ];
  // What a source has nothing of needs no columns.
  const stated = sources.filter(({ total }) => total.enterprises !== null || total.water !== null);
  const lines = all.filter(([, of]) => sources.some((source) => of(source) !== null));
  const cells = (source: SourceTotals): readonly Column<Line>[] => {
    const cell =
      (key: keyof SizeTotals) =>
      ([, of, shares]: Line) => {
        const value = of(source)?.[key] ?? null;
        return shares ? percent(value, 2) : key === "enterprises" ? count(value) : amount(value);
      };
    const hasValue = source.total.value !== null;
    return [
      ...(hasValue ? [right<Line>(`${source.source}：工业产值（万元）`, 13, cell("value"))] : []),
      right<Line>(`${source.source}：取水量（万m³）`, 13, cell("water")),
      right<Line>(`${source.source}：企业数量`, 12, cell("enterprises")),
    ];
  };
  return table(id, `${industry}企业用水汇总`, lines, [
    left<Line>("取水规模", 16, ([label]) => label),
    ...stated.flatMap(cells),
  ]);
}
