import { Button, makeStyles, MessageBar, MessageBarBody, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../../language/errorText";
import type { SelfCheckReport } from "../../workflows/selfcheck";
import { failedFunctions, selfCheck, selfCheckText } from "../../workflows/selfcheck";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useLongWork } from "../shell/useLongWork";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { selfCheckTexts } from "./texts";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  report: { width: "100%" },
  field: { height: "18em", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Runs every documented example in the workbook at hand, with progress, cancel and a report to copy. */
export function SelfCheckPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(selfCheckTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const { progress, run, cancel } = useLongWork();
  const [report, setReport] = useState<SelfCheckReport | null>(null);

  const start = async () => {
    setReport(null);
    try {
      await run(async (work) => setReport(await selfCheck(host, work)));
    } catch (error) {
      notify("error", t("faulted"), t("faultedBody", { detail: errorText(error) }));
    }
  };

  return (
    <div className={page.root}>
      <div className={styles.column}>
        <Text className={page.hint}>{t("intro")}</Text>
        <div className={page.actions}>
          {progress ? (
            <Button onClick={cancel}>{t("cancel")}</Button>
          ) : (
            <Button appearance="primary" onClick={() => void start()}>
              {t("start")}
            </Button>
          )}
        </div>
        {progress && <WorkProgress progress={progress} label={t("progress", { ...progress })} />}
        {report && <Report report={report} />}
      </div>
    </div>
  );
}

function Report({ report }: { readonly report: SelfCheckReport }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(selfCheckTexts);
  const { language } = usePreferences();
  const notify = useNotify();
  const failed = failedFunctions(report).length;
  const text = selfCheckText(report, language);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      notify("success", t("copied"));
    } catch {
      // Excel's pane may not allow it; the text stands below.
      notify("info", t("notCopied"));
    }
  };
  return (
    <>
      <MessageBar intent={failed > 0 ? "error" : report.cancelled ? "warning" : "success"}>
        <MessageBarBody>
          {t("passed", { count: report.functions.length - failed })}
          {failed > 0 && ` · ${t("failed", { count: failed })}`}
          {report.cancelled && ` · ${t("cancelled")}`}
        </MessageBarBody>
      </MessageBar>
      <div className={page.actions}>
        <Button onClick={() => void copy()}>{t("copy")}</Button>
      </div>
      <Textarea
        className={styles.report}
        textarea={{ className: styles.field, readOnly: true }}
        aria-label={t("report")}
        value={text}
      />
    </>
  );
}
