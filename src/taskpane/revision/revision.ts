/**
 * The project of the open workbook, apart from how it is shown. It lives in the workbook: what is seen is what was read there last,
 * and every change goes there first.
 */
import type { WorkbookHost } from "../../hosts/port";
import type { Message } from "../../language/messages";
import { outcomesInSteps } from "../../revision/outcome";
import type { RevisionProject, Stamp } from "../../revision/project";
import { anchorsOf, editsBetween, placesAfter } from "../../revision/workbook/edits";
import type { OpenedProject } from "../../revision/workbook/read";
import { readProjectInSteps } from "../../revision/workbook/read";
import { paused } from "../../statistics/finished";
import { pausing } from "../shell/inSlices";
import { stampNow } from "./who";
import type { ProjectContent } from "./workbook";
import { allInPlace, projectContent } from "./workbook";

export type Phase =
  | { readonly kind: "reading" }
  /** The workbook is no project. */
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly problem: Message }
  | ({ readonly kind: "open" } & OpenedProject);

/** Null: what it was meant for is no longer in the project. */
export type Operation = (project: RevisionProject, stamp: Stamp) => RevisionProject | null;

/** Why something was not done. */
export type Refusal =
  | { readonly kind: "notRead" | "failed"; readonly error: unknown }
  /** By the workbook, which may say why. */
  | { readonly kind: "refused"; readonly problem: Message | null }
  /** What an operation was meant for is gone, or its rows are elsewhere. */
  | { readonly kind: "changedMeanwhile" | "movedAway" };

/** After so many milliseconds without a further change the workbook is read again: typing and filling make many. */
const rest = 300;

/** Rows may have moved since they were read: a project is then read again and the operation tried once more. */
const attempts = 2;

export class Revision {
  private seen: Phase = { kind: "reading" };
  private opened: OpenedProject | null = null;
  private everRead = false;
  private shown = false;
  /** The workbook has changed since it was read. */
  private changed = true;
  /** Results of formulas are among what was read. */
  private calculated = true;
  private writing = false;
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  private report: (refusal: Refusal) => void = () => undefined;

  constructor(private readonly host: WorkbookHost) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly phase = (): Phase => this.seen;

  /** Follows changes of the workbook, and reports what is not done, until what it returns is called. */
  follow(report: (refusal: Refusal) => void): () => void {
    this.report = report;
    const end = this.host.onCellsChanged(({ of }) => {
      if (this.writing || (of === "results" && !this.calculated)) return;
      this.changed = true;
      this.readSoon();
    });
    this.readSoon();
    return () => {
      clearTimeout(this.timer);
      end();
    };
  }

  /** Whether somebody looks: nothing is read for nobody. */
  show(shown: boolean): void {
    this.shown = shown;
    this.readSoon();
  }

  readonly reread = (): Promise<void> =>
    this.inTurn(async () => {
      try {
        await this.read();
      } catch (error) {
        this.report({ kind: "notRead", error });
      }
    });

  /** Does something to the project and writes what changes into the workbook, in one step. True once written. */
  readonly apply = (label: string, operation: Operation): Promise<boolean> =>
    this.inTurn(async () => {
      try {
        const refusal = await this.write(label, operation);
        if (refusal) this.report(refusal);
        return !refusal;
      } catch (error) {
        this.report({ kind: "failed", error });
        await this.read().catch(() => null);
        return false;
      } finally {
        this.writing = false;
      }
    });

  private async write(label: string, operation: Operation): Promise<Refusal | null> {
    let opened = this.changed ? await this.read() : this.opened;
    for (let attempt = 0; opened && attempt < attempts; attempt++) {
      const { project, places } = opened;
      const after = operation(project, stampNow());
      if (after === project) return null;
      if (!after) return { kind: "changedMeanwhile" };
      const writes = editsBetween(project, after, places);
      if (!(await allInPlace(this.host, anchorsOf(writes, places)))) {
        opened = await this.read();
        continue;
      }
      this.writing = true;
      // The next step need not wait until the workbook has calculated this one.
      const writing = this.host.write(label, writes, { overwrite: true, awaitResults: false });
      this.see({ kind: "open", ...opened, project: after, places: placesAfter(project, after, places) });
      const outcome = await writing;
      if (outcome.done) return null;
      await this.read();
      return { kind: "refused", problem: "problem" in outcome ? outcome.problem : null };
    }
    return { kind: "movedAway" };
  }

  private async read(): Promise<OpenedProject | null> {
    this.changed = false;
    this.everRead = true;
    this.see(await this.readPhase());
    return this.opened;
  }

  private async readPhase(): Promise<Phase> {
    const content = await this.readContent();
    this.calculated = content?.calculated ?? true;
    if (!content) return { kind: "none" };
    const pause = pausing();
    const reading = await paused(readProjectInSteps(content), pause);
    if ("problem" in reading) return { kind: "problem", problem: reading.problem };
    // Remembered, so that showing them does not take as long in one piece.
    await paused(outcomesInSteps(reading.opened.project), pause);
    return { kind: "open", ...reading.opened };
  }

  /** In slices where the workbook stands still: what was read before a change and after it does not fit together. */
  private async readContent(): Promise<ProjectContent | null> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const content = await projectContent(this.host, pausing());
      if (!this.changed) return content;
      this.changed = false;
    }
    return projectContent(this.host);
  }

  private see(phase: Phase): void {
    this.opened = phase.kind === "open" ? phase : null;
    this.seen = phase;
    this.listeners.forEach((listener) => listener());
  }

  private readSoon(): void {
    clearTimeout(this.timer);
    if (!this.shown || !this.changed) return;
    this.timer = setTimeout(
      () => {
        if (this.changed) void this.reread();
      },
      this.everRead ? rest : 0,
    );
  }

  /** One after the other, so that nothing is read half written. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
