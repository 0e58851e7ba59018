/** Classes of enterprises by the water they use in a year, parted by the bounds of the settings (tables 4.1-2 to 4.1-9: 50 万m³). */

/** In 万m³ a year: more than `above`, at most `upTo`; null: without that bound. */
export interface SizeClass {
  readonly above: number | null;
  readonly upTo: number | null;
}

/** The largest first. */
export function sizeClasses(bounds: readonly number[]): readonly SizeClass[] {
  const ends = [null, ...bounds, null];
  return ends
    .slice(1)
    .map((upTo, at) => ({ above: ends[at]!, upTo }))
    .reverse();
}

export function sizeName({ above, upTo }: SizeClass): string {
  if (upTo === null) return above === null ? "全部" : `>${above} 万m³`;
  return above === null ? `≤${upTo} 万m³` : `${above}～${upTo} 万m³`;
}

/** "" where nobody knows the class. */
export function sizeNameOf(size: SizeClass | null): string {
  return size === null ? "" : sizeName(size);
}

/** Null: without its water nobody knows how large an enterprise is. */
export function sizeOf(water: number | null, classes: readonly SizeClass[]): SizeClass | null {
  return water === null ? null : (classes.find(({ above }) => above === null || water > above) ?? null);
}

/** The class that a word means: >50, 50万m³以上, 50～300, 不大于界限; null where it is none of them. */
export function sizeNamed(word: string, classes: readonly SizeClass[]): SizeClass | null {
  const text = word.normalize("NFKC").replace(/\s|,/g, "");
  const numbers = (text.replace(/m3/gi, "").match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) {
    return classes.find(({ above, upTo }) => above === first && upTo === second) ?? null;
  }
  const isSmall = /不大于|不超过|小于|低于|以下|以内|[<≤]/.test(text);
  if (!isSmall && !/大于|超过|高于|以上|[>≥]/.test(text)) return null;
  const end = isSmall ? classes.at(-1)! : classes[0]!;
  return first === undefined || (isSmall ? end.upTo : end.above) === first ? end : null;
}
