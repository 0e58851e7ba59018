/** Chapter 4: what the quotas in force cover, fit and demand. */
import { verdicts } from "../../../evaluation/classify";
import type { Analyses } from "../../analyses";
import type { ReportAnalyses } from "../../analyses/report";
import type { RevisionProject } from "../../project";
import type { Block } from "../blocks";
import { author, heading, paragraph, to } from "../blocks";
import { coverageFigure } from "../figures";
import { change, fixed, percent, quota } from "../numbers";
import { center, left, right, table } from "../tables";
import { classesSection } from "./classes";
import { surveySection } from "./survey-coverage";
import { verdictSection } from "./verdicts";

export function statusChapter(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { settings } = project;
  const replaced = settings.replaces === "" ? "现行定额" : settings.replaces;
  return [
    heading(1, "现状分析"),
    heading(2, "覆盖性分析"),
    ...coverageSection(analyses),
    ...surveySection(analyses, settings.sizeBounds),
    author("coverage", "覆盖性分析结论", "哪些产品需要补充定额。"),
    heading(2, "合理性分析"),
    ...classesSection(analyses, settings.factorSamples),
    heading(3, "与企业实际对比"),
    ...fitSection(analyses, settings.tolerance, replaced),
    heading(2, "先进性分析"),
    ...verdictSection(analyses, replaced),
    heading(2, "实用性分析"),
    ...practicalitySection(project, analyses),
    heading(2, "小结"),
    ...summary(analyses),
    author("status", "小结", "现状分析的结论。"),
  ];
}

/** What the four analyses found, as table 4.5-1 lists them; what follows from it people write. */
function summary({ survey, coverage, classes, fit, before, practicality }: ReportAnalyses): readonly Block[] {
  const national = classes.parts.reduce(
    (sum, { before: old }) => ({ reached: sum.reached + old.reached, unreached: sum.unreached + old.unreached }),
    { reached: 0, unreached: 0 },
  );
  const counts = before.counts.flatMap(({ counts: of }) => Object.entries(of));
  const judged = before.counts.reduce((sum, { total }) => sum + total, 0);
  const of = (word: string) => counts.reduce((sum, [one, many]) => (one === word ? sum + many : sum), 0);
  const sentences = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join("；");
  const rows = [
    {
      of: "覆盖性",
      found: sentences(
        coverage.sources.length === 0
          ? null
          : `已有定额的行业用水占比：${coverage.sources.map((source, at) => `${source} ${percent(coverage.covered[at]!)}`).join("，")}`,
        survey.covered === null ? null : `样本用水中原定额已有的产品占 ${percent(survey.covered)}`,
      ),
    },
    {
      of: "合理性",
      found: sentences(
        national.reached + national.unreached === 0
          ? null
          : `与国家标准可比 ${national.reached + national.unreached} 项，达到 ${national.reached} 项`,
        fit.items.length === 0 ? null : `与企业实际可比 ${fit.items.length} 项，相差不大的 ${fit.fitting} 项`,
      ),
    },
    {
      of: "先进性",
      found:
        judged === 0
          ? ""
          : `可评判 ${judged} 项：${Object.values(verdicts)
              .map((word) => `${word} ${of(word)} 项`)
              .join("，")}`,
    },
    {
      of: "实用性",
      found: practicality.answered === 0 ? "" : `${practicality.answered} 项检查中满足 ${practicality.satisfied} 项`,
    },
  ].filter(({ found }) => found !== "");
  if (rows.length === 0) return [];
  return [
    paragraph("现行定额的现状分析结果见", to("statusSummary"), "。"),
    table("statusSummary", "现状分析结果", rows, [
      left("分析内容", 16, (row) => row.of),
      left("分析结果", 84, ({ found }) => found),
    ]),
  ];
}

function coverageSection({ coverage, survey }: ReportAnalyses): readonly Block[] {
  const { sources, industries, covered } = coverage;
  // What the survey itself gives stands in the section that follows.
  if (sources.length === 0 && survey.industries.length > 0) return [];
  if (sources.length === 0) return [paragraph("没有填报各行业的用水占比。")];
  return [
    paragraph(
      "各行业用水量占工业用水总量的比例见",
      to("coverage"),
      "和",
      to("coverageFigure"),
      `。已有定额的行业用水占比：${sources.map((source, index) => `${source} ${percent(covered[index]!)}`).join("，")}。`,
    ),
    table(
      "coverage",
      "各行业用水占比",
      industries,
      [
        left("行业", 28, ({ industry }) => industry),
        center("已有定额", 14, ({ covered: has }) => (has ? "是" : "否")),
        ...sources.map((source, index) =>
          right<(typeof industries)[number]>(source, 58 / sources.length, ({ shares }) => percent(shares[index]!, 2)),
        ),
      ],
      { totals: [["覆盖率", "", ...covered.map((share) => percent(share, 2))]] },
    ),
    coverageFigure("coverageFigure", coverage),
  ];
}

function fitSection({ fit }: Analyses, tolerance: number, replaced: string): readonly Block[] {
  if (fit.items.length === 0) return [paragraph("没有可与原定额对比的企业实际值。")];
  return [
    paragraph(
      `${replaced} 与企业实际用水水平对比见`,
      to("fit"),
      `。${fit.items.length} 项中相差不超过 ${percent(tolerance, 0)} 的 ${fit.fitting} 项，占 ${percent(fit.share)}。`,
    ),
    table("fit", "原定额与企业实际对比", fit.items, [
      left("定额项", 30, ({ outcome }) => outcome.item.key),
      center("单位", 14, ({ outcome }) => outcome.item.unit),
      right("原定额", 13, ({ old }) => quota(old)),
      right("企业实际", 13, ({ outcome, actual }) => fixed(actual, outcome.item.decimals)),
      right("相差（%）", 14, ({ difference }) => change(difference)),
      center("实际来源", 16, ({ from }) => (from === "case" ? "典型企业" : "样本平均")),
    ]),
  ];
}

function practicalitySection(project: RevisionProject, { practicality }: Analyses): readonly Block[] {
  if (practicality.answered === 0) return [paragraph("没有填写适用性检查表。")];
  return [
    paragraph(
      `实用性分析 ${practicality.answered} 项，满足 ${practicality.satisfied} 项，见`,
      to("practicality"),
      "。",
    ),
    table("practicality", "实用性分析", project.practicality, [
      left("分析内容", 46, ({ question }) => question),
      center("满足", 12, ({ satisfied }) => (satisfied === null ? "未答" : satisfied ? "是" : "否")),
      left("说明", 42, ({ note }) => note),
    ]),
  ];
}
