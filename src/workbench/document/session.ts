/** The open workbook as a document, apart from how it is shown: opening and saving, with every question that either may ask. */
import type { ContextStore } from "../../functions/context";
import type { EmbeddedHost } from "../../hosts/embedded";
import { errorText } from "../../language/errorText";
import type { Language } from "../../language/language";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import { defaultStandard as bundledDefault } from "../../standards/standard";
import { download } from "../../taskpane/shell/download";
import { pausing } from "../../taskpane/shell/inSlices";
import { painted } from "../../taskpane/shell/painted";
import type { useTexts } from "../../taskpane/shell/texts";
import type { Uncarried, WorkbookSnapshot } from "../../workbook/snapshot";
import { emptyWorkbook } from "../../workbook/snapshot";
import { settingKeys } from "../../workflows/settings";
import type { Patched } from "../../xlsx/patch";
import { exampleWorkbook } from "../example";
import type { Work } from "../keeping/works";
import { contentOf, forget, keep, tidy } from "../keeping/works";
import type { workbenchTexts } from "../texts";
import { readAsking, unsealAsking } from "./asking";
import type { Dialogs } from "./Dialogs";
import type { ChosenFile } from "./files";
import { canChoosePlace, chooseFile, choosePlace, lastChange, mayRead, writeTo } from "./files";
import { prepareReading, savedBytes } from "./formats";
import type { OpenDocument } from "./openDocument";
import { savedName } from "./openDocument";

type Opening = Omit<OpenDocument, "turn" | "work" | "password"> & Partial<Pick<OpenDocument, "work" | "password">>;

/** From so many cells on, a workbook is shown before its results are compared: of fewer, nobody would notice. */
const largeWorkbook = 50_000;

/** Where the document stands: another object after each change. */
export interface Standing {
  readonly document: OpenDocument | null;
  readonly unsaved: boolean;
  /** The name of the file that is being opened, or null. */
  readonly opening: string | null;
  readonly saving: boolean;
}

/** How a session speaks with the person at the page. */
export interface Talk {
  readonly dialogs: Dialogs;
  readonly t: ReturnType<typeof useTexts<typeof workbenchTexts>>;
  readonly language: Language;
  readonly events: DocumentEvents;
}

export interface DocumentEvents {
  readonly onSaved: (name: string) => void;
  /** The browser remembers what was opened: other windows find it by its name. */
  readonly onRemembered: () => void;
}

export class DocumentSession {
  private seen: Standing = { document: null, unsaved: false, opening: null, saving: false };
  private host: EmbeddedHost | null = null;
  private turns = 0;
  private edits = 0;
  private saves = 0;
  private replacing = false;
  private saveWanted = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly context: ContextStore,
    private talk: Talk,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly standing = (): Standing => this.seen;

  speak(talk: Talk): void {
    this.talk = talk;
  }

  /** Follows the changes of the workbook, once it has started, until what it returns is called. */
  follow(host: EmbeddedHost): () => void {
    this.host = host;
    prepareReading();
    return host.onChanged(() => {
      if (this.replacing) return;
      this.edits++;
      if (!this.seen.unsaved) this.see({ unsaved: true });
    });
  }

  /** The page shows the workbook that was opened: what changes from here on are its own changes. */
  readonly shown = (): void => {
    this.replacing = false;
    if (!this.saveWanted) return;
    this.saveWanted = false;
    void this.save();
  };

  /** Another workbook is being put in the place of this one: what changes now are not the changes of this one. */
  get isReplacing(): boolean {
    return this.replacing;
  }

  /** How often a workbook has been saved or put in the place of another: what was being kept meanwhile is out of date. */
  get savesSoFar(): number {
    return this.saves;
  }

  /** The file as saving would write it now; where it need not be now, null if the workbook changes while it is read. */
  async content(current: OpenDocument, atOnce: boolean): Promise<Patched | null> {
    const host = this.host!;
    const pause = pausing();
    const changes = await (atOnce ? host.changes(pause) : host.changesIfStill(pause));
    // Nobody waits for this, but somebody may for what the workbook calculates.
    return changes && savedBytes(current, changes, () => pause().then(() => host.idle()));
  }

  readonly startNew = async (): Promise<void> => {
    await this.openOwn(this.talk.t("newName"), emptyWorkbook);
  };

  readonly openExample = async (): Promise<void> => {
    await this.openOwn(this.talk.t("exampleName"), exampleWorkbook(this.talk.language));
  };

  /** Opens what is no file yet, with the pane on a page. False where what is open is not to be left. */
  readonly openOwn = async (name: string, snapshot: WorkbookSnapshot, page?: string): Promise<boolean> => {
    if (!this.host || !(await this.mayLeave())) return false;
    await this.openNamed(name, async () => {
      await this.open({ name, snapshot, source: null, place: null, ...(page !== undefined && { page }) });
    });
    return true;
  };

  readonly choose = async (): Promise<void> => {
    if (!this.host || !(await this.mayLeave())) return;
    const chosen = await chooseFile();
    if (chosen) await this.openFile(chosen);
  };

  readonly openFiles = async (files: readonly ChosenFile[]): Promise<void> => {
    const [first] = files;
    if (!this.host || !first) return;
    const { dialogs, t } = this.talk;
    if (files.length > 1) return dialogs.problem(t("notOpened", { file: first.file.name }), t("dropOne"));
    if (await this.mayLeave()) await this.openFile(first);
  };

  /** Goes on with something that the browser remembers. */
  readonly openWork = async (work: Work): Promise<void> => {
    const { id, name, place, held } = work;
    if (!this.host || id === this.seen.document?.work || !(await this.mayLeave())) return;
    await this.openNamed(name, async () => {
      if (held) await this.openKept(work);
      else if (place && (await mayRead(place.handle))) {
        await this.openChosen({ file: await place.handle.getFile(), handle: place.handle });
      }
    });
  };

  /** Takes the file as it is now, where the browser can go back to it. */
  readonly reopen = async (): Promise<void> => {
    const handle = this.seen.document?.place?.handle;
    if (!handle || !(await this.mayLeave())) return;
    await this.openNamed(handle.name, async () => this.openChosen({ file: await handle.getFile(), handle }));
  };

  readonly save = async (): Promise<boolean> => {
    const { document } = this.seen;
    if (!this.host || !document || this.isPutOff()) return false;
    const { place, name } = document;
    if (!place) return this.saveAs();
    const { t } = this.talk;
    try {
      if ((await lastChange(place.handle)) === place.lastModified) return await this.write(place.handle, name);
      await this.showNotSaved(name, t("changedElsewhere"));
    } catch (error) {
      await this.showNotSaved(name, t("fileGone", { detail: errorText(error) }));
    }
    return false;
  };

  readonly saveAs = async (): Promise<boolean> => {
    const { document } = this.seen;
    if (!this.host || !document || this.isPutOff()) return false;
    const name = savedName(document.name);
    if (!canChoosePlace()) return this.write(null, name);
    const place = await choosePlace(name);
    return place ? this.write(place, place.name) : false;
  };

  private see(change: Partial<Standing>): void {
    this.seen = { ...this.seen, ...change };
    for (const listener of this.listeners) listener();
  }

  private say(problem: Message): string {
    return describe(problem, this.talk.language);
  }

  private showNotSaved(file: string, detail: string): Promise<void> {
    const { dialogs, t } = this.talk;
    return dialogs.problem(t("notSaved", { file }), detail);
  }

  private showNotOpened(file: string, detail: string): Promise<void> {
    const { dialogs, t } = this.talk;
    return dialogs.problem(t("notOpened", { file }), detail);
  }

  /** While another workbook is being opened, what is on screen is not what the document says: it is saved once it is. */
  private isPutOff(): boolean {
    this.saveWanted ||= this.replacing;
    return this.replacing;
  }

  /** Whether the open workbook may be left: nothing unsaved, or saved now, or given up. */
  private async mayLeave(): Promise<boolean> {
    const { document, unsaved } = this.seen;
    if (!unsaved || !document) return true;
    const leaving = await this.talk.dialogs.leaving(document.name);
    if (leaving !== "discard") return leaving === "save" && (await this.save());
    // The file stays among the latest ones; what was changed in it is given up.
    if (document.place) await remember(document, null);
    else await forget([document.work]).catch(() => undefined);
    return true;
  }

  /** Says on screen that something is being opened, and why it could not be. */
  private async openNamed(name: string, action: () => Promise<void>): Promise<void> {
    this.see({ opening: name });
    try {
      await painted();
      await action();
    } catch (error) {
      await this.showNotOpened(name, this.talk.t("notOpenedBody", { detail: errorText(error) }));
    } finally {
      this.see({ opening: null });
    }
  }

  private openFile(chosen: ChosenFile): Promise<void> {
    return this.openNamed(chosen.file.name, () => this.openChosen(chosen));
  }

  private async openChosen({ file, handle }: ChosenFile): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.openBytes(bytes, file.name, { place: handle && { handle, lastModified: file.lastModified } });
  }

  private async openKept({ id, name, place, unsaved, sealed = false }: Work): Promise<void> {
    const kept = (await contentOf(id))!;
    const opened = sealed ? await unsealAsking(kept, name, this.passwordOf(name)) : { bytes: kept, password: null };
    if (!opened) return;
    const { bytes, password } = opened;
    // Kept as saving would write it, where something was changed; otherwise as it came.
    await this.openBytes(bytes, unsaved ? savedName(name) : name, { place, work: id, password }, unsaved);
  }

  private passwordOf(file: string) {
    return (why: Message) => this.talk.dialogs.password(file, this.say(why));
  }

  /** Opens bytes as a file of this name. */
  private async openBytes(
    bytes: Uint8Array,
    name: string,
    rest: Pick<Opening, "place" | "work" | "password">,
    unsaved = false,
  ): Promise<void> {
    const read = await readAsking(bytes, name, this.passwordOf(name));
    if (!read) return;
    const { opened } = read;
    if ("problem" in opened) return this.showNotOpened(name, this.say(opened.problem));
    const { workbook: snapshot, source } = opened;
    // Only what is patched goes back to its place: anything else is saved as a new file.
    const place = source ? rest.place : null;
    const password = read.password ?? rest.password ?? null;
    const document = await this.open({ ...rest, name, snapshot, source, place, password }, unsaved);
    if (unsaved) return;
    await remember({ ...document, place: rest.place }, bytes);
    this.talk.events.onRemembered();
  }

  private async open(opened: Opening, unsaved = false): Promise<OpenDocument> {
    // Formulas are calculated as the file is opened, by the standard that it has chosen.
    const chosen = opened.snapshot.settings[settingKeys.defaultStandard];
    this.context.change({ defaultStandard: chosen ?? bundledDefault });
    this.replacing = true;
    this.saves++;
    try {
      const later = isLarge(opened.snapshot) && { compareAfter: painted };
      await this.host!.open(opened.snapshot, { pause: pausing(), ...later });
    } catch (error) {
      this.replacing = false;
      this.saveWanted = false;
      throw error;
    }
    const work = `${Date.now()}-${Math.random()}`;
    const document: OpenDocument = { work, password: null, ...opened, turn: ++this.turns };
    this.see({ document, unsaved });
    return document;
  }

  /** True once the open document is in its file: at a place, or as a download. */
  private async write(place: FileSystemFileHandle | null, name: string): Promise<boolean> {
    this.see({ saving: true });
    try {
      await painted();
      if (!(await this.writeOut(place, name))) return false;
    } catch (error) {
      await this.showNotSaved(name, this.talk.t("notSavedBody", { detail: errorText(error) }));
      return false;
    } finally {
      this.see({ saving: false });
    }
    this.talk.events.onSaved(name);
    return true;
  }

  private async writeOut(place: FileSystemFileHandle | null, name: string): Promise<boolean> {
    const current = this.seen.document!;
    const { edits } = this;
    const pause = pausing();
    const changes = await this.host!.changes(pause);
    if (!(await this.mayLeaveOut(changes.uncarried ?? [], name))) return false;
    const saved = await savedBytes(current, changes, pause);
    if ("problem" in saved) {
      await this.showNotSaved(name, this.say(saved.problem));
      return false;
    }
    let document: OpenDocument = { ...current, name };
    if (place) {
      await writeTo(place, saved.bytes);
      document = { ...current, name: place.name, place: { handle: place, lastModified: await lastChange(place) } };
    } else {
      download(saved.bytes, name);
    }
    this.saves++;
    // Another one may have been opened meanwhile. What was changed while it was written is not in the file.
    if (this.seen.document === current) this.see({ document, unsaved: this.edits !== edits });
    await remember(document, saved.bytes);
    return true;
  }

  /** Whether a file may be saved without what it cannot carry. */
  private async mayLeaveOut(uncarried: readonly Uncarried[], file: string): Promise<boolean> {
    if (uncarried.length === 0) return true;
    const { dialogs, t } = this.talk;
    const left = uncarried.map((what) => t(`uncarried.${what}`));
    return dialogs.sure(t("uncarried", { file }), left, t("saveRest"));
  }
}

function isLarge({ sheets }: WorkbookSnapshot): boolean {
  return sheets.reduce((sum, { cells }) => sum + cells.length, 0) >= largeWorkbook;
}

/** Among the latest files, with nothing unsaved: by its place, or as a copy where the browser cannot go back to one. */
async function remember({ work: id, name, place, password }: OpenDocument, content: Uint8Array | null): Promise<void> {
  if (password !== null && !place) return forget([id]).catch(() => undefined);
  await keep({ id, name, place, unsaved: false }, place ? null : content);
  await tidy({ id, name, place });
}
