import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { useNotify } from "../notices/NoticesProvider";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { painted } from "../shell/painted";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { PublishChoice } from "./PublishChoice";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { renewPictures } from "./workbook";

const useStyles = makeStyles({
  choice: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hint: { display: "block", marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

// The writers of Word and Excel files are loaded when somebody asks for one.
const makers = {
  report: async (project: RevisionProject) =>
    (await (await import("../../revision/report")).revisionReport(project)).bytes,
  annexWord: async (project: RevisionProject) => (await import("../../revision/report/annex")).annexDocument(project),
  annexExcel: async (project: RevisionProject) => {
    const [{ annexWorkbook }, { write }] = await Promise.all([
      import("../../revision/report/annex"),
      import("../../xlsx/write"),
    ]);
    return write(annexWorkbook(project));
  },
} as const;

type Kind = keyof typeof makers;

/** The report and the standard's own table, as files or as a sheet. */
export function ExportView() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const { project } = useOpenRevision();
  const [busy, setBusy] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [drawn, setDrawn] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const calledOff = useRef(false);

  const nameOf = (kind: Kind) => {
    const { title, standard } = project.settings;
    const subject = (title || standard || "").replace(/[\\/:*?"<>|]/g, " ").trim();
    const part = kind === "report" ? t("reportName") : t("annexName");
    return `${[subject, part].filter((word) => word !== "").join(" ")}.${kind === "annexExcel" ? "xlsx" : "docx"}`;
  };
  const start = async (kind: Kind) => {
    const file = nameOf(kind);
    setBusy(file);
    setMade(null);
    try {
      await painted();
      const bytes = await makers[kind](project);
      download(bytes, file);
      setMade(t("saved", { file, size: Math.ceil(bytes.length / 1000) }));
    } catch (error) {
      notify("error", t("notSaved"), errorText(error));
    } finally {
      setBusy(null);
    }
  };
  const putSheet = async () => {
    const { annexWorkbook } = await import("../../revision/report/annex");
    const placed = await host.insertSheets(annexWorkbook(project));
    if (!placed.done) notify("error", t("notSaved"), describe(placed.problem, language));
    else if (placed.missing) notify("warning", describe(placed.missing, language));
  };
  const renew = async () => {
    const total = project.items.length;
    calledOff.current = false;
    setDrawn({ done: 0, total });
    setMade(null);
    try {
      const { drawnPictures } = await import("./drawing");
      const pictures = await drawnPictures(project, (done) => {
        setDrawn({ done, total });
        return !calledOff.current;
      });
      if (calledOff.current) return;
      if (!pictures) {
        notify("error", t("notRenewed"), t("cannotDraw"));
        return;
      }
      const renewed = await renewPictures(host, project, pictures);
      if ("problem" in renewed) notify("error", t("notRenewed"), describe(renewed.problem, language));
      else setMade(t("renewed", { count: pictures.size, sheet: renewed.sheet }));
    } catch (error) {
      notify("error", t("notRenewed"), errorText(error));
    } finally {
      setDrawn(null);
    }
  };
  const working = busy !== null || drawn !== null;

  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("exportHint")}</Text>
      {busy !== null && <WorkProgress label={t("generating", { file: busy })} />}
      {drawn !== null && (
        <>
          <WorkProgress progress={drawn} label={t("drawing", drawn)} />
          <Button onClick={() => (calledOff.current = true)}>{t("cancel")}</Button>
        </>
      )}
      {made !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{made}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.choice}>
        <Caption1 className={styles.hint}>{t("reportHint")}</Caption1>
        <Button appearance="primary" disabled={working} onClick={() => void start("report")}>
          {t("report")}
        </Button>
      </div>
      <div className={styles.choice}>
        <Caption1 className={styles.hint}>{t("annexHint")}</Caption1>
        <div className={page.actions}>
          <Button disabled={working} onClick={() => void start("annexWord")}>
            {t("annexWord")}
          </Button>
          <Button disabled={working} onClick={() => void start("annexExcel")}>
            {t("annexExcel")}
          </Button>
          <Button disabled={working} onClick={() => void putSheet()}>
            {t("annexSheet")}
          </Button>
        </div>
      </div>
      <PublishChoice className={styles.choice} hintClass={styles.hint} disabled={working} />
      <div className={styles.choice}>
        <Caption1 className={styles.hint}>{t(host.kind === "excel" ? "renewHint" : "renewHintOutside")}</Caption1>
        <Button disabled={working} onClick={() => void renew()}>
          {t("renew")}
        </Button>
      </div>
      {host.kind === "excel" && <Caption1 className={styles.hint}>{t("inExcelHint")}</Caption1>}
      <Caption1 className={styles.hint}>{t("picturesHint")}</Caption1>
    </div>
  );
}
