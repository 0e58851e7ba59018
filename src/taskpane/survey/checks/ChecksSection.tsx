import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookHost } from "../../../hosts/port";
import type { Issue } from "../../../survey/issue";
import { errorText } from "../../../language/errorText";
import { inLanguage } from "../../../language/language";
import { knownLayouts } from "../../consolidation/layoutStore";
import { useCellChanges } from "../../selection/SelectionProvider";
import { MarkButtons } from "../../marks/MarkButtons";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { useEnvironment, useStandards } from "../../shell/environment";
import { useNavigation } from "../../shell/navigation";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { useLongWork } from "../../shell/useLongWork";
import { usePageStyles } from "../../shell/usePageStyles";
import { WorkProgress } from "../../shell/WorkProgress";
import type { BalanceFinding } from "../../../balance/findings";
import { BalanceFindings } from "./BalanceFindings";
import { findInBalances } from "./findInBalances";
import { IssueList } from "./IssueList";
import { remarksOf, surveyMarks } from "./surveyMarks";
import type { CheckReport, CheckRun } from "./runChecks";
import { runChecks } from "./runChecks";
import { checksTexts } from "./texts";
import { useFixes } from "./useFixes";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  start: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
});

type Scope = Pick<CheckRun, "sheets" | "selected">;

async function scopeOf(host: WorkbookHost, scope: "current" | "all"): Promise<Scope> {
  if (scope === "all") return { sheets: await host.sheets(), selected: null };
  const selected = await host.selection();
  return { sheets: [selected.sheet], selected };
}

/** The problems of a sheet or of all: found on demand, gone to, mended where certain, marked and unmarked. */
export function ChecksSection() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(checksTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const library = useStandards();
  const [standard] = useDefaultStandard();
  const changes = useCellChanges();
  const { progress, run, cancel } = useLongWork();
  const [scope, setScope] = useState<"current" | "all">("current");
  const [report, setReport] = useState<(CheckReport & { readonly scope: Scope }) | null>(null);
  const [findings, setFindings] = useState<readonly BalanceFinding[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [changesThen, setChangesThen] = useState(0);
  const latestChanges = useRef(changes);
  useEffect(() => {
    latestChanges.current = changes;
  }, [changes]);

  const check = async (before?: Scope) => {
    setProblem(null);
    const changesBefore = latestChanges.current;
    await run(async ({ signal, progress: reportProgress }) => {
      try {
        const wanted = before ?? (await scopeOf(host, scope));
        const found = await runChecks(host, {
          ...wanted,
          layouts: await knownLayouts(host),
          library,
          standard,
          signal,
          progress: (done, total, what) =>
            reportProgress(done, total, "sheet" in what ? t("reading", what) : inLanguage(what, language)),
        });
        if (found && !signal.aborted) {
          setFindings(await findInBalances(host, found.balances));
          setReport({ ...found, scope: wanted });
          setChangesThen(changesBefore);
        }
      } catch (error) {
        if (!signal.aborted) setProblem(errorText(error));
      }
    });
  };
  const again = () => check(report?.scope);
  const { fix } = useFixes(report, again);
  // Marks change looks and no values; the workbook tells of them a moment after they are there.
  const onMarked = () => void setTimeout(() => setChangesThen(latestChanges.current), 500);

  return (
    <div className={styles.column}>
      <Text className={page.hint}>{t("intro")}</Text>
      <div className={styles.start}>
        <Field label={t("scope")}>
          <Select value={scope} onChange={(_, { value }) => setScope(value as "current" | "all")}>
            <option value="current">{t("current")}</option>
            <option value="all">{t("all")}</option>
          </Select>
        </Field>
        {progress ? (
          <Button onClick={cancel}>{t("cancel")}</Button>
        ) : (
          <Button appearance="primary" onClick={() => void check()}>
            {t("start")}
          </Button>
        )}
      </div>
      {progress && <WorkProgress progress={progress} label={t("progress", { ...progress })} />}
      {problem !== null && (
        <MessageBar intent="error">
          <MessageBarBody>{t("faulted", { detail: problem })}</MessageBarBody>
        </MessageBar>
      )}
      {report && (
        <Report
          report={report}
          stale={changes > changesThen && !progress}
          onAgain={again}
          onFix={fix}
          onMarked={onMarked}
        />
      )}
      {findings && <BalanceFindings findings={findings} />}
    </div>
  );
}

interface ReportProps {
  readonly report: CheckReport;
  readonly stale: boolean;
  readonly onAgain: () => Promise<void>;
  readonly onFix: (issues: readonly Issue[]) => Promise<void>;
  readonly onMarked: () => void;
}

function Report({ report, stale, onAgain, onFix, onMarked }: ReportProps) {
  const page = usePageStyles();
  const t = useTexts(checksTexts);
  const { host } = useEnvironment();
  const { go } = useNavigation();
  const { records, issues, waiting } = report;
  const { language } = usePreferences();
  const remarks = useMemo(() => remarksOf(report, language), [report, language]);
  const certain = issues.filter((issue) => issue.fix);
  const confirm = async (sheet: string) => {
    await host.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    go("survey", "filling");
  };
  return (
    <>
      {stale && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("stale")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void onAgain()}>
              {t("again")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {waiting.map((sheet) => (
        <MessageBar key={sheet} intent="warning" layout="multiline">
          <MessageBarBody>{t("waiting", { sheet })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void confirm(sheet)}>
              {t("confirmIt")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {report.range !== null && <Text className={page.hint}>{t("onlyRange", { range: report.range })}</Text>}
      <Text role="status" weight="semibold">
        {records === 0
          ? t(report.balances.length > 0 ? "onlyBalance" : "noTable")
          : issues.length === 0
            ? t("clean", { records })
            : t("summary", { records, issues: issues.length })}
      </Text>
      <div className={page.actions}>
        {certain.length > 1 && (
          <Button onClick={() => void onFix(certain)}>{t("fixAll", { count: certain.length })}</Button>
        )}
        <MarkButtons kind={surveyMarks} remarks={remarks} onMarked={onMarked} />
      </div>
      {issues.length > 0 && <IssueList report={report} onFix={onFix} />}
    </>
  );
}
