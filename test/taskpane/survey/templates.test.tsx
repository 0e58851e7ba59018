import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { templateKinds, templateTitles } from "../../../src/survey/templates";
import { openPane, screen } from "../../support/pane";

// What writes files does not run in jsdom, and has tests of its own.
const mockWritten: WorkbookSnapshot[] = [];
jest.mock("../../../src/xlsx/write", () => ({
  write: (workbook: WorkbookSnapshot) => {
    mockWritten.push(workbook);
    return Promise.resolve(new Uint8Array([1, 2, 3]));
  },
}));

it("inserts a template and leads to filling it", async () => {
  const { host, user } = await openPane({ place: "#survey" });
  await user.click(await screen.findByRole("button", { name: "插入当前工作簿：企业用水调查表" }));
  await screen.findByText(/已插入：填表说明、企业用水调查表、清单/);
  expect(await host.sheets()).toEqual(["查定额", "填表说明", "企业用水调查表", "清单"]);
  await screen.findByText("第 4 行");
  expect(screen.getByLabelText(/^单位名称/)).toBeTruthy();
});

it("offers every kind, and saves one as a workbook by the options chosen", async () => {
  const saved: { name: string; blob: Blob }[] = [];
  let blob: Blob | null = null;
  URL.createObjectURL = (made) => ((blob = made as Blob), "blob:made");
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, blob: blob! });
  };
  const { user } = await openPane({ place: "#survey" });
  for (const kind of templateKinds) {
    expect(await screen.findByRole("heading", { name: templateTitles[kind].zh })).toBeTruthy();
  }
  await user.click(screen.getByRole("button", { name: "选项" }));
  const rows = screen.getByLabelText("可填行数");
  await user.clear(rows);
  await user.type(rows, "0");
  expect(screen.getByText("1～5000 的整数。")).toBeTruthy();
  expect(screen.getByRole("button", { name: "另存为 .xlsx：取水许可台账" })).toHaveProperty("disabled", true);
  await user.clear(rows);
  await user.type(rows, "12");
  await user.click(screen.getByRole("button", { name: "另存为 .xlsx：取水许可台账" }));
  await screen.findByText(/已交给浏览器保存/);
  expect(saved[0]!.name).toBe("取水许可台账.xlsx");
  expect(saved[0]!.blob.size).toBe(3);
  const [table] = mockWritten[0]!.sheets.flatMap(({ tables = [] }) => tables);
  expect(table!.range.rows).toBe(13);
});
