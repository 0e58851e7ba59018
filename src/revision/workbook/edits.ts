/**
 * An operation on an open project as the cells it changes, so that a workbook stays the one place where the project lives: one
 * undoable write of the host, everything else follows by formula.
 */
import type { CensusTotal, Comment, Peer, RevisionProject } from "../project";
import { tierOrder, tierSystemOf } from "../tiers";
import { textOf } from "./content";
import type { FoundTable } from "./found-table";
import type { Places } from "./read";
import { censusTable } from "./tables/census";
import { commentsTable } from "./tables/comments";
import { decisionCells, itemCells } from "./tables/decisions";
import type { Cells, Entry } from "./tables/field";
import { keysOf, writeFields } from "./tables/field";
import { logLine, logTable } from "./tables/log";
import { peerLine, peersTable } from "./tables/peers";
import { practicalityTable } from "./tables/practicality";
import { sampleLine, wholeSamplesTable } from "./tables/samples";
import { textsTable } from "./tables/texts";

/** One row of cells to be written; null empties a cell. Of the shape that the host port writes. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly Entry[])[];
}

/**
 * What differs between a project and what an operation or a merge made of it, as cells. Both must stem from the same reading, and
 * places be its. New samples and items go below the others; where formulas do not reach so far, the workbook has to grow as well.
 */
export function editsBetween(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  return [
    ...sampleEdits(before, after, places),
    ...itemEdits(before, after, places),
    ...decisionEdits(before, after, places),
    ...peerEdits(before, after, places),
    ...practicalityEdits(before, after, places),
    ...listEdits(places.census, before.census, after.census, censusRows(before, after, places), censusCells),
    ...listEdits(places.comments, before.comments, after.comments, commentRows(before, after, places), commentCells),
    ...textEdits(before, after, places),
    ...logEdits(before, after, places),
  ];
}

/** Where things stand after such an edit. */
export function placesAfter(before: RevisionProject, after: RevisionProject, places: Places): Places {
  const textRows = textRowsAfter(after, places);
  const grown = {
    ...places,
    censusRows: censusRows(before, after, places),
    censusEnd: places.censusEnd + after.census.length - before.census.length,
    commentRows: commentRows(before, after, places),
    commentsEnd: places.commentsEnd + after.comments.length - before.comments.length,
    textRows,
    textsEnd: Math.max(places.textsEnd, ...[...textRows.values()].map((row) => row + 1)),
    logEnd: places.logEnd + after.log.length - before.log.length,
  };
  if (before.peers === after.peers) return grown;
  const peerRows = peerRowsAfter(before, after, places);
  return {
    ...grown,
    peerRows,
    peersEnd: Math.max(places.peersEnd, ...[...peerRows.values()].map((row) => row + 1)),
  };
}

function sampleEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  if (before.samples === after.samples) return [];
  const writes: CellWrite[] = [];
  const cells = (sample: RevisionProject["samples"][number]) => writeFields(wholeSamplesTable, sampleLine(sample));
  after.samples.forEach((sample, index) => {
    const old = before.samples[index];
    if (old === sample) return;
    const row = old ? places.sampleRows.get(sample.id)! : places.samplesEnd + index - before.samples.length;
    const put = cellWriter(writes, places.samples, row);
    const [now, then] = [cells(sample), old && cells(old)];
    // A row that was added by hand gets its number now, so that the log means it for good.
    if (old && cellText(places.samples, row, "id") === "") put("id", sample.id);
    putChanged(put, now, then);
  });
  return writes;
}

function itemEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  if (before.items === after.items) return [];
  const writes: CellWrite[] = [];
  after.items.forEach((item, index) => {
    const old = before.items[index];
    if (old === item) return;
    const row = old ? places.itemRows.get(old.key) : places.itemsEnd + index - before.items.length;
    if (row === undefined) return;
    const put = cellWriter(writes, places.decisions, row);
    putChanged(put, itemCells(item), old && itemCells(old));
  });
  return writes;
}

/** Only what differs; where nothing was before, blanks are left alone. */
function putChanged(put: Put, now: Cells, then: Cells | undefined): void {
  for (const [key, value] of Object.entries(now)) if (value !== (then?.[key] ?? null)) put(key, value);
}

/** Values of others: the rows of those that are gone are taken by new ones, or emptied. */
function peerEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  if (before.peers === after.peers || !places.peers) return [];
  const { peers: table } = places;
  const writes: CellWrite[] = [];
  const now = new Map([...peerRowsAfter(before, after, places)].map(([peer, row]) => [row, peer]));
  const then = new Map([...places.peerRows].map(([peer, row]) => [row, peer]));
  for (const row of new Set([...then.keys(), ...now.keys()])) {
    const [peer, old] = [now.get(row), then.get(row)];
    if (peer === old) continue;
    const cells = (one: Peer) => writeFields(peersTable, peerLine(one));
    const emptied = Object.fromEntries(keysOf(peersTable).map((key) => [key, null]));
    putChanged(cellWriter(writes, table, row), peer ? cells(peer) : emptied, old && cells(old));
  }
  return writes;
}

/** A peer that stays keeps its row; a new one takes a row that has become free, the first one below the others else. */
function peerRowsAfter(before: RevisionProject, after: RevisionProject, places: Places): ReadonlyMap<Peer, number> {
  const staying = new Set(after.peers);
  const free = before.peers.flatMap((peer) => (staying.has(peer) ? [] : (places.peerRows.get(peer) ?? [])));
  let end = places.peersEnd;
  return new Map(after.peers.map((peer) => [peer, places.peerRows.get(peer) ?? free.shift() ?? end++]));
}

function practicalityEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  const table = places.practicality;
  if (before.practicality === after.practicality || !table) return [];
  const writes: CellWrite[] = [];
  after.practicality.forEach((check, index) => {
    const row = places.questionRows.get(check.question);
    const old = before.practicality[index];
    if (old === check || row === undefined) return;
    const cells = (one: typeof check) => writeFields(practicalityTable, one);
    putChanged(cellWriter(writes, table, row), cells(check), old && cells(old));
  });
  return writes;
}

const censusCells = (total: CensusTotal) => writeFields(censusTable, total);
const commentCells = (comment: Comment) => writeFields(commentsTable, comment);

function censusRows(before: RevisionProject, after: RevisionProject, { censusRows: rows, censusEnd }: Places) {
  return listRows(before.census, after.census, rows, censusEnd);
}

function commentRows(before: RevisionProject, after: RevisionProject, { commentRows: rows, commentsEnd }: Places) {
  return listRows(before.comments, after.comments, rows, commentsEnd);
}

/** Of a list that keeps its order: what was changed stays in its row, new entries go below the others. */
function listRows<One>(
  before: readonly One[],
  after: readonly One[],
  rows: ReadonlyMap<One, number>,
  end: number,
): ReadonlyMap<One, number> {
  return new Map(after.map((one, at) => [one, at < before.length ? rows.get(before[at]!)! : end + at - before.length]));
}

function listEdits<One>(
  table: FoundTable | null,
  before: readonly One[],
  after: readonly One[],
  rows: ReadonlyMap<One, number>,
  cells: (one: One) => Cells,
): readonly CellWrite[] {
  if (before === after || !table) return [];
  const writes: CellWrite[] = [];
  after.forEach((one, at) => {
    const old = before[at];
    if (old !== one) putChanged(cellWriter(writes, table, rows.get(one)!), cells(one), old && cells(old));
  });
  return writes;
}

function textEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  const { texts: table } = places;
  if (before.texts === after.texts || !table) return [];
  const writes: CellWrite[] = [];
  for (const [id, row] of textRowsAfter(after, places)) {
    const [old, now] = [before.texts.get(id), after.texts.get(id)];
    if (old === now) continue;
    // A place whose text is taken back keeps its row.
    const cells = { title: "", ...old, text: "", ...now, id };
    putChanged(
      cellWriter(writes, table, row),
      writeFields(textsTable, cells),
      old && writeFields(textsTable, { ...old, id }),
    );
  }
  return writes;
}

function textRowsAfter({ texts }: RevisionProject, { textRows, textsEnd }: Places): ReadonlyMap<string, number> {
  const added = [...texts.keys()].filter((id) => !textRows.has(id));
  return new Map([...textRows, ...added.map((id, index) => [id, textsEnd + index] as const)]);
}

function decisionEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  if (before.decisions === after.decisions) return [];
  const writes: CellWrite[] = [];
  for (const { key: item } of after.items) {
    const [old, tiers] = [before.decisions.get(item), after.decisions.get(item)];
    if (old === tiers) continue;
    const row = places.itemRows.get(item);
    if (row === undefined) continue;
    const put = cellWriter(writes, places.decisions, row);
    for (const tier of tierOrder) {
      if (old?.[tier] === tiers?.[tier]) continue;
      for (const [key, value] of Object.entries(decisionCells(tier, tiers?.[tier]))) put(key, value);
    }
  }
  return writes;
}

/** A cell that must still hold what it held when the project was read. */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What tells whether the rows of edits are still those that were read: rows move when somebody sorts or inserts some. */
export function anchorsOf(writes: readonly CellWrite[], places: Places): readonly Anchor[] {
  const { samples, decisions, peers, practicality, census, comments, texts, log } = places;
  const tables = [
    { table: samples, keys: ["id", "enterprise", "product"] },
    { table: decisions, keys: ["item", "product"] },
    ...(peers ? [{ table: peers, keys: ["item", "name"] }] : []),
    ...(practicality ? [{ table: practicality, keys: ["question"] }] : []),
    ...(census ? [{ table: census, keys: ["source", "industry", "size"] }] : []),
    ...(comments ? [{ table: comments, keys: ["from", "opinion"] }] : []),
    ...(texts ? [{ table: texts, keys: ["id"] }] : []),
    ...(log ? [{ table: log, keys: ["step", "action"] }] : []),
  ];
  const rows = new Map(writes.map(({ sheet, row }) => [`${row} ${sheet}`, { sheet, row }]));
  return [...rows.values()].flatMap(({ sheet, row }) =>
    tables
      .filter(({ table }) => table.sheet.name === sheet)
      .flatMap(({ table, keys }) =>
        keys.flatMap((key): Anchor[] => {
          const column = table.columns.get(key);
          return column === undefined ? [] : [{ sheet, row, column, text: cellText(table, row, key) }];
        }),
      ),
  );
}

function cellText({ sheet, columns }: FoundTable, row: number, key: string): string {
  const column = columns.get(key);
  return column === undefined ? "" : textOf(sheet.rows[row]?.[column]);
}

type Put = (key: string, value: Entry) => void;

function cellWriter(writes: CellWrite[], { sheet, columns }: FoundTable, row: number): Put {
  return (key, value) => {
    const column = columns.get(key);
    // A column that somebody has deleted cannot be written; the log still tells.
    if (column !== undefined) writes.push({ sheet: sheet.name, row, column, entries: [[value]] });
  };
}

function logEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  const { log, logEnd } = places;
  if (!log) return [];
  const tiers = tierSystemOf(after.settings.tiers);
  const writes: CellWrite[] = [];
  after.log.slice(before.log.length).forEach((entry, index) => {
    putChanged(cellWriter(writes, log, logEnd + index), writeFields(logTable, logLine(entry, tiers)), undefined);
  });
  return writes;
}
