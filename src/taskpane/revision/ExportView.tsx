import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { authoredRemarks } from "../../revision/report/authored-remarks";
import { useNotify } from "../notices/NoticesProvider";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { filesFromField } from "../shell/filesFromField";
import { painted } from "../shell/painted";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { PublishChoice } from "./PublishChoice";
import { useReportSources } from "./report/useReportSources";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { renewPictures } from "./workbook";

const useStyles = makeStyles({
  choice: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hint: { display: "block", marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

// The writers of Word and Excel files are loaded when somebody asks for one.
const authored = {
  report: async () => (await import("../../revision/report")).revisionReport,
  standardText: async () => (await import("../../revision/report/standard-text")).standardDocument,
  explanation: async () => (await import("../../revision/report/explanation")).explanationDocument,
} as const;

const makers = {
  annexWord: async (project: RevisionProject) => (await import("../../revision/report/annex")).annexDocument(project),
  annexExcel: async (project: RevisionProject) => {
    const [{ annexWorkbook }, { write }] = await Promise.all([
      import("../../revision/report/annex"),
      import("../../xlsx/write"),
    ]);
    return write(annexWorkbook(project));
  },
} as const;

type AuthoredKind = keyof typeof authored;
type Kind = AuthoredKind | keyof typeof makers;

const isAuthored = (kind: Kind): kind is AuthoredKind => kind in authored;

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
  const sources = useReportSources();
  // The document of before, whose texts are kept.
  const [former, setFormer] = useState<File | null>(null);

  const nameOf = (kind: Kind) => {
    const { title, standard } = project.settings;
    const subject = (title || standard || "").replace(/[\\/:*?"<>|]/g, " ").trim();
    const part = isAuthored(kind) ? t(`${kind}Name`) : t("annexName");
    return `${[subject, part].filter((word) => word !== "").join(" ")}.${kind === "annexExcel" ? "xlsx" : "docx"}`;
  };
  const bytesOf = async (kind: Kind) => {
    if (!isAuthored(kind)) return { bytes: await makers[kind](project), kept: 0 };
    const before = former ? new Uint8Array(await former.arrayBuffer()) : null;
    const { bytes, authored: told } = await (await authored[kind]())(project, { sources, former: before });
    const remarks = authoredRemarks(told, nameOf(kind), former?.name ?? "");
    if (remarks.length > 0) notify("warning", t(kind), remarks.map((one) => describe(one, language)).join("\n"));
    return { bytes, kept: told.kept };
  };
  const start = async (kind: Kind) => {
    const file = nameOf(kind);
    setBusy(file);
    setMade(null);
    try {
      await painted();
      const { bytes, kept } = await bytesOf(kind);
      download(bytes, file);
      const saved = t("saved", { file, size: Math.ceil(bytes.length / 1000) });
      setMade(kept > 0 ? t("keptTexts", { saved, count: kept }) : saved);
    } catch (error) {
      notify("error", t("notSaved"), errorText(error));
    } finally {
      setBusy(null);
    }
  };
  const chooseFormer = async () => {
    const [chosen] = await filesFromField({ accept: ".docx" });
    setFormer(chosen ?? null);
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
        <div className={page.actions}>
          {(Object.keys(authored) as AuthoredKind[]).map((kind) => (
            <Button
              key={kind}
              appearance={kind === "report" ? "primary" : "secondary"}
              disabled={working}
              onClick={() => void start(kind)}
            >
              {t(kind)}
            </Button>
          ))}
          <Button appearance="subtle" disabled={working} onClick={() => void chooseFormer()}>
            {t("chooseFormer")}
          </Button>
        </div>
        <Caption1 className={styles.hint}>{t("former", { file: former?.name ?? t("noFormer") })}</Caption1>
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
