/** Section 5.6: new, revised and kept quotas and old ones that nothing goes on with, each with its list; the totals are the lengths of these lists. */
import type { ReportAnalyses } from "../../analyses/report";
import type { ItemOutcome } from "../../outcome";
import type { Variant } from "../../../standards/variant";
import type { RevisionProject } from "../../project";
import { tierOrder } from "../../tiers";
import type { Block } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { change, count, quota } from "../numbers";
import { center, left, right, table } from "../tables";

/** 新增 69 项、修订 106 项 …, the same words wherever the totals stand. */
export function successionSummary({ succession }: Pick<ReportAnalyses, "succession">): string {
  const { fresh, revised, kept, deleted } = succession;
  const gone = deleted === null ? "" : `，原标准另有 ${deleted.length} 项没有承接`;
  return `新增 ${fresh.length} 项，修订 ${revised.length} 项，保留 ${kept.length} 项${gone}`;
}

/** What a decided item is against the standard that is replaced, in the word of the totals. */
export function standingOf(outcome: ItemOutcome, { fresh, kept }: ReportAnalyses["succession"]): string {
  return fresh.includes(outcome) ? "新增" : kept.includes(outcome) ? "保留" : "修订";
}

export function successionSection(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { fresh, revised, kept, undecided, deleted } = analyses.succession;
  const { replaces } = project.settings;
  const reasonOf = ({ item }: ItemOutcome) => {
    const decided = project.decisions.get(item.key) ?? {};
    return [...new Set(tierOrder.flatMap((tier) => decided[tier]?.reason || []))].join("；");
  };
  const listed = (id: string, title: string, outcomes: readonly ItemOutcome[]): readonly Block[] =>
    outcomes.length === 0
      ? []
      : [
          paragraph(`${title} ${outcomes.length} 项，见`, to(id), "。"),
          table(id, `${title}的用水定额`, outcomes, [
            center("序号", 7, (_, index) => count(index + 1)),
            left("定额项", 22, ({ item }) => item.key),
            center("单位", 10, ({ item }) => item.unit),
            right("原定额", 9, ({ item }) => quota(item.old)),
            right("新定额", 9, ({ values }) => quota(values.existing.published)),
            right("变幅（%）", 10, ({ item, values }) => changeOf(item.old, values.existing.published)),
            left("理由", 33, reasonOf),
          ]),
        ];
  return [
    heading(2, "修订成果说明"),
    paragraph(`与${replaces === "" ? "原标准" : ` ${replaces} `}相比，${successionSummary(analyses)}。`),
    ...listed("fresh", "新增", fresh),
    ...listed("revised", "修订", revised),
    ...listed("kept", "保留", kept),
    ...deletedList(deleted, replaces),
    ...(undecided.length === 0
      ? []
      : [paragraph(`另有 ${undecided.length} 项尚未定值：${undecided.map(({ item }) => item.key).join("、")}。`)]),
    author("deletions", "删除和调整的理由", "没有承接的各项删除或不列入的理由，以及与国家、行业标准的衔接。"),
  ];
}

function changeOf(old: number | null, value: number | null): string {
  return old === null || old === 0 || value === null ? "" : change((value - old) / old);
}

function deletedList(deleted: readonly Variant[] | null, replaces: string): readonly Block[] {
  if (deleted === null) {
    return [paragraph(`没有${replaces === "" ? "写明代替的标准" : ` ${replaces} 的全文`}，不能列出没有承接的原定额。`)];
  }
  if (deleted.length === 0) return [paragraph("原标准的各项都有承接。")];
  return [
    paragraph(`原标准中没有承接的 ${deleted.length} 项，见`, to("deleted"), "。"),
    table("deleted", "没有承接的原定额（删除，或未列入本次修订）", deleted, [
      center("序号", 7, (_, index) => count(index + 1)),
      center("行业代码", 11, ({ code }) => code),
      left("产品名称", 26, ({ product }) => product),
      left("条件", 26, ({ condition }) => condition),
      center("单位", 13, ({ unit }) => unit),
      left("原定额", 17, ({ tiers }) => tiers.flatMap((tier) => tier?.printed ?? []).join(" / ")),
    ]),
  ];
}
