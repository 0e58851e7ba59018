/** The tables beside samples and decisions; one that is not there counts as empty. */
import { isFailure } from "../../../language/failure";
import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import { actionNamed } from "../../log";
import type {
  AuthorText,
  CensusTotal,
  Comment,
  CoverageShare,
  LogEntry,
  Peer,
  PracticalityCheck,
  RevisionProject,
} from "../../project";
import type { TierSystem } from "../../tiers";
import { parseNumber } from "../../../units/number";
import { cellName } from "../../../workbook/address";
import { peerKindNamed } from "../../words";
import { textOf } from "../content";
import type { FoundTable } from "../found-table";
import type { TableRow, Unread } from "../rows";
import { rowsOf, unreadList, withUnread } from "../rows";
import { censusSubstance, censusTable } from "../tables/census";
import { commentsTable, commentSubstance } from "../tables/comments";
import { coverageTable } from "../tables/coverage";
import { readFields } from "../tables/field";
import { entryOfLine, logSubstance, logTable } from "../tables/log";
import { peerOfLine, peersTable, peerSubstance } from "../tables/peers";
import { practicalityTable } from "../tables/practicality";
import { textsTable, textSubstance } from "../tables/texts";

/** With the row of each. */
export function readPeers(found: FoundTable | null, remarks: Message[]): ReadonlyMap<Peer, number> {
  const peers = new Map<Peer, number>();
  for (const row of found ? rowsOf(found, peerSubstance) : []) {
    const { line, unread } = readFields(peersTable, row);
    const known = peerKindNamed(line.kind) !== null;
    const aside = known ? unread : [...unread, { key: "kind", text: `类别原文：${line.kind}`, cell: row.cell("kind") }];
    const peer = peerOfLine({ ...line, note: withUnread(line.note, aside) });
    if (!peer || !known) remarks.push(message("peerUnread", { sheet: found!.sheet.name, row: row.at + 1 }));
    if (peer) peers.set(peer, row.at);
  }
  return peers;
}

/** What is no part of the row as it is read is told. */
function notifyUnread(unread: readonly Unread[], { sheet }: FoundTable, row: TableRow, remarks: Message[]): void {
  if (unread.length === 0) return;
  remarks.push(message("cellsUnread", { sheet: sheet.name, row: row.at + 1, text: unreadList(unread) }));
}

export function readCoverage(found: FoundTable | null, remarks: Message[]): readonly CoverageShare[] {
  if (!found) return [];
  const header = found.sheet.rows[found.headerRow]!;
  const known = new Set(found.columns.values());
  const sources = header.flatMap((cell, column) =>
    known.has(column) || textOf(cell) === "" ? [] : [{ source: textOf(cell), column }],
  );
  return rowsOf(found, ["industry"]).flatMap((row) => {
    const { line, unread } = readFields(coverageTable, row);
    const aside = [...unread];
    const shares = sources.flatMap(({ source, column }): CoverageShare[] => {
      const cell = found.sheet.rows[row.at]![column];
      const share = typeof cell === "number" ? cell : parseNumber(textOf(cell));
      if (share !== null) return [{ ...line, source, share }];
      const text = isFailure(cell) ? cell.code : textOf(cell);
      if (text !== "") aside.push({ key: source, text: `${source}原文：${text}`, cell: cellName(row.at, column) });
      return [];
    });
    notifyUnread(aside, found, row, remarks);
    return shares;
  });
}

/** With the row of each. */
export function readPracticality(found: FoundTable | null, remarks: Message[]): ReadonlyMap<PracticalityCheck, number> {
  const checks = new Map<PracticalityCheck, number>();
  for (const row of found ? rowsOf(found, ["question"]) : []) {
    const { line, unread } = readFields(practicalityTable, row);
    notifyUnread(unread, found!, row, remarks);
    checks.set({ ...line, note: withUnread(line.note, unread) }, row.at);
  }
  return checks;
}

export function readLog(found: FoundTable | null, tiers: TierSystem, remarks: Message[]): readonly LogEntry[] {
  if (!found) return [];
  const entries = rowsOf(found, logSubstance).map((row, index): LogEntry => {
    const { line } = readFields(logTable, row);
    if (!actionNamed(line.action)) {
      remarks.push(message("logUnread", { sheet: found.sheet.name, row: row.at + 1 }));
    }
    return entryOfLine(line, index + 1, tiers);
  });
  // Sorted by somebody, perhaps: steps tell the order.
  return entries.sort((first, second) => first.step - second.step);
}

/** With the row of each. */
export function readCensus(found: FoundTable | null, remarks: Message[]): ReadonlyMap<CensusTotal, number> {
  const totals = new Map<CensusTotal, number>();
  for (const row of found ? rowsOf(found, censusSubstance) : []) {
    const { line, unread } = readFields(censusTable, row);
    notifyUnread(unread, found!, row, remarks);
    if (line.industry === "") remarks.push(message("censusNoIndustry", { sheet: found!.sheet.name, row: row.at + 1 }));
    else totals.set(line, row.at);
  }
  return totals;
}

/** With the row of each. */
export function readComments(found: FoundTable | null, remarks: Message[]): ReadonlyMap<Comment, number> {
  const comments = new Map<Comment, number>();
  for (const row of found ? rowsOf(found, commentSubstance) : []) {
    const { line, unread } = readFields(commentsTable, row);
    // They are numbered anew where their number is none.
    const aside = unread.filter(({ key }) => key !== "number");
    notifyUnread(aside, found!, row, remarks);
    comments.set({ ...line, reason: withUnread(line.reason, aside) }, row.at);
  }
  return comments;
}

/** With the row of each, empty ones too; of one that stands there twice the first that has text. */
export function readTexts(
  found: FoundTable | null,
  remarks: Message[],
): {
  readonly texts: RevisionProject["texts"];
  readonly rows: ReadonlyMap<string, number>;
} {
  const texts = new Map<string, AuthorText>();
  const rows = new Map<string, number>();
  for (const row of found ? rowsOf(found, textSubstance) : []) {
    const { id, title, text } = readFields(textsTable, row).line;
    if (id === "" || texts.has(id)) {
      if (text !== "") remarks.push(message("textWithoutPlace", { sheet: found!.sheet.name, row: row.at + 1, id }));
      continue;
    }
    rows.set(id, row.at);
    if (text !== "") texts.set(id, { title, text });
  }
  return { texts, rows };
}
