import type { Language } from "../language/language";

/** What the pane keeps its preferences under, for pages of the same address that have no pane. */
export const preferencesKey = "water-quota.preferences";

/** The language of the page, as the pane sets it. Chinese where there is no page. */
export function pageLanguage(): Language {
  return typeof document !== "undefined" && document.documentElement.lang === "en-US" ? "en-US" : "zh-CN";
}

/** The language that was chosen in the pane, for a page beside it. */
export function chosenLanguage(): Language {
  try {
    const { language } = JSON.parse(localStorage.getItem(preferencesKey) ?? "{}") as { readonly language?: unknown };
    return language === "en-US" ? "en-US" : "zh-CN";
  } catch {
    // Denied, or not ours.
    return "zh-CN";
  }
}
