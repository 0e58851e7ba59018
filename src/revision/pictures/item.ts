/** The samples of one product as dots and a box, with everything a value is held against on the same axis. */
import { xmlText } from "../xml-text";
import type { EChartsCoreOption } from "echarts/core";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { tierOrder, tierSystemOf } from "../tiers";
import type { RevisionProject } from "../project";
import type { DrawnView, SamplePoint } from "../view";
import { peerKindTexts } from "../words";
import { colors } from "../colors";
import { shown } from "../shown";
import { shortened, textStyle } from "./theme";

/** Rows of the picture, from below; every quota has one of its own, so that close values can be told apart. */
const rows = { samples: 0, peers: 1, values: 2 } as const;

/** What a click on a dot is about; `sample` is blank for anything that is no sample. */
export interface PictureDatum {
  readonly sample: string;
  readonly label: string;
}

const texts = {
  samples: { zh: "样本", en: "Samples" },
  outliers: { zh: "离群", en: "Outliers" },
  excluded: { zh: "已剔除", en: "Excluded" },
  peers: { zh: "参照", en: "Peers" },
  quotas: { zh: "定额", en: "Quotas" },
  old: { zh: "原定额", en: "Before" },
} as const;

export interface ItemPictureOptions {
  /** For samples that differ by orders of magnitude; values must be above zero then. */
  readonly logarithmic?: boolean;
  /** Excluded samples far from everything else stand at the edge, so that the others can be told apart. */
  readonly closeUp?: boolean;
  /** Pixels across a sample's dot. */
  readonly dotSize?: number;
  readonly language?: Language;
}

/** What everything but the excluded samples lies between, with some room; null where no excluded sample lies beyond. */
export function closeUpRange({
  points,
  outcome,
  peers,
}: DrawnView): { readonly low: number; readonly high: number } | null {
  const drawn = [
    ...points.filter(({ excluded }) => !excluded).map(({ use }) => use),
    ...peers.map((peer) => (peer.low + peer.high) / 2),
    ...tierOrder.flatMap((tier) => outcome.values[tier].published ?? []),
    ...(outcome.item.old === null ? [] : [outcome.item.old]),
  ];
  if (drawn.length < 2) return null;
  const [min, max] = [Math.min(...drawn), Math.max(...drawn)];
  const room = (max - min) / 2;
  const beyond = points.some(({ use, excluded }) => excluded && (use > max + room || use < min - room));
  return beyond ? { low: min, high: max + room / 4 } : null;
}

export function itemPicture(
  project: Pick<RevisionProject, "settings">,
  view: DrawnView,
  { logarithmic = false, closeUp = false, dotSize = 11, language = "zh-CN" }: ItemPictureOptions = {},
): EChartsCoreOption {
  const word = (key: keyof typeof texts) => inLanguage(texts[key], language);
  const { outcome, points, box, peers } = view;
  const { item, values } = outcome;
  const names = tierSystemOf(project.settings.tiers).names;
  const range = closeUp ? closeUpRange(view) : null;
  const within = (use: number) => (range ? Math.min(Math.max(use, range.low), range.high) : use);
  const dots = (chosen: readonly SamplePoint[]) =>
    chosen.map((point) => ({
      value: [within(point.use), rows.samples + spread(point, points)],
      sample: point.id,
      label: point.label,
      actual: point.use,
      ...(within(point.use) === point.use
        ? {}
        : { symbol: "arrow", symbolRotate: point.use > within(point.use) ? -90 : 90 }),
    }));
  const counting = points.filter(({ excluded }) => !excluded);
  const quotas = [
    ...tierOrder.toReversed().map((tier) => ({
      name: names[tier],
      value: values[tier].published,
      label: `${names[tier]}${language === "zh-CN" ? "定额值" : ""}`,
      color: colors[tier] as string,
    })),
    { name: word("old"), value: item.old, label: `${word("old")} ${item.oldSource}`, color: colors.old as string },
  ];
  const rowNames = [word("samples"), word("peers"), ...quotas.map(({ name }) => name)];
  return {
    animation: false,
    textStyle,
    aria: { enabled: true, label: { description: describePicture(view) } },
    // Five words stand beside each other in Chinese from 290 pixels on; English ones take two lines there.
    grid: { left: language === "zh-CN" ? 52 : 62, right: 32, top: language === "zh-CN" ? 36 : 52, bottom: 52 },
    legend: {
      top: 4,
      itemWidth: 12,
      itemGap: 8,
      textStyle,
      data: [word("samples"), word("outliers"), word("excluded"), word("peers"), word("quotas")],
    },
    tooltip: {
      trigger: "item",
      confine: true,
      textStyle,
      formatter: ({ data }: { data?: { label?: string; actual?: number; value?: readonly number[] } }) =>
        data?.label ? `${xmlText(data.label)}<br>${shown(data.actual ?? data.value![0]!)} ${xmlText(item.unit)}` : "",
    },
    xAxis: {
      type: logarithmic ? "log" : "value",
      ...(range ? { max: range.high } : {}),
      name: item.unit,
      nameLocation: "middle",
      nameGap: 30,
      scale: true,
      axisLine: { onZero: false },
      axisLabel: { ...textStyle, formatter: (value: number) => shown(value) },
    },
    yAxis: {
      type: "value",
      min: -1,
      max: rowNames.length,
      interval: 1,
      axisLabel: { ...textStyle, formatter: (value: number) => rowNames[value] ?? "" },
      splitLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      ...(box ? [boxSeries(box)] : []),
      {
        name: word("samples"),
        type: "scatter",
        itemStyle: { color: colors.sample },
        symbolSize: dotSize,
        data: dots(counting.filter(({ outlier }) => !outlier)),
      },
      {
        name: word("outliers"),
        type: "scatter",
        itemStyle: { color: colors.outlier },
        symbol: "diamond",
        symbolSize: 14,
        data: dots(counting.filter(({ outlier }) => outlier)),
      },
      {
        name: word("excluded"),
        type: "scatter",
        itemStyle: { color: "#ffffff", borderColor: colors.excluded, borderWidth: 1.5 },
        // Arrows at the edge are shown whole.
        clip: false,
        symbolSize: dotSize,
        data: dots(points.filter(({ excluded }) => excluded)),
      },
      {
        name: word("peers"),
        type: "scatter",
        itemStyle: { color: colors.province },
        symbol: "rect",
        symbolSize: [5, 18],
        data: peers.map((peer) => ({
          value: [(peer.low + peer.high) / 2, rows.peers],
          sample: "",
          label: [
            inLanguage(peerKindTexts[peer.kind], language),
            peer.name,
            peer.tier,
            peer.low === peer.high ? "" : `${peer.low}~${peer.high}`,
          ]
            .filter((part) => part !== "")
            .join(" "),
          itemStyle: { color: colors[peer.kind] },
        })),
      },
      {
        name: word("quotas"),
        type: "scatter",
        symbol: "triangle",
        symbolRotate: 180,
        symbolSize: 14,
        itemStyle: { color: colors.existing },
        label: {
          show: true,
          position: "right",
          formatter: ({ value }: { value: readonly number[] }) => shown(value[0]!),
          ...textStyle,
        },
        data: quotas.flatMap(({ value, label, color }, index) =>
          value === null ? [] : [{ value: [value, rows.values + index], sample: "", label, itemStyle: { color } }],
        ),
      },
    ],
  };
}

/** Box and whiskers behind the dots, drawn as areas and lines so that they share the axis of values. */
function boxSeries(box: NonNullable<DrawnView["box"]>) {
  const [bottom, top] = [rows.samples - 0.28, rows.samples + 0.28];
  return {
    name: "箱体",
    type: "line",
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: colors.box, borderColor: colors.boxLine, borderWidth: 1 },
      data: [[{ coord: [box.lowerQuartile, bottom] }, { coord: [box.upperQuartile, top] }]],
    },
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      lineStyle: { color: colors.boxLine, type: "solid", width: 1.5 },
      label: { show: false },
      data: [
        [{ coord: [box.median, bottom] }, { coord: [box.median, top] }],
        [{ coord: [box.whiskers[0], rows.samples] }, { coord: [box.lowerQuartile, rows.samples] }],
        [{ coord: [box.upperQuartile, rows.samples] }, { coord: [box.whiskers[1], rows.samples] }],
      ],
    },
  };
}

/** Dots of almost one value stand above each other instead of on top of each other; always in the same way. */
function spread(point: SamplePoint, points: readonly SamplePoint[]): number {
  const index = points.indexOf(point);
  return (((index * 5) % 9) - 4) * 0.055;
}

/** In one sentence, for those who cannot see the picture. */
export function describePicture({ outcome: { item, figures }, points }: DrawnView): string {
  const outliers = points.filter(({ outlier, excluded }) => outlier && !excluded).length;
  return `${shortened(item.key, 40)}：样本 ${points.length} 个，参加统计 ${figures.count ?? 0} 个，离群 ${outliers} 个`;
}
