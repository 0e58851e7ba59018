/** Where everything of a project stands in its workbook, and the names by which formulas speak of it. */
import { absoluteName } from "../../workbook/address";
import type { ParticularKey } from "../particulars";
import { particularsIn } from "../particulars";
import type { RevisionProject } from "../project";
import type { TierSystem } from "../tiers";
import { tierSystemOf } from "../tiers";
import { firstRow } from "./builder";
import type { Reach, SheetColumns } from "./columns";
import { stretchesOf } from "./columns";
import type { Plan, PlannedName } from "./planned";
import { settingList } from "./settings";
import { advancednessColumns } from "./sheets/advancedness";
import { changesColumns } from "./sheets/changes";
import { comparisonColumns } from "./sheets/comparison";
import { decisionsColumns } from "./sheets/decisions";
import { exclusionsColumns } from "./sheets/exclusions";
import { figuresColumns } from "./sheets/figures";
import { fitColumns } from "./sheets/fit";
import { peersColumns } from "./sheets/peers";
import { resultsColumns } from "./sheets/results";
import { samplesColumns } from "./sheets/samples";
import { savingsColumns } from "./sheets/savings";
import { sheetTitles } from "./titles";

/** Rows kept free below each table, which its formulas see already. */
export const spare: Readonly<Record<Reach, number>> = { samples: 500, items: 10, peers: 500 };

/** Settings stand one below the other, their values in this column. */
export const settingRow = firstRow;
export const settingColumn = 1;

/** All sheets that are lists of columns. */
function columnsOfSheets(tiers: TierSystem, particulars: readonly ParticularKey[]): Plan["sheets"] {
  return {
    samples: samplesColumns(particulars),
    exclusions: exclusionsColumns(),
    peers: peersColumns(),
    decisions: decisionsColumns(tiers),
    figures: figuresColumns(),
    comparison: comparisonColumns(tiers),
    results: resultsColumns(tiers),
    changes: changesColumns(tiers),
    savings: savingsColumns(tiers),
    fit: fitColumns(),
    advancedness: advancednessColumns(tiers),
  };
}

export function planOf(project: RevisionProject): Plan {
  const tiers = tierSystemOf(project.settings.tiers);
  const rows = {
    samples: project.samples.length + spare.samples,
    items: project.items.length + spare.items,
    peers: project.peers.length + spare.peers,
  };
  const sheets = columnsOfSheets(tiers, particularsIn(project.samples));
  const names = [...Object.values(sheets).flatMap((sheet) => namesOf(sheet, rows)), ...settingNames()];
  return { project, tiers, rows, sheets, names };
}

function namesOf({ sheet, reach, columns }: SheetColumns, rows: Plan["rows"]): readonly PlannedName[] {
  if (reach === null) return [];
  return stretchesOf(columns).map(({ name, at, count }) => ({
    name,
    reach,
    sheet,
    refersTo: absoluteName({ sheet, row: firstRow, column: at, rows: rows[reach], columns: count }),
  }));
}

function settingNames(): readonly PlannedName[] {
  const sheet = sheetTitles.guide;
  return stretchesOf(settingList).map(({ name, at, count }) => ({
    name,
    reach: null,
    sheet,
    refersTo: absoluteName({ sheet, row: settingRow + at, column: settingColumn, rows: count, columns: 1 }),
  }));
}

/** Headers of the formulas behind a table that is filled in. */
export function derivedHeaders(sheet: string, tiers: TierSystem): readonly string[] {
  const found = Object.values(columnsOfSheets(tiers, [])).find((one) => one.sheet === sheet);
  return found ? found.columns.filter(({ entered }) => !entered).map(({ header }) => header) : [];
}
