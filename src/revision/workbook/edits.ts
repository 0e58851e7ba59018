/**
 * An operation on an open project as the cells it changes, so that a workbook stays the one place where the project lives: one
 * undoable write of the host, everything else follows by formula.
 */
import type { Purpose } from "../../standards/standard";
import { actionNames } from "../log";
import { methodOf } from "../methods";
import type { LogEntry, RevisionProject } from "../project";
import { tierOrder, tierSystemOf } from "../tiers";
import type { FoundTable } from "./find";
import type { Places } from "./read";
import { recordText } from "./record";
import { logTable } from "./tables";

/** One row of cells to be written; null empties a cell. Of the shape that the host port writes. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly (string | number | null)[])[];
}

/**
 * What differs between a project and what an operation made of it, as cells. Both must stem from the same reading, and places be its.
 * Only exclusions, assignments and decisions are edited in place; new samples or items need the workbook laid out anew.
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
  after.samples.forEach((sample, index) => {
    const old = before.samples[index]!;
    if (old === sample) return;
    const row = places.sampleRows.get(sample.id)!;
    const put = cellWriter(writes, places.samples, row);
    if (old.item !== sample.item) put("item", sample.item);
    if (old.exclusion !== sample.exclusion) {
      put("excluded", sample.exclusion ? "是" : null);
      put("reason", sample.exclusion?.reason ?? null);
      put("excludedBy", sample.exclusion?.who ?? null);
      put("excludedAt", sample.exclusion?.time ?? null);
    }
  });
  return writes;
}

function decisionEdits(before: RevisionProject, after: RevisionProject, places: Places): readonly CellWrite[] {
  const writes: CellWrite[] = [];
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
