import { useCallback } from "react";
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { ValuesArgument } from "../../language/placeholders";
import { interpolate } from "../../language/placeholders";
import { usePreferences } from "./preferences";

/** A text in the given language, its `{gaps}` filled. */
export function say<Text extends Bilingual>(text: Text, language: Language, ...[gaps]: ValuesArgument<Text>): string {
  return interpolate(text, language, gaps);
}

/** The texts of a page in the language of the user: `t("title")`. Every page keeps its own texts beside it. */
export function useTexts<Texts extends Readonly<Record<string, Bilingual>>>(texts: Texts) {
  const { language } = usePreferences();
  return useCallback(
    <Key extends keyof Texts>(key: Key, ...[gaps]: ValuesArgument<Texts[Key]>): string =>
      interpolate(texts[key]!, language, gaps),
    [texts, language],
  );
}

/** Chooses the user's language of a text that a definition or a record carries. */
export function useLanguage(): (text: Bilingual) => string {
  const { language } = usePreferences();
  return useCallback((text: Bilingual) => inLanguage(text, language), [language]);
}
