/** How long the page may stand still, in milliseconds: less than anybody notices while typing. */
const slice = 16;

/**
 * Runs work that pauses after each of its steps, so that the page draws its progress and takes keys every now and then; null where
 * it was cancelled.
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  signal: AbortSignal,
  progress: (step: Step) => void = () => undefined,
): Promise<Result | null> {
  let rested = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - rested < slice) continue;
    progress(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
    rested = performance.now();
  }
}
