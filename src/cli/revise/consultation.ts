/** Comments that came back, and the stage of a project, into its workbook; the table of what became of them out of it. */
import path from "node:path";
import { message } from "../../language/messages";
import type { Stage } from "../../revision/consultation";
import { stageOf, withComments, withStage } from "../../revision/consultation";
import type { Comment, RevisionProject, Stamp } from "../../revision/project";
import { commentsDocument, commentsWorkbook } from "../../revision/report/comments";
import { contentOf } from "../../revision/workbook/content";
import { findTable } from "../../revision/workbook/find";
import { readComments } from "../../revision/workbook/reading/others";
import { commentsTable } from "../../revision/workbook/tables/comments";
import { write } from "../../xlsx/write";
import { save } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { openWorkbook } from "../workbooks";
import { changeIn } from "./continue";
import { reportSome } from "./problems";

interface Options {
  readonly comments?: readonly string[];
  readonly stage?: Stage;
}

/** The project with comments and stage, written where they change anything. */
export async function consulted(
  output: string,
  project: RevisionProject,
  { comments = [], stage }: Options,
  stamp: Stamp,
  terminal: Terminal,
): Promise<RevisionProject> {
  const incoming: { readonly file: string; readonly comments: readonly Comment[] }[] = [];
  for (const file of comments) incoming.push({ file, comments: await commentsIn(file) });
  if (incoming.length === 0 && (stage === undefined || stage === stageOf(project))) return project;
  return changeIn(
    output,
    (opened) => {
      let after = opened;
      for (const { file, comments: own } of incoming) {
        const merged = withComments(after, own, stamp);
        notify(terminal, message("commentsTaken", { file, added: merged.added.length, known: merged.known }));
        reportSome(merged.said, commentsTable.sheet, terminal);
        after = merged.project;
      }
      if (stage !== undefined && stage !== stageOf(after)) {
        notify(terminal, message("stageSet", { before: stageOf(after), after: stage }));
        after = withStage(after, stage, stamp);
      }
      return after;
    },
    stamp,
    terminal,
  );
}

async function commentsIn(file: string) {
  const { workbook } = await openWorkbook(file, { valuesOnly: true });
  const found = findTable(contentOf(workbook).sheets, commentsTable);
  if (!found) throw new CommandFailure(message("commentsNone", { file: path.basename(file) }));
  return readComments(found);
}

export async function writeComments(file: string, project: RevisionProject, terminal: Terminal): Promise<void> {
  const bytes = /\.xlsx$/i.test(file) ? await write(commentsWorkbook(project)) : await commentsDocument(project);
  save(file, bytes, terminal);
}
