/** Chapter 5: what the samples show, what was decided by which method, and the new quotas. */
import type { Purpose } from "../../../standards/standard";
import { sum } from "../../../statistics/summary";
import type { ReportAnalyses } from "../../analyses/report";
import { methodOf } from "../../methods";
import type { ItemOutcome } from "../../outcome";
import { decidedOf } from "../../outcome";
import type { Decision, RevisionProject } from "../../project";
import { usable } from "../../samples";
import type { TierSystem } from "../../tiers";
import { tierOrder, tierSystemOf } from "../../tiers";
import type { Block, TableBlock } from "../blocks";
import { author, authorSection, heading, paragraph, to } from "../blocks";
import { comparisonFigure } from "../figures";
import { count, fixed, percent, quota } from "../numbers";
import { center, left, right, table } from "../tables";
import { rulesNote } from "./suggestions";
import { factorsSection } from "./factors";
import { figureRun, figuresAtMost } from "./figures";
import { standingOf, successionSection, successionSummary } from "./succession";
import { suggestionsSection } from "./suggestions";

type Names = TierSystem["names"];

export function revisionChapter(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { outcomes } = analyses;
  const { names } = tierSystemOf(project.settings.tiers);
  const decided = decidedOf(outcomes);
  return [
    heading(1, "用水定额修订"),
    ...authorSection(2, "range", "修订范围", "修订和新增的行业和产品。"),
    ...factorsSection(project, analyses),
    ...methodsSection(project, decided),
    ...suggestionsSection(project, outcomes),
    heading(2, "样本统计分析"),
    ...statisticsSection(outcomes),
    heading(2, "定额计算"),
    ...(decided.length === 0 ? [paragraph(undecided)] : calculationSection(project, decided, names)),
    heading(2, "修订成果汇总"),
    ...(decided.length === 0 ? [paragraph(undecided)] : resultsSection(project, decided, analyses, names)),
    ...successionSection(project, analyses),
  ];
}

const undecided = "还没有定值。";

function calculationSection(project: RevisionProject, decided: readonly ItemOutcome[], names: Names): readonly Block[] {
  return [
    paragraph("各级别采用的方法、计算值和定额值见", to("decisions"), "。"),
    decisionsTable(project, decided, names),
    ...figureRun("与国家标准、其他省级行政区的对比见", comparisons(project, decided)),
  ];
}

function resultsSection(
  project: RevisionProject,
  decided: readonly ItemOutcome[],
  analyses: ReportAnalyses,
  names: Names,
): readonly Block[] {
  return [
    paragraph(
      `本次确定 ${decided.length} 个定额项，${successionSummary(analyses)}，见`,
      to("results"),
      "；各级定额达到的样本和产量占比见",
      to("passing"),
      "。",
    ),
    resultsTable(project, decided, analyses, names),
    passingTable(decided, names),
  ];
}

/** Section 5.3: how many values each method gave. */
function methodsSection({ decisions }: RevisionProject, decided: readonly ItemOutcome[]): readonly Block[] {
  const counts = new Map<string, { values: number; readonly items: Set<string> }>();
  for (const { item, values } of decided) {
    for (const tier of tierOrder) {
      const decision = decisions.get(item.key)?.[tier];
      if (!decision || values[tier].published === null) continue;
      const name = methodOf(decision.method).name.zh;
      const known = counts.get(name) ?? { values: 0, items: new Set<string>() };
      known.values++;
      known.items.add(item.key);
      counts.set(name, known);
    }
  }
  const rows = [...counts].sort((a, b) => b[1].values - a[1].values);
  return [
    heading(2, "修订方法"),
    author("methods", "修订方法", "各方法的原理和适用条件。"),
    ...(rows.length === 0
      ? [paragraph(undecided)]
      : [
          paragraph("各方法的使用见", to("methods"), "。"),
          table("methods", "各方法的使用", rows, [
            left("方法", 50, ([name]) => name),
            right("定额项数", 25, ([, { items }]) => count(items.size)),
            right("定额值数", 25, ([, { values }]) => count(values)),
          ]),
        ]),
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
        right("最小值", 11, ({ item, figures }) => fixed(figures.min, item.decimals)),
        right("最大值", 11, ({ item, figures }) => fixed(figures.max, item.decimals)),
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
  return table(
    "decisions",
    "各级别定额的方法和依据",
    tiers,
    [
      left("定额项", 18, ({ item }) => item.key),
      center("级别", 7, ({ tier }) => names[tier]),
      left(
        "方法",
        13,
        ({ decision }) => methodOf(decision.method).name.zh + (decision.value === null ? "" : "（手工）"),
      ),
      right("计算值", 10, ({ item, tier, values }) => fixed(values[tier].computed, item.decimals + 2)),
      right("定额值", 9, ({ tier, values }) => quota(values[tier].published)),
      left("理由", 43, ({ item, decision }, index) => {
        const above = tiers[index - 1];
        const isSame = above?.item === item && decision.reason !== "" && above.decision.reason === decision.reason;
        return isSame ? "同上" : decision.reason;
      }),
    ],
    tiers.some(({ decision }) => decision.reason.includes("5.4.2")) ? { note: rulesNote } : {},
  );
}

/** Of the items with the most others to compare with. */
function comparisons(project: RevisionProject, decided: readonly ItemOutcome[]) {
  return decided
    .filter(({ peers }) => peers.length > 0)
    .sort((a, b) => b.peers.length - a.peers.length)
    .slice(0, figuresAtMost)
    .map((outcome, index) => comparisonFigure(`comparison${index + 1}`, outcome, project));
}

function resultsTable(
  project: RevisionProject,
  decided: readonly ItemOutcome[],
  { succession }: ReportAnalyses,
  names: Names,
): TableBlock {
  return table("results", "用水定额成果汇总", decided, [
    center("序号", 7, (_, index) => count(index + 1)),
    left("产品名称", 24, ({ item }) => (item.condition === "" ? item.product : `${item.product}（${item.condition}）`)),
    center("定额单位", 13, ({ item }) => item.unit),
    ...tierOrder.map((tier) => right<ItemOutcome>(names[tier], 10, ({ values }) => quota(values[tier].published))),
    left("采用方法", 18, ({ item }) => methodsOf(project, item.key)),
    center("备注", 8, (outcome) => standingOf(outcome, succession)),
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
