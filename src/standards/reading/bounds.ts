/** Lower and upper bounds printed as two columns (下限 | 上限), as one column of ranges for both readings. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { isNone, printedValue } from "./printed-value";
import { headsAside } from "./value-headings";

const lower = /(?:下限|低限|最[小低])值?$/;
const upper = /(?:上限|高限|最[大高])值?$/;

/** Whether a heading names one end of a range. */
export function isBound(text: string): boolean {
  return lower.test(text) || upper.test(text);
}

interface Pair {
  readonly left: PrintedCell;
  readonly right: PrintedCell;
  readonly isRising: boolean;
  /** What the two headings share. */
  readonly stem: string;
}

export function withBoundsJoined(table: PrintedTable): PrintedTable {
  const pair = pairIn(table);
  const joined = pair && joinedAt(table, pair);
  return joined ? withBoundsJoined(joined) : table;
}

function pairIn(table: PrintedTable): Pair | null {
  const { headerRows, columns } = table;
  const heads = gridOf(table).slice(0, headerRows);
  // 最小值, 最大值 and 平均值 are figures of a sample.
  if (heads.flat().some((cell) => cell && headsAside(cell.text))) return null;
  const leaves = heads.at(-1) ?? [];
  for (let at = 0; at + 1 < columns; at++) {
    const [left, right] = [leaves[at], leaves[at + 1]];
    if (!left || !right || left === right || left.row !== right.row) continue;
    const [first, second] = [plain(left), plain(right)];
    const isRising = lower.test(first) && upper.test(second);
    if (!isRising && !(upper.test(first) && lower.test(second))) continue;
    const stem = first.replace(isRising ? lower : upper, "");
    const isShared = heads.slice(0, left.row).every((line) => line[at]?.text === line[at + 1]?.text);
    if (isShared && stem === second.replace(isRising ? upper : lower, "")) return { left, right, isRising, stem };
  }
  return null;
}

/** Without spaces and the unit behind it. */
function plain({ text }: PrintedCell): string {
  return text.replace(/\s/g, "").replace(/[（(][^（()）]*[/／].*$/, "");
}

/** Null where a cell of one column has none beside it in the other. */
function joinedAt(table: PrintedTable, { left, right, isRising, stem }: Pair): PrintedTable | null {
  const [at, beside] = [left.column, right.column];
  const grid = gridOf(table);
  const twinOf = ({ row, column, rowSpan, columnSpan }: PrintedCell) => {
    const twin = grid[row]![column === at ? beside : at];
    return columnSpan === 1 && twin?.row === row && twin.rowSpan === rowSpan && twin.columnSpan === 1 ? twin : null;
  };
  const inside = table.cells.filter(
    ({ column, columnSpan }) => columnSpan === 1 && (column === at || column === beside),
  );
  const isBody = ({ row }: PrintedCell) => row >= table.headerRows;
  if (inside.some((cell) => isBody(cell) && !twinOf(cell))) return null;
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    const { column, columnSpan, text } = cell;
    if (column > beside) return [{ ...cell, column: column - 1 }];
    if (columnSpan > 1)
      return [column <= at && column + columnSpan > beside ? { ...cell, columnSpan: columnSpan - 1 } : cell];
    if (column === beside) return [];
    if (column !== at) return [cell];
    if (!isBody(cell)) return [cell === left ? { ...cell, text: stem || (left.row === 0 ? "定额" : "") } : cell];
    const { value: _, ...rest } = cell;
    return [
      {
        ...rest,
        text: rangeOf(...(isRising ? ([text, twinOf(cell)!.text] as const) : ([twinOf(cell)!.text, text] as const))),
      },
    ];
  });
  return withoutBlankHeads({
    ...table,
    columns: table.columns - 1,
    cells,
    parts: table.parts.map(({ joined: _, ...part }) => part),
  });
}

function rangeOf(low: string, high: string): string {
  const isBlank = (text: string) => text === "" || isNone(text);
  if (isBlank(low) && isBlank(high)) return low;
  // What is no range stays readable, and is doubtful.
  return printedValue(low) && printedValue(high) ? `${low}～${high}` : `${low || "—"} ～ ${high || "—"}`;
}

/** Headings left blank belong to those above; a row of headings without any of its own goes. */
function withoutBlankHeads(table: PrintedTable): PrintedTable {
  const blank = table.cells.filter(({ row, text }) => row > 0 && row < table.headerRows && text === "");
  const below = ({ row, column, rowSpan }: PrintedCell) =>
    blank.find((cell) => cell.column === column && cell.row === row + rowSpan);
  const cells = table.cells
    .filter((cell) => !blank.includes(cell))
    .map((cell) => ({ ...cell, rowSpan: cell.rowSpan + (below(cell)?.rowSpan ?? 0) }));
  const last = table.headerRows - 1;
  if (last === 0 || cells.some(({ row }) => row === last)) return { ...table, cells };
  const raised = cells.map((cell) =>
    cell.row > last
      ? { ...cell, row: cell.row - 1 }
      : { ...cell, rowSpan: cell.rowSpan - (cell.row + cell.rowSpan > last ? 1 : 0) },
  );
  const parts = table.parts.map((part) => ({ ...part, firstRow: Math.max(0, part.firstRow - 1) }));
  return { ...table, cells: raised, rows: table.rows - 1, headerRows: last, parts };
}
