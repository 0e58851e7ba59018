import {
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { isFailure } from "../../../language/failure";
import type { FillField, FillTable, RowValues } from "../../../survey/filling";
import { earlierYears } from "../../../survey/filling";
import type { Matrix } from "../../../workbook/values";
import { useTexts } from "../../shell/texts";
import { fillingTexts } from "./texts";

const useStyles = makeStyles({
  heading: { display: "block", paddingBottom: tokens.spacingVerticalXS },
  number: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

const shownAtMost = 8;

interface EarlierProps {
  readonly rows: Matrix;
  readonly table: FillTable;
  readonly fields: readonly FillField[];
  readonly row: number;
  readonly values: RowValues;
  readonly onOpen: (row: number) => void;
}

/** What the same enterprise reported for the same product in other years, to see at once what is out of line. */
export function EarlierYears(props: EarlierProps) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  // Typing never waits for a long sheet to be looked through.
  const { rows, table, fields, row, values } = useDeferredValue(props);
  const found = useMemo(
    () => earlierYears(rows, table, fields, row, values).slice(0, shownAtMost),
    [rows, table, fields, row, values],
  );
  if (found.length === 0) return null;
  return (
    <div>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {t("earlier")}
      </Text>
      <Table size="extra-small" aria-label={t("earlier")}>
        <TableHeader>
          <TableRow>
            {(["yearColumn", "outputColumn", "waterColumn", "useColumn"] as const).map((column) => (
              <TableHeaderCell key={column}>{t(column)}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {found.map(({ row: at, year, use }) => (
            <TableRow key={at}>
              <TableCell>
                <Link
                  as="button"
                  type="button"
                  aria-label={t("goToRow", { row: at + 1, year: year ?? "—" })}
                  onClick={() => props.onOpen(at)}
                >
                  {year ?? "—"}
                </Link>
              </TableCell>
              <TableCell className={styles.number}>{use ? `${use.output} ${use.outputUnit}` : "—"}</TableCell>
              <TableCell className={styles.number}>{use ? `${use.water} ${use.waterUnit}` : "—"}</TableCell>
              <TableCell className={styles.number}>
                {use && !isFailure(use.value) ? `${Number(use.value.toPrecision(4))} ${use.unit}` : "—"}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
