/** Reads a printed standard in a thread of its own, or where a page may have none, in this one. */
import { characterMaps } from "../../shell/characterMaps";
import type { Work } from "../../shell/useLongWork";
import type { ReadAnswer, ReadTask } from "./perform";
import type { Reply } from "./worker";

/** Null where it was cancelled. */
export async function readInThread(
  file: File,
  password: string | undefined,
  { signal, progress }: Work,
): Promise<ReadAnswer | null> {
  const task: ReadTask = { file, password, characterMaps: characterMaps() };
  const thread = await started();
  if (signal.aborted) return null;
  if (thread) return asked(thread, task, { signal, progress });
  const { perform } = await import("./perform");
  const answer = await perform(task, progress);
  return signal.aborted ? null : answer;
}

/** Null where there are no threads (jsdom), or none for this page by the browser's policy. */
function started(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      worker.onmessage = () => resolve(worker);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
    } catch {
      resolve(null);
    }
  });
}

function asked(worker: Worker, task: ReadTask, { signal, progress }: Work): Promise<ReadAnswer | null> {
  return new Promise<ReadAnswer | null>((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(null));
    // The library for PDF takes any thread for one that is all its own, and says so in messages of its own form.
    worker.onmessage = ({ data }: MessageEvent<Partial<Reply> & object>) => {
      if ("done" in data) progress(data.done!, data.all!);
      else if ("answer" in data) resolve(data.answer!);
      else if ("error" in data) reject(new Error(data.error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "Worker"));
    };
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
