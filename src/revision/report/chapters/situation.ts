/** Chapter 2: how much water industry uses, as the survey has it by industry, city, source and year. */
import type { ReportAnalyses } from "../../analyses/report";
import type { GroupFigures } from "../../analyses/groups";
import type { Block, FigureBlock, TableBlock } from "../blocks";
import { author, authorSection, heading, paragraph, to } from "../blocks";
import { amount, count, percent } from "../numbers";
import { left, right, table } from "../tables";

const barsAtMost = 20;

export function situationChapter({ groups }: ReportAnalyses): readonly Block[] {
  const { byIndustry, byCity, bySource, byYear } = groups;
  return [
    heading(1, "水资源开发利用现状分析"),
    ...authorSection(2, "nature", "自然地理概况", "地形、气候、水系和水资源量。"),
    ...authorSection(2, "society", "社会经济状况", "人口、生产总值和工业增加值。"),
    heading(2, "水资源开发利用状况"),
    author("resources", "水资源利用总体情况", "供水量、用水量和用水效率。"),
    ...groupSection("byIndustry", "行业", byIndustry),
    ...groupSection("byCity", "设区市", byCity),
    ...groupSection("bySource", "水源", bySource),
    ...(byYear.length > 1 ? groupSection("byYear", "年份", byYear) : []),
    ...authorSection(2, "problems", "存在问题", "用水和定额管理中的问题。"),
  ];
}

function groupSection(id: string, by: string, groups: readonly GroupFigures[]): readonly Block[] {
  if (groups.length === 0) return [paragraph(`样本没有注明${by}，没有按${by}汇总。`)];
  const [first] = [...groups].sort((a, b) => (b.water ?? 0) - (a.water ?? 0));
  return [
    paragraph(
      `被调查企业按${by}汇总见`,
      to(id),
      "和",
      to(`${id}Figure`),
      `。用水最多的是${first!.name}，${amount(first!.water)} 万m³。`,
    ),
    groupTable(id, by, groups),
    groupFigure(`${id}Figure`, by, groups),
  ];
}

function groupTable(id: string, by: string, groups: readonly GroupFigures[]): TableBlock {
  const stated = (key: keyof GroupFigures) => groups.some((group) => group[key] !== null);
  const column = (key: "value" | "perValue" | "perValueAdded", title: string) =>
    stated(key) ? [right<GroupFigures>(title, 15, (group) => amount(group[key]))] : [];
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
      ...column("value", "产值（万元）"),
      ...column("perValue", "万元产值用水量（m³）"),
      ...column("perValueAdded", "万元增加值用水量（m³）"),
      ...share("reuseRate", "重复利用率"),
      ...share("drainage", "排水率"),
    ],
    { note: `${id === "byYear" ? "" : "每家企业取最近一年；"}比率只计两项都填报的企业。空白为没有填报。` },
  );
}

function groupFigure(id: string, by: string, groups: readonly GroupFigures[]): FigureBlock {
  const shown = groups.slice(0, barsAtMost);
  return {
    kind: "figure",
    id,
    caption: `被调查企业用水量（按${by}）`,
    description: `${by}：${shown.map(({ name, water }) => `${name} ${amount(water)}`).join("，")} 万m³`,
    chart: {
      kind: "bars",
      categories: shown.map(({ name }) => name),
      series: [{ name: "用水量", values: shown.map(({ water }) => water && Number(water.toPrecision(6))) }],
      unit: "万m³",
    },
  };
}
