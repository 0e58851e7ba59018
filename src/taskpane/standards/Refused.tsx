import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { cellName } from "../../workbook/address";
import { describe } from "../../language/messages";
import type { CellProblem } from "../../standards/own/problem";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { standardsTexts } from "./texts";

const useStyles = makeStyles({
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface Refusal {
  readonly sheet: string;
  readonly problems: readonly CellProblem[];
  /** How many there are, where not all are listed. */
  readonly count: number;
}

/** Why a sheet was not imported: every cell that is wrong, each a link to it. */
export function Refused({ refusal: { sheet, problems, count } }: { readonly refusal: Refusal }) {
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t("problems", { sheet, count })}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.problems}>
        {problems.map(({ row, column: known, message }, index) => {
          const column = known ?? 0;
          return (
            <li key={index}>
              <Link as="button" onClick={() => void host.goTo({ sheet, row, column, rows: 1, columns: 1 })}>
                {cellName(row, column)}
              </Link>{" "}
              {describe(message, language)}
            </li>
          );
        })}
      </ul>
      {count > problems.length && <Text>{t("moreProblems", { count: count - problems.length })}</Text>}
    </>
  );
}
