import { useCallback } from "react";
import { actionNames } from "../../revision/log";
import { undo, undoable } from "../../revision/operations";
import { useInsertion } from "../insertion/InsertionProvider";
import { useTexts } from "../shell/texts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

/** Takes the last step of the project back, as the log has it: also after reopening, and in every host. */
export function useUndo(): () => Promise<void> {
  const t = useTexts(revisionTexts);
  const { project, apply } = useOpenRevision();
  const { tell } = useInsertion();
  return useCallback(async () => {
    const [first] = undoable(project);
    if (!first) return;
    const what = [actionNames[first.action], first.item, first.sample].filter((part) => part !== "").join(" ");
    if (await apply(t("undoLabel"), undo)) tell("info", t("undone", { what }));
  }, [project, apply, tell, t]);
}
