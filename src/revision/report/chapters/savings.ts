/** Chapter 6: new quotas against old ones, and the water that they save. */
import type { Analyses } from "../../analyses";
import type { ChangeAnalysis, ItemChange } from "../../analyses/changes";
import type { RevisionProject } from "../../project";
import type { GroupSaving } from "../../savings";
import type { TierSystem } from "../../tiers";
import { tierOrder, tierSystemOf } from "../../tiers";
import type { Block } from "../blocks";
import { heading, paragraph, to } from "../blocks";
import { changeFigure, savingFigure } from "../figures";
import { change, count, quota, tenThousand } from "../numbers";
import { center, left, right, table } from "../tables";

type Names = TierSystem["names"];

const enterprisesListed = 20;

export function savingsChapter(project: RevisionProject, { changes, savings }: Analyses): readonly Block[] {
  const { names } = tierSystemOf(project.settings.tiers);
  return [
    heading(1, "节水潜力分析"),
    heading(2, "新旧定额对比"),
    ...changeSection(project, changes, names),
    heading(2, "节水潜力"),
    ...savingSection(project, savings, names),
  ];
}

function changeSection(project: RevisionProject, changes: ChangeAnalysis, names: Names): readonly Block[] {
  if (changes.items.length === 0) return [paragraph("没有可以对比的原定额。")];
  return [
    paragraph(
      `${changes.items.length} 项有原定额可比，${names.existing}定额平均变幅 ${change(changes.means.all.existing)}%（空白不计），见`,
      to("changeFigure"),
      "。",
    ),
    changeFigure("changeFigure", changes, project),
    ...changesOn("national", "changesNational", "参照国家标准修订", changes, names),
    ...changesOn("survey", "changesSurvey", "依据普查、调查资料修订", changes, names),
  ];
}

/** Table 6-1 or 6-2. */
function changesOn(
  basis: ItemChange["basis"],
  id: string,
  title: string,
  changes: ChangeAnalysis,
  names: Names,
): readonly Block[] {
  const items = changes.items.filter((item) => item.basis === basis);
  const means = changes.means[basis];
  if (items.length === 0) return [];
  return [
    paragraph(
      `${title} ${items.length} 项，${names.existing}定额平均变幅 ${change(means.existing)}%，见`,
      to(id),
      "。",
    ),
    table(
      id,
      `${title}的定额与原定额对比`,
      items,
      [
        left("定额项", 24, ({ outcome }) => outcome.item.key),
        center("单位", 12, ({ outcome }) => outcome.item.unit),
        ...tierOrder.map((tier) =>
          right<ItemChange>(names[tier], 9, ({ outcome }) => quota(outcome.values[tier].published)),
        ),
        right("原定额", 10, ({ outcome }) => quota(outcome.item.old)),
        ...tierOrder.map((tier) =>
          right<ItemChange>(`${names[tier]}变幅（%）`, 9, (item) => change(item.changes[tier])),
        ),
      ],
      { totals: [["平均", "", "", "", "", "", ...tierOrder.map((tier) => change(means[tier]))]] },
    ),
  ];
}

/** Said in place of potentials that no quota gives as yet. */
export const nothingDecided = "定额值尚未确定，还不能计算节水潜力。";

export function hasPotentials({ savings }: Pick<GroupSaving, "savings">): boolean {
  return tierOrder.some((tier) => savings[tier] !== null);
}

/** The same words wherever the totals stand. */
export function potentialsText({ savings }: Pick<GroupSaving, "savings">, names: Names): string {
  return tierOrder.map((tier) => `${names[tier]}值 ${tenThousand(savings[tier]) || "—"} 万m³`).join("，");
}

function savingSection(
  project: RevisionProject,
  { byItem, byIndustry, byEnterprise, total }: Analyses["savings"],
  names: Names,
): readonly Block[] {
  if (!total) return [paragraph("没有产量已知的样本，不能计算节水潜力。")];
  if (!hasPotentials(total)) return [paragraph(`样本企业年用水量 ${tenThousand(total.water)} 万m³。${nothingDecided}`)];
  const note = "单位：万m³/年。同一企业有几年样本的取最近一年；产量未知的样本不计。";
  const named = (first: string) => left<GroupSaving>(first, 34, ({ group }) => group);
  const amounts = [
    right<GroupSaving>("年用水量", 14, ({ water }) => tenThousand(water)),
    ...tierOrder.map((tier) =>
      right<GroupSaving>(`对${names[tier]}值`, 14, ({ savings }) => tenThousand(savings[tier])),
    ),
  ];
  const columns = (first: string) => [
    named(first),
    right<GroupSaving>("企业数", 10, ({ enterprises }) => count(enterprises)),
    ...amounts,
  ];
  const items = columns("定额项");
  const enterprises = byEnterprise
    .filter(({ savings }) => tierOrder.some((tier) => (savings[tier] ?? 0) > 0))
    .slice(0, enterprisesListed);
  return [
    paragraph(
      `样本企业年用水量 ${tenThousand(total.water)} 万m³，全部达到各级定额的节水潜力：${potentialsText(total, names)}，见`,
      to("savingFigure"),
      "和",
      to("savingItems"),
      "、",
      to("savingIndustries"),
      ...(enterprises.length === 0 ? [] : ["、", to("savingEnterprises")]),
      "。",
    ),
    savingFigure("savingFigure", byItem, project),
    table("savingItems", "各产品节水潜力", byItem, items, {
      totals: [items.map(({ cell }) => cell({ ...total, group: "合计" }, byItem.length))],
      note,
    }),
    table("savingIndustries", "各行业节水潜力", byIndustry, columns("行业"), { note }),
    ...(enterprises.length === 0
      ? []
      : [
          table(
            "savingEnterprises",
            `节水潜力最大的 ${enterprises.length} 家企业`,
            enterprises,
            [named("企业名称"), ...amounts],
            { note },
          ),
        ]),
  ];
}
