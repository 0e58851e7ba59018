import { useCallback, useEffect, useRef, useState } from "react";
import { painted } from "./painted";

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being worked on. */
  readonly what: string;
}

/** What work is given to tell how far it is, and to learn that it should end. */
export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, what?: string) => void;
}

/** Work that takes a while, one at a time: how far it is while it runs, and a way to cancel it. New work ends what still runs, and so does leaving the page. */
export function useLongWork() {
  const running = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const run = async (work: (work: Work) => Promise<void>) => {
    cancel();
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, total: 1, what: "" });
    try {
      await painted();
      await work({
        signal: controller.signal,
        progress: (done, total, what = "") => setProgress({ done, total, what }),
      });
    } finally {
      if (running.current === controller) {
        running.current = null;
        setProgress(null);
      }
    }
  };
  return { progress, run, cancel };
}
