/**
 * From the address of the workbench to what a person wants of it, in a browser that was never there, by the clock: a quota looked up,
 * and the example on the sheet. Held against the bare work of the same run: the page's scripts fetched and parsed, and nothing run.
 */
import type { Page } from "playwright-core";
import { openBrowser } from "../test/browser/support/chromium";
import { serveWorkbench } from "../test/browser/support/server";
import type { Measurement } from "./bench";
import { limit, quantile } from "./bench";

const runs = 5;
const size = { width: 1300, height: 600 };

interface Times {
  /** Milliseconds from the beginning of the navigation. */
  readonly lookup: number;
  readonly ready: number;
}

export default async function page(): Promise<Measurement[]> {
  const served = await serveWorkbench();
  try {
    await served.ready;
    const seen: Times[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      const { scripts, ...times } = await inFreshPage((page) => opened(page, served.address));
      seen.push(times);
      bare.push(await inFreshPage((page) => fetchedAndParsed(page, served.address, scripts)));
    }
    const middle = (values: readonly number[]) => quantile(values, 0.5);
    const lookup = middle(seen.map((times) => times.lookup));
    const ready = middle(seen.map((times) => times.ready));
    const parsed = { peer: "its scripts fetched and parsed", peerValue: middle(bare), unit: "ms" };
    return [
      limit("from the address to a quota looked up", lookup, "ms", 500),
      { name: "… held against the bare work", value: lookup, ...parsed, atMost: 2 },
      limit("… to the example on the sheet", ready, "ms", 3000),
      { name: "… held against the bare work", value: ready, ...parsed, atMost: 6 },
    ];
  } finally {
    await served.stop();
  }
}

async function inFreshPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser(size);
  try {
    return await work(await browser.context.newPage());
  } finally {
    await browser.close();
  }
}

/** Types into the search field as soon as there is one, and waits for what it finds and for the example. */
async function opened(page: Page, address: string): Promise<Times & { readonly scripts: readonly string[] }> {
  await page.addInitScript(() => {
    const times = { lookup: 0, ready: 0 };
    Object.assign(window, { times });
    let typed = false;
    const look = () => {
      const field = document.querySelector<HTMLInputElement>("aside input[type=search]");
      if (field && !typed) {
        typed = true;
        // As React would not see it by the property of its own.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, "啤酒");
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      const found = document.querySelector("#page-lookup:not([hidden])")?.textContent.includes("啤酒");
      if (found && times.lookup === 0) times.lookup = performance.now();
      const file = document.querySelector("[role=banner] [role=status], header [role=status]");
      if (file?.textContent.includes(".xlsx") && times.ready === 0) times.ready = performance.now();
      if (times.lookup === 0 || times.ready === 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  const times = await page.waitForFunction(() => {
    const { times } = window as unknown as { readonly times: Times };
    return times.lookup > 0 && times.ready > 0 ? { ...times } : null;
  });
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.split("?")[0]!.endsWith(".js")),
  );
  return { ...(await times.jsonValue())!, scripts };
}

async function fetchedAndParsed(page: Page, address: string, scripts: readonly string[]): Promise<number> {
  // A page of the same server that runs nothing, and may parse what it has fetched.
  const empty = `${address}empty.html`;
  await page.route(empty, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto(empty);
  return page.evaluate(async (names) => {
    const start = performance.now();
    for (const text of await Promise.all(names.map(async (name) => (await fetch(name)).text()))) new Function(text);
    return performance.now() - start;
  }, scripts);
}
