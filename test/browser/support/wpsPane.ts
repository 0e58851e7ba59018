/** The built pages of WPS's add-in in a browser, beside a simulated WPS. */
import { buildSync } from "esbuild";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { isFailure } from "../../../src/language/failure";
import { cache, picturesWanted, root } from "./root";

export class WpsPane {
  private constructor(
    private readonly book: HeadlessHost,
    readonly page: Page,
    readonly pane: Frame,
    /** Errors of the page. Must stay empty. */
    readonly complaints: readonly string[],
  ) {}

  /** `address`: the folder that is served, with a slash at its end. */
  static async open(context: BrowserContext, address: string): Promise<WpsPane> {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    // As WPS gives its objects to every page of an add-in.
    await page.addInitScript(() => {
      if (window.parent === window) return;
      const { Application, wps } = window.parent as unknown as Record<string, unknown>;
      Object.assign(window, { Application, wps });
    });
    const book = await createHeadlessHost(new ContextStore(bundledContext));
    await page.exposeFunction("askBook", async (method: string, args: string) => {
      const asked = book[method as keyof typeof book] as (...given: unknown[]) => unknown;
      const answer = await asked.apply(book, JSON.parse(args) as unknown[]);
      return JSON.stringify(answer ?? null, (_key, value: unknown) =>
        isFailure(value) ? { failure: value.code } : value,
      );
    });
    const program = simulation();
    await page.route(`${address}wps/simulated.*`, (route) =>
      route.request().url().endsWith(".js")
        ? route.fulfill({ contentType: "text/javascript", body: program })
        : route.fulfill({ contentType: "text/html", body: simulatedPage }),
    );
    await page.goto(`${address}wps/simulated.html`);
    const pane = await (await page.waitForSelector('iframe[name="taskpane.html"]')).contentFrame();
    await pane!.getByRole("search").waitFor();
    return new WpsPane(book, page, pane!, complaints);
  }

  close(): void {
    this.book.dispose();
  }

  async openPage(title: string): Promise<void> {
    await this.pane.getByRole("button", { name: /^(?:菜单|Menu)$/ }).click();
    await this.pane.getByRole("menuitem", { name: title, exact: true }).click();
  }

  /** What a cell of the sheet in front shows, once it is calculated. */
  cell(row: number, column: number): Promise<unknown> {
    return this.page.evaluate(
      async ([row, column]) => {
        const { state } = window.simulated;
        await state.settled();
        return state.sheet(state.selection?.sheet ?? state.sheets[0]!.name).at(row, column).result;
      },
      [row, column] as const,
    );
  }

  async screenshot(name: string): Promise<void> {
    if (!picturesWanted) return;
    await this.page.screenshot({ path: path.join(cache, "screenshots", `${name}.png`) });
  }
}

function simulation(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, "test", "browser", "pages", "wps.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

const simulatedPage = `<!doctype html><meta charset="utf-8">
<style>
  body { margin: 0; display: flex; height: 100vh; font: 12px sans-serif }
  #sheet { flex: 1; overflow: hidden } iframe { border: 0; border-left: 1px solid #999; width: 400px } iframe[name="index.html"] { display: none }
  td, th { border: 1px solid #ddd; padding: 2px 6px; white-space: nowrap; max-width: 160px; overflow: hidden } table { border-collapse: collapse }
</style>
<div id="sheet"></div><script src="simulated.js"></script>`;
