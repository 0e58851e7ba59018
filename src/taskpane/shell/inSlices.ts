import type { Pause } from "../../workbook/pause";

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

/** By a message where there are any: timers that follow one another wait four milliseconds each. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
