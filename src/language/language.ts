/** The two languages of the product. Chinese is the default everywhere. */
export type Language = "zh-CN" | "en-US";

/** One text in both languages: definitions hold these, hosts choose. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function inLanguage(text: Bilingual, language: Language): string {
  return language === "zh-CN" ? text.zh : text.en;
}

/** Names one after the other, as the language lists them. The platform's own lists take thirty milliseconds to begin, at every start. */
export function nameList(names: readonly string[], language: Language): string {
  return names.join(inLanguage({ zh: "、", en: ", " }, language));
}
