/** The workbench in a browser, used as a person uses it: by keyboard and mouse, reading what is on screen or copied. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { inLanguage } from "../../../src/language/language";
import { settingsTexts } from "../../../src/taskpane/settings/texts";
import type { Browser, Looks } from "./chromium";
import { openBrowser } from "./chromium";
import { cache, picturesWanted } from "./root";
import { sharedWorkbench } from "./shared";
import { patience } from "../../support/patience";
import { until } from "../../support/until";

const cellOrRange = /^[A-Z]+\d+(?::[A-Z]+\d+)?$/;

export interface Preferences {
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "system" | "light" | "dark" | "contrast";
}

interface Opening extends Partial<Looks> {
  readonly preferences?: Preferences;
  /** Where files are: the page offers a file field and downloads, or its file dialogs give files of the browser's own file system. */
  readonly files?: "downloads" | "places";
}

/** How a library's canvas would be faster, such as that on which pdf.js draws: nothing of ours. */
const advice = /^Canvas2D: Multiple readback operations/;

/** As on a small laptop: the sheet is drawn again and again, and every row of it that can be seen takes its part. */
const usualSize = { width: 1300, height: 600 };
const isSize = (look: string) => look in usualSize;

/** The page that the files of a group share, whose tests run one after the other. */
let group: { workbench?: Workbench; lent: boolean; failures: number } | null = null;

/** As environment.js counts them. */
const failures = () => (globalThis as { readonly failures?: number }).failures ?? 0;

/** For a group of files (test/support/groups.js): they are told to share a page, which is closed behind the last of them. */
export const onePage = {
  begin: () => void (group = { lent: false, failures: failures() }),
  /** Behind each file: what failed in it may have left anything in the page, or still be at it. */
  next: async () => {
    if (!group || group.failures === failures()) return;
    const { workbench } = group;
    onePage.begin();
    await workbench?.close();
  },
  end: async () => {
    const workbench = group?.workbench;
    group = null;
    await workbench?.close();
  },
};

export class Workbench {
  /** What the page complained about or asked of other machines. Both must stay empty. */
  readonly complaints: string[] = [];
  readonly strangers: string[] = [];
  /** Of the files that have been opened. */
  private folder: string | null = null;

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** A page of its own; or in a group of files the page of all of them, where nobody has it and it need not be another one. */
  static async open(opening: Opening = {}): Promise<Workbench> {
    const { preferences, files, ...looks } = opening;
    if (!group || group.lent || preferences || files || Object.keys(looks).some((look) => !isSize(look)))
      return Workbench.openNew(opening);
    group.lent = true;
    if (group.workbench) await group.workbench.beginAgain(looks);
    else group.workbench = await Workbench.openNew(opening);
    return group.workbench;
  }

  private static async openNew({ preferences, files = "downloads", ...looks }: Opening): Promise<Workbench> {
    const browser = await openBrowser({ ...usualSize, ...looks });
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await browser.context.addInitScript(
      ([stored, kind]) => {
        localStorage.setItem("water-quota.preferences", stored);
        // The browser's own file dialogs cannot be driven.
        const place = async (name: string) =>
          (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
        const dialogs = {
          showOpenFilePicker: async () => [await place("登记.xlsx")],
          showSaveFilePicker: () => place("登记.xlsx"),
        };
        const none = { showOpenFilePicker: undefined, showSaveFilePicker: undefined };
        Object.assign(window, kind === "places" ? dialogs : none);
      },
      [JSON.stringify(preferences ?? {}), files] as const,
    );
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const workbench = new Workbench(browser, page);
    await workbench.start();
    await workbench.file.filter({ hasText: ".xlsx" }).waitFor();
    return workbench;
  }

  /** The same browser, in another window. */
  async another(): Promise<Workbench> {
    const workbench = new Workbench(this.browser, await this.browser.context.newPage());
    await workbench.start();
    return workbench;
  }

  private async start(): Promise<void> {
    const { page, complaints, strangers } = this;
    const address = await sharedWorkbench();
    page.on("console", (message) => {
      const counts = message.type() === "error" || (message.type() === "warning" && !advice.test(message.text()));
      if (counts) complaints.push(message.text());
    });
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) strangers.push(url);
    });
    // Whoever leaves with unsaved work is warned; here he leaves.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(address);
  }

  async close(): Promise<void> {
    if (group?.workbench === this) {
      group.lent = false;
      return;
    }
    await this.browser.close();
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  /** By its element: by its role, Playwright would ask all of the page at every step. `workbench` sees that it has this role and name. */
  get pane(): Locator {
    return this.page.locator('aside:is([aria-label="任务窗格"], [aria-label="Task pane"])');
  }

  /** The search field at the head of the pane. */
  get lookup(): Locator {
    return this.pane.getByRole("searchbox", { name: /^(?:查定额：|Look up a quota:)/ });
  }

  /** Opens a page of the pane from its menu. */
  async openPage(title: string): Promise<void> {
    await this.pane.getByRole("button", { name: /^(?:菜单|Menu)$/ }).click();
    return this.page.getByRole("menuitem", { name: title, exact: true }).click();
  }

  /** Opens a page of the pane by its address, which takes a third of the time that the menu takes. */
  async openAt(page: string): Promise<void> {
    await this.page.evaluate((id) => {
      // Also where it was opened so before, and the menu has led elsewhere since.
      window.location.hash = "";
      window.location.hash = id;
    }, page);
    await this.pane.locator(`#page-${page}:not([hidden])`).waitFor();
  }

  /** Changes language and theme as a person does. */
  async prefer({ language, theme }: Required<Preferences>): Promise<void> {
    await this.pane.getByRole("button", { name: /^(?:菜单|Menu)$/ }).click();
    await this.page.getByRole("menuitem", { name: /^(?:设置|Settings)$/ }).click();
    await this.pane.getByRole("radio", { name: language === "zh-CN" ? "中文" : "English" }).check();
    await this.pane.getByRole("radio", { name: inLanguage(settingsTexts[theme], language), exact: true }).check();
  }

  /** Goes to a cell by way of the name box. */
  async goTo(cell: string): Promise<void> {
    const fields = this.page.locator("main").locator("input");
    const names = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
    const nameBox = fields.nth(names.findIndex((name) => cellOrRange.test(name)));
    await nameBox.click();
    await nameBox.fill(cell);
    await this.page.keyboard.press("Enter");
    // The sheet takes the focus back a moment later.
    await this.page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
  }

  /** Until a cell is selected, as the name box says. */
  async untilAt(cell: string): Promise<void> {
    await this.page.waitForFunction(
      (name) =>
        [...document.querySelectorAll("main input")].some((field) => (field as HTMLInputElement).value === name),
      cell,
    );
  }

  async openSheet(name: string): Promise<void> {
    await this.page.locator("main").getByText(name, { exact: true }).click();
  }

  /** The first letter by its key, the others at once, as from an input method: with each of them the workbook lists functions and arguments. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text.slice(0, 1));
    if (text.length > 1) await this.page.keyboard.insertText(text.slice(1));
    await this.page.keyboard.press("Enter");
  }

  /** What a cell shows, copied. */
  async read(cell: string): Promise<string> {
    await this.goTo(cell);
    return this.copy();
  }

  /** What the selected cell shows. */
  private async copy(): Promise<string> {
    const copied = () => this.page.evaluate(() => navigator.clipboard.readText());
    await this.page.evaluate(() => navigator.clipboard.writeText("(nothing)"));
    await this.page.keyboard.press("Control+c");
    await until(async () => (await copied()) !== "(nothing)");
    return copied();
  }

  /** Reads a cell until it shows what it should: calculation takes its time. */
  async until(cell: string, expected: string): Promise<void> {
    const deadline = Date.now() + patience;
    let shown = await this.read(cell);
    // Each reading takes time from the calculation that is waited for: the next one comes later.
    for (let pause = 200; shown !== expected && Date.now() < deadline; pause = Math.min(pause * 2, 1600)) {
      await this.page.waitForTimeout(pause);
      shown = await this.copy();
    }
    if (shown !== expected) throw new Error(`${cell} shows “${shown}” instead of “${expected}”.`);
  }

  /** The example in place of what is open: as at the start, also in the pane, but without loading all anew. */
  async startAgain(): Promise<void> {
    const { page, pane } = this;
    await pane.evaluate((element) => {
      for (const shown of element.querySelectorAll("[id^=page-]")) shown.setAttribute("data-before", "");
    });
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^(?:示例|Example)$/ })
      .click();
    const begun = pane.locator("[id^=page-]:not([data-before])");
    const unsaved = page.getByRole("alertdialog").getByRole("button", { name: /^(?:不保存|Do not save)$/ });
    await begun.or(unsaved).first().waitFor();
    if (await unsaved.isVisible()) await unsaved.click();
    await begun.waitFor();
    await this.file.filter({ hasText: /^(?:用水定额示例|Water quota example)\.xlsx$/ }).waitFor();
  }

  /** As if it had just been opened, by somebody who was never here. */
  private async beginAgain(size: Partial<typeof usualSize>): Promise<void> {
    this.complaints.length = 0;
    this.strangers.length = 0;
    await this.page.setViewportSize({ ...usualSize, ...size });
    if (
      !(await this.page.evaluate((usual) => (localStorage.getItem("water-quota.preferences") ?? usual) === usual, "{}"))
    )
      await this.prefer({ language: "zh-CN", theme: "system" });
    await this.page.evaluate(async () => {
      window.location.hash = "";
      localStorage.clear();
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name!);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
        const stores = [...database.objectStoreNames];
        const clearing = database.transaction(stores, "readwrite");
        for (const store of stores) clearing.objectStore(store).clear();
        database.close();
      }
    });
    await this.startAgain();
  }

  /** Opens a file as the open button does. */
  async openFile(name: string, content: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开", exact: true }).click();
    // By its place, as a person's file: what is handed over as bytes the page has to put together first, a second for a large one.
    this.folder ??= mkdtempSync(path.join(tmpdir(), "workbench-"));
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    await (await chooser).setFiles(file);
  }

  /** Saves by keyboard; what the browser downloads. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.page.waitForEvent("download");
    await this.page.keyboard.press("Control+s");
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  /** The name of the open file as the tool bar shows it, with what it says about saving. */
  get file(): Locator {
    return this.page.getByRole("banner").getByRole("status");
  }

  /** Waits until the page in view is loaded and nothing in the pane moves any more. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const pane = document.querySelector("aside[aria-label]")!;
      // What moves for ever, such as a bar without an end, is not waited for.
      const moving = pane.getAnimations({ subtree: true }).filter(({ effect, playState }) => {
        return playState === "running" && effect?.getTiming().iterations !== Infinity;
      });
      return moving.length === 0 && !pane.querySelector("[id^=page-]:not([hidden]) > [role=progressbar]");
    });
  }

  /** For eyes: no test compares it. */
  async screenshot(name: string, { wanted = picturesWanted } = {}): Promise<void> {
    if (!wanted) return;
    const folder = path.join(cache, "screenshots");
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}
