/** Chapters 7 and 8: what people write of use and effect, and the facts of the revision once more. */
import type { ReportAnalyses } from "../../analyses/report";
import type { RevisionProject } from "../../project";
import { tierSystemOf } from "../../tiers";
import type { Block } from "../blocks";
import { author, authorSection, heading, paragraph } from "../blocks";
import { change } from "../numbers";
import { hasPotentials, nothingDecided, potentialsText } from "./savings";
import { successionSummary } from "./succession";

export function applicationChapter(): readonly Block[] {
  return [
    heading(1, "用水定额的应用与影响"),
    heading(2, "用水定额的应用"),
    ...authorSection(3, "government", "政府管理层面", "规划、取水许可、水资源论证和计划用水中的应用。"),
    ...authorSection(3, "enterprises", "企业和单位层面", "节水管理和水平衡测试中的应用。"),
    heading(2, "用水定额的影响"),
    author("effects", "用水定额的影响", "对用水单位、供水企业和水资源管理的影响。"),
  ];
}

export function conclusionsChapter(project: RevisionProject, analyses: ReportAnalyses): readonly Block[] {
  const { names } = tierSystemOf(project.settings.tiers);
  const { changes, savings } = analyses;
  const mean = changes.means.all.existing;
  return [
    heading(1, "结论与建议"),
    heading(2, "结论"),
    paragraph(`本次修订${successionSummary(analyses)}。`),
    ...(mean === null
      ? []
      : [paragraph(`有原定额可比的 ${changes.items.length} 项，${names.existing}定额平均变幅 ${change(mean)}%。`)]),
    ...(savings.total
      ? [
          paragraph(
            hasPotentials(savings.total)
              ? `样本企业全部达到各级定额的年节水潜力：${potentialsText(savings.total, names)}。`
              : nothingDecided,
          ),
        ]
      : []),
    author("conclusions", "结论", "对修订成果的总结。"),
    ...authorSection(2, "advice", "建议", "标准实施和后续工作的建议。"),
  ];
}
