/** Chapter 2: how much water industry uses, as the survey has it by industry, city, source and year. */
import type { ReportAnalyses } from "../../analyses/report";
import type { GroupFigures } from "../../analyses/groups";
import type { Block, FigureBlock, PictureChart, TableBlock } from "../blocks";
import { author, authorSection, heading, paragraph, to } from "../blocks";
import { amount, count, percent } from "../numbers";
import { center, left, right, table } from "../tables";

const barsAtMost = 20;

export function situationChapter({ groups }: ReportAnalyses, map: PictureChart | null): readonly Block[] {
  const { byIndustry, byCity, bySize, bySource, byYear } = groups;
  return [
    heading(1, "水资源开发利用现状分析"),
    ...authorSection(2, "nature", "自然地理概况", "地形、气候、水系和水资源量。"),
    ...authorSection(2, "society", "社会经济状况", "人口、生产总值和工业增加值。"),
    heading(2, "水资源开发利用状况"),
    author("resources", "水资源利用总体情况", "供水量、用水量和用水效率。"),
    ...groupSection("byIndustry", "行业", byIndustry),
    ...groupSection("byCity", "设区市", byCity, map),
    ...groupSection("bySize", "规模", bySize),
    ...groupSection("bySource", "水源", bySource),
    ...(byYear.length === 1
      ? [paragraph(`样本只有 ${byYear[0]!.name} 年，没有按年份比较。`)]
      : groupSection("byYear", "年份", byYear)),
    ...authorSection(2, "problems", "存在问题", "用水和定额管理中的问题。"),
  ];
}

function groupSection(
  id: string,
  by: string,
  groups: readonly GroupFigures[],
  map: PictureChart | null = null,
): readonly Block[] {
  if (groups.length === 0) return [paragraph(`样本没有注明${by}，没有按${by}汇总。`)];
  const [first] = [...groups].sort((a, b) => (b.water ?? 0) - (a.water ?? 0));
  return [
    paragraph(
      `被调查企业按${by}汇总见`,
      to(id),
      "和",
      to(`${id}Figure`),
      `。用水最多的是${first!.name}${id === "byYear" ? " 年" : ""}，${amount(first!.water)} 万m³。`,
    ),
    groupTable(id, by, groups),
    groupFigure(`${id}Figure`, by, groups, map),
  ];
}

function groupTable(id: string, by: string, groups: readonly GroupFigures[]): TableBlock {
  const stated = (key: keyof GroupFigures) => groups.some((group) => group[key] !== null);
  const column = (key: "value" | "perValue" | "perValueAdded", title: string) =>
    stated(key) ? [right<GroupFigures>(title, 15, (group) => amount(group[key]))] : [];
  // Years follow each other and are not ranked.
  const ranked = id !== "byYear" && groups.length > 1;
  const place = (key: "water" | "perValue", title: string) =>
    ranked && stated(key) ? [center<GroupFigures>(title, 9, (group) => count(rankOf(group, groups, key)))] : [];
  const share = (key: "reuseRate" | "drainage", title: string) =>
    stated(key) ? [right<GroupFigures>(title, 12, (group) => percent(group[key]))] : [];
  return table(
    id,
    `被调查企业按${by}汇总`,
    groups,
    [
      left(by, 26, ({ name }) => name),
      right("企业数", 10, ({ enterprises }) => count(enterprises)),
      right("用水量（万m³）", 15, ({ water }) => amount(water)),
      ...place("water", "用水量名次"),
      ...column("value", "产值（万元）"),
      ...column("perValue", "万元产值用水量（m³）"),
      ...place("perValue", "由低到高名次"),
      ...column("perValueAdded", "万元增加值用水量（m³）"),
      ...share("reuseRate", "重复利用率"),
      ...share("drainage", "排水率"),
    ],
    { note: `${id === "byYear" ? "" : "每家企业取最近一年；"}比率只计两项都填报的企业。空白为没有填报。` },
  );
}

/** Of the water the largest is first, of the water for 10,000 yuan the lowest; equal ones share a place. */
function rankOf(group: GroupFigures, groups: readonly GroupFigures[], key: "water" | "perValue"): number | null {
  const own = group[key];
  if (own === null) return null;
  const before = ({ [key]: other }: GroupFigures) => other !== null && (key === "water" ? other > own : other < own);
  return groups.filter(before).length + 1;
}

function groupFigure(id: string, by: string, groups: readonly GroupFigures[], map: PictureChart | null): FigureBlock {
  const shown = groups.slice(0, barsAtMost);
  return {
    kind: "figure",
    id,
    caption: `被调查企业用水量（按${by}）`,
    description: `${by}：${shown.map(({ name, water }) => `${name} ${amount(water)}`).join("，")} 万m³`,
    chart: map ?? {
      kind: "bars",
      categories: shown.map(({ name }) => name),
      series: [{ name: "用水量", values: shown.map(({ water }) => water && Number(water.toPrecision(6))) }],
      unit: "万m³",
    },
  };
}
