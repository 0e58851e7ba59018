import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../../../language/errorText";
import type { FillTable } from "../../../survey/filling";
import { tableAt } from "../../../survey/filling";
import type { Layout } from "../../../survey/headers";
import { describeCell } from "../../../workbook/values";
import { LayoutForm } from "../../consolidation/LayoutForm";
import { keepLayouts } from "../../consolidation/layoutStore";
import { useNotify } from "../../notices/NoticesProvider";
import { useSelection } from "../../selection/SelectionProvider";
import { useEnvironment } from "../../shell/environment";
import { useNavigation } from "../../shell/navigation";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { surveyTexts } from "../texts";
import type { OpenSheet } from "../useSurveySheet";
import { useSurveySheet } from "../useSurveySheet";
import { BalanceFilling } from "./BalanceFilling";
import { FillingForm } from "./FillingForm";
import { fillingTexts } from "./texts";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
});

/** The row of the sheet that the user is in, as a form beside it. */
export function FillingSection({ shown }: { readonly shown: boolean }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const access = useSurveySheet(shown);
  const address = useSelection()?.address;
  const { go } = useNavigation();
  const [matching, setMatching] = useState(false);
  const { sheet, problem, reload } = access;

  if (problem) {
    return (
      <div className={styles.notice}>
        <MessageBar intent="error">
          <MessageBarBody>{t("faulted", { detail: problem })}</MessageBarBody>
        </MessageBar>
        <div className={page.actions}>
          <Button onClick={reload}>{t("readAgain")}</Button>
        </div>
      </div>
    );
  }
  if (!sheet) return <Spinner size="small" label={t("reading")} />;
  if (sheet.balance) return <BalanceFilling key={sheet.name} access={access} sheet={sheet} form={sheet.balance} />;
  const table = tableAt(sheet.tables, address?.row ?? 0, address?.column ?? 0);
  if (!table) {
    return (
      <div className={styles.notice}>
        <Text>{t("noTable", { sheet: sheet.name })}</Text>
        <div className={page.actions}>
          <Button appearance="primary" onClick={() => go("survey", "templates")}>
            {t("useTemplate")}
          </Button>
          <Button onClick={reload}>{t("readAgain")}</Button>
        </div>
      </div>
    );
  }
  const { block, layout } = table;
  const key = `${sheet.name} ${block.headerRow} ${block.firstColumn} ${layout.fingerprint}`;
  if (!table.known || matching) {
    return (
      <Matching
        key={key}
        sheet={sheet}
        table={table}
        onDone={() => {
          setMatching(false);
          reload();
        }}
        onCancel={() => (table.known ? setMatching(false) : go("survey", "templates"))}
      />
    );
  }
  return <FillingForm key={key} access={access} sheet={sheet} table={table} onRematch={() => setMatching(true)} />;
}

interface MatchingProps {
  readonly sheet: OpenSheet;
  readonly table: FillTable;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The columns, guessed from their headers, to be confirmed once. */
function Matching({ sheet, table, onDone, onCancel }: MatchingProps) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const common = useTexts(surveyTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const { block, layout, given, firstRow } = table;
  const asked = {
    file: "",
    sheet: sheet.name,
    headerRow: block.headerRow,
    layout,
    given,
    sample: sampleOf(sheet, table),
  };
  const keep = async (confirmed: Layout) => {
    try {
      await keepLayouts(host, { ...sheet.layouts, [confirmed.fingerprint]: confirmed });
    } catch (error) {
      notify("error", common("faulted", { detail: errorText(error) }));
    }
    onDone();
  };
  return (
    <div className={styles.notice}>
      <LayoutForm
        asked={{ layout, tables: [asked] }}
        count={1}
        onConfirm={(confirmed) => void keep(confirmed)}
        onLeaveOut={onCancel}
        texts={{
          title: t("matchTitle"),
          hint: t("matchHint", { sheet: sheet.name, row: firstRow }),
          leaveOut: t("matchCancel"),
        }}
      />
    </div>
  );
}

function sampleOf({ rows }: OpenSheet, { block, firstRow, endRow }: FillTable): string[][] {
  return rows
    .slice(firstRow, Math.min(endRow, firstRow + 3))
    .map((row) => block.labels.map((_, index) => describeCell(row[block.firstColumn + index] ?? null)));
}
