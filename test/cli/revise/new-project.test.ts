/** `wq revise` with what it can be told of a new project, and with tables that are not as they should be. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { contentOf } from "../../../src/revision/workbook/content";
import { samplesByItemInSteps } from "../../../src/revision/samples";
import { finished } from "../../../src/statistics/finished";
import { readProject } from "../../../src/revision/workbook/read";
import { open } from "../../../src/xlsx/open";
import { wq } from "../support";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wq-revise-"));
});
afterEach(() => {
  process.chdir(PROJECT_ROOT);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);
const put = (name: string, lines: readonly string[]) => writeFileSync(at(name), `${lines.join("\n")}\n`);
const header = "企业名称,年份,产品名称,产量单位,产量,新水量(万m3)";

async function projectIn(name: string) {
  const opened = await open(new Uint8Array(readFileSync(at(name))), name);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const reading = readProject(contentOf(opened.workbook));
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading.opened.project;
}

test("the standard that is replaced brings old quotas, values to compare with and the words of its tiers", async () => {
  put("samples.csv", [header, "甲,2020,大米,t,1000,0.01", "乙,2020,怪物,t,1000,0.02"]);
  const { status, remarks } = await wq([
    "revise",
    at("samples.csv"),
    "-o",
    at("p.xlsx"),
    "--standard",
    "山西",
    "--title",
    "用水定额",
  ]);
  expect(status).toBe(0);
  expect(remarks).toContain("由 DB14/T 1049.2—2021 带入原定额 0 项（共 2 项）");
  // Shanxi, table 6: rice and millet 0.15 for existing enterprises, from unhusked rice; the samples do not say what theirs is from.
  expect(remarks).toContain("待选原定额（定额项没有写明条件，未带入）：0.15 m³/t（生产原料：稻谷等，通用值");
  const { settings, items, peers } = await projectIn("p.xlsx");
  expect(settings).toMatchObject({
    title: "用水定额",
    replaces: "DB14/T 1049.2—2021",
    region: "山西",
    tiers: "general-advanced-leading",
  });
  expect(items.map(({ key, old, oldSource }) => [key, old, oldSource])).toEqual([
    ["大米", null, ""],
    ["怪物", null, ""],
  ]);
  expect(peers.filter(({ name }) => name === "湖南省")).toMatchObject([{ item: "大米", low: 0.05 }]);

  const again = await wq(["revise", "-o", at("p.xlsx"), "--standard", "山西"]);
  expect([again.status, again.remarks]).toEqual([1, expect.stringContaining("--standard 只用于新建项目")]);
});

test("a standard of one's own is the one that is replaced", async () => {
  put("samples.csv", [header, "甲,2020,怪物,t,1000,0.02"]);
  put("own.csv", [
    "标准号,DB99/T 1—2015",
    "标准名称,某省工业用水定额",
    "行业代码,产品名称,条件,单位,先进值（新建）,通用值（现有）",
    "999,怪物,,m³/t,0.4,0.5",
  ]);
  const { status, remarks } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), "--own", at("own.csv")]);
  expect(remarks).toContain("由 DB99/T 1—2015 带入原定额 1 项（共 1 项）");
  expect(status).toBe(0);
  expect((await projectIn("p.xlsx")).items[0]).toMatchObject({ old: 0.5, unit: "m³/t" });
});

test("without a standard it says how to bring one; with an unknown one nothing is made", async () => {
  put("samples.csv", [header, "甲,2020,大米,t,1000,0.01"]);
  const unknown = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), "--standard", "火星"]);
  expect([unknown.status, existsSync(at("p.xlsx"))]).toEqual([1, false]);
  expect(unknown.remarks).toContain("没有标准“火星”");
  expect(unknown.remarks).toContain("DB36/T 420—2011");
  expect((await wq(["revise", at("samples.csv"), "-o", at("p.xlsx")])).remarks).toContain("加 --standard 重新建立");
});

test("cells that cannot be read are told with their place, and their text is kept", async () => {
  put("samples.csv", [
    "企业名称,年份,产品名称,产量单位,产量,新水量",
    "甲,2020,纱,t,1000,约12",
    "小计,,,,1000,12",
    "乙,2020,纱,t,1000,#DIV/0!",
    "丙,2020,纱,t,1000,12",
  ]);
  const { status, remarks } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx")]);
  expect(status).toBe(0);
  for (const text of [
    "“samples.csv” samples!F2 的“新水量”不能识别，没有采用，原文“约12”已写入备注",
    "“samples.csv” samples!F4 的“新水量”不能识别，没有采用，原文“#DIV/0!”已写入备注",
    "samples!F1 单元格：“新水量”的表头没有写单位，按表式要求当作 万m³",
    "有 1 行不是样本，没有读入：第 3 行（小计、合计行）",
  ]) {
    expect(remarks).toContain(text);
  }
  expect((await projectIn("p.xlsx")).samples.map(({ note }) => note)).toEqual([
    "新水量原文：约12",
    "新水量原文：#DIV/0!",
    "",
  ]);
});

test("a header without rows is told apart from a file without a table", async () => {
  put("samples.csv", [header]);
  const { status, remarks } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx")]);
  expect([status, remarks]).toEqual([1, expect.stringContaining("只有表头，没有一行样本")]);
  expect(readdirSync(folder)).toEqual(["samples.csv"]);
});

test.each<[string, readonly string[], string]>([
  ["a report in place of the project", ["-o", "p.xlsx", "--annex", "p.xlsx"], "“p.xlsx”用了两次"],
  ["a report in place of the samples", ["-o", "p.xlsx", "--report", "./samples.docx"], "“samples.docx”用了两次"],
  ["a report of another kind", ["-o", "p.xlsx", "--report", "r.pdf"], "修订报告须为 .docx 文件"],
  ["a report in a folder that is not there", ["-o", "p.xlsx", "--report", "no/r.docx"], "路径不存在"],
  ["a project in a folder that is not there", ["-o", "no/p.xlsx"], "路径不存在"],
  ["a project that is no workbook", ["-o", "p.et"], "项目须为 .xlsx 文件"],
])("%s is refused before anything is written", async (_, words, text) => {
  put("samples.docx", [header, "甲,2020,大米,t,1000,0.01"]);
  process.chdir(folder);
  const { status, remarks } = await wq(["revise", "samples.docx", ...words]);
  expect([status, remarks]).toEqual([1, expect.stringContaining(text)]);
  expect(readdirSync(folder)).toEqual(["samples.docx"]);
});

test("what water counts is told once, and shown with each sample", async () => {
  put("samples.csv", [`${header},其中生活用水量(万m3),其中非常规水量(万m3)`, "甲,2020,大米,t,1000,0.05,0.01,0.02"]);
  const parts = ["--deduct", "生活用水", "非常规水"];
  const { status } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), ...parts]);
  expect(status).toBe(0);
  const project = await projectIn("p.xlsx");
  expect(project.settings.water).toEqual({ unconventional: true, onceThrough: false, domestic: true });
  const byItem = finished(samplesByItemInSteps(project.items, project.samples, project.settings.water));
  const [adopted] = byItem.get("大米")!;
  // 0.05 − 0.01 − 0.02 = 0.02 万m³ over 1,000 t.
  expect(adopted).toMatchObject({ use: 0.2, deduction: { text: "扣非常规水 0.02 万m³；扣生活用水 0.01 万m³" } });
  expect((await wq(["revise", "-o", at("p.xlsx"), ...parts])).remarks).toContain("--deduct 只用于新建项目");
  expect((await wq(["revise", at("samples.csv"), "-o", at("q.xlsx"), "--deduct", "雨水"])).status).not.toBe(0);
});

test("a census, comments or a map that are none: nothing is made", async () => {
  put("samples.csv", [header, "甲,2020,怪物,t,1000,0.02"]);
  put("none.csv", ["随便,几列", "1,2"]);
  put("census.csv", ["来源,行业,规模,户数,取水量（万m3）", "普查,怪物业,,3,约７００", "普查,其他,,9,12"]);
  for (const [option, file] of [
    ["--census", "none.csv"],
    ["--comments", "none.csv"],
    ["--map", "none.csv"],
  ] as const) {
    const report = option === "--map" ? ["--report", at("r.docx")] : [];
    const { status } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), ...report, option, at(file)]);
    expect([option, status, existsSync(at("p.xlsx"))]).toEqual([option, 1, false]);
  }
  const { status, remarks } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), "--census", at("census.csv")]);
  expect(status).toBe(0);
  expect(remarks).toMatch(/第 2 行有不能识别的内容，没有采用：E2 取水量\(万m³\)原文：约７００/);
  expect((await projectIn("p.xlsx")).census).toMatchObject([
    { source: "普查", industry: "怪物业", enterprises: 3, water: null },
    { source: "普查", industry: "其他", enterprises: 9, water: 12 },
  ]);
});

test("samples outside of the box plot are told, and those a thousand times apart as mistaken units", async () => {
  const rows = (product: string, last: number) =>
    [5, 5.2, 5.4, 5.6, last].map((use, at) => `${product}${at}厂,2020,${product},t,1000,${use / 10}`);
  put("samples.csv", [header, ...rows("怪物", 9), ...rows("妖怪", 54_000), ...rows("精灵", 5.5)]);
  const { remarks } = await wq(["revise", at("samples.csv"), "-o", at("p.xlsx"), "--report", at("r.docx")]);
  // In m³/t ten times what stands in the table: 0.5 万m³ over 1,000 t are 5 m³/t.
  expect(remarks).toContain("定额项“怪物”：参加统计的样本中有 1 个按箱体图离群（最小 5，中位数 5.4，最大 9）");
  expect(remarks).toMatch(/定额项“妖怪”.*与中位数相差千倍以上（最小 5，中位数 5.4，最大 54000）/);
  expect(remarks).not.toContain("“精灵”：参加统计");
  const text = new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(at("r.docx"))))["word/document.xml"]);
  expect(text.replace(/<[^>]+>/g, "")).toContain("有 2 个按箱体图（1.5 倍四分位距）离群：怪物 1 个、妖怪 1 个。");
});

test("a project of one item goes on as it was left, and one without decisions says so when it is compared", async () => {
  put("samples.csv", [header, "甲,2020,纱,t,1000,1", "乙,2020,纱,t,1000,2", "丙,2020,纱,t,1000,4"]);
  await wq(["revise", at("samples.csv"), "-o", at("p.xlsx")]);
  put("more.csv", [header, "丁,2020,纱,t,1000,3"]);
  const again = await wq(["revise", at("more.csv"), "-o", at("p.xlsx")]);
  expect(again.status).toBe(0);
  expect(again.remarks).toContain("样本新增 1");
  expect(again.remarks).not.toContain("与文件不同");

  const compared = await wq(["revise", "-o", at("p.xlsx"), "--compare", "山西", "--differences", at("d.xlsx")]);
  expect(compared.remarks).toContain(`${at("p.xlsx")} 还没有定值，因此只列出另一方的条目`);
});
