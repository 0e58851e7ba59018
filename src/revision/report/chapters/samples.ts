/** Chapter 3: where the samples come from, and which of them are left out. */
import type { Analyses } from "../../analyses";
import type { ItemOutcome } from "../../outcome";
import type { RevisionProject, Sample } from "../../project";
import type { Block, TableBlock } from "../blocks";
import { heading, paragraph, to } from "../blocks";
import { sampleFigure } from "../figures";
import { count, fixed } from "../numbers";
import { center, left, right, table } from "../tables";
import { figureRun, figuresAtMost } from "./figures";
import { waterCounted } from "./water";

const sourcesListed = 30;

export function samplesChapter(
  { samples, items, settings }: RevisionProject,
  { outcomes }: Analyses,
): readonly Block[] {
  const enterprises = new Set(samples.map(({ enterprise }) => enterprise)).size;
  return [
    heading(1, "资料来源与合理性分析"),
    heading(2, "资料来源"),
    paragraph(
      `本次修订共有样本 ${samples.length} 个，来自 ${enterprises} 家企业，涉及 ${items.length} 个定额项，来源见`,
      to("sources"),
      "。",
    ),
    sourcesTable(samples),
    ...waterCounted(settings.water, outcomes),
    heading(2, "合理性分析"),
    ...exclusions(samples, outcomes),
    ...outliersLeft(outcomes),
    ...figureRun("样本的箱体图见", boxPlots(outcomes)),
  ];
}

function sourcesTable(samples: readonly Sample[]): TableBlock {
  const bySource = new Map<string, { total: number; excluded: number; enterprises: Set<string> }>();
  for (const { origin, exclusion, enterprise } of samples) {
    const name = [origin.file, origin.sheet].filter((part) => part !== "").join("，") || "未注明";
    let source = bySource.get(name);
    if (!source) bySource.set(name, (source = { total: 0, excluded: 0, enterprises: new Set() }));
    source.total++;
    source.enterprises.add(enterprise);
    if (exclusion) source.excluded++;
  }
  const rows = [...bySource].sort(([, a], [, b]) => b.total - a.total);
  const shown = rows.slice(0, sourcesListed);
  return table(
    "sources",
    "样本来源",
    shown,
    [
      left("来源", 52, ([name]) => name),
      right("企业数", 16, ([, { enterprises }]) => count(enterprises.size)),
      right("样本数", 16, ([, { total }]) => count(total)),
      right("其中剔除", 16, ([, { excluded }]) => count(excluded)),
    ],
    rows.length > shown.length ? { note: `来源共 ${rows.length} 个，只列样本最多的 ${shown.length} 个。` } : {},
  );
}

function exclusions(samples: readonly Sample[], outcomes: readonly ItemOutcome[]): readonly Block[] {
  const excluded = samples.filter(({ exclusion }) => exclusion !== null);
  const unusable = outcomes.flatMap(({ adopted }) =>
    adopted.filter(({ use, sample }) => use === null && sample.exclusion === null),
  );
  const useOf = new Map(
    outcomes.flatMap(({ item, adopted }) =>
      adopted.map(({ sample, use }) => [sample.id, fixed(use, item.decimals)] as const),
    ),
  );
  return [
    ...(excluded.length === 0
      ? [paragraph("没有剔除样本。")]
      : [
          paragraph(`经分析剔除样本 ${excluded.length} 个，见`, to("excluded"), "。"),
          table("excluded", "剔除的样本", excluded, [
            left("定额项", 20, ({ item }) => item),
            left("企业名称", 34, ({ enterprise }) => enterprise),
            center("年份", 8, ({ year }) => count(year)),
            right("单耗", 10, ({ id }) => useOf.get(id) ?? ""),
            left("剔除理由", 28, ({ exclusion }) => exclusion!.reason),
          ]),
        ]),
    ...(unusable.length === 0
      ? []
      : [paragraph(`另有 ${unusable.length} 个样本数据不全或单位不能换算，没有参加统计。`)]),
  ];
}

const outliersListed = 10;

/** Their number alone: whether they stay is for people to say. */
function outliersLeft(outcomes: readonly ItemOutcome[]): readonly Block[] {
  const withOutliers = outcomes
    .map(({ item, figures }) => ({ key: item.key, count: figures.outliers ?? 0 }))
    .filter(({ count: found }) => found > 0)
    .sort((a, b) => b.count - a.count);
  if (withOutliers.length === 0) return [];
  const total = withOutliers.reduce((sum, one) => sum + one.count, 0);
  const listed = withOutliers.slice(0, outliersListed).map((one) => `${one.key} ${one.count} 个`);
  const more = withOutliers.length > listed.length ? " 等" : "";
  return [paragraph(`参加统计的样本中，有 ${total} 个按箱体图（1.5 倍四分位距）离群：${listed.join("、")}${more}。`)];
}

/** Of the items with the most excluded samples; a box needs four. */
function boxPlots(outcomes: readonly ItemOutcome[]) {
  const excludedOf = ({ adopted }: ItemOutcome) => adopted.filter(({ sample }) => sample.exclusion !== null).length;
  return outcomes
    .filter(({ figures }) => (figures.count ?? 0) >= 4)
    .sort((a, b) => excludedOf(b) - excludedOf(a) || (b.figures.count ?? 0) - (a.figures.count ?? 0))
    .slice(0, figuresAtMost)
    .map((outcome, index) => sampleFigure(`samples${index + 1}`, outcome));
}
