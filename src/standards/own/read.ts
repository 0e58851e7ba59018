/** Reads a user's own standard from the cells of a sheet. It is taken whole or not at all. */
import { rangeName } from "../../workbook/address";
import type { Rectangle } from "../../workbook/snapshot";
import type { Cell, Matrix } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { OwnStandard } from "../library";
import { normalise } from "../normalise";
import type { Variant } from "../variant";
import type { Header } from "./header";
import { isHeader, readHeader } from "./header";
import { readParticulars } from "./particulars";
import type { CellProblem } from "./problem";
import { Problems } from "./problem";
import { readRow } from "./row";
import { isDoubtful } from "./tier-notes";

export type OwnReading =
  | { readonly own: OwnStandard; readonly problems: readonly [] }
  /** Nothing is taken; `count` tells how many problems there are where not all are listed. */
  | { readonly own: null; readonly problems: readonly CellProblem[]; readonly count: number };

/** More is a wrong sheet: the longest provincial standard has some 2,000 rows. */
export const rowsAtMost = 20_000;
const headerWithin = 30;

/**
 * @param cells of the sheet from A1 on
 * @param merges its merged cells
 */
export function readOwnStandard(cells: Matrix, merges: readonly Rectangle[] = []): OwnReading {
  const problems = new Problems();
  const standard = readSheet(cells, merges, problems);
  return standard && problems.count === 0
    ? { own: standard, problems: [] }
    : { own: null, problems: problems.inOrder(), count: problems.count };
}

function readSheet(cells: Matrix, merges: readonly Rectangle[], problems: Problems): OwnStandard | null {
  const row = cells.findIndex((line, at) => at < headerWithin && isHeader(line));
  if (row < 0) {
    problems.add(0, null, "ownHeaderMissing", { rows: headerWithin });
    return null;
  }
  // Of merged cells only the first holds what is meant for all: nothing else can be told of such a table.
  for (const merge of merges) {
    if (isInTable(merge, row, cells)) problems.add(merge.row, merge.column, "ownMerged", { range: rangeName(merge) });
  }
  if (problems.count > 0) return null;
  const header = readHeader(cells[row]!, row, cells, problems);
  const standard = readParticulars(cells.slice(0, row), header, problems);
  const filled = cells.length - row - 1;
  if (filled > rowsAtMost) {
    problems.add(row, null, "ownRowsTooMany", { count: filled, maximum: rowsAtMost });
    return null;
  }
  const variants = readRows(cells, header, standard.id, problems);
  if (variants.length === 0 && problems.count === 0) problems.add(row, null, "ownRowsNone");
  return { standard, variants };
}

/** Merged titles above the header do no harm, nor do merged remarks and blank rows below it. */
function isInTable(merge: Rectangle, header: number, cells: Matrix): boolean {
  const lines = cells.slice(Math.max(merge.row, header), merge.row + merge.rows);
  return lines.some((line) => !line.every(isBlank) && !isRemark(line));
}

function readRows(cells: Matrix, header: Header, standard: string, problems: Problems): Variant[] {
  const variants: Variant[] = [];
  const rowByKey = new Map<string, number>();
  for (let row = header.row + 1; row < cells.length; row++) {
    const line = cells[row]!;
    if (line.every(isBlank) || isRemark(line)) continue;
    const before = problems.count;
    const variant = readRow(line, row, variants.length + 1, header, standard, problems);
    const key = [variant.code, variant.product, variant.condition].map(normalise).join("\t");
    const other = rowByKey.get(key);
    if (other === undefined) rowByKey.set(key, row);
    else if (variant.product !== "" && !isDoubtful(variant.tiers))
      problems.add(row, header.columns.get("product")!, "ownTwice", { row: other + 1 });
    if (problems.count === before) variants.push(variant);
  }
  return variants;
}

/** A line of explanation below or between the rows of a table. */
function isRemark(line: readonly Cell[]): boolean {
  const filled = line.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" && /^\s*注\d*\s*[:：]/.test(filled[0]);
}
