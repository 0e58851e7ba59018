/** What headings, tables and figures of a document are called: 4.2.1, 表 3-1. */
import type { Block } from "./blocks";

/** With the numbers that the word processor counts for them: 4.2.1. */
export function numberedHeadings(
  blocks: readonly Block[],
  first: number,
): readonly { readonly title: string; readonly level: number }[] {
  const numbers = [first - 1, 0, 0];
  return blocks.flatMap((block) => {
    if (block.kind !== "heading") return [];
    numbers[block.level - 1]!++;
    numbers.fill(0, block.level);
    return [{ title: `${numbers.slice(0, block.level).join(".")}  ${block.text}`, level: block.level }];
  });
}

export interface CaptionLabel {
  readonly word: "表" | "图";
  /** Null: captions count through the whole document. */
  readonly chapter: number | null;
  readonly number: number;
  readonly bookmark: string;
}

/** What each table and figure is called: `表 3-1`, counted anew in every chapter. */
export function captionLabels(
  blocks: readonly Block[],
  firstChapter: number | null,
): ReadonlyMap<string, CaptionLabel> {
  const labels = new Map<string, CaptionLabel>();
  let chapter = (firstChapter ?? 1) - 1;
  const counts = { 表: 0, 图: 0 };
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) {
      chapter++;
      if (firstChapter !== null) counts.表 = counts.图 = 0;
    }
    if (block.kind !== "table" && block.kind !== "figure") continue;
    const word = block.kind === "table" ? "表" : "图";
    labels.set(block.id, {
      word,
      chapter: firstChapter === null ? null : Math.max(chapter, firstChapter),
      number: ++counts[word],
      bookmark: `_Ref_${block.id}`,
    });
  }
  return labels;
}

export function labelText({ word, chapter, number }: CaptionLabel): string {
  return `${prefixOf({ word, chapter })}${number}`;
}

export function prefixOf({ word, chapter }: Pick<CaptionLabel, "word" | "chapter">): string {
  return chapter === null ? `${word} ` : `${word} ${chapter}-`;
}
