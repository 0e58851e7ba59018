import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDocument } from "../../src/documents/open/open";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import type { Matrix } from "../../src/workbook/values";
import { open } from "../../src/xlsx/open";
import { write } from "../../src/xlsx/write";
import { registerTable } from "../survey/register/support";
import { wq } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "wq-plan-"));
const register = path.join(folder, "台账.xlsx");
beforeAll(() => saveTable(register, registerTable));
afterAll(() => rmSync(folder, { recursive: true }));

async function saveTable(file: string, rows: Matrix): Promise<void> {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column): CellSnapshot[] => (value === null ? [] : [{ row, column, value }])),
  );
  writeFileSync(file, await write({ sheets: [{ name: "台账", cells }], styles: [], names: [], settings: {} }));
}

interface PlanJson {
  readonly plans: readonly { readonly firm: string; readonly proposal: number | null; readonly reasons: string[] }[];
  readonly toImprove: readonly { readonly firm: string; readonly excess: number }[];
  readonly contradictions: readonly string[];
}

// 0.95 × 310,000 of last year, above 6 × 50,000 kL; 0.95 × 16,000; the hospital's permit; 0.95 × 9,000.
test("plans by the user's rules, as JSON", async () => {
  const { status, output, remarks } = await wq([
    ...["plan", register, "--json", "--basis", "上年", "--factor", "0.95", "--floor", "97%"],
  ]);
  expect(status).toBe(0);
  const { plans, toImprove, contradictions } = JSON.parse(output) as PlanJson;
  expect(plans.map(({ proposal }) => proposal)).toEqual([300000, 15520, 30000, 8730]);
  expect(plans[0]!.reasons.join()).toContain("规则矛盾：下限（上年的 97%）300,700 m³ 高于上限（定额）300,000 m³");
  expect(toImprove).toEqual([{ firm: "大啤酒厂", product: "啤酒", condition: "", excess: 10000 }]);
  expect(contradictions).toHaveLength(1);
  expect(remarks).toContain("系数不起作用");
});

test("a workbook of live formulas with charts, and a Word list", async () => {
  const [xlsx, docx] = [path.join(folder, "计划.xlsx"), path.join(folder, "名单.docx")];
  const { status } = await wq(["plan", register, "-o", xlsx, "--word", docx]);
  expect(status).toBe(0);
  const bytes = new Uint8Array(readFileSync(xlsx));
  const opened = await open(bytes, "计划.xlsx");
  if ("problem" in opened) throw new Error(opened.problem.key);
  const [plans] = opened.workbook.sheets;
  const first = plans!.cells.find(({ formula }) => formula?.startsWith("=WQ.PLANBY("))!;
  expect(first.spilled![0]!.slice(0, 4)).toEqual(["大啤酒厂", "太原市", "酒的制造", 300000]);
  expect(Buffer.from(bytes).includes("xl/charts/chart")).toBe(true);
  const list = await openDocument(new Uint8Array(readFileSync(docx)), "名单.docx");
  if ("problem" in list) throw new Error(list.problem.key);
  const text = JSON.stringify(list.document);
  for (const words of ["大啤酒厂", "10,000", "以许可为上限 30,000 m³", "太原市"]) expect(text).toContain(words);
});

test("a folder of registers is one table", async () => {
  const many = mkdtempSync(path.join(folder, "many-"));
  await saveTable(path.join(many, "2024.xlsx"), registerTable.slice(0, 5));
  await saveTable(path.join(many, "北部.xlsx"), [registerTable[0]!, ...registerTable.slice(5)]);
  const { output } = await wq(["plan", many, "--json"]);
  expect((JSON.parse(output) as PlanJson).plans).toHaveLength(4);
});

test.each([
  [["--basis", "前年"], "“前年”不在可选之列"],
  [["--cap", "用水"], "不在可选之列"],
  [["--factor", "0"], "系数应为大于 0 的数"],
  [["--floor", "八成"], "下限应为上年用水量的比例"],
  [["--year", "24"], "年份应为四位数"],
  [["--tier", "一级"], "没有级别“一级”"],
  [["-o", "plan.txt"], "应为 .xlsx 文件"],
  [["--word", "list.txt"], "应为 .docx 文件"],
])("%p is refused in words", async (args, words) => {
  const { status, remarks } = await wq(["plan", register, ...args]);
  expect(status).toBe(1);
  expect(remarks).toContain(words);
});

test("a file without firms, or that is not there, is refused in words", async () => {
  const file = path.join(folder, "空.xlsx");
  await saveTable(file, [
    ["地点", "数值"],
    ["甲", 1],
  ]);
  expect((await wq(["plan", file])).remarks).toContain("没有可以核定的行");
  expect((await wq(["plan", path.join(folder, "没有.xlsx")])).remarks).toContain("路径不存在");
});
