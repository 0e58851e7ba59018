import type { StartTrial, TrialReport } from "../univer/trial/trial";

/** A trial in a thread of the page. */
export const startTrial: StartTrial = (task, report) => {
  try {
    const worker = new Worker(new URL("../headless/pageThread.ts", import.meta.url));
    worker.onmessage = ({ data }: MessageEvent<TrialReport>) => report(data);
    worker.onerror = (event) => {
      event.preventDefault();
      report("failed");
    };
    worker.postMessage(task);
    return () => worker.terminate();
  } catch {
    // No threads (jsdom), or none for this page by the browser's policy.
    queueMicrotask(() => report("failed"));
    return () => undefined;
  }
};
