/** Sections 4.3.2 and 4.3.3: the values that quotas were judged by, as tables 4.3-2 to 4.3-4 print them. */
import type { VerdictAnalysis } from "../../analyses";
import type { ItemOutcome } from "../../outcome";
import type { PeerFigure } from "../../peers";
import type { Block } from "../blocks";
import { paragraph, to } from "../blocks";
import { change, fixed, quota, quotaRange } from "../numbers";
import { center, left, right, table } from "../tables";

export function comparedTables({ items }: VerdictAnalysis): readonly Block[] {
  const outcomes = items.map(({ outcome }) => outcome);
  const has = (...keys: readonly PeerFigure[]) =>
    outcomes.filter(({ peerFigures }) => keys.some((key) => peerFigures[key] !== null));
  return [...guide(has("guideLimit", "guideAverage", "guideLeading")), ...provinces(has("provinceMean"))];
}

function guide(outcomes: readonly ItemOutcome[]): readonly Block[] {
  if (outcomes.length === 0) return [];
  const figure = (title: string, key: PeerFigure) =>
    right<ItemOutcome>(title, 12, ({ peerFigures }) => quota(peerFigures[key]));
  return [
    paragraph("与《重点工业行业用水效率指南》指标的对比见", to("guide"), "。"),
    table("guide", "与《重点工业行业用水效率指南》指标对比", outcomes, [
      left("定额项", 30, ({ item }) => item.key),
      center("单位", 12, ({ item }) => item.unit),
      figure("先进值", "guideLeading"),
      figure("平均值", "guideAverage"),
      figure("限定值", "guideLimit"),
      right("原定额", 11, ({ item }) => quota(item.old)),
      right("新定额（现有）", 11, ({ values }) => quota(values.existing.published)),
    ]),
  ];
}

function provinces(outcomes: readonly ItemOutcome[]): readonly Block[] {
  if (outcomes.length === 0) return [];
  const against = (own: number | null, { provinceMean }: ItemOutcome["peerFigures"]) =>
    change(own === null || provinceMean === null ? null : own / provinceMean - 1);
  return [
    paragraph("与其他省级行政区定额的对比见", to("provinces"), "。"),
    table(
      "provinces",
      "与其他省级行政区定额对比",
      outcomes,
      [
        left("定额项", 20, ({ item }) => item.key),
        center("单位", 10, ({ item }) => item.unit),
        left("各省值", 26, (outcome) => valuesOf(outcome)),
        right("各省平均值", 10, ({ item, peerFigures }) => fixed(peerFigures.provinceMean, item.decimals)),
        right("原定额", 8, ({ item }) => quota(item.old)),
        right("对比值（%）", 9, ({ item, peerFigures }) => against(item.old, peerFigures)),
        right("新定额（现有）", 8, ({ values }) => quota(values.existing.published)),
        right("对比值（%）", 9, ({ values, peerFigures }) => against(values.existing.published, peerFigures)),
      ],
      { note: "对比值为定额与各省平均值相差的比例；平均值只计各省对现有企业或不分级的值，已换算为本项的单位。" },
    ),
  ];
}

/** Those that the mean counts, as their provinces print them. */
function valuesOf({ item, peers }: ItemOutcome): string {
  return peers
    .filter(({ kind, purpose }) => kind === "province" && purpose !== "new" && purpose !== "leading")
    .map((peer) => {
      const { name, unit } = peer;
      return `${name} ${quotaRange(peer)}${unit === item.unit || unit === "" ? "" : ` ${unit}`}`;
    })
    .join("；");
}
