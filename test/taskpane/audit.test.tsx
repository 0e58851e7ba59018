import { fireEvent } from "@testing-library/react";
import { within } from "@testing-library/react";
import { Blob as NodeBlob } from "node:buffer";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

// 29 + 32 + 190 = 251.
const rows = [
  ["表 4.2-12 水平衡测试统计表"],
  ["用水单元", "新鲜水量", "排水量"],
  ["制釉线", 29, 5],
  ["球磨", 32, 4],
  ["压机", 190, 7],
  ["合计", 61, 16],
];

function hostWithTable(): MemoryHost {
  const host = new MemoryHost(["封面", "水平衡"]);
  rows.forEach((row, down) => row.forEach((value, right) => host.put("水平衡", down, right, value)));
  return host;
}

const wrongEntry = () => screen.findByRole("button", { name: /不符.*水平衡!B6.*合计 · 新鲜水量/ });

test("lists the wrong number of the open workbook, says why, and goes to its cell", async () => {
  const host = hostWithTable();
  const { user } = await openPane({ host, place: "#audit" });
  await user.click(await screen.findByRole("button", { name: "核对打开的工作簿" }));
  const entry = await wrongEntry();
  expect(within(entry).getByLabelText("印出 61，复算 251")).toBeTruthy();
  expect(within(entry).getByText("可能漏计“压机”的 190：计入则相符。")).toBeTruthy();
  await user.click(entry);
  expect(await host.selection()).toEqual({ sheet: "水平衡", row: 5, column: 1, rows: 1, columns: 1 });
  expect(screen.getByRole("button", { name: "不符 1" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "一致 1" }));
  expect(await screen.findByRole("button", { name: /一致.*水平衡!C6.*合计 · 排水量/ })).toBeTruthy();
});

test("marks wrong cells in one step, and takes the marks away again", async () => {
  const host = hostWithTable();
  const { user } = await openPane({ host, place: "#audit" });
  await user.click(await screen.findByRole("button", { name: "核对打开的工作簿" }));
  await wrongEntry();
  await user.click(screen.getByRole("button", { name: "在表中标出" }));
  const unmark = await screen.findByRole("button", { name: "清除标记（1）" });
  expect(host.marked.get("水平衡!5,1")!.note).toContain("不符 61 → 251");
  expect(host.done).toEqual(["标出核对结果"]);
  await user.click(unmark);
  await screen.findByText("已恢复 1 个单元格原来的样子");
  expect(host.marked.get("水平衡!5,1")).toEqual({ fill: null, note: null });
});

test("a report from a file: its tables in question go into the workbook, and from then on entries lead to their cells", async () => {
  const text = rows.map((row) => row.join("\t")).join("\n");
  const host = new MemoryHost(["封面"]);
  const { user } = await openPane({ host, place: "#audit" });
  const click = jest.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (this: HTMLInputElement) {
    const file = Object.assign(new File([text], "报告.txt"), { arrayBuffer: () => new NodeBlob([text]).arrayBuffer() });
    Object.defineProperty(this, "files", { value: [file] });
    this.dispatchEvent(new Event("change"));
  });
  await user.click(await screen.findByRole("button", { name: "打开报告文件…" }));
  await screen.findByText("第 6 行");
  click.mockRestore();
  await user.click(screen.getByRole("button", { name: "有问题的表放入工作簿" }));
  await user.click(await screen.findByRole("button", { name: /不符.*表 4\.2-12!B6/ }));
  expect(await host.selection()).toMatchObject({ sheet: "表 4.2-12", row: 5, column: 1 });
  expect(host.at("表 4.2-12", 5, 1).value).toBe(61);
});

test("a pasted table", async () => {
  const { user } = await openPane({ place: "#audit" });
  await user.click(await screen.findByRole("button", { name: "粘贴表格" }));
  await user.click(await screen.findByRole("textbox", { name: /^从 Word 或 Excel 复制表格/ }));
  await user.paste(rows.map((row) => row.join("\t")).join("\n"));
  await user.click(screen.getByRole("button", { name: "核对" }));
  expect(await screen.findByLabelText("印出 61，复算 251")).toBeTruthy();
});

test("a table pasted as Word and Excel copy it, with its cells", async () => {
  const { user } = await openPane({ place: "#audit" });
  await user.click(await screen.findByRole("button", { name: "粘贴表格" }));
  const caption = rows[0]![0];
  const cells = rows
    .slice(1)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("");
  const copied: Record<string, string> = { "text/html": `<p>${caption}</p><table>${cells}</table>`, "text/plain": "" };
  const field = await screen.findByRole("textbox", { name: /^从 Word 或 Excel 复制表格/ });
  fireEvent.paste(field, { clipboardData: { getData: (type: string) => copied[type] } });
  expect(await screen.findByLabelText("印出 61，复算 251")).toBeTruthy();
});

test("nothing that is understood is said to be nothing", async () => {
  const { user } = await openPane({ host: new MemoryHost(["空"]), place: "#audit" });
  await user.click(await screen.findByRole("button", { name: "核对打开的工作簿" }));
  expect(await screen.findByText(/^没有看懂的表/)).toBeTruthy();
});
