/** A project beside another one, or beside a standard, entry by entry. */
import { existsSync } from "node:fs";
import path from "node:path";
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { compareWith, editionIn } from "../../revision/workbook/edition";
import { bundledLibrary } from "../../standards/bundled";
import { editionCounts } from "../../standards/edition-rows";
import type { OwnStandard } from "../../standards/library";
import { editionDocument, editionWorkbook } from "../../workflows/edition-files";
import { save } from "../files";
import { ownStandardFrom, ownStandardOf } from "../standard-read";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { openWorkbook } from "../workbooks";

/** @param other a project's file, a standard's (template or printed), or the number of a bundled standard; it is the former one */
export async function writeDifferences(
  file: string,
  other: string,
  output: string,
  project: RevisionProject,
  terminal: Terminal,
): Promise<void> {
  const former = await formerOf(other, terminal);
  const comparison = compareWith(former, path.basename(other), project, path.basename(output));
  const { same, changed, new: added, gone } = editionCounts(comparison);
  notify(terminal, message("revisionCompared", { other, same, changed, added, gone }));
  if (same + changed + added === 0) notify(terminal, message("compareUndecided", { project: output }));
  if (same + changed + gone === 0) notify(terminal, message("compareUndecided", { project: other }));
  const write = /\.docx$/i.test(file) ? editionDocument : editionWorkbook;
  save(file, await write(comparison, terminal.language), terminal);
}

async function formerOf(other: string, terminal: Terminal): Promise<OwnStandard> {
  if (!existsSync(other)) {
    const edition = bundledLibrary.edition(other);
    if (isFailure(edition)) throw new CommandFailure(message("compareUnknown", { other }));
    return edition;
  }
  if (!/\.xlsx$/i.test(other)) return ownStandardFrom(other, terminal);
  const { workbook } = await openWorkbook(other, {});
  const own = editionIn(workbook, path.basename(other));
  if (own && "problem" in own) throw new CommandFailure(own.problem);
  if (own) return own.edition;
  return ownStandardOf(other, workbook, terminal);
}
