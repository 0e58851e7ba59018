import { useState } from "react";
import { errorText } from "../../language/errorText";
import { useActivity } from "../shell/activity";
import { useNotify } from "./NoticesProvider";

/** Work that a button starts: whether it still runs; what it throws is told, under what then has not been done. */
export function useAttempt() {
  const notify = useNotify();
  const activity = useActivity();
  const [busy, setBusy] = useState(false);
  const attempt = async (undone: string, work: () => Promise<void>) => {
    setBusy(true);
    try {
      await activity.duringBusy(work);
    } catch (error) {
      notify("error", undone, errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, attempt };
}
