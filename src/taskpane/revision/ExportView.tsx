import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { authoredRemarks } from "../../revision/report/authored-remarks";
import { useNotify } from "../notices/NoticesProvider";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { painted } from "../shell/painted";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import type { AuthoredKind } from "./AuthoredDocuments";
import { authored, AuthoredDocuments } from "./AuthoredDocuments";
import { DifferencesChoice } from "./DifferencesChoice";
import { PublishChoice } from "./PublishChoice";
import { MapChoice } from "./report/MapChoice";
import type { CityMapChoice } from "./report/useCityMap";
import { useReportSources } from "./report/useReportSources";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { renewPictures } from "./workbook";

const useStyles = makeStyles({
  choice: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hint: { display: "block", marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

// The writers of Word and Excel files are loaded when somebody asks for one.
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

type Kind = AuthoredKind | keyof typeof makers;

const isAuthored = (kind: Kind): kind is AuthoredKind => kind in authored;

/** The report and the standard's own table, as files or as a sheet. */
export function ExportView({ map }: { readonly map: CityMapChoice }) {
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

  const nameOf = (kind: Kind) => {
    const { title, standard } = project.settings;
    const subject = (title || standard || "").replace(/[\\/:*?"<>|]/g, " ").trim();
    const part = isAuthored(kind) ? t(`${kind}Name`) : t("annexName");
    return `${[subject, part].filter((word) => word !== "").join(" ")}.${kind === "annexExcel" ? "xlsx" : "docx"}`;
  };
  const remark = (kind: Kind, said: readonly Message[]) => {
    if (said.length > 0) notify("warning", t(kind), said.map((one) => describe(one, language)).join("\n"));
  };
  const picture = async () => {
    if (!map.map) return null;
    const drawn = (await import("./drawing")).drawnMap(map.map.regions, project);
    if ("problem" in drawn) remark("report", [drawn.problem]);
    else remark("report", drawn.said);
    return "problem" in drawn ? null : drawn.picture;
  };
  const bytesOf = async (kind: Kind, former: File | null) => {
    if (!isAuthored(kind)) return { bytes: await makers[kind](project), kept: 0 };
    const before = former ? new Uint8Array(await former.arrayBuffer()) : null;
    const options = { sources, former: before, map: kind === "report" ? await picture() : null };
    const { bytes, authored: told } = await (await authored[kind]())(project, options);
    remark(kind, authoredRemarks(told, nameOf(kind), former?.name ?? ""));
    return { bytes, kept: told.kept };
  };
  const start = async (kind: Kind, former: File | null = null) => {
    const file = nameOf(kind);
    setBusy(file);
    setMade(null);
    try {
      await painted();
      const { bytes, kept } = await bytesOf(kind, former);
      download(bytes, file);
      const saved = t("saved", { file, size: Math.ceil(bytes.length / 1000) });
      setMade(kept > 0 ? t("keptTexts", { saved, count: kept }) : saved);
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
        <AuthoredDocuments disabled={working} onMake={(kind, former) => void start(kind, former)} />
        <MapChoice choice={map} disabled={working} />
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
      <DifferencesChoice className={styles.choice} hintClass={styles.hint} />
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
