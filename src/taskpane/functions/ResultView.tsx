import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { FunctionDefinition } from "../../functions/definition";
import { formatOf } from "../../functions/described";
import type { Argument, Cell } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { errorTexts } from "../help/texts";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { formatCell } from "./formatCell";
import { functionTexts } from "./texts";

const maximumRows = 12;

const useStyles = makeStyles({
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, overflowWrap: "anywhere" },
  failure: { color: tokens.colorPaletteRedForeground1 },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    whiteSpace: "nowrap",
    maxWidth: "16rem",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  number: { textAlign: "right" },
});

/** What a call gives: a value, the beginning of a spilled table, or why there is none. */
export function ResultView({
  definition,
  result,
}: {
  readonly definition: FunctionDefinition;
  readonly result: Argument;
}) {
  const styles = useStyles();
  if (isFailure(result)) return <FailureText failure={result} />;
  if (!isMatrix(result))
    return <Text className={styles.value}>{formatCell(result, formatOf(definition.result, 0))}</Text>;
  return <ResultTable definition={definition} rows={result} />;
}

function FailureText({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const text = useLanguage();
  const { language } = usePreferences();
  const reason = failure.message ? describe(failure.message, language) : text(errorTexts[failure.code]);
  return (
    <Text>
      <Text weight="semibold" className={styles.failure}>
        {failure.code}
      </Text>{" "}
      {reason}
    </Text>
  );
}

interface TableProps {
  readonly definition: FunctionDefinition;
  readonly rows: readonly (readonly Cell[])[];
}

function ResultTable({ definition, rows }: TableProps) {
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const columns = definition.result.shape === "cell" ? undefined : definition.result.columns;
  const width = rows[0]?.length ?? 0;
  const failure = rows.flat().find(isFailure);
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("result")}>
        <table className={styles.table}>
          {columns && columns.length === width && (
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.en} scope="col" className={styles.cell}>
                    {text(column)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, maximumRows).map((row, at) => (
              // Rows of a result have no identity but their place.
              <tr key={at}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, typeof cell === "number" && styles.number)}
                    title={typeof cell === "string" ? cell : undefined}
                  >
                    {formatCell(cell, formatOf(definition.result, column))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > maximumRows && <Text>{t("moreRows", { rows: rows.length, columns: width })}</Text>}
      {failure && <FailureText failure={failure} />}
    </>
  );
}
