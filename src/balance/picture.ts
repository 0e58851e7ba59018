/**
 * The Sankey diagram of a balance, from sources to discharge and consumption. What goes round in a unit enters on the left and
 * leaves on the right, since a diagram of this kind has no circles; what is missing is red.
 */
import { SankeyChart } from "echarts/charts";
import { TitleComponent, TooltipComponent } from "echarts/components";
import type { EChartsCoreOption } from "echarts/core";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { fontFamily } from "../language/fonts";
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import { partOf, known, sourcesApart } from "./by-source";
import type { FlowKey } from "./columns";
import { flowColumns, keysOn } from "./columns";
import { closingOf } from "./gaps";
import { kindOf, outsideOf } from "./listed";
import type { ListedFlow, WaterBalance } from "./model";
import { rounded, valueOf } from "./model";
import { simplified } from "./simplified";

echarts.use([SankeyChart, SVGRenderer, TitleComponent, TooltipComponent]);

const missing = {
  in: { zh: "来源不明（缺口）", en: "from nowhere (gap)" },
  out: { zh: "去向不明（缺口）", en: "to nowhere (gap)" },
} as const;
const sourceName = { zh: "水源", en: "sources" };
const outside = { zh: "系统外", en: "outside" };
const roundAgain = (name: Bilingual) => ({ zh: `${name.zh}（循环）`, en: `${name.en} (back)` });
const roundFrom = (name: Bilingual) => ({ zh: `自${name.zh}（循环）`, en: `from ${name.en}` });

const colors: Readonly<Record<FlowKey | "gap", string>> = {
  fresh: "#2f7ebc",
  reuseIn: "#3a9c7d",
  reuseOut: "#3a9c7d",
  cooling: "#7fb8de",
  recirculated: "#9fc9b8",
  reused: "#9fc9b8",
  discharged: "#8c7a5b",
  consumed: "#c98b2b",
  leaked: "#a35bb0",
  used: "#2f7ebc",
  gap: "#d13438",
};

interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly lineStyle: { readonly color: string };
}

/** @param width in pixels: what is narrow has less room for names beside its last nodes, and no volumes on its links */
export function sankeyOf(
  balance: WaterBalance,
  language: Language = "zh-CN",
  width: number = sankeySize.width,
): EChartsCoreOption {
  const say = (text: Bilingual) => inLanguage(text, language);
  const rest = (count: number) => say({ zh: `其余 ${count} 个单元`, en: `${count} other units` });
  const { balance: drawn, shown } = simplified(balance, rest);
  const links = merged([
    ...(drawn.flows.length > 0 ? listedLinks(drawn, say) : linksOf(drawn, say)),
    ...gapLinks(balance, shown, say),
  ]);
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const gaps = new Set(Object.values(missing).map((text) => inLanguage(text, language)));
  return {
    animation: false,
    backgroundColor: "#ffffff",
    title: {
      text: balance.title,
      left: "center",
      top: 8,
      textStyle: { fontSize: 15, fontFamily, width: width - 20, overflow: "truncate" },
    },
    tooltip: { trigger: "item", confine: true },
    series: [
      {
        type: "sankey",
        top: 48,
        bottom: 16,
        left: 16,
        right: roomFor(width),
        nodeGap: width < narrow ? 20 : 14,
        // What nobody can tell apart need not be put in the best order.
        layoutIterations: links.length > 500 ? 6 : 32,
        emphasis: { disabled: true },
        data: names.map((name) => ({ name, itemStyle: { color: gaps.has(name) ? colors.gap : "#5b6b79" } })),
        links,
        lineStyle: { opacity: 0.55 },
        label: { fontSize: 12, fontFamily, width: roomFor(width) - 10, overflow: "break" },
        edgeLabel: { show: links.length <= 60 && width >= narrow, fontSize: 10, fontFamily, formatter: edgeLabel },
      },
    ],
  };
}

/** Water of one kind between the same ends is one link. */
function merged(links: readonly Link[]): Link[] {
  const found = new Map<string, Link>();
  for (const link of links) {
    const key = [link.source, link.target, link.lineStyle.color].join("\n");
    found.set(key, { ...link, value: rounded(link.value + (found.get(key)?.value ?? 0)) });
  }
  return [...found.values()];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the picture in pixels; dots that paper wants are a ratio of it. */
export const sankeySize = { width: 1100, height: 680 } as const;

const narrow = 700;

/** Beside the last nodes, for their names. */
function roomFor(width: number): number {
  return Math.min(170, Math.max(110, width / 4));
}

/** Letters keep their size whatever the width: a narrow picture is drawn anew and not made smaller. */
export function sankeySvg(balance: WaterBalance, language: Language = "zh-CN", size: Size = sankeySize): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption(sankeyOf(balance, language, size.width));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function edgeLabel({ value }: { readonly value: number }): string {
  return String(Number(value.toPrecision(6)));
}

/** The flows as they are listed; those that close a loop end on the right, and begin again on the left. */
function listedLinks(balance: WaterBalance, say: (text: Bilingual) => string): Link[] {
  const { flows } = balance;
  const isOutside = outsideOf(flows);
  // What lies outside may be source and sink at once, and a diagram of this kind has no circles.
  const source = (name: string) => (isOutside(name) ? ` ${name || say(sourceName)}` : name);
  const sink = (name: string) => (isOutside(name) ? name || say(outside) : name);
  const links: Link[] = [];
  const loops = loopsIn(flows.filter(({ from, to }) => !isOutside(from) && !isOutside(to)));
  for (const flow of flows) {
    const { from, to, volume } = flow;
    const value = volume.value ?? 0;
    if (value <= 0) continue;
    const lineStyle = { color: colors[kindOf(flow, isOutside) ?? "reuseIn"] };
    if (!loops.has(flow)) links.push({ source: source(from), target: sink(to), value, lineStyle });
    else {
      links.push({ source: from, target: say(roundAgain({ zh: `回${to}`, en: to })), value, lineStyle });
      links.push({ source: say(roundFrom({ zh: from, en: from })), target: to, value, lineStyle });
    }
  }
  return links;
}

/** Flows that lead back to where the water has been, by a walk in the order of the list. */
function loopsIn(flows: readonly ListedFlow[]): ReadonlySet<ListedFlow> {
  const loops = new Set<ListedFlow>();
  const done = new Set<string>();
  const open = new Set<string>();
  const walk = (node: string) => {
    open.add(node);
    for (const flow of flows) {
      if (flow.from !== node) continue;
      if (open.has(flow.to)) loops.add(flow);
      else if (!done.has(flow.to)) walk(flow.to);
    }
    open.delete(node);
    done.add(node);
  };
  for (const { from } of flows) if (!done.has(from)) walk(from);
  return loops;
}

function gapLinks(balance: WaterBalance, shown: (unit: string) => string, say: (text: Bilingual) => string): Link[] {
  const lineStyle = { color: colors.gap };
  return closingOf(balance).checks.flatMap(({ kind, name, gap }): Link[] => {
    if (kind !== "unit" || gap === 0) return [];
    const value = Math.abs(gap);
    return gap > 0
      ? [{ source: shown(name), target: say(missing.out), value, lineStyle }]
      : [{ source: say(missing.in), target: shown(name), value, lineStyle }];
  });
}

function linksOf(balance: WaterBalance, say: (text: Bilingual) => string): Link[] {
  const links: Link[] = [];
  const add = (source: string, target: string, value: number, key: FlowKey) => {
    if (value > 0) links.push({ source, target, value, lineStyle: { color: colors[key] } });
  };
  const sources = say(sourceName);
  const apart = sourcesApart(balance);
  for (const source of balance.sources) {
    add(` ${source.name}`, (apart && partOf(source, apart)) ?? sources, source.taken.value ?? 0, "fresh");
  }
  for (const { name, entries, bySource } of balance.units) {
    const volume = (key: FlowKey) => valueOf(entries, key) ?? 0;
    if (!apart) add(sources, name, volume("fresh"), "fresh");
    else for (const { name: part, entry } of known(bySource)) add(part, name, entry.value!, "fresh");
    add(say(flowColumns.reuseIn.name), name, volume("reuseIn"), "reuseIn");
    for (const key of "reused" in entries ? (["reused"] as const) : keysOn("through")) {
      add(say(flowColumns[key].name), name, volume(key), key);
      add(name, say(roundAgain(flowColumns[key].name)), volume(key), key);
    }
    for (const key of keysOn("out")) add(name, say(flowColumns[key].name), volume(key), key);
  }
  return links;
}
