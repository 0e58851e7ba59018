/** Section 5.4.2: which method the rules suggest for each product, and whether it was followed. */
import { describe } from "../../../language/messages";
import { methodOf } from "../../methods";
import type { ItemOutcome } from "../../outcome";
import type { RevisionProject } from "../../project";
import { usable } from "../../samples";
import type { Suggestion } from "../../suggestion";
import { isBalanced, suggestionFor } from "../../suggestion";
import { tierOrder, tierSystemOf } from "../../tiers";
import type { Block } from "../blocks";
import { paragraph, to } from "../blocks";
import { count, percent } from "../numbers";
import { center, left, right, table } from "../tables";

/** Reasons name the rule that was followed; the section is none of this report. */
export const rulesNote = "括号内为 DB36/T 420 修订报告 5.4.2 节的类别和步骤。";

const standings = { taken: "采用", other: "另定", open: "未定", none: "无建议" } as const;

interface Standing {
  readonly kind: keyof typeof standings;
  /** What was decided all the same, and why. */
  readonly more: string;
}

interface Suggested {
  readonly outcome: ItemOutcome;
  readonly suggestion: Suggestion;
  readonly standing: Standing;
}

export function suggestionsSection(project: RevisionProject, outcomes: readonly ItemOutcome[]): readonly Block[] {
  if (outcomes.length === 0) return [];
  const { names } = tierSystemOf(project.settings.tiers);
  const rows = outcomes.map((outcome): Suggested => {
    const suggestion = suggestionFor(outcome, project.settings);
    return { outcome, suggestion, standing: standingOf(project, outcome, suggestion) };
  });
  const of = (kind: Standing["kind"]) => rows.filter(({ standing }) => standing.kind === kind).length;
  return [
    paragraph(
      "按产品类别（一般工业产品、地区主导性企业产品、少数企业生产的产品）和样本情况，各定额项建议的方法见",
      to("suggestions"),
      `。采用建议 ${of("taken")} 项，另定 ${of("other")} 项，未定 ${of("open")} 项，无法建议 ${of("none")} 项。`,
    ),
    table(
      "suggestions",
      "各定额项的方法建议",
      rows,
      [
        left("定额项", 16, ({ outcome }) => outcome.item.key),
        right("样本数", 5, ({ outcome }) => count(outcome.figures.count)),
        right("企业数", 5, ({ outcome }) => count(distinctIn(outcome, ({ sample }) => sample.enterprise))),
        right("年数", 4, ({ outcome }) => count(distinctIn(outcome, ({ sample }) => sample.year))),
        right("离散系数", 7, ({ outcome }) => spreadOf(outcome)),
        center("水平衡", 5, ({ outcome }) =>
          usable(outcome.adopted).some(({ sample }) => isBalanced(sample)) ? "有" : "",
        ),
        left("建议", 15, ({ suggestion }) => methodsText(suggestion, names)),
        left("规则", 25, ({ suggestion }) => describe(suggestion.rule, "zh-CN")),
        left("采用情况", 18, ({ standing: { kind, more } }) => standings[kind] + more),
      ],
      { note: `${rulesNote}离散系数为标准差与平均值之比。` },
    ),
  ];
}

/** Of what samples state: one that states no year counts for none. */
function distinctIn(
  { adopted }: ItemOutcome,
  of: (one: ReturnType<typeof usable>[number]) => string | number | null,
): number {
  return new Set(usable(adopted).flatMap((one) => of(one) ?? [])).size;
}

function spreadOf({ figures: { mean, deviation } }: ItemOutcome): string {
  return mean && deviation !== null ? percent(deviation / mean, 0) : "";
}

function methodsText({ methods }: Suggestion, names: Readonly<Record<(typeof tierOrder)[number], string>>): string {
  const used = tierOrder.filter((tier) => methods[tier] !== undefined);
  const words = new Set(used.map((tier) => methodOf(methods[tier]!).name.zh));
  if (words.size === 1) return [...words][0]!;
  return used.map((tier) => `${names[tier]} ${methodOf(methods[tier]!).name.zh}`).join("，");
}

/** An overruled suggestion with the reason that was given. */
function standingOf({ decisions }: RevisionProject, { item }: ItemOutcome, { methods }: Suggestion): Standing {
  const decided = decisions.get(item.key) ?? {};
  const tiers = tierOrder.filter((tier) => methods[tier] !== undefined);
  const given = tierOrder.flatMap((tier) => decided[tier] ?? []);
  if (given.length === 0) return { kind: tiers.length === 0 ? "none" : "open", more: "" };
  if (tiers.length > 0 && tiers.every((tier) => decided[tier]?.method === methods[tier]))
    return { kind: "taken", more: "" };
  const reasons = [...new Set(given.map(({ reason }) => reason).filter((reason) => reason !== ""))].join("；");
  const why = reasons && `：${reasons}`;
  return tiers.length === 0 ? { kind: "none", more: `，已定${why}` } : { kind: "other", more: why };
}
