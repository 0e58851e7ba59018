import { analyseForReport } from "../analyses/report";
import type { RevisionProject } from "../project";
import { reportBlocks } from "./chapters";
import type { ReportOptions } from "./options";
import type { WordDocument } from "./word";
import { authoredDocument } from "./word";

/** The whole revision report as a .docx. */
export async function revisionReport(
  project: RevisionProject,
  { sources, map = null, former = null }: ReportOptions = {},
): Promise<WordDocument> {
  const title = `${project.settings.title === "" ? "用水定额" : project.settings.title}修订报告`;
  const blocks = reportBlocks(project, analyseForReport(project, sources), map);
  return authoredDocument(blocks, { title, firstChapter: 1, contents: "目录", former, texts: project.texts });
}
