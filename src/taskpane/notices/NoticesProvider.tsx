import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useRef, useState } from "react";
import { useTexts } from "../shell/texts";
import type { Notice } from "./NoticeBar";
import { NoticeBar } from "./NoticeBar";
import { noticeTexts } from "./texts";
import { useUnhandled } from "./useUnhandled";

/** What somebody can do about a notice, such as undo. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Tells something that needs no answer. */
export type Notify = (
  intent: "success" | "error" | "info" | "warning",
  title: string,
  body?: string,
  action?: NoticeAction,
) => void;

const NoticesContext = createContext<Notify | null>(null);

export function useNotify(): Notify {
  const notify = useContext(NoticesContext);
  if (!notify) throw new Error("Notices are used outside of their provider.");
  return notify;
}

/** Long enough to be read, or to be acted on. */
const milliseconds = { brief: 4000, long: 10_000 };
/** More would leave no room for the page. */
const shownAtMost = 2;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0 },
  page: { flex: 1, minHeight: 0 },
  notices: {
    flexShrink: 0,
    display: "grid",
    // Long ones break their lines: at the pane's width, what can be done about a notice stands at its end.
    gridTemplateColumns: "minmax(0, 1fr)",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Notices take room of their own below the page: they cover no field that somebody is filling in. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const t = useTexts(noticeTexts);
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const notify = useCallback<Notify>((intent, title, body, action) => {
    const timeout = intent === "error" || action ? milliseconds.long : milliseconds.brief;
    const id = ++count.current;
    setShown((before) => [...before.slice(1 - shownAtMost), { id, intent, title, body, action, timeout }]);
  }, []);
  const end = useCallback((id: number) => setShown((before) => before.filter((one) => one.id !== id)), []);
  useUnhandled(useCallback((problem: string) => notify("error", t("notDone"), problem), [notify, t]));
  return (
    <NoticesContext value={notify}>
      <div className={styles.root}>
        <div className={styles.page}>{children}</div>
        {shown.length > 0 && (
          <div className={styles.notices}>
            {shown.map((notice) => (
              <NoticeBar key={notice.id} notice={notice} onEnd={end} />
            ))}
          </div>
        )}
      </div>
    </NoticesContext>
  );
}
