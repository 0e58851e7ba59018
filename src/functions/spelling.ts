/** The name that somebody meant. */

/** The likeliest of the names by as few slips as possible: a letter missing, too many, wrong, or two changed round; null where none is near. */
export function meant(word: string, names: readonly string[]): string | null {
  const max = word.length > 4 ? 2 : 1;
  const near = names
    .map((name) => ({ name, slips: slips(word, name) }))
    .filter((one) => one.slips <= max)
    .sort((a, b) => a.slips - b.slips || a.name.length - b.name.length);
  return near[0]?.name ?? null;
}

/** The distance of Damerau and Levenshtein, in its restricted form. */
function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}
