import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ContextStore } from "../../functions/context";
import type { EmbeddedHost } from "../../hosts/embedded";
import { settingKeys } from "../../workflows/settings";
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import { defaultStandard as bundledDefault } from "../../standards/standard";
import { download } from "../../taskpane/shell/download";
import { usePreferences } from "../../taskpane/shell/preferences";
import { useTexts } from "../../taskpane/shell/texts";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { exampleWorkbook } from "../example";
import { workbenchTexts } from "../texts";
import { useDialogs } from "./Dialogs";
import type { ChosenFile } from "./files";
import { canChoosePlace, chooseFile, choosePlace, writeTo } from "./files";
import { readWorkbook, savedBytes } from "./formats";

/** The workbook that is open: its name, where it came from, and what saving patches. */
export interface OpenDocument {
  /** Counts the workbooks opened, so that what belonged to the one before can be let go. */
  readonly turn: number;
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** The file's bytes as they were opened; null for what is no file yet, or of a kind that cannot be patched. */
  readonly source: Uint8Array | null;
  /** Where to save without asking, and when it was last changed there. */
  readonly place: { readonly handle: FileSystemFileHandle; readonly lastModified: number } | null;
}

export interface DocumentAccess {
  readonly document: OpenDocument | null;
  readonly unsaved: boolean;
  /** The name of the file that is being opened, or null. */
  readonly opening: string | null;
  readonly startNew: () => Promise<void>;
  readonly openExample: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly openFiles: (files: readonly ChosenFile[]) => Promise<void>;
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
  const turns = useRef(0);

  const say = useCallback((problem: Message) => describe(problem, language), [language]);

  const show = useCallback(
    async (opened: Omit<OpenDocument, "turn">) => {
      // Formulas are calculated as the file is opened, by the standard that it has chosen.
      const chosen = opened.snapshot.settings[settingKeys.defaultStandard];
      context.change({ defaultStandard: chosen ?? bundledDefault });
      await host!.open(opened.snapshot);
      setDocument({ ...opened, turn: ++turns.current });
      setUnsaved(false);
    },
    [host, context],
  );

  const write = useCallback(
    async (current: OpenDocument, place: FileSystemFileHandle | null, name: string): Promise<boolean> => {
      const failed = (detail: string) => dialogs.problem(t("notSaved", { file: name }), detail);
      try {
        const saved = await savedBytes(current, await host!.changes());
        if ("problem" in saved) {
          await failed(say(saved.problem));
          return false;
        }
        if (place) {
          await writeTo(place, saved.bytes);
          const { lastModified } = await place.getFile();
          setDocument({ ...current, name: place.name, place: { handle: place, lastModified } });
        } else {
          download(saved.bytes, name);
          setDocument({ ...current, name });
        }
      } catch (error) {
        await failed(t("notSavedBody", { detail: errorText(error) }));
        return false;
      }
      setUnsaved(false);
      onSaved(name);
      return true;
    },
    [host, dialogs, t, say, onSaved],
  );

  const saveAs = useCallback(async () => {
    if (!host || !document) return false;
    const name = document.name.replace(/\.[^.]*$/, "") + (/\.xlsm$/i.test(document.name) ? ".xlsm" : ".xlsx");
    if (!canChoosePlace()) return write(document, null, name);
    const place = await choosePlace(name);
    return place ? write(document, place, place.name) : false;
  }, [host, document, write]);

  const save = useCallback(async () => {
    if (!host || !document) return false;
    const { place, name } = document;
    if (!place) return saveAs();
    const { lastModified } = await place.handle.getFile();
    if (lastModified !== place.lastModified) {
      await dialogs.problem(t("notSaved", { file: name }), t("changedElsewhere"));
      return false;
    }
    return write(document, place.handle, name);
  }, [host, document, dialogs, t, saveAs, write]);

  /** Whether the open workbook may be left: nothing unsaved, or saved now, or given up. */
  const mayLeave = useCallback(async () => {
    if (!unsaved || !document) return true;
    const leaving = await dialogs.leaving(document.name);
    return leaving === "discard" || (leaving === "save" && (await save()));
  }, [unsaved, document, dialogs, save]);

  const openFile = useCallback(
    async ({ file, handle }: ChosenFile) => {
      setOpening(file.name);
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        let opened = await readWorkbook(bytes, file.name);
        while ("problem" in opened && /^filePassword(Needed|Wrong)$/.test(opened.problem.key)) {
          const password = await dialogs.password(file.name, say(opened.problem));
          if (password === null) return;
          opened = await readWorkbook(bytes, file.name, password);
        }
        if ("problem" in opened) {
          await dialogs.problem(t("notOpened", { file: file.name }), say(opened.problem));
          return;
        }
        const { workbook: snapshot, source } = opened;
        // Only what is patched goes back to its place: anything else is saved as a new file.
        const place = handle && source ? { handle, lastModified: file.lastModified } : null;
        await show({ name: file.name, snapshot, source, place });
      } catch (error) {
        await dialogs.problem(t("notOpened", { file: file.name }), t("notOpenedBody", { detail: errorText(error) }));
      } finally {
        setOpening(null);
      }
    },
    [dialogs, say, show, t],
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

  const choose = useCallback(async () => {
    if (!host || !(await mayLeave())) return;
    const chosen = await chooseFile();
    if (chosen) await openFile(chosen);
  }, [host, mayLeave, openFile]);

  const startNew = useCallback(async () => {
    if (!host || !(await mayLeave())) return;
    await show({ name: t("newName"), snapshot: emptyWorkbook, source: null, place: null });
  }, [host, mayLeave, show, t]);

  const openExample = useCallback(async () => {
    if (!host || !(await mayLeave())) return;
    await show({ name: t("exampleName"), snapshot: exampleWorkbook(), source: null, place: null });
  }, [host, mayLeave, show, t]);

  useEffect(() => {
    if (!host || !document) return undefined;
    return host.onCellsChanged(() => setUnsaved(true));
  }, [host, document]);

  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);

  return useMemo(
    () => ({ document, unsaved, opening, startNew, openExample, choose, openFiles, save, saveAs }),
    [document, unsaved, opening, startNew, openExample, choose, openFiles, save, saveAs],
  );
}

const emptyWorkbook: WorkbookSnapshot = {
  sheets: [{ name: "Sheet1", cells: [] }],
  styles: [],
  names: [],
  settings: {},
};
