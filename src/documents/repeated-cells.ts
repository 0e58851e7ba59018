/** Markdown has no merged cells: what one said, as a heading or as a line across the table, stands in each of its places. */
import type { Grid, PrintedCell } from "./document";
import { gridOf } from "./document";
import { isNumeric } from "./headings";
import type { RawTable } from "./raw";

const rowsAtMost = 4;

export function withRepeatedMerged(table: RawTable): RawTable {
  return withHeadsMerged(withLinesMerged(table));
}

/** Rows that say the same in every place: one line across the table. */
function withLinesMerged(table: RawTable): RawTable {
  const { columns, cells } = table;
  const across = new Set(
    gridOf(table).flatMap((line, row) => {
      const [first] = line;
      const isAcross = row > 0 && columns > 2 && first && !isNumeric(first.text);
      return isAcross && line.every((cell) => cell?.text === first.text) ? [row] : [];
    }),
  );
  if (across.size === 0) return table;
  return {
    ...table,
    cells: cells.flatMap((cell) => {
      if (!across.has(cell.row)) return [cell];
      return cell.column > 0 ? [] : [{ ...cell, columnSpan: columns }];
    }),
  };
}

function withHeadsMerged(table: RawTable): RawTable {
  const grid = gridOf(table);
  let headerRows = 1;
  while (headerRows < Math.min(rowsAtMost, grid.length - 1) && goesOn(grid, headerRows)) headerRows++;
  if (headerRows === 1) return table;
  const gone = new Set<PrintedCell>();
  const merged = new Map<PrintedCell, PrintedCell>();
  for (const cell of table.cells) {
    if (cell.row >= headerRows || gone.has(cell)) continue;
    const isSame = (row: number, column: number) => grid[row]?.[column]?.text === cell.text;
    let [rowSpan, columnSpan] = [1, 1];
    while (cell.row + rowSpan < headerRows && isSame(cell.row + rowSpan, cell.column)) rowSpan++;
    // The lowest headings stand above one column each.
    const isAbove = cell.row + rowSpan < headerRows;
    while (isAbove && isSame(cell.row, cell.column + columnSpan)) columnSpan++;
    for (let row = cell.row; row < cell.row + rowSpan; row++)
      for (let column = cell.column; column < cell.column + columnSpan; column++) gone.add(grid[row]![column]!);
    gone.delete(cell);
    merged.set(cell, { ...cell, rowSpan, columnSpan });
  }
  const cells = table.cells.filter((cell) => !gone.has(cell)).map((cell) => merged.get(cell) ?? cell);
  return { ...table, cells, headerRows };
}

/** Whether a row says again what stands above it, and has no number of its own: probabilities divide what is above. */
function goesOn(grid: Grid, row: number): boolean {
  const line = grid[row]!;
  const isAgain = line.some((cell, column) => cell && cell.text === grid[row - 1]![column]?.text);
  return isAgain && line.every((cell) => !cell || !isNumeric(cell.text) || /%|％/.test(cell.text));
}
