import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../../taskpane/shell/texts";
import type { DocumentAccess } from "../document/useDocument";
import { workbenchTexts } from "../texts";
import type { Beside } from "./useNeighbours";

interface NotesProps {
  readonly access: DocumentAccess;
  readonly file: string;
  /** What happens to the file beside this window. */
  readonly beside: Beside | null;
}

/** Above the sheet, what endangers the work in it: it cannot be kept, or its file is changed elsewhere. */
export function KeepingNotes({ access, file, beside }: NotesProps) {
  const t = useTexts(workbenchTexts);
  const { refusal, saveAs, reopen } = access;
  const [read, setRead] = useState<Beside | null>(null);
  return (
    <>
      {refusal && (
        <MessageBar intent="error">
          <MessageBarBody>
            <MessageBarTitle>{t("notKept")}</MessageBarTitle>
            {refusal.reason === "full" ? t("notKeptFull") : t("notKeptDenied", { detail: refusal.detail })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void saveAs()}>{t("saveAs")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {beside && beside !== read && (
        <MessageBar intent="warning">
          <MessageBarBody>{t(beside, { file })}</MessageBarBody>
          <MessageBarActions>
            {beside !== "twice" && reopen && <Button onClick={() => void reopen()}>{t("openAgain")}</Button>}
            <Button onClick={() => setRead(beside)}>{t("close")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
