/** The standard itself as a Word document: foreword with counts, scope, terms, calculation, and its quotas by division of GB/T 4754. */
import { divisionOf } from "../../standards/classification";
import type { Purpose } from "../../standards/standard";
import { grouped } from "../../statistics/grouped";
import type { ReportAnalyses } from "../analyses/report";
import { analyseForReport } from "../analyses/report";
import type { ItemOutcome } from "../outcome";
import { decidedOf, strictestFirst } from "../outcome";
import type { RevisionProject } from "../project";
import { tierSystemOf } from "../tiers";
import type { Block, TableBlock } from "./blocks";
import { author, authorSection, heading, paragraph, to } from "./blocks";
import { successionSummary } from "./chapters/succession";
import type { ReportOptions } from "./options";
import { center, left, right, table } from "./tables";
import type { WordDocument } from "./word";
import { authoredDocument } from "./word";

export async function standardDocument(
  project: RevisionProject,
  { sources, former = null }: ReportOptions = {},
): Promise<WordDocument> {
  const { standard, title } = project.settings;
  const blocks = standardBlocks(project, analyseForReport(project, sources));
  return authoredDocument(blocks, {
    title: [standard, title].filter(Boolean).join(" ") || "用水定额",
    firstChapter: 1,
    contents: "目次",
    countedThroughout: true,
    former,
    texts: project.texts,
  });
}

export function standardBlocks(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { settings } = project;
  const replaces =
    settings.replaces === "" ? "" : `本文件代替 ${settings.replaces}，与其相比${successionSummary(analyses)}。`;
  return [
    paragraph("前　言"),
    paragraph("本文件按照 GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。"),
    ...(replaces === "" ? [] : [paragraph(replaces)]),
    author("foreword", "前言", "主要技术变化，提出、归口和起草单位，主要起草人。"),
    heading(1, "范围"),
    author("standardScope", "范围", "规定的内容和适用范围。"),
    heading(1, "规范性引用文件"),
    author(
      "references",
      "规范性引用文件",
      "GB/T 4754 国民经济行业分类、GB/T 7119 节水型企业评价导则、GB/T 12452 水平衡测试通则等及引用的取水定额标准。",
    ),
    heading(1, "术语和定义"),
    author("standardTerms", "术语和定义", "新水量、用水定额、用水边界等。"),
    heading(1, "单位产品用水量计算方法"),
    paragraph("单位产品用水量按下式计算（GB/T 7119）：Vui = Vi ÷ Q。"),
    paragraph(
      "式中：Vui 为单位产品用水量，m³ 每单位产品；Vi 为在一定计量时间内生产某种产品的总用水量，m³；Q 为同一时间内的产品产量。",
    ),
    ...waterParagraph(project),
    heading(1, "总体要求"),
    author("requirements", "总体要求", "各级定额的适用对象和要求。"),
    heading(1, "用水定额"),
    ...quotaSections(project, analyses),
    ...authorSection(2, "implementation", "实施说明", "实施日期和过渡。"),
  ];
}

function waterParagraph(project: RevisionProject): readonly Block[] {
  const without = deductedFrom(project);
  return without === "" ? [] : [paragraph(`用水量不包括${without}。`)];
}

function deductedFrom({ settings: { water } }: RevisionProject): string {
  const without = [
    ...(water.unconventional ? ["再生水、矿坑水等非常规水"] : []),
    ...(water.onceThrough ? ["直流冷却水"] : []),
    ...(water.domestic ? ["居民生活用水"] : []),
  ];
  return without.join("、");
}

/** A section and a table for each division, as the standards of provinces print them; items without a code by industry at the end. */
function quotaSections(project: RevisionProject, { outcomes }: ReportAnalyses): readonly Block[] {
  // Behind all digits of codes.
  const keyOf = (outcome: ItemOutcome) => `${divisionOf(outcome.item.code)?.code ?? "~"} ${groupName(outcome)}`;
  return [...grouped(decidedOf(outcomes), keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group], at): readonly Block[] => {
      const id = `quotas${at + 1}`;
      const name = groupName(group[0]!);
      const code = divisionOf(group[0]!.item.code)?.code;
      return [
        heading(2, name),
        paragraph(`${name}用水定额见`, to(id), "。"),
        quotaTable(id, name, group, project),
        ...(code === undefined ? [] : [author(`notes${code}`, `${name}的表注`, noteHint)]),
      ];
    });
}

const noteHint = "表注：产品的范围和折算、条件的含义、水量的边界；没有可删去这句。";

function groupName({ item }: ItemOutcome): string {
  return divisionOf(item.code)?.name ?? (item.industry || "其他");
}

function quotaTable(id: string, name: string, outcomes: readonly ItemOutcome[], project: RevisionProject): TableBlock {
  const { names } = tierSystemOf(project.settings.tiers);
  const tiers = strictestFirst(outcomes);
  const sorted = [...outcomes].sort((a, b) => (a.item.code < b.item.code ? -1 : a.item.code > b.item.code ? 1 : 0));
  return {
    ...table(id, `${name}用水定额`, sorted, [
      center("行业代码", 10, ({ item }) => item.code),
      left("行业名称", 16, ({ item }) => item.industry),
      left("产品名称", 20, ({ item }) => item.product),
      left("条件", 20, ({ item }) => item.condition),
      center("定额单位", 12, ({ item }) => item.unit),
      ...tiers.map((tier) =>
        right<ItemOutcome>(
          `${names[tier]}值`,
          22 / tiers.length,
          ({ item, values }) => values[tier].published?.toFixed(item.decimals) ?? "—",
        ),
      ),
    ]),
    merged: 3,
    ...noteOf(sorted, tiers, project),
  };
}

/** What has to be known to read the table. */
function noteOf(
  outcomes: readonly ItemOutcome[],
  tiers: readonly Purpose[],
  project: RevisionProject,
): { readonly note?: string } {
  const lacking = outcomes.some(({ values }) => tiers.some((tier) => values[tier].published === null));
  const water = deductedFrom(project);
  const notes = [
    ...(lacking ? ["“—”为没有制定该级定额"] : []),
    ...(outcomes.some(({ item }) => item.condition !== "") ? ["条件栏空白的，不分工艺和规模"] : []),
    ...(water === "" ? [] : [`用水量不包括${water}`]),
  ];
  return notes.length === 0 ? {} : { note: `${notes.join("；")}。` };
}
