import { analyse } from "../analyses";
import type { RevisionProject } from "../project";
import { reportBlocks } from "./chapters";
import { wordDocument } from "./word";

/** Chapters 3 to 6 of the revision report as a .docx. */
export async function revisionReport(project: RevisionProject): Promise<Uint8Array> {
  const title = `${project.settings.title === "" ? "用水定额" : project.settings.title}修订报告`;
  return wordDocument(reportBlocks(project, analyse(project)), { title, firstChapter: 3 });
}
