import type { Block, FigureBlock } from "../blocks";
import { paragraph, to } from "../blocks";

/** Figures of single products at most so many; the workbook has all. */
export const figuresAtMost = 12;

/** A run of figures behind the sentence that points to them; nothing where there is none. */
export function figureRun(text: string, figures: readonly FigureBlock[]): readonly Block[] {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return [];
  return [paragraph(text, to(first.id), ...(last === first ? [] : [" 至 ", to(last.id)]), "。"), ...figures];
}
