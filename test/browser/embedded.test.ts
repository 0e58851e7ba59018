import path from "node:path";
import type { Page } from "playwright-core";
import type { EmbeddedHost } from "../../src/hosts/embedded";
import type { Entry } from "../../src/hosts/port";
import { contract } from "../hosts/contract";
import type { Browser } from "./support/chromium";
import { openBrowser } from "./support/chromium";
import { servePage } from "./support/page";
import { root } from "./support/root";
import { until } from "../support/until";

declare global {
  interface Window {
    host?: EmbeddedHost;
    keeps: (name: string) => Promise<string | null>;
    struck: (rows: number) => readonly number[];
    followEditor: () => string[];
    held: readonly string[];
  }
}

let served: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let page: Page;
/** Errors of the page, and what it asked of other machines. */
const complaints: string[] = [];

beforeAll(async () => {
  served = await servePage(path.join(root, "test/browser/pages/embedded.ts"));
  browser = await openBrowser({ width: 1280, height: 800 });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await browser.context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(served.address);
  await page.waitForFunction(() => window.host !== undefined);
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

describe("the contract of all hosts", () => {
  test.each(contract)("$name", async ({ name }) => {
    expect(await page.evaluate((title) => window.keeps(title), name)).toBeNull();
  });
});

describe("by keyboard and mouse", () => {
  const sheet = "定额";
  const select = (row: number, column: number, rows = 1) =>
    page.evaluate((range) => window.host!.goTo(range), { sheet, row, column, rows, columns: 1 });
  const valueAt = async (row: number, column: number) => {
    const range = { sheet, row, column, rows: 1, columns: 1 };
    return (await page.evaluate((where) => window.host!.read(where), range)).values[0]![0];
  };

  beforeAll(async () => {
    // A click into the sheet gives it the keyboard.
    await page.mouse.click(400, 400);
    await select(2, 1);
  });

  test("a formula is completed and its arguments are named in Chinese", async () => {
    await page.keyboard.type("=WQ.QU", { delay: 20 });
    const offered = page.getByRole("list").getByText("查用水定额值");
    await offered.waitFor();
    await page.keyboard.type('OTA("061",', { delay: 20 });
    // The list goes a moment after it has nothing to offer; Enter before that would choose from it.
    await offered.waitFor({ state: "hidden" });
    await page.getByText("行业代码", { exact: false }).first().waitFor();
    await page.keyboard.type('"原煤","先进值","井工矿 不包括")', { delay: 20 });
    await page.keyboard.press("Enter");
    await until(async () => (await valueAt(2, 1)) === 0.19);
  });

  test("undoing takes a typed value back", async () => {
    await select(4, 1);
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await until(async () => (await valueAt(4, 1)) === 7);
    await page.keyboard.press("Control+z");
    await until(async () => (await valueAt(4, 1)) === null);
  });

  test("the editor of a cell begins anew once with the results of all sheets", async () => {
    const other = await page.evaluate(() => window.host!.addSheet("另一张"));
    const write = (where: string, column: number, entry: Entry) =>
      page.evaluate(
        ([name, at, value]) =>
          window.host!.write("fill", [{ sheet: name, row: 9, column: at, entries: [[value]] }], { overwrite: true }),
        [where, column, entry] as const,
      );
    await write(sheet, 5, 1);
    await write(sheet, 4, { formula: "=SEQUENCE(F10)" });
    await write(other, 4, { formula: `=SEQUENCE('${sheet}'!F10+1)` });
    await select(9, 4);
    await page.evaluate(() => window.followEditor());
    await write(sheet, 5, 3);
    await until(async () => (await page.evaluate(() => window.held.length)) > 0);
    expect(await page.evaluate(() => window.held)).toEqual(["=SEQUENCE(F10)"]);
    await page.evaluate((name) => window.host!.removeSheet(name), other);
  });

  test("cells that a formula fills are copied with what they show", async () => {
    const write = { sheet, row: 12, column: 3, entries: [[{ formula: "=SEQUENCE(3,1,11)" }]] };
    await page.evaluate((one) => window.host!.write("sequence", [one]), write);
    await until(async () => (await valueAt(14, 3)) === 13);
    await select(13, 3, 2);
    await page.evaluate(() => navigator.clipboard.writeText("(nothing)"));
    await page.keyboard.press("Control+c");
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())) === "12\n13");
    await select(13, 5);
    await page.keyboard.press("Control+v");
    await until(async () => (await valueAt(13, 5)) === 12 && (await valueAt(14, 5)) === 13);
  });

  test("an error says under the mouse what is wrong", async () => {
    const write = { sheet, row: 6, column: 1, entries: [[{ formula: "=WQ.PERTMEAN(1,9,3)" }]] };
    await page.evaluate((one) => window.host!.write("error", [one]), write);
    await page.mouse.move(200, 400);
    await page.mouse.move(180, 245, { steps: 5 });
    await page.getByText("不在", { exact: false }).first().waitFor();
  });

  test("menus and hints change their language", async () => {
    await page.evaluate(() => window.host!.setLanguage("en-US"));
    await select(8, 1);
    await page.keyboard.type("=WQ.PERT(", { delay: 20 });
    await page.getByText("least (a)", { exact: false }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.evaluate(() => window.host!.setLanguage("zh-CN"));
  });
});

test("a row is struck out by what stands in one of its cells, entered or calculated", async () => {
  const struck = async () => (await page.evaluate(() => window.struck(6))).join(" ");
  const flags = ["是", "", "否", "是"];
  await page.evaluate(async (words) => {
    const flag = words.map((value, row) => ({ row, column: 2, value }));
    const named = words.map((_, row) => ({ row, column: 0, value: `企业${row + 1}` }));
    const row = (first: number) => [{ row: first, column: 0, rows: 6, columns: 3 }];
    await window.host!.open({
      sheets: [
        {
          name: "样本",
          cells: [...named, ...flag],
          conditionalFormats: [
            { kind: "formula", formula: '$C1="是"', ranges: row(0), style: { font: { strikethrough: true } } },
          ],
        },
      ],
      styles: [],
      names: [],
      settings: {},
    });
  }, flags);
  await until(async () => (await struck()) === "0 3");
  const write = (row: number, entry: Entry) =>
    page.evaluate(
      ([at, value]) =>
        window.host!.write("flag", [{ sheet: "样本", row: at, column: 2, entries: [[value]] }], { overwrite: true }),
      [row, entry] as const,
    );
  await write(1, "是");
  await until(async () => (await struck()) === "0 1 3");
  await page.evaluate(() => window.host!.undo());
  await until(async () => (await struck()) === "0 3");
  // One formula that fills the two rows below the others.
  await write(4, { formula: '=IF(C1:C2="是","","是")' });
  await until(async () => (await struck()) === "0 3 5");
});

test("neither fails unseen nor speaks to another machine", () => {
  expect(complaints).toEqual([]);
});
