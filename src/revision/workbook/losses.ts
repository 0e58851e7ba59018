/**
 * What somebody has deleted or renamed in the sheets of a project. A table that is gone counts as empty and that is told; a column
 * that seems to have been renamed stops the reading, since what stands in it would be lost by going on.
 */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { TierSystem } from "../tiers";
import type { SheetContent } from "./content";
import { textOf } from "./content";
import type { FoundTable } from "./found-table";
import { headerWord } from "./find";
import { derivedHeaders } from "./plan";
import { settingList } from "./settings";
import type { InputTable } from "./tables/field";
import { keysOf } from "./tables/field";

export interface LookedFor {
  readonly table: InputTable;
  readonly found: FoundTable | null;
}

/** The first column that was renamed, as far as that can be told; null where none was. */
export function renamedColumn(tables: readonly LookedFor[], tiers: TierSystem): Message | null {
  for (const { table, found } of tables) {
    // Behind its own columns the table of coverage has one a source, whatever it is called.
    if (!found || table.id === "coverage") continue;
    const missing = missingIn(table, found);
    const strange = strangersIn(table, found, tiers);
    if (missing.length === 0 || strange.length === 0) continue;
    return message("columnRenamed", {
      sheet: found.sheet.name,
      row: found.headerRow + 1,
      missing,
      strange,
    });
  }
  return null;
}

/** Tables, columns and settings that are not there. */
export function lossesIn(tables: readonly LookedFor[], sheets: readonly SheetContent[]): readonly Message[] {
  return [
    ...tables.flatMap(({ table, found }): Message[] => {
      if (!found) return [message("tableGone", { table: table.sheet })];
      const missing = missingIn(table, found);
      if (missing.length === 0) return [];
      return [message("columnsGone", { sheet: found.sheet.name, columns: missing })];
    }),
    ...settingsGone(sheets),
  ];
}

function missingIn(table: InputTable, found: FoundTable): readonly string[] {
  return keysOf(table)
    .filter((key) => !found.columns.has(key))
    .map((key) => table.fields[key]!.header);
}

/** Headers that are neither the table's nor those of the formulas beside it. */
function strangersIn(table: InputTable, { sheet, headerRow, columns }: FoundTable, tiers: TierSystem) {
  const known = new Set(columns.values());
  const derived = new Set(derivedHeaders(table.sheet, tiers).map(headerWord));
  return sheet.rows[headerRow]!.flatMap((cell, column) => {
    const text = textOf(cell);
    return text === "" || known.has(column) || derived.has(headerWord(text)) ? [] : [text];
  });
}

function settingsGone(sheets: readonly SheetContent[]): readonly Message[] {
  const words = new Set(sheets.flatMap(({ rows }) => rows.slice(0, 100).flatMap((row) => row.slice(0, 6).map(textOf))));
  const gone = settingList.map(({ label }) => label).filter((label) => !words.has(label));
  return gone.length === 0 ? [] : [message("settingsGone", { labels: gone })];
}
