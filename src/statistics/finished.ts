/** Work that pauses after each of its steps, so that a page need not stand still meanwhile. */

/** The result of work that pauses after each of its steps, for whoever needs no pauses. */
export function finished<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same with a pause after each of the steps, where one is given. */
export async function paused<Result>(
  steps: Generator<unknown, Result>,
  pause: (() => Promise<void>) | undefined,
): Promise<Result> {
  if (!pause) return finished(steps);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** What a list comes to, with a pause after so many of its items. */
export function* inSteps<Item, Result>(
  items: Iterable<Item>,
  each: (item: Item, at: number) => Result,
  atOnce = 100,
): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(each(item, results.length));
    if (results.length % atOnce === 0) yield;
  }
  return results;
}
