import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import type { ItemOutcome } from "../../revision/outcome";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject, Stamp } from "../../revision/project";
import { anchorsOf, editsBetween, placesAfter } from "../../revision/workbook/edits";
import type { OpenedProject } from "../../revision/workbook/read";
import { readProject } from "../../revision/workbook/read";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { revisionTexts } from "./texts";
import { stampNow } from "./who";
import { allInPlace, projectContent } from "./workbook";

export type Phase =
  | { readonly kind: "reading" }
  /** The workbook is no project. */
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly problem: Message }
  | ({ readonly kind: "open" } & OpenedProject);

/** Null: what it was meant for is no longer in the project. */
export type Operation = (project: RevisionProject, stamp: Stamp) => RevisionProject | null;

interface Revision {
  readonly phase: Phase;
  /** Does something to the project and writes what changes into the workbook, in one step. True once written. */
  readonly apply: (label: string, operation: Operation) => Promise<boolean>;
  readonly reread: () => Promise<void>;
}

const RevisionContext = createContext<Revision | null>(null);

export function useRevision(): Revision {
  const revision = useContext(RevisionContext);
  if (!revision) throw new Error("The revision is used outside of its provider.");
  return revision;
}

export interface OpenRevision extends Omit<Revision, "phase"> {
  readonly opened: OpenedProject;
  readonly project: RevisionProject;
  readonly outcomes: readonly ItemOutcome[];
}

const OpenContext = createContext<OpenRevision | null>(null);

/** For what is shown only while a project is open. */
export function useOpenRevision(): OpenRevision {
  const open = useContext(OpenContext);
  if (!open) throw new Error("No project is open.");
  return open;
}

/** Hands the open project on, with the outcome of every item worked out once for all. */
export function OpenRevisionProvider(props: { readonly opened: OpenedProject; readonly children: ReactNode }) {
  const { opened } = props;
  const { apply, reread } = useRevision();
  const { project } = opened;
  const outcomes = useMemo(() => outcomesOf(project), [project]);
  const open = useMemo(
    () => ({ opened, project, outcomes, apply, reread }),
    [opened, project, outcomes, apply, reread],
  );
  return <OpenContext value={open}>{props.children}</OpenContext>;
}

/** After so many milliseconds without a further change the workbook is read again: typing and filling make many. */
const rest = 300;

/** The project lives in the workbook. What is shown is what was read there last; every change goes there first. */
export function RevisionProvider({ children }: { readonly children: ReactNode }) {
  const { host } = useEnvironment();
  const notify = useNotify();
  const { language } = usePreferences();
  const t = useTexts(revisionTexts);
  const shown = useNavigation().page === "revision";
  const [phase, setPhase] = useState<Phase>({ kind: "reading" });
  const [stale, setStale] = useState(0);
  const state = useRef({
    opened: null as OpenedProject | null,
    changed: true,
    /** Results of formulas are among what was read. */
    calculated: true,
    writing: false,
    closed: false,
  });
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const read = useCallback(async (): Promise<OpenedProject | null> => {
    const { current } = state;
    current.changed = false;
    const next = await readPhase();
    current.opened = next.kind === "open" ? next : null;
    if (!current.closed) setPhase(next);
    return current.opened;

    async function readPhase(): Promise<Phase> {
      const content = await projectContent(host);
      current.calculated = content?.calculated ?? true;
      if (!content) return { kind: "none" };
      const reading = readProject(content);
      return "problem" in reading ? { kind: "problem", problem: reading.problem } : { kind: "open", ...reading.opened };
    }
  }, [host]);

  /** One after the other, so that nothing is read half written. */
  const inTurn = useCallback(<Result,>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.current.then(work);
    queue.current = done.catch(() => undefined);
    return done;
  }, []);

  const reread = useCallback(
    async () =>
      void (await inTurn(read).catch((error: unknown) => {
        notify("error", t("notRead"), errorText(error));
      })),
    [inTurn, read, notify, t],
  );

  useEffect(() => {
    const { current } = state;
    current.closed = false;
    const end = host.onCellsChanged(({ of }) => {
      if (current.writing || (of === "results" && !current.calculated)) return;
      current.changed = true;
      setStale((count) => count + 1);
    });
    return () => {
      current.closed = true;
      end();
    };
  }, [host]);

  useEffect(() => {
    if (!shown || !state.current.changed) return undefined;
    const first = state.current.opened === null && stale === 0;
    const timer = setTimeout(() => void reread(), first ? 0 : rest);
    return () => clearTimeout(timer);
  }, [shown, stale, reread]);

  const apply = useCallback<Revision["apply"]>(
    (label, operation) =>
      inTurn(async () => {
        const { current } = state;
        try {
          let opened = current.changed ? await read() : current.opened;
          for (let attempt = 0; opened && attempt < 2; attempt++) {
            const before = opened.project;
            const after = operation(before, stampNow());
            if (after === before) return true;
            if (!after) {
              notify("error", t("notWritten"), t("changedMeanwhile"));
              return false;
            }
            const { places } = opened;
            const writes = editsBetween(before, after, places);
            if (!(await allInPlace(host, anchorsOf(writes, places)))) {
              opened = await read();
              continue;
            }
            current.writing = true;
            // The next step need not wait until the workbook has calculated this one.
            const writing = host.write(label, writes, { overwrite: true, awaitResults: false });
            const next = { ...opened, project: after, places: placesAfter(before, after, places) };
            current.opened = next;
            if (!current.closed) setPhase({ kind: "open", ...next });
            const outcome = await writing;
            if (!outcome.done) {
              notify("error", t("notWritten"), "problem" in outcome ? describe(outcome.problem, language) : undefined);
              await read();
              return false;
            }
            return true;
          }
          notify("error", t("notWritten"), t("movedAway"));
        } catch (error) {
          notify("error", t("notWritten"), errorText(error));
          await read().catch(() => null);
        } finally {
          current.writing = false;
        }
        return false;
      }),
    [host, inTurn, read, notify, t, language],
  );

  const revision = useMemo(() => ({ phase, apply, reread }), [phase, apply, reread]);
  return <RevisionContext value={revision}>{children}</RevisionContext>;
}
