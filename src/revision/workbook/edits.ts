/**
 * An operation on an open project as the cells it changes, so that a workbook stays the one place where the project lives: one
 * undoable write of the host, everything else follows by formula.
 */
import type { Purpose } from "../../standards/standard";
import { actionNames } from "../log";
import { methodOf } from "../methods";
import type { LogEntry, RevisionProject, Sample } from "../project";
import { tierOrder, tierSystemOf } from "../tiers";
import { textOf } from "./content";
import type { FoundTable } from "./find";
import type { Places } from "./read";
import { recordText } from "./record";
import { sampleRow } from "./sample-row";
import { logTable, samplesTable } from "./tables";

/** One row of cells to be written; null empties a cell. Of the shape that the host port writes. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly (string | number | null)[])[];
}

/**
 * What differs between a project and what an operation or a merge made of it, as cells. Both must stem from the same reading, and
 * places be its. New samples and items go below the others; where formulas do not reach so far, the workbook has to grow as well.
 */
export function editsBetween(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  return [
    ...sampleEdits(before, after, places),
    ...decisionEdits(before, after, places),
    ...logEdits(before, after, places),
  ];
}

/** Where the log goes on after such an edit. */
export function placesAfter(before: RevisionProject, after: RevisionProject, places: Places): Places {
  return { ...places, logEnd: places.logEnd + after.log.length - before.log.length };
}

function sampleEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  if (before.samples === after.samples) return [];
  const writes: CellWrite[] = [];
  const cells = sampleCells(places.samples);
  after.samples.forEach((sample, index) => {
    const old = before.samples[index];
    if (old === sample) return;
    const row = old ? places.sampleRows.get(sample.id)! : places.samplesEnd + index - before.samples.length;
    const put = cellWriter(writes, places.samples, row);
    const [now, then] = [cells(sample), old && cells(old)];
    // A row that was added by hand gets its number now, so that the log means it for good.
    if (old && cellText(places.samples, row, "id") === "") put("id", sample.id);
    for (const key of Object.keys(now)) if (now[key] !== (then?.[key] ?? null)) put(key, now[key]!);
  });
  return writes;
}

type Cells = Readonly<Record<string, string | number | null>>;

/** A sample as the cells of its row; what a reading has put into the note stays where the reader found it. */
function sampleCells({ columns }: FoundTable): (sample: Sample) => Cells {
  const known = samplesTable.columns.filter(({ key }) => columns.has(key));
  return (sample) => {
    const cells = sampleRow(sample);
    return Object.fromEntries(known.map(({ key }) => [key, cells[key]]));
  };
}

function decisionEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  const writes: CellWrite[] = [];
  after.items.slice(before.items.length).forEach((item, index) => {
    const put = cellWriter(writes, places.decisions, places.itemsEnd + index);
    const { key, code, industry, product, condition, unit, old, oldSource, decimals } = item;
    const cells: Cells = { item: key, code, industry, product, condition, unit, old, oldSource, decimals };
    for (const [name, value] of Object.entries(cells)) if (value !== null && value !== "") put(name, value);
  });
  for (const { key: item } of after.items) {
    const [old, tiers] = [before.decisions.get(item), after.decisions.get(item)];
    if (old === tiers) continue;
    const row = places.itemRows.get(item);
    if (row === undefined) continue;
    const put = cellWriter(writes, places.decisions, row);
    for (const tier of tierOrder) {
      if (old?.[tier] !== tiers?.[tier]) putDecision(put, tier, tiers?.[tier]);
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
export function anchorsOf(writes: readonly CellWrite[], { samples, decisions, log }: Places): readonly Anchor[] {
  const tables = [
    { table: samples, keys: ["id", "enterprise", "product"] },
    { table: decisions, keys: ["item", "product"] },
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

type Put = (key: string, value: string | number | null) => void;

function putDecision(
  put: Put,
  tier: Purpose,
  decision: NonNullable<ReturnType<RevisionProject["decisions"]["get"]>>[Purpose],
) {
  put(`method.${tier}`, decision ? methodOf(decision.method).name.zh : null);
  put(`value.${tier}`, decision?.value ?? null);
  put(`reason.${tier}`, decision && decision.reason !== "" ? decision.reason : null);
  put(`record.${tier}`, decision ? recordText(decision) : null);
}

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
  const names = tierSystemOf(after.settings.tiers).names;
  const writes: CellWrite[] = [];
  after.log.slice(before.log.length).forEach((entry, index) => {
    const put = cellWriter(writes, log, logEnd + index);
    const cells: Readonly<Record<(typeof logTable.columns)[number]["key"], string | number>> = {
      ...entry,
      action: actionNames[entry.action],
      tier: entry.tier ? names[entry.tier] : "",
    } satisfies Record<keyof LogEntry, string | number>;
    for (const { key } of logTable.columns) if (cells[key] !== "") put(key, cells[key]);
  });
  return writes;
}
