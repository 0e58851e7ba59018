/** What can take work away: a reload, a second window, a file changed by others, storage that is full, a window closed while it saves. */
import { surveyFile } from "../fixtures/survey-files";
import { Workbench } from "./support/workbench";
import { openedWorkbook } from "../support/opened";
import { until } from "../support/until";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ files: "places" });
});

afterAll(async () => {
  await workbench?.close();
});

/** What the browser has kept of works with something unsaved in them. */
async function kept(): Promise<readonly Uint8Array[]> {
  const contents = await workbench.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("water-quota");
      request.onsuccess = () => resolve(request.result);
    });
    const all = <T>(store: "works" | "contents", what: "getAll" | "getAllKeys") =>
      new Promise<T[]>((resolve) => {
        const request = database.transaction(store).objectStore(store)[what]() as IDBRequest<T[]>;
        request.onsuccess = () => resolve(request.result);
      });
    const works = await all<{ readonly id: string; readonly unsaved: boolean }>("works", "getAll");
    const [keys, held] = [await all<string>("contents", "getAllKeys"), await all<Uint8Array>("contents", "getAll")];
    database.close();
    return works.filter(({ unsaved }) => unsaved).map(({ id }) => [...(held[keys.indexOf(id)] ?? [])]);
  });
  return contents.map((content) => new Uint8Array(content));
}

/** Until the browser has kept so many works with something unsaved in them. */
async function untilKept(count: number): Promise<void> {
  await until(async () => (await kept()).length === count);
  expect(await kept()).toHaveLength(count);
}

/** Until what was entered last in B14 is kept: what it kept before is there until then. */
async function untilKeptWith(volume: number): Promise<void> {
  await until(async () => {
    const works = await Promise.all((await kept()).map((content) => openedWorkbook(content, "登记.xlsx")));
    const cells = works.flatMap(({ workbook }) => workbook.sheets[0]!.cells);
    return cells.some(({ row, column, value }) => row === 13 && column === 1 && value === volume);
  });
}

async function reload(): Promise<void> {
  const { page } = workbench;
  await page.reload();
  await page.getByRole("heading", { name: "还没有保存的工作" }).waitFor();
  // What was not saved stands first; the example is not in its place.
  expect(await page.getByRole("main").getByRole("listitem").first().textContent()).toMatch(
    /^(?:用水定额示例|登记)\.xlsx/,
  );
}

async function goOnAfterReload(): Promise<void> {
  await reload();
  await workbench.page.getByRole("main").getByRole("button", { name: "接着做" }).click();
  await workbench.file.filter({ hasText: "未保存" }).waitFor();
}

it("offers after a reload what was not saved", async () => {
  await workbench.type("B14", "600000");
  await untilKept(1);
  await goOnAfterReload();
  await workbench.until("B15", "114,000");
});

it("saves to a place, and calls a width that was drawn unsaved, and keeps it", async () => {
  const { page, file } = workbench;
  await page.keyboard.press("Control+s");
  await page.getByText("已保存 登记.xlsx").first().waitFor();
  expect(await file.textContent()).toBe("登记.xlsx");
  await untilKept(0);
  const canvas = page.getByRole("main").locator("canvas[id^=univer-sheet-main-canvas]");
  const { x, y } = (await canvas.boundingBox())!;
  await drawColumn(x, y + 10);
  await file.getByText("未保存").waitFor();
  await untilKept(1);
  await goOnAfterReload();
  await page.keyboard.press("Control+s");
  await page.getByText("已保存 登记.xlsx").first().waitFor();
  expect(await file.textContent()).toBe("登记.xlsx");
});

/** Draws the right edge of column A, which the pointer's shape betrays, by 90 pixels. */
async function drawColumn(left: number, y: number): Promise<void> {
  const { page } = workbench;
  const shape = () =>
    page.evaluate(() => getComputedStyle(document.querySelector("canvas[id^=univer-sheet-main-canvas]")!).cursor);
  let x = left + 60;
  while ((await shape()) !== "col-resize" && x < left + 400) await page.mouse.move((x += 2), y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 4 });
  await page.mouse.up();
}

it("tells two windows of each other", async () => {
  const other = await workbench.another();
  const { page } = other;
  await page.getByText("在另一个窗口里开着").waitFor();
  await page.getByRole("banner").getByRole("button", { name: "打开" }).click();
  await other.file.filter({ hasText: "登记.xlsx" }).waitFor();
  for (const one of [workbench, other])
    await one.page
      .getByText(/登记\.xlsx 在另一个窗口里也开着/)
      .first()
      .waitFor();
  await other.type("B14", "700000");
  await other.until("B15", "133,000");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存 登记.xlsx").first().waitFor();
  await workbench.page
    .getByText(/登记\.xlsx 刚在另一个窗口里保存过/)
    .first()
    .waitFor();
  expect(other.complaints).toEqual([]);
  await page.close();
  await workbench.page.bringToFront();
  await workbench.page.getByRole("button", { name: "重新打开" }).click();
  await workbench.until("B15", "133,000");
});

it("does not write over a file that others have changed, and says so", async () => {
  const { page } = workbench;
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("登记.xlsx");
    const writable = await (
      handle as unknown as { createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }
    ).createWritable();
    await writable.write("something else");
    await writable.close();
    window.dispatchEvent(new Event("focus"));
  });
  await page
    .getByText(/登记\.xlsx 已被别的程序改动/)
    .first()
    .waitFor();
  await workbench.type("B14", "800000");
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText(/为免覆盖没有写入/).waitFor();
  await dialog.getByRole("button", { name: "知道了" }).click();
});

it("says when the browser's storage is full", async () => {
  const { page } = workbench;
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    Object.assign(window, { makeRoom: () => void (IDBObjectStore.prototype.put = put) });
  });
  await workbench.type("B14", "900000");
  const full = page.getByText(/浏览器的存储已满/);
  await full.first().waitFor();
  await workbench.until("B15", "171,000");
  await page.evaluate(() => (window as unknown as { readonly makeRoom: () => void }).makeRoom());
  await workbench.type("B14", "800000");
  await full.first().waitFor({ state: "hidden" });
  await workbench.until("B15", "152,000");
  await untilKeptWith(800_000);
});

it("keeps what is unsaved when the window is closed while it saves", async () => {
  const { page } = workbench;
  await page.evaluate(() => {
    // The place asked for next never finishes writing.
    const stuck = { name: "登记.xlsx", createWritable: () => new Promise(() => undefined) };
    Object.assign(window, { showSaveFilePicker: () => Promise.resolve(stuck) });
  });
  await page.getByRole("button", { name: "另存为" }).click();
  await untilKept(1);
  await reload();
});

it("keeps what came with a password under that password only", async () => {
  const { page, file } = workbench;
  const locked = [...(await surveyFile("加密公司", { password: "水" }))];
  await page.evaluate(async (bytes) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("登记.xlsx");
    const writable = await (
      handle as unknown as {
        createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
      }
    ).createWritable();
    await writable.write(new Uint8Array(bytes));
    await writable.close();
  }, locked);
  const password = page.getByLabel("打开密码");
  const answer = async (word: string) => {
    await password.fill(word);
    await page.keyboard.press("Enter");
  };
  await page.getByRole("banner").getByRole("button", { name: "打开" }).click();
  await answer("水");
  await file.filter({ hasText: /^登记\.xlsx$/ }).waitFor();
  await workbench.type("A9", "机密一二三");
  await page
    .getByText(/保存出来的新文件没有密码/)
    .first()
    .waitFor();
  await untilKept(2);
  const starts = (await kept()).map((content) => String.fromCharCode(...content.slice(0, 2)));
  // What stands beside the workbook of the test before cannot be read as one.
  expect(starts.filter((start) => start !== "PK")).toHaveLength(1);
  await page.reload();
  await page.getByRole("main").getByRole("button", { name: "接着做" }).first().click();
  await answer("火");
  await page
    .getByText(/密码不对|密码不正确/)
    .first()
    .waitFor();
  await answer("水");
  await file.filter({ hasText: "未保存" }).waitFor();
  await workbench.until("A9", "机密一二三");
});

it("goes on with everything that was there when the window was closed while it saved", async () => {
  const { page, file } = workbench;
  await page.getByRole("button", { name: "最近", exact: true }).click();
  await page.getByRole("menuitem", { name: /登记\.xlsx.*未保存/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "不保存" }).click();
  await file.filter({ hasText: "未保存" }).waitFor();
  await workbench.until("B15", "152,000");
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
