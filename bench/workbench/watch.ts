/** What runs in the page while it is measured. */
import type { Page } from "playwright-core";

export interface Seen {
  /** Milliseconds from the click until the pane shows another number of samples … */
  readonly pane: number;
  /** … and until every formula of the workbook has its new result on screen. */
  readonly sheets: number;
}

/** To be called before the click; keeps what has been seen for `seen`. */
export function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const pane = document.querySelector("aside[aria-label=任务窗格]")!;
    const counted = () => /n = \d+/.exec(pane.textContent)?.[0];
    const before = counted();
    const times = { clicked: 0, pane: 0, sheets: 0 };
    let calculating = false;
    const painted = (what: "pane" | "sheets") =>
      requestAnimationFrame(() => setTimeout(() => (times[what] = performance.now() - times.clicked)));
    let told = false;
    const observer = new MutationObserver(() => {
      if (times.clicked === 0) return;
      if (!told && counted() !== before) {
        told = true;
        painted("pane");
      }
      const busy = document.querySelector("header [aria-busy=true]") !== null;
      if (calculating && !busy) painted("sheets");
      calculating = busy;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const start = () => (times.clicked = performance.now());
    addEventListener("click", start, { capture: true, once: true });
    Object.assign(window, { times });
  });
}

export async function seen(page: Page): Promise<Seen> {
  const shown = await page.waitForFunction(() => {
    const { times } = window as unknown as { readonly times: Seen };
    return times.pane > 0 && times.sheets > 0 ? { ...times } : null;
  });
  return (await shown.jsonValue())!;
}

/** From now on, how long the page stands still at a time. */
export function watchBlocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
}

/** The longest since the last time, in milliseconds. */
export function longestBlock(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { readonly blocks: number[] }).blocks.splice(0)));
}

export function heapMegabytes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      (performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
  );
}
