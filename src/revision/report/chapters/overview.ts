/** Chapter 1: what people write of the work, and the standards that values were taken from. */
import { newerEditionText } from "../../../standards/newer-editions";
import type { RevisionProject } from "../../project";
import type { Block } from "../blocks";
import { author, authorSection, heading, paragraph, to } from "../blocks";
import { count } from "../numbers";
import { center, left, right, table } from "../tables";

export function overviewChapter(project: RevisionProject): readonly Block[] {
  return [
    heading(1, "概述"),
    ...authorSection(2, "background", "项目背景", "任务由来、现行标准的情况和修订的必要性。"),
    ...authorSection(2, "purpose", "目的和意义", "修订的目的和意义。"),
    ...authorSection(2, "principles", "修订的原则", "科学性、先进性、可操作性等原则。"),
    heading(2, "修订依据"),
    author("laws", "法律法规和文件", "法律法规、规章和文件。"),
    ...standardsSection(project),
    ...authorSection(2, "content", "主要内容", "调研、测定和修订的主要工作。"),
    ...authorSection(2, "route", "技术路线", "技术路线及其图。"),
    ...authorSection(2, "terms", "术语和定义", "新水量、重复利用率、单位产品取水量等。"),
    ...authorSection(2, "scope", "适用范围和期限", "修订的适用范围和期限。"),
  ];
}

/** The standards whose values the project holds, with how many. */
function standardsSection({ peers, settings }: RevisionProject): readonly Block[] {
  const counts = new Map<string, { readonly name: string; readonly items: Set<string> }>();
  for (const { standard, name, item, kind } of peers) {
    if (kind === "case" || standard === "") continue;
    const known = counts.get(standard) ?? { name, items: new Set<string>() };
    known.items.add(item);
    counts.set(standard, known);
  }
  const rows = [...counts].sort((a, b) => b[1].items.size - a[1].items.size);
  const replaced = settings.replaces === "" ? "" : `本次修订代替 ${settings.replaces}。`;
  if (rows.length === 0) return replaced === "" ? [] : [paragraph(replaced)];
  const newer = rows.filter(([standard]) => newerEditionText(standard) !== "").length;
  return [
    paragraph(
      `${replaced}作为参照的标准共 ${rows.length} 个，${newer === 0 ? "" : `其中 ${newer} 个已知有新版，`}见`,
      to("standards"),
      "。",
    ),
    table(
      "standards",
      "作为参照的标准",
      rows,
      [
        center("序号", 7, (_, index) => count(index + 1)),
        left("标准", 32, ([standard]) => standard),
        left("发布", 15, ([, { name }]) => name),
        right("涉及定额项", 11, ([, { items }]) => count(items.size)),
        left("版本", 35, ([standard]) => newerEditionText(standard)),
      ],
      { note: "只说明查到的新版和查对日期；空白为没有查过或没有查到。" },
    ),
  ];
}
