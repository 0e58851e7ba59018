import { cleanup, fireEvent, waitFor, within } from "@testing-library/react";
import { writeXlsx } from "hucre";
import { message } from "../../src/language/messages";
import { settingKeys } from "../../src/workflows/settings";
import { consolidation } from "../../src/taskpane/consolidation/ConsolidationPage";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

const header = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"];
const unclear = ["单位名称", "年份", "产品名称", "计算单位", "产量", "取水量(m³)", "用水量(m³)"];
const tiles = (firm: string, water: number | string = 30) => [firm, 2014, "瓷砖", "万m²", 500, water];

type Rows = (string | number | null)[][];
const workbook = (rows: Rows, password?: string) =>
  writeXlsx({
    sheets: [{ name: "调查表", rows }],
    ...(password !== undefined && { encryption: { password, spinCount: 1000 } }),
  });

/** A file as a folder's dialog or drop gives it. */
async function file(place: string, content: Rows | string | Uint8Array, { password = "", at = 1 } = {}) {
  const bytes = Array.isArray(content) ? await workbook(content, password || undefined) : content;
  const made = new File([bytes as BlobPart], place.split("/").at(-1)!, { lastModified: at });
  // jsdom reads no files by themselves.
  const whole = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  Object.assign(made, { arrayBuffer: () => Promise.resolve(whole.slice().buffer) });
  if (place.includes("/")) Object.defineProperty(made, "webkitRelativePath", { value: place });
  return made;
}

async function open(host = new MemoryHost(["Sheet1"])) {
  consolidation.clear();
  return openPane({ host, place: "#consolidation" });
}

const zone = () => screen.getByText("把文件夹或文件拖到这里");
const drop = (...files: File[]) =>
  fireEvent.drop(zone(), { dataTransfer: { items: files.map((one) => ({ getAsFile: () => one })), types: ["Files"] } });

describe("a folder of files", () => {
  it("becomes one table with the origin of each row, and the sum of rows is equal", async () => {
    const { host, user } = await open();
    drop(
      await file("甲/调查表.xlsx", [header, tiles("甲公司"), ["合计", null, null, null, 500, 30]]),
      await file("乙/调查表.xlsx", [header, tiles("=乙公司", "约30")]),
      await file("丙.csv", [header, tiles("丙公司")].map((row) => row.join(",")).join("\r\n")),
      await file("空.xlsx", ""),
      await file("~$调查表.xlsx", "lock"),
    );
    expect(await screen.findByText("7 行 = 采用 3 行 + 未采用 4 行")).toBeTruthy();
    expect(screen.getByText("3 个样本，来自 3 个文件")).toBeTruthy();
    expect(screen.getByText(/文件“空.xlsx”是空的/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "放入当前工作簿" }));
    expect(await screen.findByText(/已放入工作表：样本、问题、未采用的行、文件/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "用这些样本修订标准" })).toBeTruthy();
    const { values } = await host.read({ sheet: "样本", row: 0, column: 0, rows: 4, columns: 60 });
    const columns = ["单位名称", "来源文件", "来源工作表", "来源行"].map((title) => values[0]!.indexOf(title));
    expect(values.slice(1).map((row) => columns.map((column) => row[column]))).toEqual([
      ["丙公司", "丙.csv", "丙", 2],
      ["=乙公司", "乙/调查表.xlsx", "调查表", 2],
      ["甲公司", "甲/调查表.xlsx", "调查表", 2],
    ]);
  });

  it("dropped again is not read again, but what changed is", async () => {
    await open();
    const first = await file("甲/a.xlsx", [header, tiles("甲公司")]);
    drop(first);
    expect(await screen.findByText(/^1 个样本/)).toBeTruthy();
    drop(first);
    expect(await screen.findByText("这些文件都已读过，没有变化")).toBeTruthy();
    drop(await file("甲/a.xlsx", [header, tiles("甲公司"), tiles("乙公司")], { at: 2 }));
    expect(await screen.findByText(/^2 个样本/)).toBeTruthy();
    expect(screen.getByText(/1 个文件有更新/)).toBeTruthy();
  });

  it("keeps two files of one name given without their folders apart, and says so", async () => {
    await open();
    drop(await file("a.xlsx", [header, tiles("甲公司")]), await file("a.xlsx", [header, tiles("乙公司")], { at: 2 }));
    expect(await screen.findByText("2 个样本，来自 2 个文件")).toBeTruthy();
    expect(screen.getByText(/记作：a \(2\).xlsx/)).toBeTruthy();
  });
});

it("asks for passwords, one for all the rest, and skips what is not to be opened", async () => {
  const { user } = await open();
  drop(
    await file("a.xlsx", [header, tiles("甲公司")], { password: "2015" }),
    await file("b.xlsx", [header, tiles("乙公司")], { password: "2015" }),
    await file("c.xlsx", [header, tiles("丙公司")], { password: "other" }),
  );
  await user.type(await screen.findByLabelText("“a.xlsx”的打开密码"), "wrong{Enter}");
  expect(await screen.findByText(/^密码不正确/)).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "其余加密文件也用这个密码" }));
  await user.type(screen.getByLabelText("“a.xlsx”的打开密码"), "2015{Enter}");
  expect(await screen.findByText("需要密码的文件（1）")).toBeTruthy();
  expect(await screen.findByLabelText("“c.xlsx”的打开密码")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "跳过这个文件" }));
  await waitFor(() => expect(screen.queryByLabelText(/打开密码/)).toBeNull());
  expect(await screen.findByText("2 个样本，来自 2 个文件")).toBeTruthy();
  expect(screen.getByText(/“c.xlsx”的密码不正确/)).toBeTruthy();
});

it("has each layout confirmed once, for all files that have it, and remembers it", async () => {
  const host = new MemoryHost(["Sheet1"]);
  const { user } = await open(host);
  const two = [
    await file("a.xlsx", [unclear, [...tiles("甲公司", 300000), 320000]]),
    await file("b.xlsx", [unclear, [...tiles("乙公司", 310000), 330000]]),
  ];
  drop(...two);
  expect(await screen.findByText("请确认表式（还有 1 种）")).toBeTruthy();
  expect(screen.getByText(/2 张表用这种表式/)).toBeTruthy();
  const used = screen.getByRole("combobox", { name: "“用水量(m³)”列" });
  const taken = screen.getByRole("combobox", { name: "“取水量(m³)”列" });
  // Either may be the new water; every other header is known word for word.
  expect(screen.getAllByText("拿不准，请核对")).toHaveLength(2);
  for (const field of [used, taken]) await user.selectOptions(field, "");
  await user.selectOptions(taken, "新水量");
  await user.selectOptions(screen.getByRole("combobox", { name: "“取水量(m³)”列的单位" }), "m³");
  await user.click(screen.getByRole("button", { name: "确认表式" }));
  expect(await screen.findByText("2 个样本，来自 2 个文件")).toBeTruthy();
  await waitFor(async () => expect(await host.setting(settingKeys.surveyLayouts)).toContain('"confirmed":true'));

  // Another day, the same workbook.
  cleanup();
  await open(host);
  drop(...two);
  expect(await screen.findByText("2 个样本，来自 2 个文件")).toBeTruthy();
  expect(screen.queryByText(/请确认表式/)).toBeNull();
});

it("leaves tables out whose layout is not confirmed, says so, and asks again when they are dropped again", async () => {
  const { user } = await open();
  // Not the layout that another test has confirmed: it stays known.
  const other = [...unclear.slice(0, 5), "取水量", "用水量"];
  const waiting = await file("a.xlsx", [other, [...tiles("甲公司", 30), 32]]);
  drop(waiting, await file("b.xlsx", [header, tiles("乙公司")]));
  await user.click(await screen.findByRole("button", { name: "暂不采用这些表" }));
  expect(screen.queryByText(/请确认表式/)).toBeNull();
  expect(screen.getByText(/^1 个样本/)).toBeTruthy();
  expect(screen.getByText("表式未确认，其行列在“未采用的行”")).toBeTruthy();
  drop(waiting);
  expect(await screen.findByText("请确认表式（还有 1 种）")).toBeTruthy();
});

it("stops between files, keeps what was read and the previous result, and goes on", async () => {
  const { user } = await open();
  drop(await file("旧.xlsx", [header, tiles("旧公司")]));
  expect(await screen.findByText(/^1 个样本/)).toBeTruthy();
  let release: () => void = () => undefined;
  const held = await file("d/2.xlsx", [header, tiles("乙公司")]);
  const whole = await held.arrayBuffer();
  Object.assign(held, {
    arrayBuffer: () => new Promise((resolve) => (release = () => resolve(whole.slice(0)))),
  });
  drop(await file("d/1.xlsx", [header, tiles("甲公司")]), held, await file("d/3.xlsx", [header, tiles("丙公司")]));
  await user.click(await screen.findByRole("button", { name: "取消" }));
  const bar = (await screen.findByText(/已停止：读完 \d \/ 4 个文件/)).closest<HTMLElement>(".fui-MessageBar")!;
  expect(screen.getByText(/^1 个样本/)).toBeTruthy();
  await user.click(within(bar).getByRole("button", { name: /^继续/ }));
  await waitFor(() => {
    release();
    expect(screen.getByText("4 个样本，来自 4 个文件")).toBeTruthy();
  });
});

it("names a file that another program holds, reads the rest, and makes up for it when it is dropped again", async () => {
  await open();
  const held = await file("d/占用.xlsx", [header, tiles("甲公司")]);
  const { arrayBuffer } = held;
  Object.assign(held, { arrayBuffer: () => Promise.reject(new DOMException("in use", "NotReadableError")) });
  const sound = await file("d/b.xlsx", [header, tiles("乙公司")]);
  drop(held, sound);
  expect(await screen.findByText("1 个样本，来自 1 个文件")).toBeTruthy();
  expect(screen.getByText(/无法读取“d\/占用.xlsx”：它正被其他程序使用/)).toBeTruthy();
  Object.assign(held, { arrayBuffer });
  drop(held, sound);
  expect(await screen.findByText("2 个样本，来自 2 个文件")).toBeTruthy();
});

it("says so when the workbook refuses the result, which stays", async () => {
  const host = new MemoryHost(["Sheet1"]);
  host.insertSheets = () => Promise.resolve({ done: false, problem: message("insertionRefused") });
  const { user } = await open(host);
  drop(await file("a.xlsx", [header, tiles("甲公司")]));
  await user.click(await screen.findByRole("button", { name: "放入当前工作簿" }));
  expect(await screen.findByText("没有放入")).toBeTruthy();
  expect(screen.getByText("1 个样本，来自 1 个文件")).toBeTruthy();
});

describe("a table pasted from a spreadsheet", () => {
  // jsdom reads no files by themselves.
  const { arrayBuffer } = File.prototype;
  beforeAll(() => {
    File.prototype.arrayBuffer = function read(this: File) {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.readAsArrayBuffer(this);
      });
    };
  });
  afterAll(() => {
    File.prototype.arrayBuffer = arrayBuffer;
  });
  const paste = (types: Readonly<Record<string, string>>) =>
    fireEvent.paste(zone(), { clipboardData: { getData: (type: string) => types[type] ?? "" } });

  it("is read like a file, with its merged cells", async () => {
    await open();
    const line = (cells: readonly (string | number)[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const head = header.map((title, at) =>
      at < 4 ? `<td rowspan=2>${title}</td>` : `<td>${title.split("(")[0]}</td>`,
    );
    const page = `<table><tr>${head.join("")}</tr>${line(["万m²", "m³"])}${line(tiles("甲公司", 300000))}</table>`;
    paste({ "text/html": page, "text/plain": "ignored" });
    expect(await screen.findByText("3 行 = 采用 1 行 + 未采用 2 行")).toBeTruthy();
    expect(screen.getByText("1 个样本，来自 1 个文件")).toBeTruthy();
  });

  it("or as text between tabs; other text is left alone", async () => {
    await open();
    paste({ "text/plain": "备注" });
    paste({ "text/plain": [header, tiles("甲公司"), tiles("乙公司")].map((row) => row.join("\t")).join("\n") });
    expect(await screen.findByText("2 个样本，来自 1 个文件")).toBeTruthy();
  });
});
