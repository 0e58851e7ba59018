/**
 * Opens the workbook of a project, also one that has been edited by hand: columns moved, sheets renamed, rows sorted, words
 * retyped. What cannot be understood is kept as a remark and told, never dropped.
 */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { CensusTotal, Comment, Peer, RevisionProject } from "../project";
import { finished } from "../../statistics/finished";
import { grouped } from "../../statistics/grouped";
import { tierSystemOf, tierSystems } from "../tiers";
import type { TierSystem } from "../tiers";
import type { Value } from "./builder";
import type { SheetContent, WorkbookContent } from "./content";
import { textOf } from "./content";
import type { FoundTable } from "./found-table";
import { findTable, nearestTable } from "./find";
import { lossesIn, renamedColumn } from "./losses";
import { readDecisionsInSteps } from "./reading/decisions";
import {
  readCensus,
  readComments,
  readCoverage,
  readLog,
  readPeers,
  readPracticality,
  readTexts,
} from "./reading/others";
import { readSamplesInSteps } from "./reading/samples";
import { settingsFrom } from "./settings";
import { censusTable } from "./tables/census";
import { commentsTable } from "./tables/comments";
import { coverageTable } from "./tables/coverage";
import { decisionsTable } from "./tables/decisions";
import type { InputTable } from "./tables/field";
import { logTable } from "./tables/log";
import { peersTable } from "./tables/peers";
import { practicalityTable } from "./tables/practicality";
import { samplesTable, wholeSamplesTable } from "./tables/samples";
import { textsTable } from "./tables/texts";
import { sheetTitles } from "./titles";
import { currentVersion, versionOf, versionSetting } from "./version";

export interface OpenedProject {
  readonly project: RevisionProject;
  /** Where samples and decisions stand, for edits in place. */
  readonly places: Places;
  /** What was read otherwise than it was written, and what to look at. */
  readonly remarks: readonly Message[];
}

export interface Places {
  readonly samples: FoundTable;
  /** Row of the sheet by sample. */
  readonly sampleRows: ReadonlyMap<string, number>;
  /** First row below the samples that is free. */
  readonly samplesEnd: number;
  readonly decisions: FoundTable;
  readonly itemRows: ReadonlyMap<string, number>;
  /** First row below the items that is free. */
  readonly itemsEnd: number;
  readonly peers: FoundTable | null;
  /** Row of the sheet by the very object that was read from it. */
  readonly peerRows: ReadonlyMap<Peer, number>;
  /** First row below the peers that is free. */
  readonly peersEnd: number;
  readonly practicality: FoundTable | null;
  /** Row of the sheet by question. */
  readonly questionRows: ReadonlyMap<string, number>;
  readonly census: FoundTable | null;
  /** Row of the sheet by the very object that was read from it. */
  readonly censusRows: ReadonlyMap<CensusTotal, number>;
  /** First row below the totals that is free. */
  readonly censusEnd: number;
  readonly comments: FoundTable | null;
  /** Row of the sheet by the very object that was read from it. */
  readonly commentRows: ReadonlyMap<Comment, number>;
  /** First row below the comments that is free. */
  readonly commentsEnd: number;
  readonly texts: FoundTable | null;
  /** Row of the sheet by place. */
  readonly textRows: ReadonlyMap<string, number>;
  /** First row below the texts that is free. */
  readonly textsEnd: number;
  readonly log: FoundTable | null;
  /** First row below the log that is free. */
  readonly logEnd: number;
}

/** Whether a workbook says of itself that it is a project. */
export function isProject({ settings }: Pick<WorkbookContent, "settings">): boolean {
  return settings[versionSetting] !== undefined;
}

export type Reading =
  | { readonly opened: OpenedProject }
  /** Why the workbook cannot be read as a project, and what to do. */
  | { readonly problem: Message };

export function readProject(content: WorkbookContent): Reading {
  return finished(readProjectInSteps(content));
}

/** The same, with a pause after each of the samples and products, of which there are many. */
export function* readProjectInSteps({ sheets, settings: marks }: WorkbookContent): Generator<void, Reading> {
  const version = versionOf(marks);
  if (version > currentVersion) {
    return { problem: message("projectTooNew", { version, known: currentVersion }) };
  }
  const marked = isProject({ settings: marks }) && version === currentVersion;
  const remarks: Message[] = [];
  const settings = settingsFrom((label) => valueBeside(sheets, label), remarks);
  const samplesFound = findTable(sheets, wholeSamplesTable);
  const decided = findDecisions(sheets, tierSystemOf(settings.tiers));
  if (!samplesFound || !decided) return { problem: missingTable(sheets, samplesFound ? null : samplesTable) };
  const { found: decisionsFound, tiers } = decided;
  const logFound = findTable(sheets, logTable);
  const peersFound = findTable(sheets, peersTable);
  const coverageFound = findTable(sheets, coverageTable);
  const practicalityFound = findTable(sheets, practicalityTable);
  const censusFound = findTable(sheets, censusTable);
  const commentsFound = findTable(sheets, commentsTable);
  const textsFound = findTable(sheets, textsTable);
  // A table of another layout lacks columns rightly, and a foreign one has its own.
  if (marked) {
    const tables = [
      { table: samplesTable, found: samplesFound },
      { table: decisionsTable(tiers), found: decisionsFound },
      { table: peersTable, found: peersFound },
      { table: coverageTable, found: coverageFound },
      { table: practicalityTable, found: practicalityFound },
      { table: censusTable, found: censusFound },
      { table: commentsTable, found: commentsFound },
      { table: textsTable, found: textsFound },
      { table: logTable, found: logFound },
    ];
    const renamed = renamedColumn(tables, tiers);
    if (renamed) return { problem: renamed };
    remarks.push(...lossesIn(tables, sheets));
  }
  for (const [found, table] of [
    [samplesFound, samplesTable],
    [decisionsFound, decisionsTable(tiers)],
  ] as const) {
    if (found.sheet.name !== table.sheet) {
      remarks.push(message("sheetRenamed", { expected: table.sheet, found: found.sheet.name }));
    }
  }

  const { samples, rows: sampleRows } = yield* readSamplesInSteps(samplesFound, remarks);
  yield;
  const { items, decisions, rows: itemRows } = yield* readDecisionsInSteps(decisionsFound, tiers, remarks);
  const known = new Set(items.map(({ key }) => key));
  const orphans = new Map<string, number>();
  for (const { item } of samples) {
    if (item !== "" && !known.has(item)) orphans.set(item, (orphans.get(item) ?? 0) + 1);
  }
  for (const [item, count] of orphans) remarks.push(message("itemUnknown", { item, count }));
  yield;
  const peerRows = readPeers(peersFound, remarks);
  for (const [item, own] of grouped([...peerRows.keys()], (peer) => peer.item)) {
    if (!known.has(item)) remarks.push(message("peersItemUnknown", { item, count: own.length }));
  }
  const checks = readPracticality(practicalityFound, remarks);
  const censusRows = readCensus(censusFound, remarks);
  const commentRows = readComments(commentsFound, remarks);
  for (const { item, number, opinion } of commentRows.keys()) {
    if (item === "" || known.has(item)) continue;
    remarks.push(message("commentItemUnknown", { number: number ?? opinion.slice(0, 20), item }));
  }
  const { texts, rows: textRows } = readTexts(textsFound, remarks);
  const log = readLog(logFound, tiers, remarks);
  return {
    opened: {
      project: {
        settings: { ...settings, tiers: tiers.id },
        items,
        samples,
        peers: [...peerRows.keys()],
        decisions,
        coverage: readCoverage(coverageFound, remarks),
        practicality: [...checks.keys()],
        census: [...censusRows.keys()],
        comments: [...commentRows.keys()],
        texts,
        log,
      },
      places: {
        samples: samplesFound,
        sampleRows,
        samplesEnd: endOf(samplesFound),
        decisions: decisionsFound,
        itemRows,
        itemsEnd: endOf(decisionsFound),
        peers: peersFound,
        peerRows,
        peersEnd: peersFound ? endOf(peersFound) : 0,
        practicality: practicalityFound,
        questionRows: new Map([...checks].map(([{ question }, row]) => [question, row])),
        census: censusFound,
        censusRows,
        censusEnd: censusFound ? endOf(censusFound) : 0,
        comments: commentsFound,
        commentRows,
        commentsEnd: commentsFound ? endOf(commentsFound) : 0,
        texts: textsFound,
        textRows,
        textsEnd: textsFound ? endOf(textsFound) : 0,
        log: logFound,
        logEnd: logFound ? endOf(logFound) : 0,
      },
      remarks,
    },
  };
}

function missingTable(sheets: readonly SheetContent[], samples: InputTable | null): Message {
  const table: InputTable = samples ?? decisionsTable(tierSystems[0]!);
  const wordsOf = (keys: readonly string[]) => keys.map((key) => table.fields[key]!.header);
  const nearest = nearestTable(sheets, table);
  if (nearest && nearest.sheet.name === table.sheet) {
    const { sheet, headerRow, columns } = nearest;
    const words = wordsOf(table.required.filter((key) => !columns.has(key)));
    return message("projectColumnMissing", { sheet: sheet.name, row: headerRow + 1, words });
  }
  return message("projectTableMissing", {
    table: table.sheet,
    words: wordsOf(table.required),
    sheets: sheets.map(({ name }) => name),
  });
}

/** By the tiers that the project names, else by those of any system whose columns are there. */
function findDecisions(
  sheets: readonly SheetContent[],
  named: TierSystem,
): { readonly found: FoundTable; readonly tiers: TierSystem } | null {
  for (const tiers of [named, ...tierSystems.filter(({ id }) => id !== named.id)]) {
    const found = findTable(sheets, decisionsTable(tiers));
    if (found) return { found, tiers };
  }
  return null;
}

/** What stands to the right of a label, wherever it is. */
function valueBeside(sheets: readonly SheetContent[], label: string): Value {
  const rank = (name: string) => Number(name === sheetTitles.guide);
  const ordered = [...sheets].sort((a, b) => rank(b.name) - rank(a.name));
  for (const { rows } of ordered) {
    for (const cells of rows.slice(0, 100)) {
      const at = cells.slice(0, 6).findIndex((cell) => textOf(cell) === label);
      if (at < 0) continue;
      const value = cells[at + 1] ?? null;
      return typeof value === "object" ? null : value;
    }
  }
  return null;
}

/** Below the last row that holds anything in the table's own columns; formulas beside it may reach further. */
function endOf({ sheet, headerRow, columns }: FoundTable): number {
  const own = [...columns.values()];
  for (let row = sheet.rows.length - 1; row > headerRow; row--) {
    const cells = sheet.rows[row]!;
    if (own.some((column) => textOf(cells[column]) !== "")) return row + 1;
  }
  return headerRow + 1;
}
