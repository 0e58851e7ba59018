/** An existing project goes on: what the analyst did stays, new samples come in, and what differs is told. */
import { existsSync } from "node:fs";
import path from "node:path";
import { inBoth, message } from "../../language/messages";
import type { SampleRow } from "../../revision/create";
import type { Merged } from "../../revision/merge";
import { mergeSamples } from "../../revision/merge";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject, Stamp } from "../../revision/project";
import { contentOf } from "../../revision/workbook/content";
import type { OpenedProject } from "../../revision/workbook/read";
import { readProject } from "../../revision/workbook/read";
import { updateOf } from "../../revision/workbook/update";
import type { OpenedWorkbook } from "../../xlsx/open";
import { open } from "../../xlsx/open";
import { patch } from "../../xlsx/patch";
import { calculated } from "../calculate";
import { readBytes, writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, tell } from "../terminal";
import { tellDifferences } from "./differences";
import { tellProblems } from "./problems";

/** @param rows null: nothing new, the project as it is. */
export async function continueIn(
  output: string,
  rows: readonly SampleRow[] | null,
  stamp: Stamp,
  terminal: Terminal,
): Promise<RevisionProject> {
  const before = readBytes(output);
  const workbook = await openProject(output, before);
  const reading = readProject(contentOf(workbook.workbook));
  if ("problem" in reading) {
    throw new CommandFailure(message("reviseNotProject", { output, problem: inBoth(reading.problem) }));
  }
  const { opened } = reading;
  for (const remark of opened.remarks) tell(terminal, remark);
  if (rows === null) return opened.project;
  const merged = mergeSamples(opened.project, rows, stamp);
  if (isUnchanged(merged)) {
    tell(terminal, message("reviseUnchanged", { output }));
    return opened.project;
  }
  const { bytes, anew } = await updated(workbook, opened, merged.project, terminal);
  const backup = backupName(output, stamp);
  writeWhole(backup, before);
  writeWhole(output, bytes);
  const { added, changed, conflicting, missing, unchanged } = merged.report;
  tell(
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
  if (anew) tell(terminal, message("reviseLaidOutAnew", { output }));
  tellDifferences(opened.project, merged, terminal);
  tellProblems(outcomesOf(merged.project), terminal);
  return merged.project;
}

type Source = OpenedWorkbook & { readonly source: Uint8Array };

async function openProject(output: string, bytes: Uint8Array): Promise<Source> {
  const opened = await open(bytes, path.basename(output));
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  if (!opened.source) throw new CommandFailure(message("reviseNeedsXlsx", { output }));
  return { ...opened, source: opened.source };
}

/** A line of the log alone is no reason to write a file. */
function isUnchanged({ project, report }: Merged): boolean {
  const { added, changed, conflicting, missing, newItems } = report;
  const returned = project.log.at(-1)!.sample !== "";
  return !returned && [added, changed, conflicting, missing, newItems].every((list) => list.length === 0);
}

async function updated(
  { workbook, source }: Source,
  opened: OpenedProject,
  after: RevisionProject,
  terminal: Terminal,
) {
  const changes = updateOf(workbook, opened, after);
  const patched = await patch(source, changes);
  if ("problem" in patched) throw new CommandFailure(patched.problem);
  const again = await open(patched.bytes, "");
  if ("problem" in again) throw new CommandFailure(again.problem);
  const bytes = await calculated(patched.bytes, again.workbook, terminal, { calculated: true });
  return { bytes, anew: changes.replacedSheets !== undefined };
}

/** Beside the project, named for the time; what has that name already stays. */
function backupName(output: string, { time }: Stamp): string {
  const base = `${output.replace(/\.xlsx$/i, "")}.bak-${time.replace(/\D/g, "")}`;
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? "" : `-${number}`}.xlsx`;
    if (!existsSync(name)) return name;
  }
}
