import { unzipSync } from "fflate";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { openedWorkbook } from "../support/opened";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  await workbench?.close();
});

function cellOf({ sheets }: WorkbookSnapshot, sheet: string, row: number, column: number): CellSnapshot | undefined {
  return sheets.find(({ name }) => name === sheet)!.cells.find((cell) => cell.row === row && cell.column === column);
}

let first: { readonly name: string; readonly bytes: Uint8Array };

it("saves the example as a workbook, with formulas and results", async () => {
  first = await workbench.save();
  expect(first.name).toBe("用水定额示例.xlsx");
  const { workbook: saved } = await openedWorkbook(first.bytes, first.name);
  expect(saved.sheets.map(({ name }) => name)).toEqual(["查定额", "阴极铜", "啤酒", "瓷砖"]);
  expect(cellOf(saved, "查定额", 4, 4)).toMatchObject({ formula: "=WQ.QUOTA(A5,B5,C5,D5)", value: 0.19 });
  expect(cellOf(saved, "阴极铜", 15, 1)?.formula).toBe("=WQ.SECONDMEAN(D5:D10)");
  expect(cellOf(saved, "阴极铜", 15, 1)?.value).toBeCloseTo(8.0266667, 6);
});

it("opens a file, edits it, and saves it with nothing else touched", async () => {
  await workbench.openFile("申请.xlsx", first.bytes);
  await workbench.file.getByText("申请.xlsx").waitFor();
  expect(await workbench.file.textContent()).toBe("申请.xlsx");
  await workbench.type("B14", "600000");
  await workbench.until("B15", "114,000");
  expect(await workbench.file.textContent()).toBe("申请.xlsx未保存");

  const second = await workbench.save();
  expect(second.name).toBe("申请.xlsx");
  await workbench.page.getByText("已保存 申请.xlsx").first().waitFor();
  expect(await workbench.file.textContent()).toBe("申请.xlsx");
  const { workbook: again } = await openedWorkbook(second.bytes, second.name);
  expect(cellOf(again, "查定额", 14, 1)?.value).toBe(114_000);

  const [before, after] = [unzipSync(first.bytes), unzipSync(second.bytes)];
  const changed = Object.keys(after).filter((part) => !Buffer.from(after[part]!).equals(before[part] ?? Buffer.of()));
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
});

it("asks what to do with unsaved changes before it opens something else", async () => {
  const { page } = workbench;
  await workbench.type("B14", "700000");
  await workbench.until("B15", "133,000");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("保存对 申请.xlsx 的更改？").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
  await workbench.until("B14", "700,000");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await dialog.getByRole("button", { name: "不保存" }).click();
  await workbench.file.getByText("新工作簿.xlsx").waitFor();
});

it("opens what is dropped on the page", async () => {
  const { page } = workbench;
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["代码,产品\n061,原煤\n"], "拖入.csv"));
    return transfer;
  });
  await page.getByRole("main").dispatchEvent("dragover", { dataTransfer: data });
  await page.getByText("松开即可打开").waitFor();
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: data });
  await workbench.file.getByText("拖入.csv").waitFor();
  await workbench.until("B2", "原煤");
});

it("says by name why a file cannot be opened, and keeps the open one", async () => {
  await workbench.openFile("截图.xlsx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  const dialog = workbench.page.getByRole("alertdialog");
  await dialog.getByText("没有打开 截图.xlsx").waitFor();
  expect(await dialog.textContent()).toMatch(/不是工作簿/);
  await dialog.getByRole("button", { name: "知道了" }).click();
  await workbench.until("B2", "原煤");
});

it("takes no entry into a workbook while another is about to take its place", async () => {
  const { page } = workbench;
  await workbench.goTo("B2");
  // Held as long as the entry takes, then unreadable, so that the open workbook stays and can be looked at.
  const data = await page.evaluateHandle(() => {
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = () =>
      new Promise((_, reject) => {
        const release = () => {
          Blob.prototype.arrayBuffer = arrayBuffer;
          reject(new Error("unreadable"));
        };
        Object.assign(window, { release });
      });
    const transfer = new DataTransfer();
    transfer.items.add(new File(["0"], "晚到.xlsx"));
    return transfer;
  });
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: data });
  await page.getByText("正在打开 晚到.xlsx").waitFor();
  await page.waitForFunction(() => document.activeElement === document.body && "release" in window);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.evaluate(() => (window as unknown as { readonly release: () => void }).release());
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("没有打开 晚到.xlsx").waitFor();
  await dialog.getByRole("button", { name: "知道了" }).click();
  await workbench.until("B2", "原煤");
  expect(await workbench.file.textContent()).toBe("拖入.csv");
});

it("goes on with a recent file that is no .xlsx", async () => {
  const { page, file } = workbench;
  await workbench.openFile("再来.xlsx", first.bytes);
  await file.getByText("再来.xlsx").waitFor();
  await page.getByRole("button", { name: "最近", exact: true }).click();
  await page.getByRole("menuitem", { name: /拖入\.csv/ }).click();
  await file.getByText("拖入.csv").waitFor();
  await workbench.until("B2", "原煤");
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
