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

const lists = {
  "zh-CN": new Intl.ListFormat("zh-CN", { style: "narrow" }),
  "en-US": new Intl.ListFormat("en-US", { style: "narrow" }),
} as const satisfies Record<Language, Intl.ListFormat>;

/** Names one after the other, as the language lists them. */
export function nameList(names: Iterable<string>, language: Language): string {
  return lists[language].format(names);
}
