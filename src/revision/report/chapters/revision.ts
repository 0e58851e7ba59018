/** Chapter 5: what the samples show, what was decided by which method, and the new quotas. */
import type { Purpose } from "../../../standards/standard";
import { sum } from "../../../statistics/summary";
import type { Analyses } from "../../analyses";
import { methodOf } from "../../methods";
import type { ItemOutcome } from "../../outcome";
import { decidedOf } from "../../outcome";
import type { Decision, RevisionProject } from "../../project";
import { usable } from "../../samples";
import type { TierSystem } from "../../tiers";
import { tierOrder, tierSystemOf } from "../../tiers";
import type { Block, TableBlock } from "../blocks";
import { heading, paragraph, to } from "../blocks";
import { comparisonFigure } from "../figures";
import { count, fixed, percent, quota } from "../numbers";
import { center, left, right, table } from "../tables";
import { figureRun, figuresAtMost } from "./figures";

type Names = TierSystem["names"];

export function revisionChapter(project: RevisionProject, { outcomes }: Analyses): readonly Block[] {
  const { names } = tierSystemOf(project.settings.tiers);
  const decided = decidedOf(outcomes);
  const fresh = decided.filter(({ item }) => item.old === null).length;
  return [
    heading(1, "用水定额修订"),
    heading(2, "样本统计分析"),
    ...statisticsSection(outcomes),
    heading(2, "定额计算"),
    paragraph("各级别采用的方法、计算值和定额值见", to("decisions"), "。"),
    decisionsTable(project, decided, names),
    ...figureRun("与国家标准、其他省级行政区的对比见", comparisons(project, decided)),
    heading(2, "修订成果汇总"),
    paragraph(
      `本次确定 ${decided.length} 个定额项，其中修订 ${decided.length - fresh} 项，新增 ${fresh} 项，见`,
      to("results"),
      "；各级定额达到的样本和产量占比见",
      to("passing"),
      "。",
    ),
    resultsTable(project, decided, names),
    passingTable(decided, names),
  ];
}

function statisticsSection(outcomes: readonly ItemOutcome[]): readonly Block[] {
  const sampled = outcomes.filter(({ figures }) => (figures.total ?? 0) > 0);
  const total = sum(sampled.map(({ figures }) => figures.total ?? 0));
  const counted = sum(sampled.map(({ figures }) => figures.count ?? 0));
  return [
    paragraph(
      `${sampled.length} 个定额项有样本，共 ${total} 个，参加统计 ${counted} 个，特征值见`,
      to("statistics"),
      "。",
    ),
    table(
      "statistics",
      "样本统计分析",
      sampled,
      [
        left("定额项", 24, ({ item }) => item.key),
        center("单位", 12, ({ item }) => item.unit),
        right("总样本数", 9, ({ figures }) => count(figures.total)),
        right("合理样本数", 9, ({ figures }) => count(figures.count)),
        right("最小值", 11, ({ item, figures }) => fixed(figures.least, item.decimals)),
        right("最大值", 11, ({ item, figures }) => fixed(figures.greatest, item.decimals)),
        right("平均值", 12, ({ item, figures }) => fixed(figures.mean, item.decimals)),
        right("二次平均值", 12, ({ item, figures }) => fixed(figures.secondMean, item.decimals)),
      ],
      { totals: [["合计", "", count(total), count(counted), "", "", "", ""]] },
    ),
  ];
}

interface DecidedTier extends ItemOutcome {
  readonly tier: Purpose;
  readonly decision: Decision;
}

function decisionsTable({ decisions }: RevisionProject, decided: readonly ItemOutcome[], names: Names): TableBlock {
  const tiers = decided.flatMap((outcome) =>
    tierOrder.flatMap((tier): readonly DecidedTier[] => {
      const decision = decisions.get(outcome.item.key)?.[tier];
      return decision && outcome.values[tier].published !== null ? [{ ...outcome, tier, decision }] : [];
    }),
  );
  return table("decisions", "各级别定额的方法和依据", tiers, [
    left("定额项", 20, ({ item }) => item.key),
    center("级别", 8, ({ tier }) => names[tier]),
    left("方法", 20, ({ decision }) => methodOf(decision.method).name.zh + (decision.value === null ? "" : "（手工）")),
    right("计算值", 11, ({ item, tier, values }) => fixed(values[tier].computed, item.decimals + 2)),
    right("定额值", 11, ({ tier, values }) => quota(values[tier].published)),
    left("理由", 30, ({ decision }) => decision.reason),
  ]);
}

/** Of the items with the most others to compare with. */
function comparisons(project: RevisionProject, decided: readonly ItemOutcome[]) {
  return decided
    .filter(({ peers }) => peers.length > 0)
    .sort((a, b) => b.peers.length - a.peers.length)
    .slice(0, figuresAtMost)
    .map((outcome, index) => comparisonFigure(`comparison${index + 1}`, outcome, project));
}

function resultsTable(project: RevisionProject, decided: readonly ItemOutcome[], names: Names): TableBlock {
  return table("results", "用水定额成果汇总", decided, [
    center("序号", 7, (_, index) => count(index + 1)),
    left("产品名称", 24, ({ item }) => (item.condition === "" ? item.product : `${item.product}（${item.condition}）`)),
    center("定额单位", 13, ({ item }) => item.unit),
    ...tierOrder.map((tier) => right<ItemOutcome>(names[tier], 10, ({ values }) => quota(values[tier].published))),
    left("采用方法", 18, ({ item }) => methodsOf(project, item.key)),
    center("备注", 8, ({ item }) => (item.old === null ? "新增" : "修订")),
  ]);
}

function methodsOf({ decisions }: RevisionProject, key: string): string {
  const ofItem = decisions.get(key) ?? {};
  const methods = tierOrder.flatMap((tier) => (ofItem[tier] ? [methodOf(ofItem[tier].method).name.zh] : []));
  return [...new Set(methods)].join("、");
}

function passingTable(decided: readonly ItemOutcome[], names: Names): TableBlock {
  return table(
    "passing",
    "各级定额达到的样本和产量占比",
    decided.filter(({ adopted }) => usable(adopted).length > 0),
    [
      left("定额项", 19, ({ item }) => item.key),
      right("样本数", 7, ({ figures }) => count(figures.count)),
      ...tierOrder.flatMap((tier) => [
        right<ItemOutcome>(`${names[tier]}个数`, 7, ({ passing }) => count(passing[tier]?.samples ?? null)),
        right<ItemOutcome>(`${names[tier]}企业占比`, 9, ({ passing }) => percent(passing[tier]?.share ?? null)),
        right<ItemOutcome>(`${names[tier]}产量占比`, 9, ({ passing }) => percent(passing[tier]?.outputShare ?? null)),
      ]),
    ],
    { note: "产量占比只计产量已知的样本。" },
  );
}
