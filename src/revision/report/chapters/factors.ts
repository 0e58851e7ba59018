/** Section 5.2: what the samples say of the factors that move unit use; nothing of fewer samples than the project asks for. */
import { linearRegression } from "simple-statistics";
import { extent } from "../../../statistics/summary";
import type { ReportAnalyses } from "../../analyses/report";
import type { Factor, FactorAnalysis, FactorFigures } from "../../analyses/factors";
import { factors } from "../../analyses/factors";
import type { RevisionProject } from "../../project";
import type { Block, FigureBlock } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { count, fixed } from "../numbers";
import { center, left, right, table } from "../tables";
import { spreadsWide } from "../figures";
import { figureRun } from "./figures";

const scattersAtMost = 6;

type Scatter = Extract<FactorFigures, { kind: "quantity" }>;
type Grouping = Extract<FactorFigures, { kind: "groups" }>;

export function factorsSection({ settings }: RevisionProject, { factors: analysis }: ReportAnalyses): readonly Block[] {
  const { figures, enough, sampled } = analysis;
  const fewest = settings.factorSamples;
  const of = (factor: Factor) => figures.filter((one) => one.factor === factor);
  return [
    heading(2, "影响因素分析"),
    paragraph(
      `样本不少于 ${fewest} 个的定额项有 ${enough} 个（有样本的 ${sampled} 个），只对这些作定量分析。${factors.length} 项影响因素的资料和结论见`,
      to("factors"),
      "。",
    ),
    table(
      "factors",
      "影响用水定额的因素",
      factors,
      [
        center("序号", 7, (_, index) => count(index + 1)),
        left("因素", 17, ({ name }) => name.zh),
        left("以何表示", 22, ({ measures }) => measures.map(({ by }) => by).join("、") || "—"),
        right("分析的定额项", 12, (factor) => (factor.measures.length > 0 ? count(itemsOf(of(factor))) : "")),
        left("资料说明什么", 42, (factor) => findingOf(factor, analysis, fewest)),
      ],
      {
        note: "因素取自 DB36/T 420 修订报告 5.2 节，该节称 14 项而列名 10 项，其中管理水平分为技术管理和用水管理；其余按调查表所有补足。“明显”为偶然出现的可能小于二十分之一；相关不等于因果。",
      },
    ),
    ...scatters(figures.filter((one): one is Scatter => one.kind === "quantity")),
    ...groupings(figures.filter((one): one is Grouping => one.kind === "groups")),
    author("factors", "影响因素分析结论", "定性因素的分析和结论。"),
  ];
}

function itemsOf(figures: readonly FactorFigures[]): number {
  return new Set(figures.map(({ outcome }) => outcome.item.key)).size;
}

function findingOf(factor: Factor, { figures, said }: FactorAnalysis, fewest: number): string {
  if (factor.measures.length === 0) return "调查表没有，须定性分析";
  const own = figures.filter((one) => one.factor === factor);
  if (own.length === 0) return said.has(factor) ? `样本少于 ${fewest} 个或没有差别，不下结论` : "样本没有填报";
  const clear = own.filter((one) => one.clear);
  if (clear.length === 0) return "没有明显影响";
  const named = clear.slice(0, 3).map((one) => `${one.outcome.item.key}（${strengthOf(one)}）`);
  return `${itemsOf(clear)} 项明显：${named.join("、")}${clear.length > named.length ? "等" : ""}`;
}

function strengthOf(one: FactorFigures): string {
  if (one.kind === "quantity") return `与${one.measure.by} ${fixed(one.correlation, 2)}`;
  return `${one.groups[0]!.name}最低，${one.groups.at(-1)!.name}最高`;
}

function scatters(figures: readonly Scatter[]): readonly Block[] {
  if (figures.length === 0) return [];
  const clearest = figures
    .filter(({ clear }) => clear)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, scattersAtMost);
  return [
    paragraph("单耗与各因素的秩相关系数见", to("correlations"), "。正值为单耗随之升高，负值为随之降低。"),
    table(
      "correlations",
      "单耗与影响因素的秩相关",
      figures,
      [
        left("定额项", 34, ({ outcome }) => outcome.item.key),
        left("因素", 18, ({ factor }) => factor.name.zh),
        left("以何表示", 18, ({ measure }) => measure.by),
        right("样本数", 10, (one) => count(one.count)),
        right("秩相关系数", 12, ({ correlation }) => fixed(correlation, 2)),
        center("明显", 8, ({ clear }) => (clear ? "是" : "")),
      ],
      { note: "斯皮尔曼秩相关。" },
    ),
    ...figureRun("相关最明显的见", clearest.map(scatter)),
  ];
}

function groupings(figures: readonly Grouping[]): readonly Block[] {
  if (figures.length === 0) return [];
  return [
    paragraph("单耗按地区、水源、工艺等分组的差别见", to("groupings"), "。"),
    table(
      "groupings",
      "单耗的分组差别",
      figures,
      [
        left("定额项", 24, ({ outcome }) => outcome.item.key),
        left("因素", 13, ({ factor }) => factor.name.zh),
        left("以何分组", 11, ({ measure }) => measure.by),
        right("样本数", 8, (one) => count(one.count)),
        left("各组中位数（样本数）", 32, ({ groups, outcome }) => groupsText(groups, outcome.item.decimals)),
        center("明显", 8, ({ clear }) => (clear ? "是" : "")),
      ],
      { note: "克鲁斯卡尔—沃利斯秩和检验；只计有两个以上样本的组。" },
    ),
  ];
}

const groupsNamed = 6;

/** Of many groups those at both ends. */
function groupsText(groups: Grouping["groups"], decimals: number): string {
  const half = groupsNamed / 2;
  const shown = groups.length > groupsNamed ? [...groups.slice(0, half), null, ...groups.slice(-half)] : groups;
  return shown
    .map((group) => (group ? `${group.name} ${fixed(group.median, decimals)}（${group.count}）` : "…"))
    .join("，");
}

function scatter({ outcome, measure, points }: Scatter, index: number): FigureBlock {
  const { item } = outcome;
  const xs = points.map(([x]) => x);
  const { min, max } = extent(xs);
  const logarithmic = spreadsWide(xs);
  // The trend is straight on the axis that is drawn.
  const onAxis = (x: number) => (logarithmic ? Math.log10(x) : x);
  const { m, b } = linearRegression(points.map(([x, use]) => [onAxis(x), use]));
  const ends = [min, max].map((x) => ({ x, y: m * onAxis(x) + b }));
  return {
    kind: "figure",
    id: `factor${index + 1}`,
    caption: `${item.key}：单耗与${measure.by}`,
    description: `${item.key}，${points.length} 个样本，横轴${measure.by}${logarithmic ? "（对数）" : ""}，纵轴单耗（${item.unit}），直线为最小二乘趋势`,
    half: true,
    chart: {
      kind: "points",
      unit: measure.by,
      upwards: { unit: item.unit },
      logarithmic,
      series: [
        { name: "样本", color: "#2f7ebc", points: points.map(([x, use]) => ({ x, y: use })) },
        { name: "趋势", color: "#d1495b", line: true, points: ends },
      ],
    },
  };
}
