import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PrintedCell } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import type { ReviewItem } from "../../standards/reading/review";
import { useTexts } from "../shell/texts";
import { readingTexts } from "./texts";

const useStyles = makeStyles({
  // The fields below stay in view.
  scroll: { overflow: "auto", maxHeight: "220px" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, width: "100%" },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: "2px 4px", fontWeight: "inherit", textAlign: "start", whiteSpace: "pre-wrap" },
  head: { backgroundColor: tokens.colorNeutralBackground3 },
  // In high contrast there is no yellow: the letters tell it.
  own: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
}); // prettier-ignore

interface Props {
  readonly item: ReviewItem;
  /** So many rows stand above and below those of the entry. */
  readonly around: number;
}

/** The rows of the document's table around an entry, with its headings: as the reader found its cells. */
export function Excerpt({ item: { table, entry }, around }: Props) {
  const styles = useStyles();
  const t = useTexts(readingTexts);
  const rows = [entry.row, ...entry.values.map(({ row }) => row)];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const grid = gridOf(table);
  const from = Math.max(table.headerRows, first - around);
  const end = Math.min(table.rows, last + around + 1);
  const shown = [...grid.keys()].filter((row) => row < table.headerRows || (row >= from && row < end));
  return (
    // A wide table is moved by keyboard too.
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t("excerpt", { number: table.number, caption: table.caption })}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{t("excerpt", { number: table.number, caption: table.caption })}</caption>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row}
              className={mergeClasses(row < table.headerRows && styles.head, row >= first && row <= last && styles.own)}
            >
              {cellsIn(grid, shown, row).map(({ cell, rows: rowSpan, columns: colSpan, column }) => (
                <td key={column} className={styles.cell} rowSpan={rowSpan} colSpan={colSpan}>
                  {cell && oneLine(cell.text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Shown {
  readonly cell: PrintedCell | null;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells that begin in a row of what is shown: those from rows left out begin in the first row shown. */
function cellsIn(grid: ReturnType<typeof gridOf>, shown: readonly number[], row: number): Shown[] {
  const line = grid[row]!;
  const above = grid[shown[shown.indexOf(row) - 1] ?? -1];
  return line.flatMap((cell, column): Shown[] => {
    if (!cell) return [{ cell, column, rows: 1, columns: 1 }];
    if (line[column - 1] === cell || above?.[column] === cell) return [];
    return [{ cell, column, rows: shown.filter((at) => grid[at]![column] === cell).length, columns: cell.columnSpan }];
  });
}
