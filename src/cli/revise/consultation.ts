/**
 * What comes into a project beside samples: comments that came back, totals of a census, suggested methods, its stage; and the table
 * of what became of the comments out of it.
 */
import path from "node:path";
import { message } from "../../language/messages";
import { surveyRemarks } from "../../revision/analyses/survey-coverage";
import type { Stage } from "../../revision/consultation";
import { reasonsMissing, stageOf, withComments, withStage } from "../../revision/consultation";
import { withCensus } from "../../revision/census";
import type { CensusTotal, Comment, RevisionProject, Stamp } from "../../revision/project";
import { commentsDocument, commentsWorkbook } from "../../revision/report/comments";
import { withSuggestions } from "../../revision/take-suggestions";
import { returnedCensus, returnedComments } from "../../revision/workbook/reading/returned";
import { censusTable } from "../../revision/workbook/tables/census";
import { commentsTable } from "../../revision/workbook/tables/comments";
import { write } from "../../xlsx/write";
import { save } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { openWorkbook } from "../workbooks";
import { changeIn } from "./continue";
import { reportSome } from "./problems";

interface Files {
  readonly comments?: readonly string[];
  /** Tables of what censuses and registers count. */
  readonly census?: readonly string[];
}

export interface Incoming {
  readonly comments: readonly { readonly file: string; readonly comments: readonly Comment[] }[];
  readonly census: readonly { readonly file: string; readonly census: readonly CensusTotal[] }[];
}

interface Options {
  readonly takeSuggestions?: boolean;
  readonly stage?: Stage;
}

/** Read before anything is written: a table that is none ends the command as if nothing had been asked. */
export async function incomingFrom({ comments = [], census = [] }: Files, terminal: Terminal): Promise<Incoming> {
  const incoming: Incoming["comments"][number][] = [];
  for (const file of comments) incoming.push({ file, comments: await commentsIn(file, terminal) });
  const totals: Incoming["census"][number][] = [];
  for (const file of census) totals.push({ file, census: await censusIn(file, terminal) });
  return { comments: incoming, census: totals };
}

/** An existing project with all of it, written where it changes anything. */
export async function consulted(
  output: string,
  project: RevisionProject,
  incoming: Incoming,
  options: Options,
  stamp: Stamp,
  terminal: Terminal,
): Promise<RevisionProject> {
  const { stage, takeSuggestions = false } = options;
  const isSaid = stage !== undefined && stage !== stageOf(project);
  if (incoming.comments.length + incoming.census.length === 0 && !isSaid && !takeSuggestions) return project;
  return changeIn(output, (opened) => withIncoming(opened, incoming, options, stamp, terminal), stamp, terminal);
}

/** What came of it is told. */
export function withIncoming(
  project: RevisionProject,
  { comments: incoming, census: totals }: Incoming,
  { stage, takeSuggestions = false }: Options,
  stamp: Stamp,
  terminal: Terminal,
): RevisionProject {
  let after = project;
  for (const { file, comments: own } of incoming) {
    const merged = withComments(after, own, stamp);
    notify(terminal, message("commentsTaken", { file, added: merged.added.length, known: merged.known }));
    reportSome(merged.said, commentsTable.sheet, terminal);
    after = merged.project;
  }
  for (const { file, census: own } of totals) {
    const merged = withCensus(after, own, stamp);
    notify(terminal, message("censusTaken", { file, added: merged.added, replaced: merged.replaced }));
    after = merged.project;
  }
  if (totals.length > 0) reportSome(surveyRemarks(after), censusTable.sheet, terminal);
  if (takeSuggestions) {
    const taken = withSuggestions(after, stamp, terminal.language);
    const { items, open } = taken;
    notify(terminal, message("suggestionsTaken", { count: items.length, open: open.length }));
    after = taken.project;
  }
  if (stage !== undefined && stage !== stageOf(after)) {
    notify(terminal, message("stageSet", { before: stageOf(after), after: stage }));
    after = withStage(after, stage, stamp);
  }
  return after;
}

async function commentsIn(file: string, terminal: Terminal) {
  const { workbook } = await openWorkbook(file, { valuesOnly: true });
  const found = returnedComments(workbook);
  if (!found) throw new CommandFailure(message("commentsNone", { file: path.basename(file) }));
  reportSome(found.remarks, path.basename(file), terminal);
  return found.lines;
}

async function censusIn(file: string, terminal: Terminal) {
  const { workbook } = await openWorkbook(file, { valuesOnly: true });
  const { lines, remarks } = returnedCensus(workbook) ?? { lines: [], remarks: [] };
  reportSome(remarks, path.basename(file), terminal);
  if (lines.length === 0) throw new CommandFailure(message("censusNone", { file: path.basename(file) }));
  return lines;
}

export async function writeComments(file: string, project: RevisionProject, terminal: Terminal): Promise<void> {
  const bytes = /\.xlsx$/i.test(file) ? await write(commentsWorkbook(project)) : await commentsDocument(project);
  save(file, bytes, terminal);
  for (const one of reasonsMissing(project.comments)) notify(terminal, one);
}
