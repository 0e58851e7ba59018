import type { Pause } from "../../workbook/pause";
import { turn } from "../../xlsx/turn";

/** How long the page may stand still, in milliseconds: less than anybody notices while typing. */
const slice = 16;

/** Has the page draw its progress and take keys whenever work has kept it busy for a slice. */
export function pausing(): Pause {
  let rested = performance.now();
  return async () => {
    // Of a page that nobody sees, the browser puts off every pause by a second.
    if (document.hidden || performance.now() - rested < slice) return;
    await turn();
    rested = performance.now();
  };
}

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
    await turn();
    if (signal.aborted) return null;
    rested = performance.now();
  }
}
