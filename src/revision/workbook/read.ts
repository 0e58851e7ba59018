/**
 * Opens the workbook of a project, also one that has been edited by hand: columns moved, sheets renamed, rows sorted, words
 * retyped. What cannot be understood is kept as a remark and told, never dropped.
 */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Purpose } from "../../standards/standard";
import { uniqueKey, sampleId, measuredText } from "../create";
import { actionNamed } from "../log";
import { methodNamed } from "../methods";
import type {
  CoverageShare,
  Decision,
  Item,
  LogEntry,
  Peer,
  PracticalityCheck,
  RevisionProject,
  Sample,
} from "../project";
import { tierOrder, tierSystemOf, tierSystems } from "../tiers";
import type { TierSystem } from "../tiers";
import { peerKindNamed, purposeNamed } from "../words";
import type { Value } from "./builder";
import type { SheetContent, WorkbookContent } from "./content";
import { textOf } from "./content";
import type { FoundTable } from "./find";
import { findTable, nearestTable } from "./find";
import { lossesIn, renamedColumn } from "./losses";
import { settingsFrom } from "./parameters";
import { recordFrom } from "./record";
import type { TableRow, Unread } from "./rows";
import { flag, numberOr, rowsOf, unreadList, withUnread } from "./rows";
import type { InputTable } from "./tables";
import { coverageTable, decisionsTable, logTable, peersTable, practicalityTable, samplesTable } from "./tables";
import { currentVersion, versionSetting } from "./version";

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

export function readProject({ sheets, settings: marks }: WorkbookContent): Reading {
  const version = Number(marks[versionSetting] ?? currentVersion);
  if (version > currentVersion) {
    return { problem: message("projectTooNew", { version, known: currentVersion }) };
  }
  const marked = isProject({ settings: marks }) && version === currentVersion;
  const remarks: Message[] = [];
  const settings = settingsFrom((label) => valueBeside(sheets, label));
  const samplesFound = findTable(sheets, samplesTable);
  const decided = findDecisions(sheets, tierSystemOf(settings.tiers));
  if (!samplesFound || !decided) return { problem: missingTable(sheets, samplesFound ? null : samplesTable) };
  const { found: decisionsFound, tiers } = decided;
  const logFound = findTable(sheets, logTable);
  const peersFound = findTable(sheets, peersTable);
  const coverageFound = findTable(sheets, coverageTable);
  const practicalityFound = findTable(sheets, practicalityTable);
  // A table of another layout lacks columns rightly, and a foreign one has its own.
  if (marked) {
    const tables = [
      { table: samplesTable, found: samplesFound },
      { table: decisionsTable(tiers), found: decisionsFound },
      { table: peersTable, found: peersFound },
      { table: coverageTable, found: coverageFound },
      { table: practicalityTable, found: practicalityFound },
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

  const { samples, rows: sampleRows } = readSamples(samplesFound, remarks);
  const { items, decisions, rows: itemRows } = readDecisions(decisionsFound, remarks);
  const known = new Set(items.map(({ key }) => key));
  const orphans = new Map<string, number>();
  for (const { item } of samples) {
    if (item !== "" && !known.has(item)) orphans.set(item, (orphans.get(item) ?? 0) + 1);
  }
  for (const [item, count] of orphans) remarks.push(message("itemUnknown", { item, count }));
  const peerRows = readPeers(peersFound, remarks);
  const checks = readPracticality(practicalityFound);
  const log = logFound ? readLog(logFound, tiers, remarks) : [];
  return {
    opened: {
      project: {
        settings: { ...settings, tiers: tiers.id },
        items,
        samples,
        peers: [...peerRows.keys()],
        decisions,
        coverage: readCoverage(coverageFound),
        practicality: [...checks.keys()],
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
        log: logFound,
        logEnd: logFound ? endOf(logFound) : 0,
      },
      remarks,
    },
  };
}

function missingTable(sheets: readonly SheetContent[], samples: InputTable | null): Message {
  const table = samples ?? decisionsTable(tierSystems[0]!);
  const wordsOf = (keys: readonly string[]) =>
    keys.map((key) => table.columns.find((column) => column.key === key)!.header).join("、");
  const nearest = nearestTable(sheets, table);
  if (nearest && nearest.sheet.name === table.sheet) {
    const { sheet, headerRow, columns } = nearest;
    const words = wordsOf(table.required.filter((key) => !columns.has(key)));
    return message("projectColumnMissing", { sheet: sheet.name, row: headerRow + 1, words });
  }
  return message("projectTableMissing", {
    table: table.sheet,
    words: wordsOf(table.required),
    sheets: sheets.map(({ name }) => name).join("、"),
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
  const ordered = [...sheets].sort((a, b) => Number(b.name === "说明") - Number(a.name === "说明"));
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

function readSamples(found: FoundTable, remarks: Message[]) {
  const samples: Sample[] = [];
  const rows = new Map<string, number>();
  const rowsRead = rowsOf(found, ["enterprise", "product", "item", "water", "output", "stated"]);
  const taken = new Set<string>();
  let number = Math.max(0, ...rowsRead.map((row) => Number(/^S(\d+)$/.exec(row.text("id"))?.[1] ?? 0)));
  for (const row of rowsRead) {
    let id = row.text("id");
    // A row that was added or copied by hand is a sample of its own.
    if (id === "" || taken.has(id)) id = sampleId(++number);
    taken.add(id);
    rows.set(id, row.at);
    samples.push(readSample(row, id, found, remarks));
  }
  return { samples, rows };
}

function readSample(row: TableRow, id: string, found: FoundTable, remarks: Message[]): Sample {
  const aside: Unread[] = [];
  const number = (key: string) =>
    numberOr(row, key, samplesTable.columns.find((column) => column.key === key)!.header, aside);
  const excluded = row.text("excluded");
  const marked = flag(excluded);
  const sample = {
    id,
    item: row.text("item"),
    enterprise: row.text("enterprise"),
    industry: row.text("industry"),
    product: row.text("product"),
    condition: row.text("condition"),
    year: number("year"),
    water: number("water"),
    waterUnit: row.text("waterUnit"),
    output: number("output"),
    outputUnit: row.text("outputUnit"),
    stated: number("stated"),
    statedUnit: row.text("statedUnit"),
    origin: { file: row.text("file"), sheet: row.text("sheet"), row: number("row") },
    exclusion:
      marked === false
        ? null
        : {
            // A mark that is no yes is most likely the reason itself.
            reason: row.text("reason") || (marked === undefined ? excluded : ""),
            who: row.text("excludedBy"),
            time: row.text("excludedAt"),
          },
  };
  if (sample.exclusion?.reason === "") {
    remarks.push(message("exclusionWithoutReason", { sheet: found.sheet.name, row: row.at + 1 }));
  }
  if (aside.length > 0) {
    remarks.push(message("numbersUnread", { sheet: found.sheet.name, row: row.at + 1, text: unreadList(aside) }));
  }
  return {
    ...sample,
    note: withUnread(row.text("note"), aside),
    // A table without the column has never been held against its source: as it is now, it is taken as read.
    asRead: found.columns.has("asRead") && row.text("asRead") !== "" ? row.text("asRead") : measuredText(sample),
  };
}

function readDecisions(found: FoundTable, remarks: Message[]) {
  const items: Item[] = [];
  const decisions = new Map<string, Partial<Record<Purpose, Decision>>>();
  const rows = new Map<string, number>();
  const keys = new Set<string>();
  for (const row of rowsOf(found, ["item", "product"])) {
    const aside: Unread[] = [];
    const wanted = row.text("item") || row.text("product");
    const key = uniqueKey(wanted, keys);
    if (key !== wanted)
      remarks.push(message("itemTwice", { sheet: found.sheet.name, row: row.at + 1, item: wanted, key }));
    keys.add(key);
    rows.set(key, row.at);
    const decimals = numberOr(row, "decimals", "小数位", []);
    const old = numberOr(row, "old", "原定额", aside);
    if (aside.length > 0) {
      remarks.push(message("oldValueUnread", { sheet: found.sheet.name, row: row.at + 1, text: unreadList(aside) }));
    }
    items.push({
      key,
      industry: row.text("industry"),
      code: codeText(row.text("code")),
      product: row.text("product") || key,
      condition: row.text("condition"),
      unit: row.text("unit"),
      old,
      oldSource: withUnread(row.text("oldSource"), aside),
      decimals: decimals !== null && Number.isInteger(decimals) && decimals >= 0 ? decimals : 2,
    });
    const ofItem: Partial<Record<Purpose, Decision>> = {};
    for (const tier of tierOrder) {
      const decision = readDecision(row, tier, found, remarks);
      if (decision) ofItem[tier] = decision;
    }
    if (Object.keys(ofItem).length > 0) decisions.set(key, ofItem);
  }
  return { items, decisions, rows };
}

/** An industry code that a worksheet has turned into a number has lost its leading zero. */
function codeText(text: string): string {
  return /^\d{2}$/.test(text) ? `0${text}` : text;
}

function readDecision(row: TableRow, tier: Purpose, found: FoundTable, remarks: Message[]): Decision | null {
  const word = row.text(`method.${tier}`);
  const aside: Unread[] = [];
  const value = numberOr(row, `value.${tier}`, "手工值", aside);
  const reason = row.text(`reason.${tier}`);
  if (word === "" && value === null && aside.length === 0) return null;
  const method = methodNamed(word);
  if (word !== "" && !method) aside.push({ text: `方法原文：${word}`, cell: row.cell(`method.${tier}`) });
  if (aside.length > 0) {
    remarks.push(message("decisionUnread", { sheet: found.sheet.name, row: row.at + 1, text: unreadList(aside) }));
  }
  return {
    method: method?.key ?? "expert",
    value,
    reason: withUnread(reason, aside),
    ...recordFrom(row.text(`record.${tier}`)),
  };
}

/** With the row of each. */
function readPeers(found: FoundTable | null, remarks: Message[]): ReadonlyMap<Peer, number> {
  const peers = new Map<Peer, number>();
  if (!found) return peers;
  for (const row of rowsOf(found, ["item", "low", "high"])) {
    const aside: Unread[] = [];
    const first = numberOr(row, "low", "值", aside);
    const second = numberOr(row, "high", "上限", aside);
    const kind = peerKindNamed(row.text("kind"));
    const low = first ?? second;
    if (low === null || !kind) {
      remarks.push(message("peerUnread", { sheet: found.sheet.name, row: row.at + 1 }));
      if (low === null) continue;
    }
    if (!kind) aside.push({ text: `类别原文：${row.text("kind")}`, cell: row.cell("kind") });
    const peer: Peer = {
      item: row.text("item"),
      // A value of no known kind limits nothing.
      kind: kind ?? "case",
      name: row.text("name"),
      standard: row.text("standard"),
      tier: row.text("tier"),
      purpose: purposeNamed(row.text("purpose")),
      low,
      high: second ?? low,
      unit: row.text("unit"),
      note: withUnread(row.text("note"), aside),
    };
    peers.set(peer, row.at);
  }
  return peers;
}

function readCoverage(found: FoundTable | null): readonly CoverageShare[] {
  if (!found) return [];
  const header = found.sheet.rows[found.headerRow]!;
  const known = new Set(found.columns.values());
  const sources = header.flatMap((cell, column) =>
    known.has(column) || textOf(cell) === "" ? [] : [{ source: textOf(cell), column }],
  );
  return rowsOf(found, ["industry"]).flatMap((row) =>
    sources.flatMap(({ source, column }): CoverageShare[] => {
      const share = found.sheet.rows[row.at]![column];
      if (typeof share !== "number") return [];
      return [{ industry: row.text("industry"), source, share, covered: flag(row.text("covered")) === true }];
    }),
  );
}

/** With the row of each. */
function readPracticality(found: FoundTable | null): ReadonlyMap<PracticalityCheck, number> {
  const checks = new Map<PracticalityCheck, number>();
  for (const row of found ? rowsOf(found, ["question"]) : []) {
    const answer = row.text("satisfied");
    const satisfied = answer === "" ? null : (flag(answer) ?? null);
    checks.set({ question: row.text("question"), satisfied, note: row.text("note") }, row.at);
  }
  return checks;
}

function readLog(found: FoundTable, tiers: TierSystem, remarks: Message[]): readonly LogEntry[] {
  const entries = rowsOf(found, ["step", "action", "time"]).map((row, index): LogEntry => {
    const step = row.number("step");
    const action = actionNamed(row.text("action"));
    if (!action) remarks.push(message("logUnread", { sheet: found.sheet.name, row: row.at + 1 }));
    return {
      step: typeof step === "number" ? step : index + 1,
      time: row.text("time"),
      who: row.text("who"),
      action: action ?? "note",
      item: row.text("item"),
      tier: tierOrder.find((tier) => tiers.names[tier] === row.text("tier")) ?? null,
      sample: row.text("sample"),
      before: row.text("before"),
      after: row.text("after"),
      reason: row.text("reason"),
    };
  });
  // Sorted by somebody, perhaps: steps tell the order.
  return entries.sort((first, second) => first.step - second.step);
}
