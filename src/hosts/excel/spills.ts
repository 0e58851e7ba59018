/** Which cells a formula elsewhere fills. */
import type { RangeAddress, RangeContent } from "../port";
import { addressOf, rangeAt } from "./ranges";
import { knowsSpills } from "./support";

const corners = "rowIndex, columnIndex, rowCount, columnCount";
const cellsAtOnce = 500;

/** The cell whose formula fills this one, and all that it fills; null where none does. */
export async function spillAt(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
): Promise<{ readonly source: RangeAddress; readonly area: RangeAddress } | null> {
  if (!knowsSpills()) return null;
  const cell = rangeAt(context, { sheet, row, column, rows: 1, columns: 1 });
  const source = cell.getSpillParentOrNullObject().load(corners);
  await context.sync();
  if (source.isNullObject) return null;
  const area = source.getSpillingToRangeOrNullObject().load(corners);
  await context.sync();
  return area.isNullObject ? null : { source: addressOf(source, sheet), area: addressOf(area, sheet) };
}

/** Of what was read, the cells that formulas elsewhere fill: written back as values they would stand in these formulas' way. */
export async function spilledCells(
  context: Excel.RequestContext,
  contents: readonly (RangeContent | null)[],
): Promise<(boolean[][] | null)[]> {
  if (!knowsSpills()) return contents.map(() => null);
  const ranges = contents.map((content) => content && rangeAt(context, content.address).load("hasSpill"));
  await context.sync();
  const found: (boolean[][] | null)[] = [];
  for (const [index, content] of contents.entries()) {
    found.push(content && ranges[index]!.hasSpill !== false ? await spilledIn(context, content) : null);
  }
  return found;
}

async function spilledIn(context: Excel.RequestContext, { address, values, formulas }: RangeContent) {
  const spilled = values.map((line) => line.map(() => false));
  const unknown = values.flatMap((line, row) =>
    line.flatMap((value, column) => (value !== null && formulas[row]![column] === null ? [{ row, column }] : [])),
  );
  while (unknown.length > 0) {
    const { sheet } = address;
    const parents = unknown.splice(0, cellsAtOnce).map(({ row, column }) => {
      const cell = { sheet, row: address.row + row, column: address.column + column, rows: 1, columns: 1 };
      return rangeAt(context, cell).getSpillParentOrNullObject().load(corners);
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer may settle thousands of cells
    await context.sync();
    const sources = new Map(
      parents.flatMap((parent) =>
        parent.isNullObject ? [] : [[`${parent.rowIndex} ${parent.columnIndex}`, parent] as const],
      ),
    );
    const areas = [...sources.values()].map((source) => ({
      source: addressOf(source, sheet),
      area: source.getSpillingToRangeOrNullObject().load(corners),
    }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
    await context.sync();
    for (const { source, area } of areas)
      if (!area.isNullObject) fill(spilled, address, source, addressOf(area, sheet));
    const left = unknown.filter(({ row, column }) => !spilled[row]![column]);
    unknown.splice(0, unknown.length, ...left);
  }
  return spilled;
}

function fill(spilled: boolean[][], range: RangeAddress, source: RangeAddress, area: RangeAddress): void {
  for (const [down, line] of spilled.entries()) {
    const row = range.row + down;
    if (row < area.row || row >= area.row + area.rows) continue;
    for (let right = 0; right < line.length; right++) {
      const column = range.column + right;
      const isInside = column >= area.column && column < area.column + area.columns;
      if (isInside && (row !== source.row || column !== source.column)) line[right] = true;
    }
  }
}
