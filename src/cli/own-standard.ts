/** An own standard from its file: read, or refused with every cell that is wrong. */
import path from "node:path";
import { describe, message } from "../language/messages";
import type { OwnStandard, StandardsLibrary } from "../standards/library";
import { clashOf } from "../standards/own/clash";
import { hiddenContent, hiddenFound, withoutHidden } from "../standards/own/hidden";
import { readOwnStandard } from "../standards/own/read";
import { cellName } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Cell } from "../workbook/values";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";
import { openWorkbook } from "./workbooks";

export interface OwnStandardOptions {
  readonly sheet?: string;
  readonly hidden?: "take" | "leave";
}

/** An own standard from its file, or the command ends with every cell that is wrong. */
export async function readOwn(file: string, options: OwnStandardOptions, terminal: Terminal): Promise<OwnStandard> {
  return ownIn((await openWorkbook(file)).workbook, path.basename(file), options, terminal);
}

/** The same of a workbook that is open already. */
export function ownIn(
  { sheets }: WorkbookSnapshot,
  name: string,
  { sheet: wanted, hidden: taken }: OwnStandardOptions,
  terminal: Terminal,
): OwnStandard {
  const sheet = wanted === undefined ? sheets[0] : sheets.find((one) => one.name === wanted);
  if (!sheet) {
    const names = sheets.map((one) => one.name);
    throw new CommandFailure(message("ownSheetMissing", { file: name, sheet: wanted ?? "", sheets: names }));
  }
  const cells = matrixOf(sheet);
  const hidden = hiddenContent(cells, { rows: sheet.hiddenRows ?? [], columns: sheet.hiddenColumns ?? [] });
  if (hidden && !taken) {
    throw new CommandFailure(
      message("ownHiddenUndecided", { hidden: describe(hiddenFound(hidden), terminal.language) }),
    );
  }
  const reading = readOwnStandard(hidden && taken === "leave" ? withoutHidden(cells, hidden) : cells, sheet.merges);
  if (reading.own) return reading.own;
  for (const { row, column, message: problem } of reading.problems) {
    const cell = cellName(row, column ?? 0);
    notify(
      terminal,
      message("ownProblemAt", { file: name, sheet: sheet.name, cell, problem: describe(problem, terminal.language) }),
    );
  }
  throw new CommandFailure(message("ownRefused", { file: name, count: reading.count }));
}

function matrixOf({ cells }: SheetSnapshot): Cell[][] {
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const rows = Array.from({ length: height }, () => new Array<Cell>(width).fill(null));
  for (const { row, column, value } of cells) rows[row]![column] = value;
  return rows;
}

/** Ends the command where the name of the standard is taken. */
export function refuseClash(own: OwnStandard, library: StandardsLibrary, replace: boolean, terminal: Terminal): void {
  const clash = clashOf(own, library);
  if (!clash) return;
  if (clash.kind === "refuse") throw new CommandFailure(clash.message);
  if (!replace) {
    throw new CommandFailure(message("ownNeedsUpdate", { reason: describe(clash.message, terminal.language) }));
  }
}
