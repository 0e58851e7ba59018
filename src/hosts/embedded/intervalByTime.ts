/** How long formulas may keep the page busy, in milliseconds, before it gets its turn. */
const slice = 30;

/**
 * After how many formulas the page gets its turn: the engine divides the number of each formula by this before it is calculated, and
 * lets the page go first where nothing is left over. One that fills a table may take as long as thousands of others, so that no
 * count fits: this is a number that is 1 when the page is due, and larger than any other when it is not.
 */
export function intervalByTime(now: () => number = () => performance.now()): number {
  let rested = now();
  const interval = {
    valueOf: () => {
      if (now() - rested < slice) return Infinity;
      rested = now();
      return 1;
    },
  };
  return interval as unknown as number;
}
