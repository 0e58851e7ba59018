import { usePreferences } from "../../taskpane/shell/preferences";

/** Day and minute, as the language writes them. */
export function useTime(): (at: number) => string {
  const { language } = usePreferences();
  const format = new Intl.DateTimeFormat(language, {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (at) => format.format(at);
}
