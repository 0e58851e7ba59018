import { ArrowRedoRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { IconButton } from "../shell/IconButton";
import { useTexts } from "../shell/texts";
import { revisionTexts } from "./texts";
import { useHistory } from "./useHistory";

/** Undo and redo of the project's steps. */
export function HistoryButtons() {
  const t = useTexts(revisionTexts);
  const { undo, redo } = useHistory();
  return (
    <>
      {/* Stays in the order of the keyboard when there is nothing left to undo: the focus would be lost with it. */}
      <IconButton
        icon={<ArrowUndoRegular />}
        label={t("undo")}
        disabledFocusable={!undo}
        onClick={() => void undo?.()}
      />
      <IconButton
        icon={<ArrowRedoRegular />}
        label={t("redo")}
        disabledFocusable={!redo}
        onClick={() => void redo?.()}
      />
    </>
  );
}
