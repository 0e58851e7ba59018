/** docs/revision.md: the report's own samples through a revision project, beside what the report printed. */
import type { AuditVerdict } from "../../src/audit/verdict";
import { auditVerdicts } from "../../src/audit/verdict";
import comparators from "../../generated/datasets/comparators";
import type { Bilingual, Language } from "../../src/language/language";
import { inLanguage } from "../../src/language/language";
import type { ReportAnalyses } from "../../src/revision/analyses/report";
import { analyseForReport } from "../../src/revision/analyses/report";
import { ownSource } from "../../src/revision/analyses/survey-coverage";
import type { RevisionProject } from "../../src/revision/project";
import { bundledLibrary } from "../../src/standards/bundled";
import { exampleProject } from "../../src/revision/example";
import type { Beside } from "../../src/revision/example/printed";
import { besideReport, differenceName } from "../../src/revision/example/printed";
import { methodOf } from "../../src/revision/methods";
import { outcomesOf } from "../../src/revision/outcome";
import { sourcesOf } from "../../src/revision/sources";
import { tierOrder, tierSystemOf } from "../../src/revision/tiers";
import { comparatorsOf } from "../../src/standards/comparators";
import type { Dataset } from "../../src/standards/dataset";
import { statusTables } from "./revision-status-tables";
import { tableList } from "./revision-table-list";
import type { PrintedTable } from "./revision-tables";
import { printedTables } from "./revision-tables";

/** Why the report prints something else, and what else it says, by item and figure. */
const causes: Readonly<Record<string, Bilingual>> = {
  "大米 合理样本数": {
    zh: "23 个样本剔除 3 个（3.2 节点名）应为 20 个；5.5 节作剔除 2 个、余 21 个",
    en: "23 samples less the 3 that section 3.2 names are 20; section 5.5 speaks of 2 excluded and 21 left",
  },
  "大米 现有": {
    zh: "报告取 5.5 节的平均值 0.053（表 3.2-2 印 0.05）；由表 3.2-1 复算为 0.039，与表 5.4-1 和表 6-2 所印 0.04 相符",
    en: "The report takes the mean 0.053 of section 5.5 (0.05 in table 3.2-2); table 3.2-1 gives 0.039, as tables 5.4-1 and 6-2 print (0.04)",
  },
  "大米 新建": {
    zh: "报告取 5.5 节的二次平均 0.038（表 3.2-2 印 0.04）；复算为 0.030，与表 5.4-1 和表 6-2 所印 0.03 相符",
    en: "The report takes the second mean 0.038 of section 5.5 (0.04 in table 3.2-2); recomputed it is 0.030, as tables 5.4-1 and 6-2 print (0.03)",
  },
  "大米 先进": {
    zh: "报告取 5.5 节再次作二次平均的 0.026；复算为 0.0245，与表 6-2 所印 0.02 相符",
    en: "The report takes the third mean 0.026 of section 5.5; recomputed it is 0.0245, as table 6-2 prints (0.02)",
  },
  "啤酒 新建": {
    zh: "5.4.2 节算例 2 的正文把 5.2 定为新建值，表 5.4-15 则把 5.5 印作新建、5.2 印作先进",
    en: "Example 2 in section 5.4.2 sets 5.2 for new enterprises; table 5.4-15 prints 5.5 for new and 5.2 for leading ones",
  },
  "啤酒 先进": {
    zh: "概率测算为 5.29；算例 2 把均值 5.333 舍入为 5.3，又把 5.3－0.25×0.17＝5.26 误算为 5.22，取 5.2",
    en: "PERT gives 5.29; example 2 rounds the mean 5.333 to 5.3, miscalculates 5.3 − 0.25 × 0.17 = 5.26 as 5.22, and takes 5.2",
  },
  "火力发电（循环冷却，≥600MW） 总样本数": {
    zh: "表 4.2-3 有四家电厂、五个值：井冈山电厂印了统计值 1.65 和水平衡测试值 1.61",
    en: "Table 4.2-3 has four plants and five values: Jinggangshan with 1.65 as reported and 1.61 from a water balance",
  },
  "火力发电（循环冷却，≥600MW） 平均值": {
    zh: "印出值由 2.59、1.65、1.61、1.64 算得（1.8725）：井冈山电厂的两个值都计入，而漏了新昌电厂的 1.79",
    en: "The printed value is that of 2.59, 1.65, 1.61 and 1.64 (1.8725): both values of Jinggangshan, and not the 1.79 of Xinchang",
  },
  "火力发电（循环冷却，≥600MW） 二次平均值": {
    zh: "同上：(1.8725＋1.6333)÷2＝1.753",
    en: "As above: (1.8725 + 1.6333) ÷ 2 = 1.753",
  },
  "火力发电（循环冷却，≥600MW） 与原定额相差（%）": {
    zh: "1.90 与 3.84 相差 −50.52%；印出的 −50.31% 由 1.908（四个电厂的平均值）算得",
    en: "1.90 is −50.52 % from 3.84; the printed −50.31 % is that of 1.908, the mean of the four plants",
  },
  "火力发电（循环冷却，≥600MW） 先进": {
    zh: "算例 3 把最大值 2.59 代入了一般值、1.79 代入了悲观值；以样本最小值、中位数、最大值计为 1.80",
    en: "Example 3 takes the greatest value 2.59 for the likely one and 1.79 for the greatest; with least, median and greatest it is 1.80",
  },
  "稀土 现有": {
    zh: "算例 4 把最大值 141.5 代入了一般值、126.4 代入了悲观值；换回来为 123.4",
    en: "Example 4 takes the greatest value 141.5 for the likely one and 126.4 for the greatest; the other way round it is 123.4",
  },
  "稀土 新建": { zh: "同上", en: "As above" },
  "原油加工 与原定额相差（%）": {
    zh: "印出的 −71.18% 对应 0.49（四年平均值），而表中企业实际印 0.48",
    en: "The printed −71.18 % is that of 0.49, the mean of four years; the table prints 0.48",
  },
};

const words = {
  title: { zh: "修订工作台：报告自己的样本", en: "The revision workbench: the report's own samples" },
  made: {
    zh: "由 `scripts/generate/revision-page.ts` 生成，勿手改。DB36/T 420 修订报告（送审稿，2017）的样本作为一个修订项目（`src/revision/example`，任务窗格“修订”页可打开），统计值和定额值与报告印出的对照。",
    en: "Made by `scripts/generate/revision-page.ts`; do not edit. The samples of the revision report of DB36/T 420 (draft for review, 2017) as a revision project (`src/revision/example`; page Revision of the pane opens it): figures and quotas beside what the report printed.",
  },
  count: {
    zh: "对照 {all} 个值，{same} 个一致，{different} 个不符，原因见表。",
    en: "{all} values compared: {same} agree, {different} do not, for the reasons given.",
  },
  columns: [
    { zh: "定额项", en: "Item" },
    { zh: "项目", en: "Figure" },
    { zh: "位置", en: "Place" },
    { zh: "方法", en: "Method" },
    { zh: "印出", en: "Printed" },
    { zh: "项目得出", en: "Project" },
    { zh: "判断", en: "Verdict" },
    { zh: "原因", en: "Cause" },
  ],
} as const;

interface Section {
  /** Of the report. */
  readonly place: string;
  readonly printed: Bilingual;
  readonly ours: Bilingual;
}

const sectionWords = {
  title: { zh: "报告的各节与项目的文档", en: "The report's sections and the project's documents" },
  columns: [
    { zh: "报告", en: "Report" },
    { zh: "印出", en: "Printed" },
    { zh: "项目得出（10 个定额项、52 个样本）", en: "The project gives (10 items, 52 samples)" },
  ],
} as const;

const listWords = {
  title: {
    zh: "报告第 2 至 6 章的全部表格（第 2 章没有表；表 2.3-1 印在 4.2 节）",
    en: "Every table of chapters 2 to 6 of the report (chapter 2 has none; table 2.3-1 is printed in section 4.2)",
  },
  columns: [
    { zh: "报告的表", en: "Table of the report" },
    { zh: "表名", en: "Its title" },
    { zh: "项目", en: "The project" },
  ],
} as const;

/** What the report prints in a section, beside what the project makes of the samples that the report prints. */
function sectionsOf(project: RevisionProject, analyses: ReportAnalyses): readonly Section[] {
  const { coverage, survey, fit, before, factors, succession, changes, savings } = analyses;
  const percent = (share: number | null) => (share === null ? "—" : `${(share * 100).toFixed(2)} %`);
  const power = survey.industries
    .find(({ industry }) => industry === "火电")!
    .sources.find(({ source }) => source === ownSource)!.total;
  const judged = before.counts.reduce((sum, { total }) => sum + total, 0);
  const words = [...new Set(before.counts.flatMap(({ counts }) => Object.keys(counts)))];
  const byWord = words.map((word) =>
    before.counts.reduce(
      (sum, { counts }) => sum + (Object.entries(counts).find(([one]) => one === word)?.[1] ?? 0),
      0,
    ),
  );
  const same = (text: string): Bilingual => ({ zh: text, en: text });
  return [
    { place: "4.1-1", printed: same("86.7 %"), ours: same(percent(coverage.covered[0]!)) },
    {
      place: "4.1-2～4.1-9",
      printed: {
        zh: "普查、台账、调查三类合计，火电调查 9 户、108,348 万m³",
        en: "totals of census, register and survey; power survey: 9 plants, 108,348 万m³",
      },
      ours: {
        zh: `普查、台账和地方上报填在“普查”表，逐项见下；样本中火电 ${power.enterprises} 户、${power.water!.toFixed(0)} 万m³`,
        en: `census, register and reports are in sheet 普查, each below; ${power.enterprises} power plants with ${power.water!.toFixed(0)} 万m³ among the samples`,
      },
    },
    {
      place: "4.2-22",
      printed: { zh: "12 项中 2 项在 ±20% 以内", en: "2 of 12 within ±20 %" },
      ours: { zh: `${fit.items.length} 项中 ${fit.fitting} 项`, en: `${fit.fitting} of ${fit.items.length}` },
    },
    {
      place: "4.3-5",
      printed: { zh: "62 项：宽松 46，合理 12，严格 4", en: "62: 46 loose, 12 reasonable, 4 strict" },
      ours: {
        zh: `${judged} 项：${words.map((word, at) => `${word} ${byWord[at]}`).join("，")}`,
        en: `${judged}: ${words.map((word, at) => `${word} ${byWord[at]}`).join(", ")}`,
      },
    },
    {
      place: "5.2",
      printed: { zh: "14 项因素，定性", en: "14 factors, in words" },
      ours: {
        zh: `样本不少于 ${project.settings.factorSamples} 个的 ${factors.enough} 项作秩相关：${quantities(factors)
          .map((one) => `${one.outcome.item.key}与${one.measure.by} ${one.correlation.toFixed(2)}`)
          .join("，")}`,
        en: `rank correlation for ${factors.enough} item with at least ${project.settings.factorSamples} samples: ${quantities(
          factors,
        )
          .map((one) => `${one.outcome.item.key} with ${one.factor.name.en} ${one.correlation.toFixed(2)}`)
          .join(", ")}`,
      },
    },
    {
      place: "5.6",
      printed: { zh: "新增 69，修订 106，删除 1", en: "69 new, 106 revised, 1 deleted" },
      ours: {
        zh: `新增 ${succession.fresh.length}，修订 ${succession.revised.length}，保留 ${succession.kept.length}；没有承接的 ${succession.deleted!.length} 项逐项列出`,
        en: `${succession.fresh.length} new, ${succession.revised.length} revised, ${succession.kept.length} kept; ${succession.deleted!.length} that nothing goes on with are listed one by one`,
      },
    },
    {
      place: "6-1, 6-2",
      printed: { zh: "逐项变幅", en: "changes item by item" },
      ours: {
        zh: `${changes.items.length} 项可比，现有定额平均变幅 ${percent(changes.means.all.existing)}`,
        en: `${changes.items.length} can be compared, ${percent(changes.means.all.existing)} on average for existing enterprises`,
      },
    },
    {
      place: "6",
      printed: { zh: "节水潜力", en: "water to be saved" },
      ours: {
        zh: `样本企业对现有值 ${((savings.total?.savings.existing ?? 0) / 1e4).toFixed(2)} 万m³/年`,
        en: `${((savings.total?.savings.existing ?? 0) / 1e4).toFixed(2)} 万m³ a year of the sampled enterprises, for existing ones`,
      },
    },
    {
      place: "1, 2, 7, 8",
      printed: { zh: "正文", en: "text" },
      ours: {
        zh: "内容控件“请填写”，重出报告时保留；第 2、8 章的数由项目得出",
        en: "content controls that people fill, kept when the report is made again; the numbers of chapters 2 and 8 are the project's",
      },
    },
  ];
}

function quantities({ figures }: ReportAnalyses["factors"]) {
  return figures.filter((one) => one.kind === "quantity");
}

const figureNames: Readonly<Record<string, string>> = {
  总样本数: "samples",
  合理样本数: "reasonable samples",
  最小值: "least",
  最大值: "greatest",
  平均值: "mean",
  二次平均值: "second mean",
  现有: "existing",
  新建: "new",
  先进: "leading",
  [differenceName]: "against the old quota (%)",
};
const verdictNames: Readonly<Record<AuditVerdict, string>> = { 一致: "same", 舍入: "rounding", 不符: "different" };

export function revisionPage(): string {
  const project = exampleProject();
  const all = besideReport(outcomesOf(project));
  const sources = sourcesOf(project, bundledLibrary, comparatorsOf(comparators as Dataset));
  const analyses = analyseForReport(project, sources);
  const sections = sectionsOf(project, analyses);
  const tables = [...printedTables(project, analyses), ...statusTables()];
  const listed = tableList({ beside: all, tables });
  const tierNames = tierSystemOf(project.settings.tiers).names;
  const methodWord = ({ item, figure }: Beside, language: Language) => {
    const tier = tierOrder.find((one) => tierNames[one] === figure);
    const decision = tier && project.decisions.get(item)?.[tier];
    return decision ? inLanguage(methodOf(decision.method).name, language) : "";
  };
  const count = (verdict: AuditVerdict) => all.filter((one) => one.verdict === verdict).length;
  const section = (language: Language): string[] => {
    const say = (text: Bilingual) => inLanguage(text, language);
    const english = language === "en-US";
    const row = (one: Beside) => [
      one.item,
      english ? figureNames[one.figure]! : one.figure,
      english ? one.place.replace("表 ", "table ") : one.place,
      methodWord(one, language),
      one.printed,
      String(Number(one.recomputed.toPrecision(5))),
      english ? verdictNames[one.verdict] : one.verdict,
      noteOn(one, say),
    ];
    const tableOf = ({ title, columns, rows }: PrintedTable) => [
      `${english ? "###" : "##"} ${say(title)}`,
      "",
      line(columns.map(say)),
      line(columns.map(() => "---")),
      ...rows.map(line),
      "",
    ];
    return [
      say(words.made),
      "",
      say(words.count)
        .replace("{all}", String(all.length))
        .replace("{same}", String(count("一致") + count("舍入")))
        .replace("{different}", String(count("不符"))),
      "",
      line(words.columns.map(say)),
      line(["---", "---", "---", "---", "---:", "---:", "---", "---"]),
      ...all.map((one) => line(row(one))),
      "",
      ...tableOf({
        ...sectionWords,
        rows: sections.map(({ place, printed, ours }) => [place, say(printed), say(ours)]),
      }),
      ...tableOf({ ...listWords, rows: listed.map(({ number, title, made }) => [number, title, say(made)]) }),
      ...tables.flatMap(tableOf),
    ];
  };
  return [
    `# ${words.title.zh} · ${words.title.en}`,
    "",
    ...section("zh-CN"),
    "## English",
    "",
    ...section("en-US"),
  ].join("\n");
}

/** A difference nobody has explained must not pass unnoticed. */
function noteOn({ item, figure, verdict }: Beside, say: (text: Bilingual) => string): string {
  const cause = causes[`${item} ${figure}`];
  if (!cause && verdict === auditVerdicts.different) throw new Error(`No cause is given for ${item} ${figure}`);
  return cause ? say(cause) : "";
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
