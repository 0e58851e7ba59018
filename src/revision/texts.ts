/** What people write in the documents: kept in the project, and put into its places whenever a document is made. */
import { blankEntry, nextStep } from "./operations";
import type { AuthorText, RevisionProject, Stamp } from "./project";

/** A cell holds no longer text. */
export const longestText = 32_767;

export function withText(project: RevisionProject, id: string, { title, text }: AuthorText, stamp: Stamp) {
  const written = text.trim();
  const before = project.texts.get(id)?.text ?? "";
  if (before === written) return project;
  const texts = new Map(project.texts);
  if (written === "") texts.delete(id);
  else texts.set(id, { title, text: written });
  const entry = { ...blankEntry(nextStep(project), stamp, "note"), after: `正文：${title}（${written.length} 字）` };
  return { ...project, texts, log: [...project.log, entry] };
}
