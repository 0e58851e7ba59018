/** Chapters 3 to 6 of a revision report. The only sentences are facts: counts, methods, values. */
import { verdicts as verdictWords } from "../../evaluation/classify";
import { yardstickNames } from "../advancedness";
import type { Analyses } from "../analyses";
import type { ChangeAnalysis, ItemChange } from "../analyses/changes";
import { methodOf } from "../methods";
import type { ItemOutcome } from "../outcome";
import type { RevisionProject } from "../project";
import { usable } from "../samples";
import type { GroupSaving } from "../savings";
import { tierOrder, tierSystemOf } from "../tiers";
import type { Block, TableBlock, TableColumn } from "./blocks";
import { heading, paragraph, to } from "./blocks";
import { changeFigure, comparisonFigure, coverageFigure, sampleFigure, savingFigure } from "./figures";
import { change, count, fixed, percent, quota, tenThousand } from "./numbers";

/** Figures of single products at most so many; the workbook has all. */
const figuresAtMost = 12;
const enterprisesListed = 20;

export function reportBlocks(project: RevisionProject, analyses: Analyses): readonly Block[] {
  return [
    ...samplesChapter(project, analyses),
    ...statusChapter(project, analyses),
    ...revisionChapter(project, analyses),
    ...savingsChapter(project, analyses),
  ];
}

function samplesChapter({ samples, items }: RevisionProject, { outcomes }: Analyses): readonly Block[] {
  const enterprises = new Set(samples.map(({ enterprise }) => enterprise)).size;
  const excluded = samples.filter(({ exclusion }) => exclusion !== null);
  const unusable = outcomes.flatMap(({ adopted }) =>
    adopted.filter(({ use, sample }) => use === null && sample.exclusion === null),
  );
  const decimals = new Map(items.map((item) => [item.key, item.decimals]));
  const useOf = new Map(outcomes.flatMap(({ adopted }) => adopted.map(({ sample, use }) => [sample.id, use] as const)));
  const drawn = [...outcomes]
    .filter(({ figures }) => (figures.count ?? 0) >= 4)
    .sort((a, b) => excludedOf(b) - excludedOf(a) || (b.figures.count ?? 0) - (a.figures.count ?? 0))
    .slice(0, figuresAtMost);
  const figures = drawn.map((outcome, index) => sampleFigure(`samples${index + 1}`, outcome));
  return [
    heading(1, "资料来源与合理性分析"),
    heading(2, "资料来源"),
    paragraph(
      `本次修订共有样本 ${samples.length} 个，来自 ${enterprises} 家企业，涉及 ${items.length} 个定额项，来源见`,
      to("sources"),
      "。",
    ),
    sourcesTable(samples),
    heading(2, "合理性分析"),
    excluded.length === 0
      ? paragraph("没有剔除样本。")
      : paragraph(`经分析剔除样本 ${excluded.length} 个，见`, to("excluded"), "。"),
    ...(excluded.length === 0
      ? []
      : [
          table(
            "excluded",
            "剔除的样本",
            [
              column("定额项", 20),
              column("企业名称", 34),
              column("年份", 8, "center"),
              column("单耗", 10, "right"),
              column("剔除理由", 28),
            ],
            excluded.map((sample) => [
              sample.item,
              sample.enterprise,
              count(sample.year),
              fixed(useOf.get(sample.id) ?? null, decimals.get(sample.item) ?? 2),
              sample.exclusion!.reason,
            ]),
          ),
        ]),
    ...(unusable.length === 0
      ? []
      : [paragraph(`另有 ${unusable.length} 个样本数据不全或单位不能换算，没有参加统计。`)]),
    ...(figures.length === 0
      ? []
      : [
          paragraph(
            `样本的箱体图见`,
            to("samples1"),
            ...(figures.length > 1 ? [" 至 ", to(`samples${figures.length}`)] : []),
            "。",
          ),
          ...figures,
        ]),
  ];
}

function excludedOf({ adopted }: ItemOutcome): number {
  return adopted.filter(({ sample }) => sample.exclusion !== null).length;
}

function sourcesTable(samples: RevisionProject["samples"]): TableBlock {
  const bySource = new Map<string, { total: number; excluded: number; enterprises: Set<string> }>();
  for (const { origin, exclusion, enterprise } of samples) {
    const name = [origin.file, origin.sheet].filter((part) => part !== "").join("，") || "未注明";
    let source = bySource.get(name);
    if (!source) bySource.set(name, (source = { total: 0, excluded: 0, enterprises: new Set() }));
    source.total++;
    source.enterprises.add(enterprise);
    if (exclusion) source.excluded++;
  }
  const rows = [...bySource].sort(([, a], [, b]) => b.total - a.total);
  const shown = rows.slice(0, 30);
  return {
    ...table(
      "sources",
      "样本来源",
      [
        column("来源", 52),
        column("企业数", 16, "right"),
        column("样本数", 16, "right"),
        column("其中剔除", 16, "right"),
      ],
      shown.map(([name, { total, excluded, enterprises }]) => [
        name,
        count(enterprises.size),
        count(total),
        count(excluded),
      ]),
    ),
    ...(rows.length > shown.length ? { note: `来源共 ${rows.length} 个，只列样本最多的 ${shown.length} 个。` } : {}),
  };
}

function statusChapter(project: RevisionProject, analyses: Analyses): readonly Block[] {
  const { settings } = project;
  const replaced = settings.replaces === "" ? "现行定额" : settings.replaces;
  return [
    heading(1, "现状分析"),
    heading(2, "覆盖性分析"),
    ...coverageSection(analyses),
    heading(2, "合理性分析"),
    ...fitSection(analyses, settings.tolerance, replaced),
    heading(2, "先进性分析"),
    ...verdictSection(analyses, replaced),
    heading(2, "实用性分析"),
    ...practicalitySection(project, analyses),
  ];
}

function coverageSection({ coverage }: Analyses): readonly Block[] {
  const { sources, industries, covered } = coverage;
  if (sources.length === 0) return [paragraph("没有填报各行业的用水占比。")];
  return [
    paragraph(
      "各行业用水量占工业用水总量的比例见",
      to("coverage"),
      "和",
      to("coverageFigure"),
      `。已有定额的行业用水占比：${sources.map((source, index) => `${source} ${percent(covered[index]!)}`).join("，")}。`,
    ),
    {
      ...table(
        "coverage",
        "各行业用水占比",
        [
          column("行业", 28),
          column("已有定额", 14, "center"),
          ...sources.map((source) => column(source, 58 / sources.length, "right")),
        ],
        industries.map(({ industry, covered: has, shares }) => [
          industry,
          has ? "是" : "否",
          ...shares.map((share) => percent(share, 2)),
        ]),
      ),
      totals: [["覆盖率", "", ...covered.map((share) => percent(share, 2))]],
    },
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
    table(
      "fit",
      "原定额与企业实际对比",
      [
        column("定额项", 30),
        column("单位", 14, "center"),
        column("原定额", 13, "right"),
        column("企业实际", 13, "right"),
        column("相差（%）", 14, "right"),
        column("实际来源", 16, "center"),
      ],
      fit.items.map(({ outcome, old, actual, difference, from }) => [
        outcome.item.key,
        outcome.item.unit,
        quota(old),
        fixed(actual, outcome.item.decimals),
        change(difference),
        from === "case" ? "典型企业" : "样本平均",
      ]),
    ),
  ];
}

function verdictSection({ before, after }: Analyses, replaced: string): readonly Block[] {
  const words = [verdictWords.loose, verdictWords.reasonable, verdictWords.advanced];
  const counted = (title: string, counts: Analyses["before"]["counts"]) => {
    const total = counts.reduce((sum, one) => sum + one.total, 0);
    return {
      total,
      rows: [
        ...counts.map(({ yardstick, total: of, counts: by }) => [
          title,
          yardstickNames[yardstick],
          count(of),
          ...words.map((word) => count(by[word])),
        ]),
        [
          title,
          "合计",
          count(total),
          ...words.map((word) => count(counts.reduce((sum, one) => sum + one.counts[word], 0))),
        ],
      ],
    };
  };
  const [old, fresh] = [counted("原定额", before.counts), counted("新定额", after.counts)];
  if (old.total + fresh.total === 0) return [paragraph("没有可以对比的国标、《指南》或外省定额。")];
  const judged = before.items.filter(({ verdicts }) => verdicts.final !== null);
  return [
    paragraph(
      `依次与国家标准、《重点工业行业用水效率指南》和其他省级行政区对比，每项以第一个可以对比的为准。${replaced} 可评判 ${old.total} 项，新定额（现有企业）可评判 ${fresh.total} 项，见`,
      to("verdictCounts"),
      "。",
    ),
    table(
      "verdictCounts",
      "先进性分析结果统计",
      [
        column("对象", 16),
        column("分析方法", 26),
        column("合计", 14, "right"),
        ...words.map((word) => column(word, 44 / 3, "right")),
      ],
      [...old.rows, ...fresh.rows],
    ),
    ...(judged.length === 0
      ? []
      : [
          paragraph("原定额各项的评判见", to("verdicts"), "。"),
          table(
            "verdicts",
            "原定额先进性评判",
            [
              column("定额项", 34),
              column("单位", 14, "center"),
              column("原定额", 12, "right"),
              column("结论", 14, "center"),
              column("依据", 26, "center"),
            ],
            judged.map(({ outcome, value, verdicts }) => [
              outcome.item.key,
              outcome.item.unit,
              quota(value),
              verdicts.final!,
              yardstickNames[verdicts.by!],
            ]),
          ),
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
    table(
      "practicality",
      "实用性分析",
      [column("分析内容", 46), column("满足", 12, "center"), column("说明", 42)],
      project.practicality.map(({ question, satisfied, note }) => [
        question,
        satisfied === null ? "未答" : satisfied ? "是" : "否",
        note,
      ]),
    ),
  ];
}

function revisionChapter(project: RevisionProject, { outcomes }: Analyses): readonly Block[] {
  const names = tierOrder.map((tier) => tierSystemOf(project.settings.tiers).names[tier]);
  const sampled = outcomes.filter(({ figures }) => (figures.total ?? 0) > 0);
  const decided = outcomes.filter(({ values }) => tierOrder.some((tier) => values[tier].published !== null));
  const compared = decided.filter(({ peers }) => peers.length > 0);
  const figures = [...compared]
    .sort((a, b) => b.peers.length - a.peers.length)
    .slice(0, figuresAtMost)
    .map((outcome, index) => comparisonFigure(`comparison${index + 1}`, outcome, project));
  const fresh = decided.filter(({ item }) => item.old === null).length;
  return [
    heading(1, "用水定额修订"),
    heading(2, "样本统计分析"),
    paragraph(
      `${sampled.length} 个定额项有样本，共 ${sum(sampled, ({ figures: of }) => of.total ?? 0)} 个，参加统计 ${sum(sampled, ({ figures: of }) => of.count ?? 0)} 个，特征值见`,
      to("statistics"),
      "。",
    ),
    {
      ...table(
        "statistics",
        "样本统计分析",
        [
          column("定额项", 24),
          column("单位", 12, "center"),
          column("总样本数", 9, "right"),
          column("合理样本数", 9, "right"),
          column("最小值", 11, "right"),
          column("最大值", 11, "right"),
          column("平均值", 12, "right"),
          column("二次平均值", 12, "right"),
        ],
        sampled.map(({ item, figures: of }) => [
          item.key,
          item.unit,
          count(of.total),
          count(of.count),
          ...[of.least, of.greatest, of.mean, of.secondMean].map((value) => fixed(value, item.decimals)),
        ]),
      ),
      totals: [
        [
          "合计",
          "",
          count(sum(sampled, ({ figures: of }) => of.total ?? 0)),
          count(sum(sampled, ({ figures: of }) => of.count ?? 0)),
          "",
          "",
          "",
          "",
        ],
      ],
    },
    heading(2, "定额计算"),
    paragraph("各级别采用的方法、计算值和定额值见", to("decisions"), "。"),
    decisionsTableOf(project, decided, names),
    ...(figures.length === 0
      ? []
      : [
          paragraph(
            "与国家标准、其他省级行政区的对比见",
            to("comparison1"),
            ...(figures.length > 1 ? [" 至 ", to(`comparison${figures.length}`)] : []),
            "。",
          ),
          ...figures,
        ]),
    heading(2, "修订成果汇总"),
    paragraph(
      `本次确定 ${decided.length} 个定额项，其中修订 ${decided.length - fresh} 项，新增 ${fresh} 项，见`,
      to("results"),
      "；各级定额达到的样本和产量占比见",
      to("passing"),
      "。",
    ),
    table(
      "results",
      "用水定额成果汇总",
      [
        column("序号", 7, "center"),
        column("产品名称", 24),
        column("定额单位", 13, "center"),
        ...names.map((name) => column(name, 10, "right")),
        column("采用方法", 18),
        column("备注", 8, "center"),
      ],
      decided.map(({ item, values }, index) => [
        count(index + 1),
        item.condition === "" ? item.product : `${item.product}（${item.condition}）`,
        item.unit,
        ...tierOrder.map((tier) => quota(values[tier].published)),
        methodsOf(project, item.key),
        item.old === null ? "新增" : "修订",
      ]),
    ),
    passingTable(decided, names),
  ];
}

function methodsOf({ decisions }: RevisionProject, key: string): string {
  const ofItem = decisions.get(key) ?? {};
  const words = tierOrder.flatMap((tier) => (ofItem[tier] ? [methodOf(ofItem[tier].method).name.zh] : []));
  return [...new Set(words)].join("、");
}

function decisionsTableOf(
  project: RevisionProject,
  decided: readonly ItemOutcome[],
  names: readonly string[],
): TableBlock {
  return table(
    "decisions",
    "各级别定额的方法和依据",
    [
      column("定额项", 20),
      column("级别", 8, "center"),
      column("方法", 20),
      column("计算值", 11, "right"),
      column("定额值", 11, "right"),
      column("理由", 30),
    ],
    decided.flatMap(({ item, values }) =>
      tierOrder.flatMap((tier, index) => {
        const decision = project.decisions.get(item.key)?.[tier];
        if (!decision || values[tier].published === null) return [];
        return [
          [
            item.key,
            names[index]!,
            methodOf(decision.method).name.zh + (decision.value === null ? "" : "（手工）"),
            fixed(values[tier].computed, item.decimals + 2),
            quota(values[tier].published),
            decision.reason,
          ],
        ];
      }),
    ),
  );
}

function passingTable(decided: readonly ItemOutcome[], names: readonly string[]): TableBlock {
  const counted = decided.filter(({ adopted }) => usable(adopted).length > 0);
  return {
    ...table(
      "passing",
      "各级定额达到的样本和产量占比",
      [
        column("定额项", 19),
        column("样本数", 7, "right"),
        ...names.flatMap((name) => [
          column(`${name}个数`, 7, "right"),
          column(`${name}企业占比`, 9, "right"),
          column(`${name}产量占比`, 9, "right"),
        ]),
      ],
      counted.map(({ item, figures, passing }) => [
        item.key,
        count(figures.count),
        ...tierOrder.flatMap((tier) =>
          passing[tier]
            ? [count(passing[tier].samples), percent(passing[tier].share), percent(passing[tier].outputShare)]
            : ["", "", ""],
        ),
      ]),
    ),
    note: "产量占比只计产量已知的样本。",
  };
}

function savingsChapter(project: RevisionProject, { changes, savings }: Analyses): readonly Block[] {
  const names = tierOrder.map((tier) => tierSystemOf(project.settings.tiers).names[tier]);
  return [
    heading(1, "节水潜力分析"),
    heading(2, "新旧定额对比"),
    ...changeSection(project, changes, names),
    heading(2, "节水潜力"),
    ...savingSection(project, savings, names),
  ];
}

function changeSection(project: RevisionProject, changes: ChangeAnalysis, names: readonly string[]): readonly Block[] {
  if (changes.items.length === 0) return [paragraph("没有可以对比的原定额。")];
  const mean = (kind: keyof ChangeAnalysis["means"]) => change(changes.means[kind].existing);
  const of = (basis: ItemChange["basis"]) => changes.items.filter((item) => item.basis === basis);
  const blocks: Block[] = [
    paragraph(
      `${changes.items.length} 项有原定额可比，${names[0]!}定额平均变幅 ${mean("all")}%（空白不计），见`,
      to("changeFigure"),
      "。",
    ),
    changeFigure("changeFigure", changes, project),
  ];
  for (const [basis, id, caption] of [
    ["national", "changesNational", "参照国家标准修订的定额与原定额对比"],
    ["survey", "changesSurvey", "依据普查、调查资料修订的定额与原定额对比"],
  ] as const) {
    const items = of(basis);
    if (items.length === 0) continue;
    blocks.push(
      paragraph(
        `${caption.replace("的定额与原定额对比", "")} ${items.length} 项，${names[0]!}定额平均变幅 ${mean(basis)}%，见`,
        to(id),
        "。",
      ),
      {
        ...table(
          id,
          caption,
          [
            column("定额项", 24),
            column("单位", 12, "center"),
            ...names.map((name) => column(name, 9, "right")),
            column("原定额", 10, "right"),
            ...names.map((name) => column(`${name}变幅（%）`, 9, "right")),
          ],
          items.map(({ outcome: { item, values }, changes: by }) => [
            item.key,
            item.unit,
            ...tierOrder.map((tier) => quota(values[tier].published)),
            quota(item.old),
            ...tierOrder.map((tier) => change(by[tier])),
          ]),
        ),
        totals: [["平均", "", "", "", "", "", ...tierOrder.map((tier) => change(changes.means[basis][tier]))]],
      },
    );
  }
  return blocks;
}

function savingSection(
  project: RevisionProject,
  { byItem, byIndustry, byEnterprise, total }: Analyses["savings"],
  names: readonly string[],
): readonly Block[] {
  if (!total) return [paragraph("没有产量已知的样本，不能计算节水潜力。")];
  const columns = (first: string): readonly TableColumn[] => [
    column(first, 34),
    column("企业数", 10, "right"),
    column("年用水量", 14, "right"),
    ...names.map((name) => column(`对${name}值`, 14, "right")),
  ];
  const row = ({ group, enterprises, water, savings }: GroupSaving) => [
    group,
    count(enterprises),
    tenThousand(water),
    ...tierOrder.map((tier) => tenThousand(savings[tier])),
  ];
  const note = "单位：万m³/年。同一企业有几年样本的取最近一年；产量未知的样本不计。";
  const enterprises = byEnterprise.slice(0, enterprisesListed);
  return [
    paragraph(
      `样本企业年用水量 ${tenThousand(total.water)} 万m³，全部达到各级定额的节水潜力：${tierOrder
        .map((tier, index) => `${names[index]!}值 ${tenThousand(total.savings[tier]) || "—"} 万m³`)
        .join("，")}，见`,
      to("savingFigure"),
      "和",
      to("savingItems"),
      "、",
      to("savingIndustries"),
      "、",
      to("savingEnterprises"),
      "。",
    ),
    savingFigure("savingFigure", byItem, project),
    {
      ...table("savingItems", "各产品节水潜力", columns("定额项"), byItem.map(row)),
      totals: [row({ ...total, group: "合计" })],
      note,
    },
    { ...table("savingIndustries", "各行业节水潜力", columns("行业"), byIndustry.map(row)), note },
    {
      ...table(
        "savingEnterprises",
        `节水潜力最大的 ${enterprises.length} 家企业`,
        columns("企业名称"),
        enterprises.map(row),
      ),
      note,
    },
  ];
}

function column(title: string, width: number, align: TableColumn["align"] = "left"): TableColumn {
  return { title, width, align };
}

function table(
  id: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): TableBlock {
  return { kind: "table", id, caption, columns, rows };
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
