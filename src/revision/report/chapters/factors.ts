/** Section 5.2: what the samples say of the factors that move unit use; nothing of fewer samples than the project asks for. */
import type { ReportAnalyses } from "../../analyses/report";
import type { FactorFigures } from "../../analyses/factors";
import { factors } from "../../analyses/factors";
import type { RevisionProject } from "../../project";
import type { Block, FigureBlock } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { count, fixed } from "../numbers";
import { center, left, right, table } from "../tables";
import { figureRun } from "./figures";

const scattersAtMost = 6;

export function factorsSection({ settings }: RevisionProject, { factors: analysis }: ReportAnalyses): readonly Block[] {
  const { figures, enough, sampled } = analysis;
  const of = (name: string) => figures.filter(({ factor }) => factor.name.zh === name);
  return [
    heading(2, "影响因素分析"),
    paragraph("各影响因素的资料和分析见", to("factors"), "。"),
    table("factors", "影响用水定额的因素", factors, [
      center("序号", 8, (_, index) => count(index + 1)),
      left("因素", 22, ({ name }) => name.zh),
      left("以何表示", 24, ({ measure }) => measure?.by ?? "调查表没有，定性分析"),
      right("可分析的定额项", 22, ({ name, measure }) => (measure ? count(of(name.zh).length) : "")),
      right("其中相关明显", 20, ({ name, measure }) =>
        measure ? count(of(name.zh).filter(({ clear }) => clear).length) : "",
      ),
    ]),
    ...correlations(figures, enough, sampled, settings.factorSamples),
    author("factors", "影响因素分析结论", "定性因素的分析和结论。"),
  ];
}

function correlations(
  figures: readonly FactorFigures[],
  enough: number,
  sampled: number,
  fewest: number,
): readonly Block[] {
  const known = figures.filter(({ correlation }) => correlation !== null);
  if (known.length === 0) {
    return [
      paragraph(`样本不少于 ${fewest} 个且有相应资料的定额项才作定量分析；${sampled} 个有样本的定额项中没有这样的。`),
    ];
  }
  const clearest = [...known]
    .filter(({ clear }) => clear)
    .sort((a, b) => Math.abs(b.correlation!) - Math.abs(a.correlation!))
    .slice(0, scattersAtMost);
  return [
    paragraph(
      `样本不少于 ${fewest} 个的定额项有 ${enough} 个（有样本的 ${sampled} 个），其单耗与各因素的秩相关系数见`,
      to("correlations"),
      "。正值为单耗随之升高，负值为随之降低。",
    ),
    table(
      "correlations",
      "单耗与影响因素的秩相关",
      known,
      [
        left("定额项", 34, ({ outcome }) => outcome.item.key),
        left("因素", 18, ({ factor }) => factor.name.zh),
        left("以何表示", 18, ({ factor }) => factor.measure!.by),
        right("样本数", 10, ({ points }) => count(points.length)),
        right("秩相关系数", 12, ({ correlation }) => fixed(correlation, 2)),
        center("相关明显", 10, ({ clear }) => (clear ? "是" : "")),
      ],
      { note: "斯皮尔曼秩相关；“相关明显”为偶然出现的可能小于二十分之一。相关不等于因果。" },
    ),
    ...figureRun("相关最明显的见", clearest.map(scatter)),
  ];
}

function scatter({ outcome, factor, points }: FactorFigures, index: number): FigureBlock {
  const { item } = outcome;
  const by = factor.measure!.by;
  return {
    kind: "figure",
    id: `factor${index + 1}`,
    caption: `${item.key}：单耗与${by}`,
    description: `${item.key}，${points.length} 个样本，横轴${by}，纵轴单耗（${item.unit}）`,
    half: true,
    chart: {
      kind: "points",
      unit: by,
      upwards: { unit: item.unit },
      logarithmic: false,
      series: [{ name: by, color: "#2f7ebc", points: points.map(([x, use]) => ({ x, y: use })) }],
    },
  };
}
