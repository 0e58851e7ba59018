import { useCallback } from "react";
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { usePreferences } from "./preferences";

export type Gaps = Readonly<Record<string, string | number>>;

/** A text in the given language, its `{gaps}` filled. */
export function say(text: Bilingual, language: Language, gaps: Gaps = {}): string {
  return inLanguage(text, language).replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** The texts of a page in the language of the user: `t("title")`. Every page keeps its own texts beside it. */
export function useTexts<Key extends string>(texts: Readonly<Record<Key, Bilingual>>) {
  const { language } = usePreferences();
  return useCallback((key: Key, gaps?: Gaps): string => say(texts[key], language, gaps), [texts, language]);
}

/** Chooses the user's language of a text that a definition or a record carries. */
export function useLanguage(): (text: Bilingual) => string {
  const { language } = usePreferences();
  return useCallback((text: Bilingual) => inLanguage(text, language), [language]);
}
