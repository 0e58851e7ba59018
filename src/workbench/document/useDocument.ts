import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ContextStore } from "../../functions/context";
import type { EmbeddedHost } from "../../hosts/embedded";
import { settingKeys } from "../../workflows/settings";
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/messages";
import { describe, message } from "../../language/messages";
import { defaultStandard as bundledDefault } from "../../standards/standard";
import { download } from "../../taskpane/shell/download";
import type { Environment } from "../../taskpane/shell/environment";
import { painted } from "../../taskpane/shell/painted";
import { usePreferences } from "../../taskpane/shell/preferences";
import { useTexts } from "../../taskpane/shell/texts";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { isPasswordProblem } from "../../xlsx/password";
import { exampleWorkbook } from "../example";
import { useAutosave } from "../keeping/useAutosave";
import { unsealed } from "../keeping/sealing";
import type { Refusal, Work } from "../keeping/works";
import { contentOf, forget, keep, tidy } from "../keeping/works";
import { workbenchTexts } from "../texts";
import { useDialogs } from "./Dialogs";
import type { ChosenFile } from "./files";
import type { OpenDocument } from "./openDocument";
import { canChoosePlace, chooseFile, choosePlace, lastChange, mayRead, writeTo } from "./files";
import { readWorkbook, savedBytes } from "./formats";

type Opening = Omit<OpenDocument, "turn" | "work" | "password"> & Partial<Pick<OpenDocument, "work" | "password">>;

export interface DocumentAccess {
  readonly document: OpenDocument | null;
  readonly unsaved: boolean;
  /** Why unsaved changes are not kept in the browser, or null. */
  readonly refusal: Refusal;
  /** The name of the file that is being opened, or null. */
  readonly opening: string | null;
  readonly saving: boolean;
  readonly startNew: () => Promise<void>;
  readonly openExample: () => Promise<void>;
  /** Opens what is no file yet, with the pane on a page. False where what is open is not to be left. */
  readonly openOwn: NonNullable<Environment["openOwn"]>;
  readonly choose: () => Promise<void>;
  readonly openFiles: (files: readonly ChosenFile[]) => Promise<void>;
  /** Goes on with something that the browser remembers. */
  readonly openWork: (work: Work) => Promise<void>;
  /** Takes the file as it is now, where the browser can go back to it. */
  readonly reopen: (() => Promise<void>) | null;
  readonly save: () => Promise<boolean>;
  readonly saveAs: () => Promise<boolean>;
}

/** Opening and saving, with every question that either may ask. `host` is null while the workbook is starting. */
export function useDocument(
  host: EmbeddedHost | null,
  context: ContextStore,
  onSaved: (name: string) => void,
): DocumentAccess {
  const t = useTexts(workbenchTexts);
  const { language } = usePreferences();
  const dialogs = useDialogs();
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [saving, setSaving] = useState(false);
  const turns = useRef(0);
  const edits = useRef(0);
  const saves = useRef(0);
  /** Another workbook is being put in its place: what changes now are not the changes of this one. */
  const replacing = useRef(false);
  const saveWanted = useRef(false);

  const say = useCallback((problem: Message) => describe(problem, language), [language]);
  const content = useCallback(async (current: OpenDocument) => savedBytes(current, await host!.changes()), [host]);
  const refusal = useAutosave({ host, document, unsaved, saves, replacing, content });

  const show = useCallback(
    async (opened: Opening, unsavedWork = false) => {
      // Formulas are calculated as the file is opened, by the standard that it has chosen.
      const chosen = opened.snapshot.settings[settingKeys.defaultStandard];
      context.change({ defaultStandard: chosen ?? bundledDefault });
      replacing.current = true;
      saves.current++;
      await host!.open(opened.snapshot).catch((error: unknown) => {
        replacing.current = false;
        saveWanted.current = false;
        throw error;
      });
      const turn = ++turns.current;
      const next = { work: `${Date.now()}-${Math.random()}`, password: null, ...opened, turn };
      setDocument(next);
      setUnsaved(unsavedWork);
      return next;
    },
    [host, context],
  );

  const write = useCallback(
    async (current: OpenDocument, place: FileSystemFileHandle | null, name: string): Promise<boolean> => {
      const failed = (detail: string) => dialogs.problem(t("notSaved", { file: name }), detail);
      const before = edits.current;
      setSaving(true);
      try {
        await painted();
        const changes = await host!.changes();
        const left = (changes.uncarried ?? []).map((what) => t(`uncarried.${what}`));
        if (left.length > 0 && !(await dialogs.sure(t("uncarried", { file: name }), left, t("saveRest")))) return false;
        const saved = await savedBytes(current, changes);
        if ("problem" in saved) {
          await failed(say(saved.problem));
          return false;
        }
        let next: OpenDocument = { ...current, name };
        if (place) {
          await writeTo(place, saved.bytes);
          next = { ...current, name: place.name, place: { handle: place, lastModified: await lastChange(place) } };
        } else {
          download(saved.bytes, name);
        }
        saves.current++;
        setDocument(next);
        // What was changed while it was written is not in the file.
        setUnsaved(edits.current !== before);
        await remember(next, saved.bytes);
      } catch (error) {
        await failed(t("notSavedBody", { detail: errorText(error) }));
        return false;
      } finally {
        setSaving(false);
      }
      onSaved(name);
      return true;
    },
    [host, dialogs, t, say, onSaved],
  );

  /** While another workbook is being opened, what is on screen is not what the document says: it is saved once it is. */
  const isPutOff = useCallback(() => {
    saveWanted.current ||= replacing.current;
    return replacing.current;
  }, []);

  const saveAs = useCallback(async () => {
    if (!host || !document || isPutOff()) return false;
    const name = savedName(document.name);
    if (!canChoosePlace()) return write(document, null, name);
    const place = await choosePlace(name);
    return place ? write(document, place, place.name) : false;
  }, [host, document, isPutOff, write]);

  const save = useCallback(async () => {
    if (!host || !document || isPutOff()) return false;
    const { place, name } = document;
    if (!place) return saveAs();
    try {
      if ((await lastChange(place.handle)) === place.lastModified) return await write(document, place.handle, name);
      await dialogs.problem(t("notSaved", { file: name }), t("changedElsewhere"));
    } catch (error) {
      await dialogs.problem(t("notSaved", { file: name }), t("fileGone", { detail: errorText(error) }));
    }
    return false;
  }, [host, document, isPutOff, dialogs, t, saveAs, write]);

  /** Whether the open workbook may be left: nothing unsaved, or saved now, or given up. */
  const mayLeave = useCallback(async () => {
    if (!unsaved || !document) return true;
    const leaving = await dialogs.leaving(document.name);
    if (leaving !== "discard") return leaving === "save" && (await save());
    // The file stays among the latest ones; what was changed in it is given up.
    if (document.place) await remember(document, null);
    else await forget([document.work]).catch(() => undefined);
    return true;
  }, [unsaved, document, dialogs, save]);

  /** Opens bytes as a file of this name, asking for its password where it has one. */
  const openBytes = useCallback(
    async (
      bytes: Uint8Array,
      name: string,
      rest: Pick<Opening, "place" | "work" | "password">,
      unsavedWork = false,
    ) => {
      let opened = await readWorkbook(bytes, name);
      let password = rest.password ?? null;
      while ("problem" in opened && isPasswordProblem(opened.problem)) {
        password = await dialogs.password(name, say(opened.problem));
        if (password === null) return;
        opened = await readWorkbook(bytes, name, password);
      }
      if ("problem" in opened) {
        await dialogs.problem(t("notOpened", { file: name }), say(opened.problem));
        return;
      }
      const { workbook: snapshot, source } = opened;
      // Only what is patched goes back to its place: anything else is saved as a new file.
      const place = source ? rest.place : null;
      const next = await show({ ...rest, name, snapshot, source, place, password }, unsavedWork);
      if (!unsavedWork) await remember({ ...next, place: rest.place }, bytes);
    },
    [dialogs, say, show, t],
  );

  /** What is kept under the password of its file, once somebody knows it; null where he gives up. */
  const unseal = useCallback(
    async (kept: Uint8Array, name: string) => {
      let password = await dialogs.password(name, say(message("filePasswordNeeded", { file: name })));
      while (password !== null) {
        const bytes = await unsealed(kept, password);
        if (bytes) return { bytes, password };
        password = await dialogs.password(name, say(message("filePasswordWrong", { file: name })));
      }
      return null;
    },
    [dialogs, say],
  );

  const openNamed = useCallback(
    async (name: string, action: () => Promise<void>) => {
      setOpening(name);
      try {
        await painted();
        await action();
      } catch (error) {
        await dialogs.problem(t("notOpened", { file: name }), t("notOpenedBody", { detail: errorText(error) }));
      } finally {
        setOpening(null);
      }
    },
    [dialogs, t],
  );

  const openFile = useCallback(
    ({ file, handle }: ChosenFile) =>
      openNamed(file.name, async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        await openBytes(bytes, file.name, { place: handle && { handle, lastModified: file.lastModified } });
      }),
    [openBytes, openNamed],
  );

  const openFiles = useCallback(
    async (files: readonly ChosenFile[]) => {
      const [first] = files;
      if (!host || !first) return;
      if (files.length > 1) {
        await dialogs.problem(t("notOpened", { file: first.file.name }), t("dropOne"));
        return;
      }
      if (await mayLeave()) await openFile(first);
    },
    [host, dialogs, t, mayLeave, openFile],
  );

  const openWork = useCallback(
    async (work: Work) => {
      const { id, name, place, unsaved: unsavedWork, held, sealed = false } = work;
      if (!host || id === document?.work || !(await mayLeave())) return;
      await openNamed(name, async () => {
        if (held) {
          const kept = (await contentOf(id))!;
          const opened = sealed ? await unseal(kept, name) : { bytes: kept, password: null };
          if (!opened) return;
          const { bytes, password } = opened;
          await openBytes(bytes, savedName(name), { place, work: id, password }, unsavedWork);
        } else if (place && (await mayRead(place.handle))) {
          await openFile({ file: await place.handle.getFile(), handle: place.handle });
        }
      });
    },
    [host, document, mayLeave, openNamed, openBytes, openFile, unseal],
  );

  const place = document?.place;
  const reopen = useMemo(() => {
    if (!place) return null;
    return async () => {
      if (!(await mayLeave())) return;
      await openNamed(place.handle.name, async () =>
        openFile({ file: await place.handle.getFile(), handle: place.handle }),
      );
    };
  }, [place, mayLeave, openNamed, openFile]);

  const choose = useCallback(async () => {
    if (!host || !(await mayLeave())) return;
    const chosen = await chooseFile();
    if (chosen) await openFile(chosen);
  }, [host, mayLeave, openFile]);

  const openOwn = useCallback(
    async (name: string, snapshot: WorkbookSnapshot, page?: string) => {
      if (!host || !(await mayLeave())) return false;
      await openNamed(name, async () => {
        await show({ name, snapshot, source: null, place: null, ...(page !== undefined && { page }) });
      });
      return true;
    },
    [host, mayLeave, openNamed, show],
  );

  const startNew = useCallback(async () => {
    await openOwn(t("newName"), emptyWorkbook);
  }, [openOwn, t]);

  const openExample = useCallback(async () => {
    await openOwn(t("exampleName"), exampleWorkbook(language));
  }, [openOwn, t, language]);

  useEffect(() => {
    replacing.current = false;
    if (!host || !document) return undefined;
    return host.onChanged(() => {
      if (replacing.current) return;
      edits.current++;
      setUnsaved(true);
    });
  }, [host, document]);

  useEffect(() => {
    if (!saveWanted.current || replacing.current) return;
    saveWanted.current = false;
    void save();
  }, [save]);

  useEffect(() => {
    if (!unsaved && !saving) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved, saving]);

  return useMemo(
    () => ({
      document,
      unsaved,
      refusal,
      opening,
      saving,
      startNew,
      openExample,
      openOwn,
      choose,
      openFiles,
      openWork,
      reopen,
      save,
      saveAs,
    }),
    [
      document,
      unsaved,
      refusal,
      opening,
      saving,
      startNew,
      openExample,
      openOwn,
      choose,
      openFiles,
      openWork,
      reopen,
      save,
      saveAs,
    ],
  );
}

/** Under which a workbook is saved: macros stay, everything else becomes .xlsx. */
function savedName(name: string): string {
  return name.replace(/\.[^.]*$/, "") + (/\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx");
}

/** Among the latest files, with nothing unsaved: by its place, or as a copy where the browser cannot go back to one. */
async function remember({ work: id, name, place, password }: OpenDocument, content: Uint8Array | null): Promise<void> {
  if (password !== null && !place) return forget([id]).catch(() => undefined);
  await keep({ id, name, place, unsaved: false }, place ? null : content);
  await tidy({ id, name, place });
}

const emptyWorkbook: WorkbookSnapshot = {
  sheets: [{ name: "Sheet1", cells: [] }],
  styles: [],
  names: [],
  settings: {},
};
