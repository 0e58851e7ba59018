import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ContextStore } from "../../functions/context";
import type { EmbeddedHost } from "../../hosts/embedded";
import { usePreferences } from "../../taskpane/shell/preferences";
import { useTexts } from "../../taskpane/shell/texts";
import { useAutosave } from "../keeping/useAutosave";
import type { Refusal } from "../keeping/works";
import { workbenchTexts } from "../texts";
import { useDialogs } from "./Dialogs";
import type { DocumentEvents, Standing } from "./session";
import { DocumentSession } from "./session";

type Actions = Pick<
  DocumentSession,
  "startNew" | "openExample" | "openOwn" | "choose" | "openFiles" | "openWork" | "save" | "saveAs"
>;

export interface DocumentAccess extends Standing, Actions {
  /** Why unsaved changes are not kept in the browser, or null. */
  readonly refusal: Refusal;
  /** Takes the file as it is now; null where the browser cannot go back to it. */
  readonly reopen: (() => Promise<void>) | null;
}

/** The open document and what can be done with it. `host` is null while the workbook is starting. */
export function useDocument(host: EmbeddedHost | null, context: ContextStore, events: DocumentEvents): DocumentAccess {
  const t = useTexts(workbenchTexts);
  const { language } = usePreferences();
  const dialogs = useDialogs();
  const talk = useMemo(() => ({ t, language, dialogs, events }), [t, language, dialogs, events]);
  const [session] = useState(() => new DocumentSession(context, talk));
  const standing = useSyncExternalStore(session.subscribe, session.standing);
  const { document, unsaved, saving } = standing;

  useEffect(() => session.speak(talk), [session, talk]);
  useEffect(() => (host ? session.follow(host) : undefined), [session, host]);
  useEffect(() => session.shown(), [session, document?.turn]);
  useEffect(() => {
    if (!unsaved && !saving) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved, saving]);

  const lately = useAutosave(host, session, document);
  const refusal = unsaved ? lately : null;
  return useMemo(() => {
    const { startNew, openExample, openOwn, choose, openFiles, openWork, save, saveAs } = session;
    const reopen = standing.document?.place ? session.reopen : null;
    return { ...standing, refusal, startNew, openExample, openOwn, choose, openFiles, openWork, reopen, save, saveAs };
  }, [session, standing, refusal]);
}
