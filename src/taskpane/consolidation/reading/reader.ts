/** Readers: threads of their own, or where a page may have none, this one with a breath between tasks. */
import type { Answer, Task } from "./task";

/** Does one task at a time. A task that brings the reader down is rejected; so is one under way when the reader is closed. */
export interface Reader {
  ask<Asked extends Task>(task: Asked): Promise<Answer<Asked>>;
  close(): void;
}

class ReaderClosed extends Error {}

/** How many can read at once without the pane having to wait. */
export function readerCount(): number {
  return Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
}

let threadsWork = true;

export async function openReader(): Promise<Reader> {
  if (threadsWork) {
    try {
      return await ThreadReader.start();
    } catch {
      // No threads (jsdom), or none for this page by the browser's policy: then there will be none later either.
      threadsWork = false;
    }
  }
  return new PageReader();
}

interface Reply {
  readonly ready?: true;
  readonly answer?: unknown;
  readonly error?: string;
}

class ThreadReader implements Reader {
  private reject: (error: Error) => void = () => undefined;

  private constructor(private readonly worker: Worker) {}

  /** Whether a thread came up at all shows when it reports. */
  static start(): Promise<ThreadReader> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      worker.onmessage = () => resolve(new ThreadReader(worker));
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
    });
  }

  ask<Asked extends Task>(task: Asked): Promise<Answer<Asked>> {
    return new Promise((resolve, reject) => {
      this.reject = reject;
      this.worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.error === undefined) resolve(data.answer as Answer<Asked>);
        else reject(new Error(data.error));
      };
      this.worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      this.worker.postMessage(task);
    });
  }

  close(): void {
    this.worker.terminate();
    this.reject(new ReaderClosed());
  }
}

class PageReader implements Reader {
  private reject: (error: Error) => void = () => undefined;

  async ask<Asked extends Task>(task: Asked): Promise<Answer<Asked>> {
    const closed = new Promise<never>((_, reject) => (this.reject = reject));
    // Events of the page come between two tasks.
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve))]);
    const { perform } = await import("./perform");
    return Promise.race([closed, perform(task)]);
  }

  close(): void {
    this.reject(new ReaderClosed());
  }
}
