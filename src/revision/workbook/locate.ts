/** Which sheets hold the tables of a project, told by their first rows: so that a host need not read every sheet whole. */
import { tierSystems } from "../tiers";
import type { SheetContent } from "./content";
import { findTable } from "./find";
import type { InputTable } from "./tables";
import { coverageTable, decisionsTable, logTable, peersTable, practicalityTable, samplesTable } from "./tables";

/** So many rows of a sheet tell whether it holds a table, and all the settings. */
export const tellingRows = 100;

const decisionTables = tierSystems.map((tiers): InputTable => decisionsTable(tiers));
const tables: readonly InputTable[] = [
  samplesTable,
  peersTable,
  coverageTable,
  practicalityTable,
  logTable,
  ...decisionTables,
];

export function tableSheets(heads: readonly SheetContent[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => findTable(heads, table)?.sheet.name ?? []));
}

/** Whether there is a sample table and one of decisions: a project, even if it does not say so of itself. */
export function looksLikeProject(heads: readonly SheetContent[]): boolean {
  return findTable(heads, samplesTable) !== null && decisionTables.some((table) => findTable(heads, table) !== null);
}
