/** Where something stands, in words. */
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { Place } from "./document";

/** A cell, a page, a paragraph or a line, whatever the kind of file tells. */
export function placeText({ page, sheet, cell, paragraph, line }: Place, language: Language): string {
  const parts: (Bilingual | null)[] = [
    page === undefined ? null : { zh: `第 ${page} 页`, en: `page ${page}` },
    sheet === undefined ? null : inBothLanguages(cell === undefined ? sheet : `${sheet}!${cell}`),
    line === undefined ? null : { zh: `第 ${line} 行`, en: `line ${line}` },
    paragraph === undefined ? null : { zh: `第 ${paragraph + 1} 段`, en: `paragraph ${paragraph + 1}` },
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => inLanguage(part, language))
    .join(" ");
}

function inBothLanguages(text: string): Bilingual {
  return { zh: text, en: text };
}
