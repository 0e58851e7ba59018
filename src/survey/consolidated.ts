/** How the sample table of a consolidation is known again: each of its rows says which file, sheet and row it comes from. */
import type { Bilingual } from "../language/language";

export const originTitles = {
  file: { zh: "来源文件", en: "File" },
  sheet: { zh: "来源工作表", en: "Sheet" },
  row: { zh: "来源行", en: "Row" },
} as const satisfies Record<string, Bilingual>;

/** The products that have one volume together: no unit use of any of them follows from it. */
export const sharedWaterTitle: Bilingual = { zh: "水量共用", en: "Volume shared by" };

/** A row of such a table stands for itself: what is blank in it is unknown, and not that of the row above. */
export function isConsolidated(labels: readonly (readonly string[])[]): boolean {
  const words = new Set(labels.map((path) => path.at(-1)));
  return Object.values(originTitles).every(({ zh, en }) => words.has(zh) || words.has(en));
}
