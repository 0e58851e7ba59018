import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { errorText } from "../../language/errorText";
import type { Layout } from "../../survey/headers";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { FoundFile } from "./chooseFiles";
import type { Standing } from "./consolidation";
import { Consolidation } from "./consolidation";
import { DropZone, useSurveyDrop } from "./DropZone";
import { LayoutForm } from "./LayoutForm";
import { keepLayouts, knownLayouts } from "./layoutStore";
import { PasswordForm } from "./PasswordForm";
import { ResultView } from "./ResultView";
import { consolidationTexts } from "./texts";

const useStyles = makeStyles({
  /** Files can be dropped anywhere on the page. */
  whole: { minHeight: "100%", boxSizing: "border-box", outlineStyle: "none" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  current: { overflowWrap: "anywhere" },
});

/** Outlives the pane, which begins anew with every workbook that is opened; the survey is not part of one. */
export const consolidation = new Consolidation();

/** Many survey files into one sample table. */
export function ConsolidationPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const standing = useSyncExternalStore(consolidation.subscribe, consolidation.standing);
  const { phase, locked, toConfirm, finished } = standing;

  useEffect(() => {
    // A workbook without settings knows no layouts.
    void knownLayouts(host).then(
      (layouts) => consolidation.know(layouts),
      () => undefined,
    );
  }, [host]);

  const take = (files: readonly FoundFile[]) => {
    if (files.length === 0) return;
    const { phase: before } = consolidation.standing();
    void consolidation.add(files);
    if (before === "idle" && consolidation.standing().phase === "idle") notify("info", t("nothingNew"));
  };
  const confirm = (layout: Layout) => {
    consolidation.confirm(layout);
    keepLayouts(host, consolidation.knownLayouts).catch((error: unknown) =>
      notify("warning", t("notKept", { detail: errorText(error) })),
    );
  };

  const { over, handlers } = useSurveyDrop(take);
  return (
    <div className={mergeClasses(page.root, styles.whole)} tabIndex={-1} {...handlers}>
      <Announcement standing={standing} />
      <div className={styles.column}>
        <Text className={page.hint}>{t("intro")}</Text>
        <DropZone over={over} onFiles={take} />
        <Notes standing={standing} />
        {phase === "reading" && <Reading standing={standing} />}
        {phase === "stopped" && <Stopped standing={standing} />}
        {locked.length > 0 && <PasswordForm locked={locked} consolidation={consolidation} />}
        {phase !== "reading" && toConfirm.length > 0 && (
          <LayoutForm
            key={toConfirm[0]!.layout.fingerprint}
            asked={toConfirm[0]!}
            count={toConfirm.length}
            onConfirm={confirm}
            onLeaveOut={(layout) => consolidation.leaveOut(layout)}
          />
        )}
        {finished && (
          <ResultView finished={finished} older={phase === "reading"} onClear={() => consolidation.clear()} />
        )}
      </div>
    </div>
  );
}

/** For those who listen: how far it is, by tenths, and what it came to or waits for. */
function Announcement({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  const { phase, done, total, locked, toConfirm, finished } = standing;
  const content = () => {
    if (phase === "reading") return t("tenths", { percent: 10 * Math.floor((10 * done) / Math.max(1, total)) });
    if (phase === "stopped") return t("isStopped");
    if (locked.length > 0) return t("passwordsWanted", { count: locked.length });
    if (toConfirm.length > 0) return t("layoutsWanted", { count: toConfirm.length });
    return finished ? t("finished", { count: finished.length }) : "";
  };
  return (
    <div role="status" className={styles.unseen}>
      {content()}
    </div>
  );
}

/** More names than these say nothing more. */
const named = 5;

/** What was done about files of one name. */
function Notes({ standing: { newer, renamed } }: { readonly standing: Standing }) {
  const t = useTexts(consolidationTexts);
  if (newer === 0 && renamed.length === 0) return null;
  const names = [...renamed.slice(0, named), ...(renamed.length > named ? ["……"] : [])];
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {newer > 0 && t("newer", { count: newer })}
        {renamed.length > 0 && t("renamed", { count: renamed.length, names })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Reading({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(consolidationTexts);
  const { done, total, current, rowsIn, rowsKept } = standing;
  return (
    <div className={styles.progress}>
      <ProgressBar value={done} max={Math.max(1, total)} aria-label={t("progress", { done, total })} />
      <Text>{t("progress", { done, total })}</Text>
      <Text>{t("rowsSoFar", { kept: rowsKept, aside: rowsIn - rowsKept })}</Text>
      <Caption1 className={styles.current}>{current}</Caption1>
      <div className={page.actions}>
        <Button onClick={() => consolidation.stop()}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

function Stopped({ standing: { done, total } }: { readonly standing: Standing }) {
  const t = useTexts(consolidationTexts);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("stopped", { done, total })}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void consolidation.read()}>
          {t("goOn", { count: total - done })}
        </Button>
        {done > 0 && <Button onClick={() => consolidation.makeDo()}>{t("makeDo")}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
