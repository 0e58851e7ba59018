import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { unzipSync } from "fflate";
import { isFailure } from "../../src/language/failure";
import { exampleProject } from "../../src/revision/example";
import { projectWorkbook } from "../../src/revision/workbook/layout";
import { currentVersion, versionSetting } from "../../src/revision/workbook/version";
import type { CellEdit, SheetChanges, WorkbookChanges } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { Package } from "../../src/xlsx/package";
import { patch } from "../../src/xlsx/patch";
import { write } from "../../src/xlsx/write";
import { wq } from "./support";
import { openedWorkbook } from "../support/opened";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wq-revise-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const header = "单位名称,年份,产品名称,计算单位,年实际产量,新水量(万m3)";
const put = (name: string, lines: readonly string[]) => writeFileSync(at(name), `\uFEFF${lines.join("\n")}\n`);
const revise = (...words: string[]) => wq(["revise", ...words]);

async function workbookAt(name: string) {
  const opened = await openedWorkbook(readFileSync(at(name)), name);
  return { ...opened, source: opened.source! };
}

/** A value as the file keeps it, whether a cell holds it or a spill fills it. */
async function valueAt(name: string, sheet: string, row: number, column: number) {
  const { workbook } = await workbookAt(name);
  for (const cell of workbook.sheets.find((one) => one.name === sheet)!.cells) {
    if (cell.row === row && cell.column === column) return cell.value;
    const spilled = cell.spilled?.[row - cell.row]?.[column - cell.column];
    if (row >= cell.row && column >= cell.column && spilled !== undefined) return spilled;
  }
  return null;
}

async function edit(name: string, changes: Partial<WorkbookChanges>) {
  const { source } = await workbookAt(name);
  const patched = await patch(source, { ...noChanges, ...changes });
  if ("problem" in patched) throw new Error(patched.problem.key);
  writeFileSync(at(name), patched.bytes);
}

const inSheet = (sheet: string, edits: readonly CellEdit[]): SheetChanges => ({
  sheet,
  edits,
  addedTables: [],
  addedValidations: [],
  rearranged: false,
});

const mills = ["甲", "乙", "丙", "丁", "戊"].map((name, index) => `${name}公司,2014,纱,t,1000,${10 + index}`);

test("a sample table becomes a project with values in its cells, a report and an annex", async () => {
  put("samples.csv", [header, ...mills]);
  const files = ["--report", at("报告.docx"), "--annex", at("附录.xlsx")];
  const { status, remarks } = await revise(at("samples.csv"), "-o", at("revision.xlsx"), ...files);
  expect(remarks).toContain("1 个定额项，5 个样本（可用 5，已剔除 0，不能采用 0）");
  expect(status).toBe(0);
  // 100, 110, 120, 130, 140 m³/t.
  expect(await valueAt("revision.xlsx", "统计", 4, 0)).toBe("纱");
  const { workbook } = await workbookAt("revision.xlsx");
  const figures = workbook.sheets.find(({ name }) => name === "统计")!;
  const column = (word: string) => figures.cells.find(({ row, value }) => row === 3 && value === word)!.column;
  expect(await valueAt("revision.xlsx", "统计", 4, column("平均值"))).toBeCloseTo(120, 9);
  expect(workbook.sheets.flatMap(({ cells }) => cells).filter(({ value }) => isFailure(value))).toEqual([]);
  // Native formulas over whole columns are stored as what spills, and Excel need not calculate when it opens the file.
  expect(figures.cells.find(({ row, column: at }) => row === 4 && at === 0)).toMatchObject({
    formula: '=决定_定额项&""',
    spill: { rows: 11, columns: 1 },
  });
  expect(new Package(readFileSync(at("revision.xlsx"))).text("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  expect(readdirSync(folder).sort()).toEqual(["revision.xlsx", "samples.csv", "报告.docx", "附录.xlsx"].sort());
  expect(await pictureIn("revision.xlsx")).toEqual({
    width: 1080,
    height: 336,
    corner: [255, 255, 255, 255],
    isDrawn: true,
  });
});

/** The one picture in a project, by an independent decoder: its size, its corner, and whether anything is drawn. */
async function pictureIn(name: string) {
  const pictures = Object.entries(unzipSync(readFileSync(at(name)))).filter(([part]) => part.endsWith(".png"));
  expect(pictures).toHaveLength(1);
  const picture = await loadImage(pictures[0]![1]);
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, corner: [...data.subarray(0, 4)], isDrawn: data.some((byte) => byte < 100) };
}

test("pictures are drawn anew when asked, and nothing else happens without samples", async () => {
  put("samples.csv", [header, ...mills]);
  await revise(at("samples.csv"), "-o", at("revision.xlsx"));
  const before = readFileSync(at("revision.xlsx"));
  expect((await revise("-o", at("revision.xlsx"))).status).toBe(0);
  expect(readFileSync(at("revision.xlsx")).equals(before)).toBe(true);
  await edit("revision.xlsx", { renamedSheets: [{ from: "箱体图", to: "样本图" }] });
  const { status, remarks } = await revise("-o", at("revision.xlsx"), "--pictures");
  expect(status).toBe(0);
  expect(remarks).toContain("的箱体图（1 幅）。原文件备份为");
  const { workbook } = await workbookAt("revision.xlsx");
  expect(workbook.sheets.map(({ name }) => name)).toContain("箱体图");
  expect(workbook.sheets.map(({ name }) => name)).not.toContain("样本图");
  expect(await valueAt("revision.xlsx", "箱体图", 4, 2)).toBe(5);
  expect(await pictureIn("revision.xlsx")).toEqual({
    width: 1080,
    height: 336,
    corner: [255, 255, 255, 255],
    isDrawn: true,
  });
  expect(readdirSync(folder).filter((name) => name.includes(".bak-"))).toHaveLength(1);
});

test("a project of an earlier version gets the sheets of today, without new samples and without a wrong result", async () => {
  put("samples.csv", [header, ...mills]);
  await revise(at("samples.csv"), "-o", at("revision.xlsx"));
  await edit("revision.xlsx", { settings: { [versionSetting]: "2" } });
  const { remarks } = await revise("-o", at("revision.xlsx"));
  expect(remarks).toContain("由其他版本建立");
  expect(remarks).not.toContain("不一致");
  const { workbook } = await workbookAt("revision.xlsx");
  expect(workbook.settings[versionSetting]).toBe(String(currentVersion));
  expect(workbook.sheets.map(({ name }) => name)).toContain("正文");
});

test("items that the table names are made, each with its own samples", async () => {
  const named = "定额项,企业名称,产品名称,条件,年份,水量,水量单位,产量,产量单位";
  put("samples.csv", [named, "纱（环锭）,甲,纱,环锭纺,2023,1000,m³,10,t", "纱（气流）,乙,纱,气流纺,2023,1400,m³,10,t"]);
  const { remarks } = await revise(at("samples.csv"), "-o", at("revision.xlsx"));
  expect(remarks).toContain("2 个定额项，2 个样本（可用 2，已剔除 0，不能采用 0）");
  expect([await valueAt("revision.xlsx", "统计", 4, 0), await valueAt("revision.xlsx", "统计", 5, 0)]).toEqual([
    "纱（环锭）",
    "纱（气流）",
  ]);
});

test("an existing project goes on: what was done by hand stays, and what the new samples change is told", async () => {
  put("samples.csv", [header, ...mills]);
  expect((await revise(at("samples.csv"), "-o", at("revision.xlsx"))).status).toBe(0);
  const { workbook } = await workbookAt("revision.xlsx");
  const place = (sheet: string, word: string) =>
    workbook.sheets.find(({ name }) => name === sheet)!.cells.find(({ row, value }) => row === 3 && value === word)!
      .column;
  const value = (row: number, column: number, content: string): CellEdit => ({
    row,
    column,
    kind: "value",
    value: content,
  });
  // In Excel, with a sheet renamed and one of the user's own put in.
  await edit("revision.xlsx", {
    sheets: [
      inSheet("样本", [value(8, place("样本", "剔除"), "是"), value(8, place("样本", "剔除理由"), "设备检修")]),
      inSheet("决定", [value(4, place("决定", "现有方法"), "平均值")]),
    ],
    renamedSheets: [{ from: "样本", to: "调查样本" }],
    addedSheets: [{ name: "备忘", cells: [{ row: 0, column: 0, value: null, formula: "=成果!D5*2" }] }],
  });
  const before = readFileSync(at("revision.xlsx"));
  const valueBefore = await valueAt("revision.xlsx", "备忘", 0, 0);

  put("samples.csv", [header, "甲公司,2014,纱,t,1000,12", ...mills.slice(1), "己公司,2014,布,t,10,1"]);
  const { status, remarks } = await revise(at("samples.csv"), "-o", at("revision.xlsx"), "--who", "李四");
  expect(status).toBe(0);
  for (const text of [
    "“样本”表已改名为“调查样本”",
    "新增 1，更新 1，保留手工更正 0，缺失 0，未变 4",
    "新增定额项：布（m³/t）",
    "S00001 按新表更新：甲公司 纱 2014：10 万m³, 1000 t → 12 万m³, 1000 t",
    // Of 100, 110, 120, 130 and, now, 120, 110, 120, 130.
    "定额值变化：纱 现有 115 → 120",
  ]) {
    expect(remarks).toContain(text);
  }
  const [backup] = readdirSync(folder).filter((name) => name.includes(".bak-"));
  expect(readFileSync(at(backup!)).equals(before)).toBe(true);
  const after = await workbookAt("revision.xlsx");
  expect(after.workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["调查样本", "成果", "备忘"]) as string[],
  );
  expect(await valueAt("revision.xlsx", "调查样本", 8, place("样本", "剔除理由"))).toBe("设备检修");
  expect(await valueAt("revision.xlsx", "成果", 4, 3)).toBe(120);
  // A sheet of the user's own stays as it was; whatever opens the file calculates it.
  expect(await valueAt("revision.xlsx", "备忘", 0, 0)).toBe(valueBefore);
  expect(new Package(readFileSync(at("revision.xlsx"))).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');

  // Once more, with nothing new.
  const done = readFileSync(at("revision.xlsx"));
  expect((await revise(at("samples.csv"), "-o", at("revision.xlsx"))).remarks).toContain("没有改动");
  expect(readFileSync(at("revision.xlsx")).equals(done)).toBe(true);
});

test("samples that say little or nothing are told, each with what to do", async () => {
  put("samples.csv", [
    `${header},剔除,剔除理由`,
    "甲公司,2014,单样本,t,100,1,,",
    ...[1, 2, 3, 4].map((number) => `企业${number},2014,全相同,t,100,2,,`),
    "乙公司,2014,全剔除,t,100,1,是,停产",
    "丙公司,2014,无单位,,100,1,,",
    "丁公司,2014,两单位,t,100,1,,",
    "戊公司,2014,两单位,t,120,1,,",
    "己公司,2014,两单位,万m2,100,1,,",
    "庚公司,2014,有负值,t,100,-1,,",
  ]);
  const { status, remarks } = await revise(at("samples.csv"), "-o", at("revision.xlsx"));
  expect(status).toBe(0);
  for (const text of [
    "“单样本”：可用样本只有 1 个",
    "“全相同”：4 个样本的单耗全部相同（200）",
    "“全剔除”：样本已全部剔除",
    "“无单位”：没有定额单位",
    "“两单位”：有 1 个样本的单位不能换算为 m³/t",
    "samples.csv samples 第 11 行（己公司 两单位 2014）",
    "（庚公司 有负值 2014）：数值为负（-1）",
  ]) {
    expect(remarks).toContain(text);
  }
  const english = (await wq(["--language", "en-US", "revise", at("samples.csv"), "-o", at("other.xlsx")])).remarks;
  expect(english).toContain("Item 全剔除: All samples are excluded");
  expect(english).not.toMatch(/[，。；：（）]/);
});

describe("is refused, and nothing is written", () => {
  const refused = async (words: readonly string[], text: string) => {
    const before = readdirSync(folder);
    const { status, remarks } = await wq(["revise", ...words]);
    expect(remarks).toContain(text);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  };

  test("a table without samples, or none at all", async () => {
    put("empty.csv", [header]);
    await refused([at("empty.csv"), "-o", at("revision.xlsx")], "没有");
    put("other.csv", ["姓名,电话", "张三,1"]);
    await refused([at("other.csv"), "-o", at("revision.xlsx")], "没有样本表");
    await refused(["-o", at("revision.xlsx")], "请给出样本表");
  });

  test("an output that is something else, or too new", async () => {
    put("samples.csv", [header, ...mills]);
    const letter = await write({
      sheets: [{ name: "Sheet1", cells: [{ row: 0, column: 0, value: "别动我" }] }],
      styles: [],
      names: [],
      settings: {},
    });
    writeFileSync(at("revision.xlsx"), letter);
    await refused([at("samples.csv"), "-o", at("revision.xlsx")], "不能作为修订项目打开");
    expect(readFileSync(at("revision.xlsx")).equals(letter)).toBe(true);
    const newer = await write({ ...projectWorkbook(exampleProject()), settings: { [versionSetting]: "99" } });
    writeFileSync(at("newer.xlsx"), newer);
    await refused([at("samples.csv"), "-o", at("newer.xlsx")], "较新的版本（99）");
  });
});
