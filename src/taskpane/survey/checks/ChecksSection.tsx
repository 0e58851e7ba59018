import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Issue } from "../../../survey/issue";
import { faultText } from "../../../language/fault";
import { inLanguage } from "../../../language/language";
import { knownLayouts } from "../../consolidation/layoutStore";
import { useCellChanges } from "../../selection/SelectionProvider";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { useEnvironment, useStandards } from "../../shell/environment";
import { useNavigation } from "../../shell/navigation";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { IssueList } from "./IssueList";
import { MarkButtons } from "./MarkButtons";
import type { CheckReport } from "./runChecks";
import { runChecks } from "./runChecks";
import { checksTexts } from "./texts";
import { useFixes } from "./useFixes";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  start: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
});

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
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
  const running = useRef<AbortController | null>(null);
  const [scope, setScope] = useState<"current" | "all">("current");
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<(CheckReport & { readonly sheets: readonly string[] }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [changesThen, setChangesThen] = useState(0);
  const latestChanges = useRef(changes);
  useEffect(() => {
    latestChanges.current = changes;
  }, [changes]);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (sheets?: readonly string[]) => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setProblem(null);
    setProgress({ done: 0, total: 1, what: "" });
    const changesBefore = latestChanges.current;
    try {
      const wanted = sheets ?? (scope === "all" ? await host.sheets() : [(await host.selection()).sheet]);
      const found = await runChecks(host, {
        sheets: wanted,
        layouts: await knownLayouts(host),
        library,
        standard,
        signal: run.signal,
        progress: (done, total, what) =>
          setProgress({ done, total, what: "sheet" in what ? t("reading", what) : inLanguage(what, language) }),
      });
      if (found && !run.signal.aborted) {
        setReport({ ...found, sheets: wanted });
        setChangesThen(changesBefore);
      }
    } catch (fault) {
      if (!run.signal.aborted) setProblem(faultText(fault));
    } finally {
      if (running.current === run) {
        running.current = null;
        setProgress(null);
      }
    }
  };
  const again = () => check(report?.sheets);
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
          <Button onClick={() => running.current?.abort()}>{t("cancel")}</Button>
        ) : (
          <Button appearance="primary" onClick={() => void check()}>
            {t("start")}
          </Button>
        )}
      </div>
      {progress && (
        <>
          <ProgressBar value={progress.done} max={progress.total} aria-label={t("progress", { ...progress })} />
          <Text role="status">{t("progress", { ...progress })}</Text>
        </>
      )}
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
      <Text role="status" weight="semibold">
        {records === 0
          ? t("noTable")
          : issues.length === 0
            ? t("clean", { records })
            : t("summary", { records, issues: issues.length })}
      </Text>
      <div className={page.actions}>
        {certain.length > 1 && (
          <Button onClick={() => void onFix(certain)}>{t("fixAll", { count: certain.length })}</Button>
        )}
        <MarkButtons report={report} onMarked={onMarked} />
      </div>
      {issues.length > 0 && <IssueList report={report} onFix={onFix} />}
    </>
  );
}
