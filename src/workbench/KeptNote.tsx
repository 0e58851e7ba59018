import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { EmbeddedHost } from "../hosts/embedded";
import { keptLines } from "../workflows/keptLines";
import type { Message } from "../language/messages";
import { describe } from "../language/messages";
import { usePreferences } from "../taskpane/shell/preferences";
import { useTexts } from "../taskpane/shell/texts";
import { workbenchTexts } from "./texts";

const useStyles = makeStyles({ lines: { display: "block", overflowWrap: "anywhere" } });

/** Says which results of a workbook that was just opened stay as its file has them. */
export function KeptNote({ host }: { readonly host: EmbeddedHost }) {
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const { language } = usePreferences();
  const [lines, setLines] = useState<readonly Message[]>([]);
  useEffect(() => {
    let shown = true;
    void host.keptResults().then((kept) => {
      if (shown) setLines(keptLines(kept));
    });
    return () => {
      shown = false;
    };
  }, [host]);
  const [summary, ...reasons] = lines.map((line) => describe(line, language));
  if (summary === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{summary}</MessageBarTitle>
        {reasons.map((reason) => (
          <span key={reason} className={styles.lines}>
            {reason}
          </span>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => setLines([])}>{t("close")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
