/**
 * The intranet package, as an institute serves it: plain files at an address of their own, every request logged. Nothing else is asked,
 * and after the first visit the server may be gone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { keep } from "../../scripts/keep.mjs";
import { packageFiles } from "../../scripts/package/folder";
import { filesOf } from "../../scripts/serve/files";
import { listen } from "../../scripts/serve/server";
import type { Browser } from "./support/chromium";
import { openBrowser } from "./support/chromium";
import { root } from "./support/root";
import { freePort } from "./support/server";
import { sharedWorkbench } from "./support/shared";
import { WpsPane } from "./support/wpsPane";

const folder = mkdtempSync(path.join(tmpdir(), "wq-package-"));
const served: string[] = [];
const asked: string[] = [];
let server: Server;
let address: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // Built, then.
  await sharedWorkbench();
  const files = packageFiles(path.join(root, "dist"), root, "https://server.example/wq", "1.2.3");
  for (const [file, bytes] of files) keep(path.join(folder, file), bytes);
  const site = filesOf(path.join(folder, "site"));
  server = createServer((request, response) => {
    served.push(request.url!);
    site(request, response);
  });
  const port = await freePort();
  expect(await listen(server, port)).toBe(true);
  address = `http://127.0.0.1:${port}/`;
  browser = await openBrowser({ width: 1300, height: 760 });
  browser.context.on("request", (request) => asked.push(request.url()));
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function works(): Promise<void> {
  await page.getByRole("banner").getByRole("status").filter({ hasText: ".xlsx" }).waitFor();
  const pane = page.getByRole("complementary", { name: "任务窗格" });
  const search = pane.getByRole("searchbox", { name: /^查定额：/ });
  await search.fill("原煤");
  await search.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "原煤" }).waitFor();
}

test("the pages work from the packaged folder, which is all that they ask", async () => {
  await page.goto(address);
  await works();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const strangers = asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url));
  expect(strangers).toEqual([]);
  expect(served).toEqual(expect.arrayContaining(["/", "/offline-worker.js"]));
});

test("WPS has its functions and its pane from the same folder, which asks nothing else either", async () => {
  // A visitor of its own: the service worker of the first would answer for the simulation.
  const visitor = await openBrowser({ width: 1100, height: 760 });
  const wanted: string[] = [];
  visitor.context.on("request", (request) => wanted.push(request.url()));
  const wps = await WpsPane.open(visitor.context, address);
  const { pane } = wps;
  await pane.getByRole("searchbox", { name: /^查定额：/ }).fill("原煤");
  await pane.getByRole("searchbox", { name: /^查定额：/ }).press("Enter");
  await pane.getByRole("button", { name: /^插入公式：先进值 0\.11/ }).click();
  await pane.getByText(/^已写入 .*!A1$/).waitFor();
  // DB14/T 1049.2—2021, table 1: open cast, with water against dust.
  expect(await wps.cell(0, 0)).toBe(0.11);
  // As WPS calls them, from the page that has registered them.
  const called = wps.page.evaluate(() =>
    window.simulated.functions.get("WQ.QUOTA")!("061", "原煤", "先进值", "井工矿 不包括"),
  );
  expect(await called).toEqual([[0.19]]);
  expect(wps.complaints).toEqual([]);
  expect(wanted.filter((url) => !url.startsWith(address))).toEqual([]);
  wps.close();
  await visitor.close();
});

test("after the first visit the workbench opens without the server", async () => {
  server.close();
  server.closeAllConnections();
  const before = served.length;
  await page.reload();
  await works();
  expect(served).toHaveLength(before);
});
