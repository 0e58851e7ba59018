import type { EChartsCoreOption } from "echarts/core";
import { SaxesParser } from "saxes";
import { analyse } from "../../../src/revision/analyses";
import { exampleProject } from "../../../src/revision/example";
import { exclude } from "../../../src/revision/operations";
import {
  changePicture,
  comparisonPicture,
  coveragePicture,
  savingPicture,
} from "../../../src/revision/pictures/analyses";
import type { PictureDatum } from "../../../src/revision/pictures/item";
import { closeUpRange, itemPicture } from "../../../src/revision/pictures/item";
import { echarts } from "../../../src/revision/pictures/render";
import { itemView } from "../../../src/revision/view";
import { projectOf, stamp } from "../support";

const project = exampleProject();
const analyses = analyse(project);

interface Series {
  readonly name: string;
  readonly data: readonly (PictureDatum & { readonly value: readonly number[] })[];
}

const seriesOf = (option: ReturnType<typeof itemPicture>) =>
  new Map((option["series"] as readonly Series[]).map((series) => [series.name, series.data]));

test("every sample is a dot that says whose it is, and which sample a click means", () => {
  const series = seriesOf(itemPicture(project, itemView(project, "大米")!));
  const dots = ["样本", "离群", "已剔除"].flatMap((name) => series.get(name)!);
  expect(dots.map(({ sample }) => sample).sort()).toEqual(
    project.samples.flatMap(({ id, item }) => (item === "大米" ? [id] : [])),
  );
  expect(series.get("已剔除")!.map(({ label }) => label)).toEqual([
    "余干县黄金米业有限公司",
    "贵溪市中胜粮油有限公司",
    "吉安市吉祥米业有限公司",
  ]);
  expect(series.get("定额")!.map(({ value }) => value[0])).toEqual([0.025, 0.03, 0.039, 0.05]);
});

test("what a click excludes moves to the excluded dots", () => {
  const before = projectOf([1, 2, 3, 4, 40]);
  const outlier = seriesOf(itemPicture(before, itemView(before, "某产品")!)).get("离群")!;
  expect(outlier.map(({ sample }) => sample)).toEqual(["S00005"]);
  const after = exclude(before, new Set([outlier[0]!.sample]), "离群", stamp);
  const series = seriesOf(itemPicture(after, itemView(after, "某产品")!));
  expect(series.get("离群")).toEqual([]);
  expect(series.get("已剔除")!.map(({ sample }) => sample)).toEqual(["S00005"]);
});

test("in a close-up, excluded samples far off stand at the edge and still tell their value", () => {
  const rice = itemView(project, "大米")!;
  const { high } = closeUpRange(rice)!;
  expect(high).toBeLessThan(0.148);
  const excluded = seriesOf(itemPicture(project, rice, { closeUp: true })).get("已剔除")!;
  expect(excluded.map(({ value }) => value[0])).toEqual([high, high, high]);
  expect(excluded.map((dot) => (dot as unknown as { actual: number }).actual)).toEqual([0.148, 0.88, 0.95]);
  expect(closeUpRange(itemView(project, "啤酒")!)).toBeNull();
});

function svgOf(option: EChartsCoreOption): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 640, height: 320 });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

test("all pictures render without a page, with their names in them", () => {
  const drawn = [
    [
      "大米 on a logarithmic axis",
      itemPicture(project, itemView(project, "大米")!, { logarithmic: true }),
      ["样本", "0.039"],
    ],
    ["one sample", itemPicture(project, itemView(project, "釉面砖")!), ["4.72"]],
    ["no samples", itemPicture(projectOf([]), itemView(projectOf([]), "某产品")!), ["样本"]],
    ["comparison", comparisonPicture(project, analyses.outcomes[1]!), ["国标 现有", "8.03"]],
    ["changes", changePicture(project, analyses.changes), ["原定额", "稀土"]],
    ["coverage", coveragePicture(analyses.coverage), ["火电", "其他（无定额）"]],
    ["savings", savingPicture(project, analyses.savings.byItem), ["达到先进值"]],
  ] as const;
  for (const [name, option, words] of drawn) {
    const svg = svgOf(option);
    expect(() => new SaxesParser({ xmlns: true }).write(svg).close()).not.toThrow();
    expect(svg.startsWith("<svg")).toBe(true);
    expect([name, svg.includes("NaN")]).toEqual([name, false]);
    for (const word of words) expect([name, word, svg.includes(word)]).toEqual([name, word, true]);
  }
});

test("names from files are text in tooltips, not markup", () => {
  const hostile = projectOf([1, 2]);
  const named = {
    ...hostile,
    samples: hostile.samples.map((sample) => ({ ...sample, enterprise: "<img src=x onerror=alert(1)>" })),
  };
  const { tooltip, series } = itemPicture(named, itemView(named, "某产品")!) as unknown as {
    tooltip: { formatter: (hovered: { data: unknown }) => string };
    series: readonly Series[];
  };
  const datum = series.find(({ name }) => name === "样本")!.data[0];
  expect(tooltip.formatter({ data: datum })).not.toContain("<img");
});
