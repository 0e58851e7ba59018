/** Section 4.3: how far the quotas are advanced, by one comparison each. */
import { verdicts as verdictWords } from "../../../evaluation/classify";
import { sum } from "../../../statistics/summary";
import { yardstickNames } from "../../advancedness";
import type { Analyses, VerdictAnalysis } from "../../analyses";
import type { Block } from "../blocks";
import { paragraph, to } from "../blocks";
import { count, quota, quotaRange } from "../numbers";
import { center, left, right, table } from "../tables";
import { comparedTables } from "./compared";

const verdictNames = [verdictWords.loose, verdictWords.reasonable, verdictWords.advanced];

interface CountRow {
  readonly title: string;
  readonly yardstick: string;
  readonly total: number;
  readonly by: readonly number[];
}

export function verdictSection({ before, after }: Analyses, replaced: string): readonly Block[] {
  const judged = before.items.filter(({ verdicts }) => verdicts.final !== null);
  const old = countRows("原定额", before);
  const fresh = countRows("新定额", after);
  if (old.total + fresh.total === 0) return [paragraph("没有可以对比的国标、《指南》或外省定额。")];
  return [
    paragraph(
      `依次与国家标准、《重点工业行业用水效率指南》和其他省级行政区对比，每项以第一个可以对比的为准。${replaced} 可评判 ${old.total} 项，新定额（现有企业）可评判 ${fresh.total} 项，见`,
      to("verdictCounts"),
      "。",
    ),
    table(
      "verdictCounts",
      "先进性分析结果统计",
      [...old.rows, ...fresh.rows],
      [
        left("对象", 16, ({ title }) => title),
        left("分析方法", 26, ({ yardstick }) => yardstick),
        right("合计", 14, ({ total }) => count(total)),
        ...verdictNames.map((word, index) => right<CountRow>(word, 44 / 3, ({ by }) => count(by[index]!))),
      ],
    ),
    ...comparedTables(after),
    ...averageSentence(before, after),
    ...cleanerLevels(after),
    ...(judged.length === 0
      ? []
      : [
          paragraph("原定额各项的评判见", to("verdicts"), "。"),
          table("verdicts", "原定额先进性评判", judged, [
            left("定额项", 34, ({ outcome }) => outcome.item.key),
            center("单位", 14, ({ outcome }) => outcome.item.unit),
            right("原定额", 12, ({ value }) => quota(value)),
            center("结论", 14, ({ verdicts }) => verdicts.final!),
            center("依据", 26, ({ verdicts }) => yardstickNames[verdicts.by!]),
          ]),
        ]),
  ];
}

/** 达到平均值: of the items that the guide has an average for. */
function averageSentence(before: VerdictAnalysis, after: VerdictAnalysis): readonly Block[] {
  const reached = ({ items }: VerdictAnalysis) => {
    const known = items.filter(({ value, outcome }) => value !== null && outcome.peerFigures.guideAverage !== null);
    const met = known.filter(({ value, outcome }) => value! <= outcome.peerFigures.guideAverage!);
    return { known: known.length, met: met.length };
  };
  const [old, fresh] = [reached(before), reached(after)];
  if (old.known + fresh.known === 0) return [];
  return [
    paragraph(
      `与《重点工业行业用水效率指南》平均值对比：原定额 ${old.known} 项可比，达到平均值 ${old.met} 项；新定额（现有企业）${fresh.known} 项可比，达到 ${fresh.met} 项。`,
    ),
  ];
}

/** Levels of cleaner production are references: they are told beside the quotas, and judge none. */
function cleanerLevels({ items }: VerdictAnalysis): readonly Block[] {
  const levels = items.flatMap(({ outcome }) =>
    outcome.peers.filter(({ kind }) => kind === "cleaner").map((peer) => ({ outcome, peer })),
  );
  if (levels.length === 0) return [];
  const reached = (value: number | null, { high }: { readonly high: number }) =>
    value === null ? "" : value <= high ? "达到" : "未达到";
  const met = levels.filter(({ outcome, peer }) => reached(outcome.values.existing.published, peer) === "达到").length;
  return [
    paragraph(
      `清洁生产标准的各级水平作为参考，不作评判：共 ${levels.length} 个水平，新定额（现有企业）达到 ${met} 个，见`,
      to("cleaner"),
      "。",
    ),
    table("cleaner", "与清洁生产水平对比", levels, [
      left("定额项", 20, ({ outcome }) => outcome.item.key),
      left("标准", 17, ({ peer }) => peer.standard),
      left("水平", 23, ({ peer }) => peer.tier),
      right("值", 10, ({ peer }) => quotaRange(peer)),
      center("原定额", 10, ({ outcome, peer }) => reached(outcome.item.old, peer)),
      center("新定额（现有）", 10, ({ outcome, peer }) => reached(outcome.values.existing.published, peer)),
      center("新定额（先进）", 10, ({ outcome, peer }) => reached(outcome.values.leading.published, peer)),
    ]),
  ];
}

/** A row for each comparison, and one for all of them. */
function countRows(title: string, { counts }: VerdictAnalysis): { readonly total: number; readonly rows: CountRow[] } {
  const rows = counts.map(({ yardstick, total, counts: of }): CountRow => ({
    title,
    yardstick: yardstickNames[yardstick],
    total,
    by: verdictNames.map((word) => of[word]),
  }));
  const total = sum(rows.map((row) => row.total));
  const by = verdictNames.map((_, index) => sum(rows.map((row) => row.by[index]!)));
  return { total, rows: [...rows, { title, yardstick: "合计", total, by }] };
}
