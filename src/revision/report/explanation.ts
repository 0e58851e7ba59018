/** 编制说明: what accompanies a draft standard, its facts from the same data as the report. */
import type { ReportAnalyses } from "../analyses/report";
import { analyseForReport } from "../analyses/report";
import type { RevisionProject } from "../project";
import { tierSystemOf } from "../tiers";
import type { Block } from "./blocks";
import { author, authorSection, heading, paragraph, to } from "./blocks";
import { hasPotentials, nothingDecided, potentialsText } from "./chapters/savings";
import { successionSection, successionSummary } from "./chapters/succession";
import { commentsSummary, commentsTable } from "./comments";
import { tenThousand } from "./numbers";
import type { ReportOptions } from "./options";
import type { WordDocument } from "./word";
import { authoredDocument } from "./word";

export async function explanationDocument(
  project: RevisionProject,
  { sources, former = null }: ReportOptions = {},
): Promise<WordDocument> {
  const { title } = project.settings;
  const blocks = explanationBlocks(project, analyseForReport(project, sources));
  return authoredDocument(blocks, {
    title: `${title === "" ? "用水定额" : `《${title}》`}编制说明`,
    firstChapter: 1,
    former,
    texts: project.texts,
  });
}

export function explanationBlocks(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { samples, items, comments, settings } = project;
  const enterprises = new Set(samples.map(({ enterprise }) => enterprise)).size;
  const { names } = tierSystemOf(settings.tiers);
  const { savings } = analyses;
  return [
    heading(1, "工作简况"),
    author("task", "任务来源", "任务来源、起草单位和主要工作过程。"),
    heading(1, "编制原则和主要内容"),
    author("explanationPrinciples", "编制原则", "编制原则和依据。"),
    paragraph(
      `依据 ${enterprises} 家企业的 ${samples.length} 个样本，涉及 ${items.length} 个定额项；${successionSummary(analyses)}。`,
    ),
    ...successionSection(project, analyses),
    heading(1, "主要试验（验证）的分析和预期效果"),
    ...(savings.total
      ? [
          paragraph(
            `样本企业年用水量 ${tenThousand(savings.total.water)} 万m³` +
              (hasPotentials(savings.total)
                ? `，全部达到各级定额的年节水潜力：${potentialsText(savings.total, names)}。`
                : `。${nothingDecided}`),
          ),
        ]
      : [paragraph("没有产量已知的样本，不能计算节水潜力。")]),
    author("verification", "验证和预期效果", "验证情况、技术经济论证和预期效果。"),
    ...authorChapter("international", "与国际、国外同类标准的对比", "采用国际标准和国外先进标准的程度。"),
    ...authorChapter("laws2", "与现行法律法规和强制性标准的关系", "与法律法规和强制性国家标准的关系。"),
    heading(1, "重大分歧意见的处理经过和依据"),
    ...(comments.length === 0
      ? [paragraph("还没有收到意见。")]
      : [paragraph(commentsSummary(comments), "见", to("comments"), "。"), commentsTable(comments)]),
    author("disputes", "重大分歧意见", "重大分歧意见的处理经过和依据。"),
    ...authorChapter("nature2", "标准性质的建议", "强制性或推荐性标准的建议。"),
    ...authorChapter("measures", "贯彻标准的要求和措施建议", "组织、技术措施和过渡办法。"),
    heading(1, "废止现行标准的建议"),
    paragraph(settings.replaces === "" ? "没有写明代替的标准。" : `建议废止 ${settings.replaces}。`),
    ...authorChapter("others", "其他应予说明的事项", "其他事项。"),
  ];
}

function authorChapter(id: string, title: string, hint: string): readonly Block[] {
  const [, ...rest] = authorSection(2, id, title, hint);
  return [heading(1, title), ...rest];
}
