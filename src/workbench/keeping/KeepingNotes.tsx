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
  const [passwordRead, setPasswordRead] = useState(false);
  return (
    <>
      {refusal && (
        <MessageBar intent="error">
          <MessageBarBody>
            <MessageBarTitle>{t("notKept")}</MessageBarTitle>
            {refusal.reason === "denied"
              ? t("notKeptDenied", { detail: refusal.detail })
              : t(refusal.reason === "full" ? "notKeptFull" : "notKeptUnsealed")}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void saveAs()}>{t("saveAs")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(access.document?.password ?? null) !== null &&
        refusal?.reason !== "unsealed" &&
        access.unsaved &&
        !passwordRead && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("withPassword", { file })}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setPasswordRead(true)}>{t("close")}</Button>
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
