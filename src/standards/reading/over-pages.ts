/**
 * Merged cells that go on over a page of paper: print repeats none of their text at the top of the next page, so that a blank cell there
 * may be the rest of the one before.
 */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import type { Column } from "./columns";

export interface OverPages {
  /** With cells that reach over the page wherever that cannot be mistaken. */
  readonly table: PrintedTable;
  /** Cells at the top of a page that have the text of the one before. */
  readonly carried: ReadonlySet<PrintedCell>;
  /** Rows of which it cannot be told whether a label goes on in them. */
  readonly doubtful: ReadonlySet<number>;
}

export function overPages(table: PrintedTable, columns: readonly Column[]): OverPages {
  const tops = table.parts.filter(({ place }) => place.box !== undefined).slice(1);
  const grid = gridOf(table);
  const isName = (column: number) => ["product", "code", "unit"].includes(columns[column]?.kind ?? "");
  const doubtful = new Set(tops.flatMap(({ firstRow, joined }) => (joined?.some(isName) ? [firstRow - 1] : [])));
  const doubt = ({ row, rowSpan }: PrintedCell) => {
    for (let at = 0; at < rowSpan; at++) doubtful.add(row + at);
  };
  const reached = new Map<PrintedCell, PrintedCell>();
  const rests = new Map<PrintedCell, PrintedCell>();
  for (const { firstRow } of tops) {
    if (firstRow >= grid.length) continue;
    const product = columns.findIndex(({ kind }) => kind === "product");
    const productGoesOn = grid[firstRow]![product]?.text === "";
    const code = columns.findIndex(({ kind }) => kind === "code");
    const classGoesOn = grid[firstRow]![code]?.text === "" && isFilledElsewhere(grid, table, code);
    columns.forEach(({ kind }, column) => {
      const cell = grid[firstRow]![column];
      const above = grid[firstRow - 1]![column];
      if (cell?.text && above?.text && ((kind === "category" && classGoesOn) || isRest(kind, above.text, cell.text))) {
        rests.set(cell, above);
        if (kind !== "category") [above, cell].forEach(doubt);
      }
      if (kind === "value" || kind === "tierWord" || cell?.text !== "" || !above?.text) return;
      if (isFilledElsewhere(grid, table, column)) reached.set(cell, above);
      else if (productGoesOn) doubt(cell);
    });
  }
  // A cell may go on over several pages: the text is that of the first.
  const textOf = (cell: PrintedCell): string => (reached.has(cell) ? textOf(reached.get(cell)!) : cell.text);
  const carried = new Map([...reached.keys()].map((cell) => [cell, { ...cell, text: textOf(cell) }]));
  const whole = new Map<PrintedCell, PrintedCell>();
  for (const [rest, above] of rests) {
    const text = oneLine(`${textOf(above)}\n${rest.text}`);
    whole.set(above, { ...above, text });
    carried.set(rest, { ...rest, text });
  }
  const cells = table.cells.map((cell) => carried.get(cell) ?? whole.get(cell) ?? cell);
  return { table: { ...table, cells }, carried: new Set(carried.values()), doubtful };
}

/** Whether a name at the top of a page is the rest of the one before: a bracket opened there closes here. */
function isRest(kind: Column["kind"], above: string, text: string): boolean {
  const open = (part: string) => part.replace(/[^（(]/g, "").length - part.replace(/[^）)]/g, "").length;
  return (kind === "product" || kind === "condition") && open(above) > 0 && open(text) < 0;
}

/** Whether nothing in a column is blank but at the top of a page. */
function isFilledElsewhere(grid: Grid, { headerRows, parts }: PrintedTable, column: number): boolean {
  const tops = new Set(parts.map(({ firstRow }) => firstRow));
  return grid.every(
    (line, row) => row < headerRows || Boolean(line[column]?.text) || tops.has(line[column]?.row ?? row),
  );
}
