/** The tables beside samples and decisions; one that is not there counts as empty. */
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
import { peerKindNamed } from "../../words";
import { textOf } from "../content";
import type { FoundTable } from "../found-table";
import { rowsOf, withUnread } from "../rows";
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

export function readCoverage(found: FoundTable | null): readonly CoverageShare[] {
  if (!found) return [];
  const header = found.sheet.rows[found.headerRow]!;
  const known = new Set(found.columns.values());
  const sources = header.flatMap((cell, column) =>
    known.has(column) || textOf(cell) === "" ? [] : [{ source: textOf(cell), column }],
  );
  return rowsOf(found, ["industry"]).flatMap((row) => {
    const { line } = readFields(coverageTable, row);
    return sources.flatMap(({ source, column }): CoverageShare[] => {
      const share = found.sheet.rows[row.at]![column];
      return typeof share === "number" ? [{ ...line, source, share }] : [];
    });
  });
}

/** With the row of each. */
export function readPracticality(found: FoundTable | null): ReadonlyMap<PracticalityCheck, number> {
  const rows = found ? rowsOf(found, ["question"]) : [];
  return new Map(rows.map((row) => [readFields(practicalityTable, row).line, row.at]));
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
export function readCensus(found: FoundTable | null): ReadonlyMap<CensusTotal, number> {
  const rows = found ? rowsOf(found, censusSubstance) : [];
  const lines = rows.map((row) => [readFields(censusTable, row).line, row.at] as const);
  return new Map(lines.filter(([{ industry }]) => industry !== ""));
}

/** With the row of each. */
export function readComments(found: FoundTable | null): ReadonlyMap<Comment, number> {
  const rows = found ? rowsOf(found, commentSubstance) : [];
  return new Map(rows.map((row) => [readFields(commentsTable, row).line, row.at]));
}

/** With the row of each, empty ones too; of one that stands there twice the first that has text. */
export function readTexts(found: FoundTable | null): {
  readonly texts: RevisionProject["texts"];
  readonly rows: ReadonlyMap<string, number>;
} {
  const texts = new Map<string, AuthorText>();
  const rows = new Map<string, number>();
  for (const row of found ? rowsOf(found, textSubstance) : []) {
    const { id, title, text } = readFields(textsTable, row).line;
    if (id === "" || texts.has(id)) continue;
    rows.set(id, row.at);
    if (text !== "") texts.set(id, { title, text });
  }
  return { texts, rows };
}
