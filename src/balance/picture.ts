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
import type { FlowKey } from "./columns";
import { flowColumns, keysOn } from "./columns";
import { closingOf } from "./gaps";
import type { WaterBalance } from "./model";
import { valueOf } from "./model";

echarts.use([SankeyChart, SVGRenderer, TitleComponent, TooltipComponent]);

const missing = {
  in: { zh: "来源不明（缺口）", en: "from nowhere (gap)" },
  out: { zh: "去向不明（缺口）", en: "to nowhere (gap)" },
} as const;
const sourceName = { zh: "水源", en: "sources" };
const roundAgain = (name: Bilingual) => ({ zh: `${name.zh}（循环）`, en: `${name.en} (back)` });

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

export function sankeyOf(balance: WaterBalance, language: Language = "zh-CN"): EChartsCoreOption {
  const links = linksOf(balance, (text) => inLanguage(text, language));
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const gaps = new Set(Object.values(missing).map((text) => inLanguage(text, language)));
  return {
    animation: false,
    backgroundColor: "#ffffff",
    title: { text: balance.title, left: "center", top: 8, textStyle: { fontSize: 15, fontFamily } },
    tooltip: { trigger: "item", confine: true },
    series: [
      {
        type: "sankey",
        top: 48,
        bottom: 16,
        left: 16,
        right: 170,
        nodeGap: 14,
        data: names.map((name) => ({ name, itemStyle: { color: gaps.has(name) ? colors.gap : "#5b6b79" } })),
        links,
        lineStyle: { opacity: 0.55 },
        label: { fontSize: 12, fontFamily },
        edgeLabel: { show: links.length <= 60, fontSize: 10, fontFamily, formatter: edgeLabel },
      },
    ],
  };
}

/** Of the picture in pixels; dots that paper wants are a ratio of it. */
export const sankeySize = { width: 1100, height: 680 } as const;

export function sankeySvg(balance: WaterBalance, language: Language = "zh-CN"): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...sankeySize });
  chart.setOption(sankeyOf(balance, language));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function edgeLabel({ value }: { readonly value: number }): string {
  return String(Number(value.toPrecision(6)));
}

function linksOf(balance: WaterBalance, say: (text: Bilingual) => string): Link[] {
  const links: Link[] = [];
  const add = (source: string, target: string, value: number, key: FlowKey | "gap") => {
    if (value > 0) links.push({ source, target, value, lineStyle: { color: colors[key] } });
  };
  const sources = say(sourceName);
  for (const { name, taken } of balance.sources) add(` ${name}`, sources, taken.value ?? 0, "fresh");
  for (const { name, entries } of balance.units) {
    const volume = (key: FlowKey) => valueOf(entries, key) ?? 0;
    add(sources, name, volume("fresh"), "fresh");
    add(say(flowColumns.reuseIn.name), name, volume("reuseIn"), "reuseIn");
    for (const key of "reused" in entries ? (["reused"] as const) : keysOn("through")) {
      add(say(flowColumns[key].name), name, volume(key), key);
      add(name, say(roundAgain(flowColumns[key].name)), volume(key), key);
    }
    for (const key of keysOn("out")) add(name, say(flowColumns[key].name), volume(key), key);
  }
  for (const { kind, name, gap } of closingOf(balance).checks) {
    if (kind !== "unit") continue;
    if (gap > 0) add(name, say(missing.out), gap, "gap");
    else add(say(missing.in), name, -gap, "gap");
  }
  return links;
}
