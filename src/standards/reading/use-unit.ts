/** Units of water use in a printed table: in a cell, a heading, a caption. */
import { statesUnit } from "../../documents/caption";
import { isFailure } from "../../language/failure";
import { remembering } from "../../language/remembering";
import { parseUnit } from "../../units/unit";
import { isWaterUse } from "../../units/water-use";

/** One spelling for what documents print: `m³/MW.h`, `m³ / 万 m³`, `立方米／吨`. */
export const tidyUnit = remembering((text) =>
  text
    .replace(/[㎥]/g, "m³")
    .replace(/[㎡]/g, "m²")
    .replace(/\bm\s?\^?3(?!\d)/g, "m³")
    .replace(/\b(h?)m\s?\^?2(?!\d)/g, "$1m²")
    .replace(/[／∕⁄]/g, "/")
    .replace(/\s+/g, "")
    .replace(/(?<=[A-Za-z一-龥)])[.．•・⋅∙](?=[A-Za-z一-龥(])/g, "·")
    .replace(/[（[［]/g, "(")
    .replace(/[）\]］]/g, ")"),
);

/** The unit, tidied, where a text is one of water use: a volume over something. Null else. */
export const useUnit = remembering((text): string | null => {
  const tidied = tidyUnit(text).replace(/^\((.*)\)$/, "$1");
  if (!/^(?:万|亿|千)?(?:m³|L|l|升|立方|吨水|kL)/.test(tidied) || !/[/每]/.test(tidied)) return null;
  // A digit behind it is of something else: a footnote, a watermark.
  if (/\d$/.test(tidied)) return null;
  const unit = parseUnit(tidied);
  return !isFailure(unit) && isWaterUse(unit) ? tidied : null;
});

/** The unit that a heading or caption names among other words: `用水定额（m³/t）`, `单位：L/(人·d)`. */
export function unitWithin(text: string): string | null {
  const plain = text.replace(/\n/g, " ");
  const places = [
    ...plain.matchAll(
      /(?:单位\s*(?:[:：]|为)\s*|[（([［/／]\s*|\s|^|值|额)((?:万|千)?(?:m³|m3|L|l|升|立方米|㎥|吨水)\s*[/／每].*)$/g,
    ),
  ];
  for (const [, rest] of places) {
    for (let end = rest!.length; end > 2; end--) {
      const found = useUnit(rest!.slice(0, end));
      if (found) return found;
    }
  }
  return null;
}

/** The unit that a line gives for what stands below it: `单位：m³/t`. Null where it says anything else. */
export function unitLine(text: string): string | null {
  return statesUnit(text) ? unitWithin(text) : null;
}

/** The unit that holds for a row from outside of it: by a caption, a remark or a line across the table; "" where none does. */
export type UnitOf = (row: number) => string;
