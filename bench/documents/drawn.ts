/** A table drawn with line characters, each as wide as a Chinese one. */
import type { Cell, Rows } from "./printed";

interface Place {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

const widthOf = (text: string) => Math.max(...text.split("\n").map(widthOfLine));
const widthOfLine = (text: string) => [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0); // prettier-ignore

export function drawn(rows: Rows): string {
  const grid = gridOf(rows);
  const columns = Math.max(...grid.map((line) => line.length));
  const widths = widthsOf(grid, columns);
  const lines = [ruled(grid, 0, widths)];
  grid.forEach((_, at) => lines.push(...written(grid, at, widths), ruled(grid, at + 1, widths)));
  return lines.join("\n");
}

function gridOf(rows: Rows): (Place | undefined)[][] {
  const grid: (Place | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column]) column++;
      for (let r = row; r < Math.min(row + cell.rows, grid.length); r++)
        for (let c = column; c < column + cell.columns; c++) grid[r]![c] = { cell, row, column };
    }
  });
  return grid;
}

/** Even, since a line character takes two places. */
function widthsOf(grid: readonly (readonly (Place | undefined)[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const texts = grid.map((line) => line[column]).map((place) => (place ? Math.ceil(widthOf(place.cell.text) / place.cell.columns) : 0)); // prettier-ignore
    return Math.ceil((Math.max(...texts) + 2) / 2) * 2;
  });
}

/** A row takes as many lines as its cells have. */
function written(grid: readonly (readonly (Place | undefined)[])[], row: number, widths: readonly number[]): string[] {
  const own = grid[row]!.flatMap((place) => (place?.row === row ? [place.cell.text.split("\n").length] : []));
  return Array.from({ length: Math.max(1, ...own) }, (_, at) => lineOf(grid, row, at, widths));
}

function lineOf(grid: readonly (readonly (Place | undefined)[])[], row: number, at: number, widths: readonly number[]) {
  let line = "│";
  for (let column = 0; column < widths.length;) {
    const place = grid[row]![column];
    const wide = place?.cell.columns ?? 1;
    const room = widths.slice(column, column + wide).reduce((sum, width) => sum + width, 0) + 2 * (wide - 1);
    const text = place && place.row === row ? (place.cell.text.split("\n")[at] ?? "") : "";
    line += text + " ".repeat(room - widthOf(text)) + "│";
    column += wide;
  }
  return line;
}

/** The line above a row: broken where a cell reaches across it. */
function ruled(grid: readonly (readonly (Place | undefined)[])[], row: number, widths: readonly number[]): string {
  const cellAt = (at: number, column: number) => grid[at]?.[column]?.cell;
  const crosses = (column: number) => row > 0 && row < grid.length && cellAt(row, column) !== undefined && cellAt(row, column) === cellAt(row - 1, column); // prettier-ignore
  let line = "";
  for (let column = 0; column <= widths.length; column++) {
    const [left, right] = [column > 0 && !crosses(column - 1), column < widths.length && !crosses(column)];
    const isBarred = (at: number) => at >= 0 && at < grid.length && (cellAt(at, column) !== cellAt(at, column - 1) || column === 0 || column === widths.length); // prettier-ignore
    line += corner(isBarred(row - 1), isBarred(row), left, right);
    if (column < widths.length) line += (crosses(column) ? " " : "─").repeat(crosses(column) ? widths[column]! : widths[column]! / 2); // prettier-ignore
  }
  return line;
}

function corner(up: boolean, down: boolean, left: boolean, right: boolean): string {
  const corners = " ???│┐┌┬│┘└┴│┤├┼";
  const at = (up ? 8 : 0) + (down ? 4 : 0) + (left ? 2 : 0) + (right ? 1 : 0);
  return left && right && !up && !down ? "─" : up && down && !left && !right ? "│" : corners[at]!;
}
