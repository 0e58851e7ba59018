import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { openedWorkbook } from "../support/opened";
import { wq } from "./support";

const folder = mkdtempSync(path.join(os.tmpdir(), "wq-printed-"));
const place = (name: string) => path.join(folder, name);

const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const page = (id: string, rows: readonly (readonly string[])[]) =>
  `<p>${id}</p><p>某省用水定额</p><p>本文件包括3个产品，6个定额值。</p><p>表1 食品</p><table>${[["行业代码", "产品名称", "单位", "先进值", "通用值"], ...rows].map(line).join("")}</table>`;

const printed = place("某省.html");
writeFileSync(
  printed,
  page("DB99/T 7—2024", [
    ["131", "面粉", "m³/t", "0.10", "0.25"],
    ["146", "饼干", "m³/t", "3.0", "1.5"],
    ["142", "糖果", "m³/t", "2.0", "2.5"],
  ]),
);
writeFileSync(place("旧版.html"), page("DB99/T 7—2014", [["131", "面粉", "m³/t", "0.20", "0.25"]]));

test("a printed standard becomes a template with its quality, and the doubtful values are listed", async () => {
  const { status, output } = await wq(["standard", "read", printed, "-o", place("某省.xlsx")]);
  expect({ status, output }).toEqual({
    status: 0,
    output: "DB99/T 7—2024：1 张表，3 个条目，6 个定额值，其中确定 4 个，存疑 2 个。\n",
  });
  const { workbook } = await openedWorkbook(new Uint8Array(readFileSync(place("某省.xlsx"))), "某省.xlsx");
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["定额", "质量", "存疑"]);
  const values = workbook.sheets[1]!.cells.map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["6个定额值", "相符", "先进值", "各级次序颠倒"]));
  const doubts = workbook.sheets[2]!.cells.filter(({ column }) => column === 2).map(({ value }) => value);
  expect(doubts).toEqual(["产品名称", "饼干", "饼干"]);
});

test.each(["某省.xlsx", "某省.html"])("eval uses %s at once, and serves nothing doubtful", async (file) => {
  const { output } = await wq(["eval", '=WQ.QUOTA("131","面粉","先进值")', "--standard", place(file)]);
  expect(output).toBe("0.1\n");
  const doubtful = await wq(["eval", '=WQ.QUOTA("146","饼干","先进值")', "--standard", place(file)]);
  expect(doubtful.output + doubtful.remarks).toMatch(/^#N\/A[^]*各级次序颠倒/);
});

test("recalc uses it for the formulas of a workbook", async () => {
  const cells = new Map([["0,0", { formula: '_xldudf_WQ_QUOTA("142","糖果","通用值",,"DB99/T 7-2024")', value: 0 }]]);
  writeFileSync(
    place("book.xlsx"),
    await writeXlsx({ sheets: [{ name: "表", rows: [[null]], cells: cells as never }] }),
  );
  const { status } = await wq(["recalc", place("book.xlsx"), "-o", place("done.xlsx"), "--standard", printed]);
  expect(status).toBe(0);
  const sheet = new TextDecoder().decode(unzipSync(readFileSync(place("done.xlsx")))["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("<v>2.5</v>");
});

test("revise takes old quotas from it", async () => {
  const rows = [
    ["企业名称", "产品", "年份", "取水量（m³）", "产量（t）"],
    ...Array.from({ length: 6 }, (_, at) => [`${at}厂`, "面粉", 2023, 100 + at, 500]),
  ];
  writeFileSync(place("samples.xlsx"), await writeXlsx({ sheets: [{ name: "样本", rows }] }));
  const { status, remarks } = await wq([
    "revise", place("samples.xlsx"), "-o", place("revision.xlsx"), "--standard", printed, "--report", place("report.docx"),
    "--compare", printed, "--differences", place("differences.xlsx"),
  ]); // prettier-ignore
  expect({ status, remarks }).toMatchObject({ status: 0 });
  const { workbook } = await openedWorkbook(new Uint8Array(readFileSync(place("revision.xlsx"))), "revision.xlsx");
  const values = workbook.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(values).toEqual(expect.arrayContaining([0.25, "DB99/T 7—2024"]));
  // Entries of the replaced standard that no item goes on with are listed in the report, and set beside the project.
  const report = new TextDecoder().decode(unzipSync(readFileSync(place("report.docx")))["word/document.xml"]);
  expect(report).toContain("糖果");
  const differences = await openedWorkbook(new Uint8Array(readFileSync(place("differences.xlsx"))), "differences.xlsx");
  const told = differences.workbook.sheets[0]!.cells.filter(({ column }) => column === 2).map(({ value }) => value);
  expect(told).toEqual(expect.arrayContaining(["糖果", "饼干"]));
});

test("two editions are compared: on screen, as a sheet and as a Word document", async () => {
  const args = ["standard", "compare", place("旧版.html"), printed];
  const { output, remarks } = await wq(args);
  expect(output.split("\n")[1]).toBe("修改\t131\t面粉\t\tm³/t\t0.20\t0.10\t-50\t0.25\t0.25\t0\t");
  expect(remarks).toContain("不变 0，修改 1，新增 2，删除 0");
  expect((await wq([...args, "-o", place("对照.docx")])).status).toBe(0);
  const document = new TextDecoder().decode(unzipSync(readFileSync(place("对照.docx")))["word/document.xml"]);
  expect(document).toContain("面粉");
  expect((await wq([...args, "-o", place("对照.xlsx")])).status).toBe(0);
  const { workbook } = await openedWorkbook(new Uint8Array(readFileSync(place("对照.xlsx"))), "对照.xlsx");
  expect(workbook.sheets[0]!.cells.find(({ row, column }) => row === 1 && column === 7)!.value).toBe(-50);
});

test.each([
  ["x.docx", new Uint8Array([1, 2, 3]), /x\.docx/],
  ["brief.html", new TextEncoder().encode("<p>通知</p><table><tr><td>姓名</td><td>电话</td></tr><tr><td>张</td><td>1</td></tr></table>"), /没有/],
])("what is no standard is refused in words: %s", async (name, bytes, expected) => {
  writeFileSync(place(name), bytes);
  const { status, remarks } = await wq(["standard", "read", place(name), "-o", place("none.xlsx")]);
  expect(status).toBe(1);
  expect(remarks).toMatch(expected);
  expect(() => readFileSync(place("none.xlsx"))).toThrow();
}); // prettier-ignore
