import type { Language } from "../../language/language";

/** The language of the user's Excel. Chinese where Office has not said yet, since it is the default everywhere. */
export function displayLanguage(): Language {
  const tag = typeof Office === "undefined" ? undefined : (Office.context?.displayLanguage as string | undefined);
  return tag === undefined || tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
