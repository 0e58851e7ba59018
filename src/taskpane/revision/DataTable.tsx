import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  /** What does not fit a narrow pane scrolls within its own frame, and the page never sideways. */
  frame: { overflowX: "auto", maxWidth: "100%" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: "start",
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    minWidth: "3.2em",
  },
  name: { minWidth: "5em" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

export interface Line {
  readonly key: string;
  /** The first one names the line. */
  readonly cells: readonly ReactNode[];
  readonly total?: boolean;
}

interface TableProps {
  readonly label: string;
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** A compact table with headings for screen readers. */
export function DataTable({ label, caption, columns, lines }: TableProps) {
  const styles = useStyles();
  return (
    // Scrollable with the arrow keys too.
    <div className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title, number }, index) => (
              <th key={index} scope="col" className={mergeClasses(styles.head, number && styles.number)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells, total }) => (
            <tr key={key} className={mergeClasses(total && styles.total)}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={mergeClasses(styles.cell, styles.name, total && styles.total)}>
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={mergeClasses(
                      styles.cell,
                      columns[index]?.number && styles.number,
                      total && styles.total,
                    )}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
