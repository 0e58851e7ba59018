/** The texts of Univer, each language a part of the page that is loaded when it is wanted. */
import type { ILanguagePack } from "@univerjs/core";
import type { Language } from "../../language/language";

const packs: Readonly<Record<Language, () => Promise<readonly { readonly default: ILanguagePack }[]>>> = {
  "zh-CN": () =>
    Promise.all([
      import("@univerjs/preset-sheets-core/locales/zh-CN"),
      import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
      import("@univerjs/preset-sheets-note/locales/zh-CN"),
    ]),
  "en-US": () =>
    Promise.all([
      import("@univerjs/preset-sheets-core/locales/en-US"),
      import("@univerjs/preset-sheets-data-validation/locales/en-US"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
      import("@univerjs/preset-sheets-note/locales/en-US"),
    ]),
};

export async function languagePack(language: Language): Promise<readonly ILanguagePack[]> {
  return (await packs[language]()).map((pack) => pack.default);
}
