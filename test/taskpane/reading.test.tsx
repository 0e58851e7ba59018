import { fireEvent } from "@testing-library/react";
import { writeXlsx } from "hucre";
import { openPane, screen } from "../support/pane";

// What the browser keeps over a reload, which jsdom does not.
const mockKept: { file?: File; decisions?: object } = {};
jest.mock("../../src/taskpane/reading/kept", () => ({
  keepFile: (file: File) => Promise.resolve(void Object.assign(mockKept, { file, decisions: {} })),
  keepDecisions: (decisions: object) => Promise.resolve(void Object.assign(mockKept, { decisions })),
  keptReview: () => Promise.resolve(mockKept.file ? mockKept : null),
  forget: () => Promise.resolve(),
}));

const rows = [
  ["DB99/T 7—2024"],
  ["表1 食品"],
  ["产品名称", "单位", "先进值", "通用值"],
  ["面粉", "m³/t", "0.10", "0.25"],
  ["饼干", "m³/t", "3.0", "1.5"],
  ["糖果", "m³/t", "12", "2.5"],
];

async function lockedFile(): Promise<File> {
  const bytes = await writeXlsx({ sheets: [{ name: "表1", rows }], encryption: { password: "2024", spinCount: 1000 } });
  const file = new File([bytes as BlobPart], "某省.xlsx");
  // jsdom reads no files by themselves.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

test("what was decided of a document with a password holds when it is asked for again after a reload", async () => {
  const { user, unmount } = await openPane({ place: "#reading" });
  fireEvent.drop(screen.getByRole("button", { name: "打开文件…" }), { dataTransfer: { files: [await lockedFile()] } });
  await user.type(await screen.findByLabelText("文件密码"), "2024{Enter}");
  expect(await screen.findByText(/^存疑条目已核 0\//)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "不取这一条" }));
  expect(await screen.findByText(/^存疑条目已核 1\//)).toBeTruthy();
  unmount();
  const again = await openPane({ place: "#reading" });
  await again.user.type(await screen.findByLabelText("文件密码"), "2024{Enter}");
  expect(await screen.findByText(/^存疑条目已核 1\//)).toBeTruthy();
});
