import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import type { ItemOutcome } from "../../revision/outcome";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject } from "../../revision/project";
import type { OpenedProject } from "../../revision/workbook/read";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { Phase, Refusal } from "./revision";
import { Revision } from "./revision";
import { revisionTexts } from "./texts";

const RevisionContext = createContext<Shown | null>(null);

interface Shown extends Pick<Revision, "apply" | "reread"> {
  readonly phase: Phase;
}

export function useRevision(): Shown {
  const revision = useContext(RevisionContext);
  if (!revision) throw new Error("The revision is used outside of its provider.");
  return revision;
}

export interface OpenRevision extends Omit<Shown, "phase"> {
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

/** Shows the project of the open workbook as it stands, and puts into words why something was not done. */
export function RevisionProvider({ children }: { readonly children: ReactNode }) {
  const { host } = useEnvironment();
  const report = useReport();
  const shown = useNavigation().page === "revision";
  const [revision] = useState(() => new Revision(host));
  const phase = useSyncExternalStore(revision.subscribe, revision.phase);
  useEffect(() => revision.follow(report), [revision, report]);
  useEffect(() => revision.show(shown), [revision, shown]);
  const { apply, reread } = revision;
  const value = useMemo(() => ({ phase, apply, reread }), [phase, apply, reread]);
  return <RevisionContext value={value}>{children}</RevisionContext>;
}

function useReport(): (refusal: Refusal) => void {
  const notify = useNotify();
  const { language } = usePreferences();
  const t = useTexts(revisionTexts);
  return useCallback(
    (refusal: Refusal) => {
      switch (refusal.kind) {
        case "notRead":
          return notify("error", t("notRead"), errorText(refusal.error));
        case "failed":
          return notify("error", t("notWritten"), errorText(refusal.error));
        case "refused":
          return notify("error", t("notWritten"), refusal.problem ? describe(refusal.problem, language) : undefined);
        default:
          return notify("error", t("notWritten"), t(refusal.kind));
      }
    },
    [notify, language, t],
  );
}
