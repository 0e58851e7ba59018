/** Which sheets hold the tables of a project, told by their first rows: so that a host need not read every sheet whole. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { parseRange } from "../../workbook/address";
import type { RevisionProject } from "../project";
import { tierSystems } from "../tiers";
import { headerRow } from "./builder";
import type { SheetContent } from "./content";
import { headsOf, textOf } from "./content";
import { findTable } from "./find";
import { planOf } from "./plan";
import { censusTable } from "./tables/census";
import { commentsTable } from "./tables/comments";
import { coverageTable } from "./tables/coverage";
import { decisionsTable, itemFields } from "./tables/decisions";
import type { InputTable } from "./tables/field";
import { logTable } from "./tables/log";
import { peersTable } from "./tables/peers";
import { practicalityTable } from "./tables/practicality";
import { samplesTable } from "./tables/samples";
import { textsTable } from "./tables/texts";
import { sheetTitles } from "./titles";

/** So many rows of a sheet tell whether it holds a table, and all the settings. */
export const headRows = 100;

const decisionTables = tierSystems.map((tiers): InputTable => decisionsTable(tiers));
const tables: readonly InputTable[] = [
  samplesTable,
  peersTable,
  coverageTable,
  practicalityTable,
  censusTable,
  commentsTable,
  textsTable,
  logTable,
  ...decisionTables,
];

export function tableSheets(heads: readonly SheetContent[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => findTable(heads, table)?.sheet.name ?? []));
}

export interface SheetFormulas extends SheetContent {
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Whether a formula stands in a cell that a project is read from: then results bear on it, and not only what is entered. */
export function readsResults(sheets: readonly SheetFormulas[]): boolean {
  // Under another name, any sheet may hold the settings.
  const settings = sheets.find(({ name }) => name === sheetTitles.guide);
  if (!settings || settings.formulas.some((line) => line.some((formula) => formula !== null))) return true;
  return tables.some((table) => {
    const found = findTable(sheets, table);
    if (!found) return false;
    const columns = [...found.columns.values()];
    const { formulas } = sheets.find(({ name }) => name === found.sheet.name)!;
    return formulas
      .slice(found.headerRow + 1)
      .some((line) => columns.some((column) => (line[column] ?? null) !== null));
  });
}

/** Whether there is a sample table and one of decisions: a project, even if it does not say so of itself. */
export function looksLikeProject(heads: readonly SheetContent[]): boolean {
  return findTable(heads, samplesTable) !== null && decisionTables.some((table) => findTable(heads, table) !== null);
}

/** Sheets of pictures, under whatever names: told by what stands at their top. */
export function pictureSheets(heads: readonly SheetContent[]): readonly string[] {
  return heads
    .filter(
      ({ rows }) =>
        textOf(rows[0]?.[0]) === sheetTitles.pictures && textOf(rows[headerRow]?.[0]) === itemFields.item.header,
    )
    .map(({ name }) => name);
}

export function pictureSheetsOf(workbook: WorkbookSnapshot): readonly string[] {
  return pictureSheets(headsOf(workbook, headerRow + 1));
}

/** The sheets of a project, under whatever names; all others are somebody's own. */
export function projectSheets(workbook: WorkbookSnapshot, project: RevisionProject): ReadonlySet<string> {
  const planned = new Set(planOf(project).names.map(({ name }) => name));
  const named = workbook.names
    .filter(({ name, sheet }) => sheet === undefined && planned.has(name))
    .flatMap(({ refersTo }) => parseRange(refersTo, "")?.sheet ?? []);
  return new Set([
    ...Object.values(sheetTitles),
    ...named,
    ...tableSheets(headsOf(workbook, headRows)),
    ...pictureSheetsOf(workbook),
  ]);
}

/** Whether there are formulas of somebody's own, whose results only their own program is sure to know. */
export function hasOwnFormulas({ sheets }: WorkbookSnapshot, ours: ReadonlySet<string>): boolean {
  return sheets.some(({ name, cells }) => !ours.has(name) && cells.some(({ formula }) => formula !== undefined));
}
