import { useCallback, useMemo } from "react";
import { history, redo, undo } from "../../revision/history";
import type { LogEntry } from "../../revision/project";
import { useNotify } from "../notices/NoticesProvider";
import { useLanguage, useTexts } from "../shell/texts";
import { actionTexts } from "./log";
import type { Operation } from "./revision";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

interface History {
  /** Null where there is nothing to take back. */
  readonly undo: (() => Promise<void>) | null;
  readonly redo: (() => Promise<void>) | null;
}

/** The last step of the project taken back or done again, as the log has it: also after reopening, and in every host. */
export function useHistory(): History {
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { project, apply } = useOpenRevision();
  const notify = useNotify();
  const { undoable, redoable } = useMemo(() => history(project), [project]);
  const step = useCallback(
    ([first]: readonly LogEntry[], name: "undo" | "redo", operation: Operation) => {
      if (!first) return null;
      const { action, item, sample } = first;
      const what = [text(actionTexts[action]), item, sample].filter((part) => part !== "").join(" ");
      return async () => {
        if (await apply(t(name === "undo" ? "undoLabel" : "redoLabel"), operation))
          notify("info", t(name === "undo" ? "undone" : "redone", { what }));
      };
    },
    [apply, notify, t, text],
  );
  return { undo: step(undoable, "undo", undo), redo: step(redoable, "redo", redo) };
}
