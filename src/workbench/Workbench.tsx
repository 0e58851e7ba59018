import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  Spinner,
  Title2,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { calculations } from "../../generated/calculations";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { Pane } from "../taskpane/Pane";
import { useTexts } from "../taskpane/shell/texts";
import { DialogsProvider } from "./document/Dialogs";
import { useDocument } from "./document/useDocument";
import { DrawingOverlay } from "./drawings/DrawingOverlay";
import { KeepingNotes } from "./keeping/KeepingNotes";
import { Presence } from "./keeping/presence";
import { StartCover } from "./keeping/StartCover";
import { useNeighbours } from "./keeping/useNeighbours";
import { useWorks } from "./keeping/useWorks";
import { KeptNote } from "./KeptNote";
import { Splitter } from "./Splitter";
import { workbenchTexts } from "./texts";
import { usePendingHost } from "./pendingHost";
import { useEmbeddedHost } from "./useEmbeddedHost";
import { useFileDrop } from "./useFileDrop";
import { useHeldFocus } from "./useHeldFocus";
import { useRefusals } from "./useRefusals";
import { useRegionKeys } from "./useRegionKeys";
import { useShortcuts } from "./useShortcuts";
import { useStoredWidth } from "./useStoredWidth";
import { WorkbenchBar } from "./WorkbenchBar";

/** Below this width of the window the pane goes under the sheet: at 200 % a window of 1280 is 640 wide. */
const narrow = "@media (max-width: 639px)";
const narrowestPane = 320;
const narrowestSheet = 320;
/** Where sheet and pane are under each other, either stays of use, and a low window scrolls. */
const lowest = "300px";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", position: "relative" },
  parts: { flex: 1, display: "flex", minHeight: 0, [narrow]: { flexDirection: "column", overflowY: "auto" } },
  sheet: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    position: "relative",
    overflow: "hidden",
    [narrow]: { flexShrink: 0, minHeight: lowest },
  },
  // The workbook's own layers stay within it: what covers it lies above them all.
  container: { position: "absolute", inset: 0, isolation: "isolate" },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  thin: { backgroundColor: tokens.colorBackgroundOverlay },
  splitter: { display: "flex", [narrow]: { display: "none" } },
  pane: {
    flexShrink: 0,
    minWidth: 0,
    width: `min(var(--pane-width), 100% - ${narrowestSheet}px)`,
    [narrow]: {
      width: "auto",
      height: "50%",
      minHeight: lowest,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    pointerEvents: "none",
  },
});

/** The page: a workbook and the task pane side by side, in place of Excel. */
export function Workbench() {
  return (
    <DialogsProvider>
      <Parts />
    </DialogsProvider>
  );
}

function Parts() {
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const [context] = useState(() => new ContextStore(bundledContext));
  const container = useRef<HTMLDivElement>(null);
  const { host, error } = useEmbeddedHost(container, context);
  const [paneHost, setReady] = usePendingHost();
  const [presence] = useState(() => new Presence());
  const [saved, setSaved] = useState({ file: "", count: 0 });
  const events = useMemo(
    () => ({
      onSaved: (file: string) => {
        presence.saved();
        setSaved(({ count }) => ({ file, count: count + 1 }));
      },
      onRemembered: () => presence.remembered(),
    }),
    [presence],
  );
  const access = useDocument(host, context, events);
  const { document, opening, openExample, openFiles, save, choose } = access;
  const [width, setWidth] = useStoredWidth(400);
  const { over, handlers } = useFileDrop(openFiles);
  useRegionKeys();
  useRefusals(host);
  useShortcuts(useMemo(() => ({ s: () => void save(), o: () => void choose() }), [save, choose]));

  const beside = useNeighbours(presence, document, access.unsaved);
  const [remembered, rememberedAgain] = useWorks(presence);
  const begun = useRef(false);
  useEffect(() => {
    if (!host || !remembered || begun.current) return;
    begun.current = true;
    // The example is for a first visit: it never stands in the place of somebody's work.
    if (remembered.length === 0) void openExample();
  }, [host, remembered, openExample]);
  const open = document !== null;
  // While another workbook takes the place of one, nothing is begun, in pane or sheet, that would be lost with it.
  const leaving = open && opening !== null;
  useHeldFocus(container, leaving);
  useEffect(() => {
    if (host && open) setReady(host);
  }, [host, open, setReady]);

  const { openOwn } = access;
  const page = document?.page;
  const environment = useMemo(
    () => ({ host: paneHost, context, calculations, openOwn, ...(page !== undefined && { page }) }),
    [paneHost, context, openOwn, page],
  );
  const room = Math.max(narrowestPane, window.innerWidth - narrowestSheet);
  const shownWidth = Math.min(width, room);
  return (
    <div className={styles.root} {...handlers}>
      <WorkbenchBar access={access} host={host} presence={presence} saved={saved} />
      {error && <StartError detail={error} />}
      {document && (
        <KeepingNotes key={`keeping ${document.turn}`} access={access} file={document.name} beside={beside} />
      )}
      {host && document && <KeptNote key={`kept ${document.turn}`} host={host} />}
      <div className={styles.parts} style={{ "--pane-width": `${shownWidth}px` } as React.CSSProperties}>
        <main className={styles.sheet} aria-label={t("sheet")}>
          <div ref={container} className={styles.container} inert={leaving} />
          {host && document && <DrawingOverlay key={document.turn} host={host} document={document} />}
          {!document && !error && (
            <div className={styles.cover}>
              {host && remembered?.length ? (
                <StartCover works={remembered} access={access} onForgotten={() => void rememberedAgain()} />
              ) : (
                opening === null && <Spinner label={t("starting")} />
              )}
            </div>
          )}
          {opening !== null && (
            <div className={mergeClasses(styles.cover, styles.thin)}>
              <Spinner label={t("opening", { file: opening })} appearance="inverted" />
            </div>
          )}
        </main>
        <div className={styles.splitter}>
          <Splitter width={shownWidth} minimum={narrowestPane} maximum={room} onResize={setWidth} />
        </div>
        <aside className={styles.pane} aria-label={t("pane")} inert={leaving}>
          {/* Another workbook has other settings and another selection: the pane begins anew with it. */}
          <Pane key={Math.max(1, document?.turn ?? 1)} environment={environment} />
        </aside>
      </div>
      {over && (
        <div className={styles.drop}>
          <Title2>{t("drop")}</Title2>
        </div>
      )}
    </div>
  );
}

function StartError({ detail }: { readonly detail: string }) {
  const t = useTexts(workbenchTexts);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("startFailed")}</MessageBarTitle>
        {t("startFailedBody", { detail })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => window.location.reload()}>{t("reload")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
