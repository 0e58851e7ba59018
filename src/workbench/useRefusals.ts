import { useEffect } from "react";
import type { EmbeddedHost } from "../hosts/embedded";
import { describe } from "../language/messages";
import { usePreferences } from "../taskpane/shell/preferences";
import { useTexts } from "../taskpane/shell/texts";
import { useDialogs } from "./document/Dialogs";
import { workbenchTexts } from "./texts";

/** Says why a protected sheet does not take what somebody types or pastes. */
export function useRefusals(host: EmbeddedHost | null): void {
  const t = useTexts(workbenchTexts);
  const { language } = usePreferences();
  const dialogs = useDialogs();
  useEffect(
    () => host?.onRefused((problem) => void dialogs.problem(t("notEntered"), describe(problem, language))),
    [host, dialogs, t, language],
  );
}
