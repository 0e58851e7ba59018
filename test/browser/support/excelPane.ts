/**
 * The pane as it is built, in a frame beside a simulated Excel on the web, with Microsoft's own office.js. No server: what the
 * browser asks of the two addresses is answered from dist/ and from here.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { Frame, Page } from "playwright-core";
import type { RangeAddress } from "../../../src/hosts/port";
import { frameName, hostOrigin, hostUrl } from "../../support/excel/frame";
import type { Simulation, SimulationOptions } from "../../support/excel/simulation";
import { simulateExcel } from "../../support/excel/simulation";
import type { Browser } from "./chromium";
import { openBrowser } from "./chromium";
import { drawnSheet } from "./drawnSheet";
import { picturesWanted, root } from "./root";
import { sharedWorkbench } from "./shared";

const addin = "https://addin.example";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".json": "application/json",
};

declare global {
  interface Window {
    toExcel: (text: string) => void;
    toAddin: (text: string) => void;
  }
}

export class ExcelPane {
  private constructor(
    private readonly browser: Browser,
    readonly excel: Simulation,
    readonly page: Page,
    readonly pane: Frame,
    /** Errors of the page, and what it asked of other machines. Must stay empty. */
    readonly complaints: readonly string[],
  ) {}

  static async open(options: SimulationOptions = {}): Promise<ExcelPane> {
    await sharedWorkbench();
    const browser = await openBrowser({ width: 1100, height: 820 });
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    const excel = await simulateExcel(
      // A pane that has gone hears no more.
      (text) => void page.evaluate((one) => window.toAddin(one), text).catch(() => undefined),
      options,
    );
    await page.exposeFunction("toExcel", (text: string) => excel.frame.receive(text));
    await page.route("**/*", (route) => {
      const url = new URL(route.request().url());
      const file = path.join(root, "dist", decodeURIComponent(url.pathname));
      if (url.origin === hostOrigin) return route.fulfill({ contentType: "text/html", body: hostPage(options.locale) });
      if (url.origin === addin && existsSync(file)) {
        const more = file.endsWith("excel-web-16.00.js") ? newerMembers() : "";
        const body = Buffer.concat([readFileSync(file), Buffer.from(more)]);
        return route.fulfill({ contentType: types[path.extname(file)] ?? "", body });
      }
      complaints.push(`asked for ${url.href}`);
      return route.abort();
    });
    await page.goto(hostUrl);
    const pane = await (await page.waitForSelector("iframe")).contentFrame();
    await pane!.getByRole("search").waitFor();
    return new ExcelPane(browser, excel, page, pane!, complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.excel.dispose();
  }

  /** The page of the pane where nothing answers for office.js. */
  async withoutClient(): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.route("**/*", (route) => {
      const file = path.join(root, "dist", new URL(route.request().url()).pathname);
      if (file.includes("/office/") || !existsSync(file)) return route.abort();
      return route.fulfill({ contentType: types[path.extname(file)] ?? "", body: readFileSync(file) });
    });
    await page.goto(`${addin}/taskpane.html`);
    return page;
  }

  /** As Excel reports a click on a button of the ribbon. */
  press(command: string): void {
    const event = JSON.stringify({ source: { id: command } });
    this.excel.frame.notify("appCommandInvoked", [`command ${command}`, command, event]);
  }

  async openPage(title: string): Promise<void> {
    await this.pane.getByRole("button", { name: /^(?:菜单|Menu)$/ }).click();
    await this.pane.getByRole("menuitem", { name: title, exact: true }).click();
  }

  /** What a cell shows, and its formula. */
  async cell(sheet: string, row: number, column: number) {
    const { values, formulas } = await this.excel.state.book.read({ sheet, row, column, rows: 1, columns: 1 });
    return { value: values[0]![0]!, formula: formulas[0]![0]! };
  }

  select(sheet: string, row: number, column: number, rows = 1, columns = 1): Promise<void> {
    return this.excel.state.book.goTo({ sheet, row, column, rows, columns } satisfies RangeAddress);
  }

  /** The pane, beside what the workbook holds. */
  async screenshot(name: string): Promise<void> {
    if (!picturesWanted) return;
    const html = await drawnSheet(this.excel.state);
    await this.page.evaluate((drawn) => void (document.getElementById("sheet")!.innerHTML = drawn), html);
    await this.page.screenshot({ path: path.join(root, ".cache", "screenshots", `${name}.png`) });
  }
}

/** What the client on Microsoft's server knows and the copy in dist/ does not, put behind that copy. */
function newerMembers(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { addNewerMembers } from "./test/support/excel/newerClient";
        addNewerMembers(window, { undoGroups: [], undoSupported: true });`,
      resolveDir: root,
    },
    bundle: true,
    format: "iife",
    write: false,
  });
  return `\n;${outputFiles[0]!.text}`;
}

function hostPage(locale = "zh-CN"): string {
  return `<!doctype html><meta charset="utf-8">
<style>
  body { margin: 0; display: flex; height: 100vh; font: 12px sans-serif }
  #sheet { flex: 1; overflow: hidden } iframe { border: 0; border-left: 1px solid #999; width: 400px }
  td, th { border: 1px solid #ddd; padding: 2px 6px; white-space: nowrap; max-width: 160px; overflow: hidden } table { border-collapse: collapse }
</style>
<div id="sheet"></div>
<script>
const frame = document.createElement("iframe");
frame.name = ${JSON.stringify(frameName(locale))};
frame.src = "${addin}/taskpane.html";
window.addEventListener("message", ({ data, source }) => {
  if (source === frame.contentWindow && typeof data === "string") window.toExcel(data);
});
window.toAddin = (text) => frame.contentWindow.postMessage(text, "${addin}");
document.body.append(frame);
</script>`;
}
