import { pinyin } from "pinyin-pro";

/** The pinyin of Chinese characters without tones, Latin words and digits as they are, separated by spaces. */
export function syllables(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .join(" ");
}
