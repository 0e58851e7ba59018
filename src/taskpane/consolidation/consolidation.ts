/**
 * The work of putting survey files together, apart from how it is shown: files are given, read in rounds, stopped and gone on
 * with; passwords and layouts are asked for on the way. What was finished last stays until the next round is.
 */
import { message } from "../../language/messages";
import type { Message } from "../../language/messages";
import type { FileResult, LayoutToConfirm } from "../../survey/consolidate";
import { filesToRead, layoutsToConfirm, unreadable } from "../../survey/consolidate";
import type { Layout, Layouts } from "../../survey/headers";
import { isPasswordProblem } from "../../xlsx/password";
import { admit } from "./admit";
import type { FoundFile } from "./chooseFiles";
import { readFiles } from "./reading/pool";
import type { SurveyFile } from "./reading/task";

export interface LockedFile {
  readonly path: string;
  readonly problem: Message;
  /** A password is being tried. */
  readonly trying: boolean;
}

/** How it stands. */
export interface Standing {
  readonly phase: "idle" | "reading" | "stopped";
  /** Files given, and those of them that were read. */
  readonly total: number;
  readonly done: number;
  /** The file read last. */
  readonly current: string | null;
  readonly rowsIn: number;
  readonly rowsKept: number;
  readonly locked: readonly LockedFile[];
  readonly toConfirm: readonly LayoutToConfirm[];
  /** Of the files given last: in how many a newer version took the former one's place, and how many got another name. */
  readonly newer: number;
  readonly renamed: readonly string[];
  /** What the finished round gave; null before the first. */
  readonly finished: readonly FileResult[] | null;
}

/** Often enough for the eye. */
const everyMilliseconds = 100;

export class Consolidation {
  private readonly files = new Map<string, SurveyFile>();
  private readonly results = new Map<string, FileResult>();
  private pending = new Set<string>();
  private layouts: Layouts = {};
  private readonly passwords = new Map<string, string>();
  private sharedPasswords: readonly string[] = [];
  private readonly trying = new Set<string>();
  /** Files and layouts that the user does not want to be asked about. */
  private readonly declined = new Set<string>();
  private running: AbortController | null = null;
  private stopped = false;
  private current: string | null = null;
  private newer = 0;
  private renamed: readonly string[] = [];
  private finished: readonly FileResult[] | null = null;

  private readonly listeners = new Set<() => void>();
  private told = 0;
  private seen: Standing = this.look();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly standing = (): Standing => this.seen;

  /** Layouts confirmed on other days. Files that waited for one of them are read. */
  know(layouts: Layouts): void {
    this.layouts = { ...layouts, ...this.layouts };
    this.takeUpWaiting();
    if (this.pending.size > 0 && !this.stopped) void this.read();
  }

  get knownLayouts(): Layouts {
    return this.layouts;
  }

  /** Takes files up and reads those that are new or have changed. The same folder again goes on where it stopped. */
  add(found: readonly FoundFile[]): Promise<void> {
    const turn = new Set<string>();
    this.newer = 0;
    this.renamed = [];
    for (const one of found) {
      const { path, stamp, content, taken } = admit(one, this.files, turn);
      turn.add(path);
      if (taken === "newer") this.newer++;
      if (taken === "other") this.renamed = [...this.renamed, path];
      if (content === null)
        this.results.set(path, unreadable({ path, stamp }, message("surveyFileRefused", { file: path })));
      else this.files.set(path, { path, stamp, content });
    }
    const given = [...this.files.values()].filter(({ path }) => turn.has(path));
    for (const { path } of filesToRead(given, [...this.results.values()], this.layouts)) {
      this.pending.add(path);
    }
    // Who gives files again wants to be asked again.
    for (const path of turn) {
      this.declined.delete(path);
      for (const { layout } of this.results.get(path)?.waiting ?? []) this.declined.delete(layout.fingerprint);
    }
    return this.read();
  }

  /** Reads what waits. */
  async read(): Promise<void> {
    if (this.running) {
      // The round under way reads it in its turn.
      this.notify();
      return;
    }
    const running = new AbortController();
    this.running = running;
    this.stopped = false;
    this.notify();
    while (this.pending.size > 0 && !running.signal.aborted) {
      await readFiles(
        [...this.pending].map((path) => this.files.get(path)!),
        {
          layouts: this.layouts,
          passwordsFor: (path) => this.passwordsFor(path),
          signal: running.signal,
          onResult: (result) => this.take(result),
        },
      );
    }
    // Cleared meanwhile: what was under way is nobody's any more.
    if (this.running !== running) return;
    this.running = null;
    this.trying.clear();
    this.stopped = running.signal.aborted && this.pending.size > 0;
    if (!this.stopped) this.finish();
    this.notify();
  }

  /** Stops at once; what was read stays. */
  stop(): void {
    this.running?.abort();
  }

  /** Makes do with what was read before it was stopped. */
  makeDo(): void {
    this.finish();
    this.notify();
  }

  /** Uses a layout from now on; once nothing is left to ask, reads the files that waited for it. */
  confirm(layout: Layout): void {
    this.layouts = { ...this.layouts, [layout.fingerprint]: layout };
    this.takeUpWaiting();
    this.goOnWhenAnswered();
  }

  /** Leaves the tables of a layout out. */
  leaveOut(layout: Layout): void {
    this.declined.add(layout.fingerprint);
    this.goOnWhenAnswered();
  }

  /** Tries a password on a locked file, or on all of them and on those to come. */
  unlock(path: string, password: string, all: boolean): void {
    if (all) this.sharedPasswords = [...new Set([password, ...this.sharedPasswords])];
    else this.passwords.set(path, password);
    for (const locked of all ? this.seen.locked.map((one) => one.path) : [path]) {
      this.pending.add(locked);
      this.trying.add(locked);
    }
    void this.read();
  }

  /** Asks no more for the password of a file, or of any that is locked now. */
  leaveLocked(path: string | null): void {
    for (const one of this.seen.locked) if (path === null || one.path === path) this.declined.add(one.path);
    this.notify();
  }

  /** Begins anew. Layouts stay known. */
  clear(): void {
    this.running?.abort();
    this.running = null;
    this.stopped = false;
    for (const one of [this.files, this.results, this.pending, this.passwords, this.trying, this.declined]) one.clear();
    this.sharedPasswords = [];
    this.current = null;
    this.newer = 0;
    this.renamed = [];
    this.finished = null;
    this.notify();
  }

  /** Files whose layouts have been confirmed since they were read. */
  private takeUpWaiting(): void {
    for (const { path } of filesToRead([...this.files.values()], [...this.results.values()], this.layouts)) {
      if (this.results.get(path)?.outcome === "waiting") this.pending.add(path);
    }
  }

  private take(result: FileResult): void {
    this.results.set(result.path, result);
    // A newer version given meanwhile is still to be read.
    if (this.files.get(result.path)?.stamp === result.stamp) this.pending.delete(result.path);
    this.trying.delete(result.path);
    this.current = result.path;
    if (Date.now() - this.told >= everyMilliseconds) this.notify();
  }

  private finish(): void {
    this.finished = [...this.results.values()].filter(({ path }) => !this.pending.has(path));
  }

  private goOnWhenAnswered(): void {
    if (this.pending.size > 0 && this.look().toConfirm.length === 0) void this.read();
    else this.notify();
  }

  private passwordsFor(path: string): readonly string[] {
    const own = this.passwords.get(path);
    return own === undefined ? this.sharedPasswords : [own, ...this.sharedPasswords];
  }

  private notify(): void {
    this.told = Date.now();
    this.seen = this.look();
    this.listeners.forEach((listener) => listener());
  }

  private look(): Standing {
    const results = [...this.results.values()];
    const locked = results.flatMap(({ path, problem }) => {
      const trying = this.trying.has(path);
      const asks = problem !== null && isPasswordProblem(problem) && !this.declined.has(path);
      return asks && (trying || !this.pending.has(path)) ? [{ path, problem, trying }] : [];
    });
    const settled = results.filter(({ path }) => !this.pending.has(path));
    return {
      phase: this.running ? "reading" : this.stopped ? "stopped" : "idle",
      total: new Set([...this.files.keys(), ...this.results.keys()]).size,
      done: settled.length,
      current: this.current,
      rowsIn: settled.reduce((sum, { rowsIn }) => sum + rowsIn, 0),
      rowsKept: settled.reduce((sum, { rowsKept }) => sum + rowsKept, 0),
      locked,
      toConfirm: layoutsToConfirm(settled).filter(
        ({ layout }) => !this.declined.has(layout.fingerprint) && !this.layouts[layout.fingerprint]?.confirmed,
      ),
      newer: this.newer,
      renamed: this.renamed,
      finished: this.finished,
    };
  }
}
