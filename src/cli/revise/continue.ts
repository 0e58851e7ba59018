/** An existing project goes on: what the analyst did stays, new samples come in, and what differs is told. */
import { existsSync } from "node:fs";
import { inBoth, message } from "../../language/messages";
import type { SampleRow } from "../../revision/create";
import type { Merged } from "../../revision/merge";
import { mergeSamples } from "../../revision/merge";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject, Stamp } from "../../revision/project";
import { contentOf } from "../../revision/workbook/content";
import type { OpenedProject } from "../../revision/workbook/read";
import { readProject } from "../../revision/workbook/read";
import { agrees, keptValues, resultRanges, sheetsWithoutFormulas } from "../../revision/workbook/intact";
import { hasOwnFormulas, projectSheets } from "../../revision/workbook/locate";
import { isLaidOutAgain, renewedPictures, updateOf } from "../../revision/workbook/update";
import { currentVersion, versionOf } from "../../revision/workbook/version";
import type { BoxPictures } from "../../revision/pictures/box";
import type { WorkbookHost } from "../../hosts/port";
import type { WorkbookChanges, WorkbookSnapshot } from "../../workbook/snapshot";
import { open } from "../../xlsx/open";
import { calculated, keptIn } from "../calculate";
import { readBytes, writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import type { Source } from "../workbooks";
import { openSource, patched } from "../workbooks";
import { reportDifferences } from "./differences";
import { drawnPictures } from "./pictures";
import { reportProblems, reportSome } from "./problems";

/**
 * @param rows null: nothing new, the project as it is.
 * @param redraw whether its pictures are drawn anew even so.
 */
export async function continueIn(
  output: string,
  rows: readonly SampleRow[] | null,
  redraw: boolean,
  stamp: Stamp,
  terminal: Terminal,
): Promise<RevisionProject> {
  const { workbook, opened } = await openedProject(output);
  reportSome(opened.remarks, "样本", terminal);
  const merged = rows === null ? null : mergeSamples(opened.project, rows, stamp);
  const news = merged !== null && !isUnchanged(merged) ? merged : null;
  const project = news?.project ?? opened.project;
  const overwritten = sheetsWithoutFormulas(workbook.workbook, opened.project);
  if (overwritten.length > 0) notify(terminal, message("reviseFormulasGone", { sheets: overwritten }));
  const current = overwritten.length === 0 && isCurrent(workbook.workbook, project);
  if (!news && current && versionOf(workbook.workbook.settings) === currentVersion) {
    if (merged) notify(terminal, message("reviseUnchanged", { output }));
    if (redraw) await redrawn(output, workbook, project, stamp, terminal);
    return project;
  }
  const pictures = await drawnPictures(project, terminal);
  const { bytes, anew } = await updated(workbook, opened, project, pictures, overwritten.length > 0, terminal);
  const backup = replaceFile(output, bytes, stamp);
  if (news) reportNews(news, output, backup, terminal);
  else if (!current) notify(terminal, message("reviseRecalculated", { output, backup }));
  if (anew) notify(terminal, message("reviseLaidOutAnew", { output }));
  if (news) reportDifferences(opened.project, news, terminal);
  reportProblems(project, outcomesOf(project), terminal);
  return project;
}

async function openedProject(output: string) {
  const workbook = await openSource(output, message("reviseNeedsXlsx", { output }));
  const reading = readProject(contentOf(workbook.workbook));
  if ("problem" in reading) {
    throw new CommandFailure(message("reviseNotProject", { output, problem: inBoth(reading.problem) }));
  }
  return { workbook, opened: reading.opened };
}

/** A change of the project that brings no samples: comments, the stage. */
export async function changeIn(
  output: string,
  change: (project: RevisionProject) => RevisionProject,
  stamp: Stamp,
  terminal: Terminal,
): Promise<RevisionProject> {
  const { workbook, opened } = await openedProject(output);
  const after = change(opened.project);
  if (after === opened.project) return after;
  const { bytes } = await updated(workbook, opened, after, null, false, terminal);
  replaceFile(output, bytes, stamp);
  return after;
}

function reportNews({ report }: Merged, output: string, backup: string, terminal: Terminal): void {
  const { added, changed, conflicting, missing, unchanged } = report;
  notify(
    terminal,
    message("reviseUpdated", {
      output,
      added: added.length,
      changed: changed.length,
      conflicting: conflicting.length,
      missing: missing.length,
      unchanged,
      backup,
    }),
  );
}

async function redrawn(
  output: string,
  { workbook, source }: Source,
  project: RevisionProject,
  stamp: Stamp,
  terminal: Terminal,
): Promise<void> {
  const pictures = await drawnPictures(project, terminal);
  if (!pictures) return;
  const bytes = await recalculated(
    { source, workbook },
    renewedPictures(workbook, project, pictures),
    project,
    terminal,
  );
  const backup = replaceFile(output, bytes, stamp);
  notify(terminal, message("revisePicturesRenewed", { output, count: pictures.size, backup }));
}

/** A line of the log alone is no reason to write a file. */
function isUnchanged({ project, report }: Merged): boolean {
  const { added, changed, conflicting, missing, newItems } = report;
  const returned = project.log.at(-1)!.sample !== "";
  return !returned && [added, changed, conflicting, missing, newItems].every((list) => list.length === 0);
}

/** Whether the results that the file keeps are those of its samples and decisions: a program without our functions keeps old ones. */
function isCurrent(workbook: WorkbookSnapshot, project: RevisionProject): boolean {
  const ranges = resultRanges(workbook);
  return ranges !== null && agrees(keptValues(workbook, ranges.keys), keptValues(workbook, ranges.values), project);
}

async function updated(
  source: Source,
  opened: OpenedProject,
  after: RevisionProject,
  pictures: BoxPictures | null,
  anew: boolean,
  terminal: Terminal,
): Promise<{ readonly bytes: Uint8Array; readonly anew: boolean }> {
  const changes = updateOf(source.workbook, opened, after, { pictures, anew });
  let sound = true;
  const bytes = await recalculated(source, changes, after, terminal, async (host, again) => {
    const ranges = resultRanges(again);
    if (!ranges) return;
    const [keys, values] = await Promise.all([host.read(ranges.keys), host.read(ranges.values)]);
    sound = agrees(keys.values, values.values, after);
  });
  const wasLaidOut = isLaidOutAgain(changes);
  // Names that somebody's move has torn apart give other values: only a new layout helps.
  if (!sound && !wasLaidOut) return updated(source, opened, after, pictures, true, terminal);
  return { bytes, anew: wasLaidOut };
}

/**
 * What native formulas give here has to be known before the changes: afterwards every formula behind them differs, and rightly so.
 *
 * @param look sees the workbook that is calculated.
 */
async function recalculated(
  { source, workbook }: Pick<Source, "source" | "workbook">,
  changes: WorkbookChanges,
  project: RevisionProject,
  terminal: Terminal,
  look: (host: WorkbookHost, workbook: WorkbookSnapshot) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const bytes = await patched(source, changes);
  const again = await open(bytes, "");
  if ("problem" in again) throw new CommandFailure(again.problem);
  const ours = projectSheets(again.workbook, project);
  // What follows from the project on sheets of somebody's own, their program calculates on opening.
  const options = { calculated: true, kept: await keptIn(workbook), incomplete: hasOwnFormulas(again.workbook, ours) };
  return calculated(
    bytes,
    again.workbook,
    terminal,
    options,
    (host) => look(host, again.workbook),
    (sheet) => ours.has(sheet),
  );
}

/** Writes the project anew; the file that was there is kept under the name returned. */
function replaceFile(output: string, bytes: Uint8Array, stamp: Stamp): string {
  const backup = backupName(output, stamp);
  writeWhole(backup, readBytes(output));
  writeWhole(output, bytes);
  return backup;
}

/** Beside the project, named for the time; what has that name already stays. */
function backupName(output: string, { time }: Stamp): string {
  const base = `${output.replace(/\.xlsx$/i, "")}.bak-${time.replace(/\D/g, "")}`;
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? "" : `-${number}`}.xlsx`;
    if (!existsSync(name)) return name;
  }
}
