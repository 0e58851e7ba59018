import type { RefObject } from "react";
import { useEffect, useEffectEvent, useState } from "react";
import { errorText } from "../language/errorText";
import type { ContextStore } from "../functions/context";
import type { EmbeddedHost } from "../hosts/embedded";
import { usePreferences } from "../taskpane/shell/preferences";
import { useThemeKind } from "../taskpane/shell/theme";

/** Starts the workbook in its container, once, and has it follow the language and theme of the page. */
export function useEmbeddedHost(container: RefObject<HTMLElement | null>, context: ContextStore) {
  const { language, theme } = usePreferences();
  const dark = useThemeKind(theme) !== "light";
  const [host, setHost] = useState<EmbeddedHost | null>(null);
  const [error, setError] = useState<string | null>(null);

  const start = useEffectEvent(async () => {
    try {
      // Its code is large and comes after the page is on screen.
      const { createEmbeddedHost } = await import("../hosts/embedded");
      setHost(await createEmbeddedHost(container.current!, { context, language, dark }));
    } catch (reason) {
      setError(errorText(reason));
    }
  });
  useEffect(() => void start(), []);
  useEffect(() => void host?.setLanguage(language), [host, language]);
  useEffect(() => host?.setDark(dark), [host, dark]);
  return { host, error };
}
