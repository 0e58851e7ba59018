import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createContext, useCallback, useContext } from "react";
import { useTexts } from "../shell/texts";
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

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts(noticeTexts);
  const toasterId = useId("toaster");
  const { dispatchToast } = useToastController(toasterId);
  const notify = useCallback<Notify>(
    (intent, title, body, action) => {
      const trigger = action ? (
        <ToastTrigger>
          <Link onClick={action.run}>{action.label}</Link>
        </ToastTrigger>
      ) : null;
      dispatchToast(
        <Toast>
          <ToastTitle action={trigger}>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent, timeout: intent === "error" || action ? milliseconds.long : milliseconds.brief },
      );
    },
    [dispatchToast],
  );
  useUnhandled(useCallback((problem: string) => notify("error", t("notDone"), problem), [notify, t]));
  return (
    <NoticesContext value={notify}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" pauseOnHover pauseOnWindowBlur />
    </NoticesContext>
  );
}
