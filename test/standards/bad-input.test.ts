/** Documents that hold no standard, or a damaged one: told in words, and nothing of it served as certain. */
import { openDocument } from "../../src/documents/open/open";
import { describe as inWords } from "../../src/language/messages";
import { readStandard } from "../../src/standards/reading/read";

const head = ["行业代码", "产品名称", "单位", "先进值", "通用值"];
const rows = [
  ["131", "面粉", "m³/t", "0.31", "0.52"],
  ["131", "大米", "m³/t", "0.25", "0.41"],
  ["144", "乳粉", "m³/t", "3.1", "5.2"],
  ["151", "啤酒", "m³/kL", "4.2", "5.6"],
];
const table = (lines: readonly (readonly string[])[]) =>
  `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;
const page = (body: string) => `<html><body><p>DB99/T 1—2024</p><p>某省用水定额</p>${body}</body></html>`;

async function read(content: string | Uint8Array, name = "a.html") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const opened = await openDocument(bytes, name);
  return "problem" in opened ? opened : readStandard(opened.document);
}

async function problem(content: string | Uint8Array, name?: string): Promise<string> {
  const found = await read(content, name);
  return "problem" in found ? inWords(found.problem, "zh-CN") : "";
}

async function certain(content: string, name?: string): Promise<string[]> {
  const found = await read(content, name);
  if ("problem" in found) throw new Error(found.problem.key);
  return found.tables.flatMap(({ entries }) =>
    entries.flatMap(({ product, values }) =>
      values.filter(({ doubts }) => doubts.length === 0).map(({ printed }) => `${product} ${printed.printed}`),
    ),
  );
}

test.each([
  ["no PDF behind its name", "%!PS nothing\0\0\0\x01\x02", "x.pdf"],
  ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "x.pdf"],
])("%s is refused in the words of documents, not of workbooks", async (_, text, name) => {
  const told = await problem(Uint8Array.from([...text].map((one) => one.charCodeAt(0))), name);
  expect(told).toContain("x.pdf");
  expect(told).not.toMatch(/Excel|不是工作簿/);
});

test("two standards in one file are named, with or without their dates", async () => {
  const second = `<p>DB99/T 2—2023</p><p>某省用水定额 第2部分</p><p>表1 用水定额</p>${table([head, ...rows])}`;
  const first = `<p>代替 DB99/T 1—2015</p><p>表1 用水定额</p>${table([head, ...rows])}`;
  expect(await problem(page(first + second))).toContain("DB99/T 1—2024、DB99/T 2—2023");
  expect(await problem(page(first))).toBe("");
});

test.each([
  ["marks", "成绩单", ["姓名", "年龄", "成绩"], ["张三", "12", "90"]],
  ["energy", "单位产品能耗限额", ["产品名称", "单位", "限定值", "先进值"], ["水泥", "kgce/t", "120", "109"]],
  ["discharge", "单位产品基准排水量", ["产品名称", "单位", "现有企业", "新建企业"], ["啤酒", "m³/kL", "6", "4"]],
  ["prices", "超定额用水加价", ["产品名称", "单位", "指标"], ["居民", "元/m³", "3.2"]],
])("tables of %s are no quotas", async (_, caption, heads, line) => {
  expect(await problem(`<p>表1 ${caption}</p>${table([heads, line, line])}`)).toContain("没有用水定额表");
});

test("a table that is a picture is missed by its caption", async () => {
  const found = await read(page(`<p>表1 工业用水定额</p><p><img></p><p>表2 用水定额</p>${table([head, ...rows])}`));
  expect(found).toMatchObject({ missingTables: ["表1 工业用水定额"] });
});

test.each([
  ["one row to the right", [...rows.slice(0, 2), ["", ...rows[2]!], rows[3]!], ["乳粉", "144"]],
  ["one row to the left", [...rows.slice(0, 2), rows[2]!.slice(1), rows[3]!], ["乳粉", "m³/t"]],
  ["all rows to the right", rows.map((row) => ["", ...row]), [""]],
  ["all rows to the left", rows.map((row) => row.slice(1)), [""]],
] as const)("columns shifted by one, %s: nothing of what has moved is certain", async (_, lines, moved) => {
  const text = `某省用水定额\n表1 用水定额\n${[head, ...lines].map((line) => line.join("\t")).join("\n")}`;
  for (const found of [
    await certain(page(`<p>表1 用水定额</p>${table([head, ...lines])}`)),
    await certain(text, "a.txt"),
  ])
    for (const word of moved) expect(found.filter((one) => one.startsWith(word))).toEqual([]);
});

test("two numbers in a cell are two values or doubtful, and never one of more digits", async () => {
  const one = ["131", "面粉", "m³/t", "1\n2", "3\n4"].map((text) => text.replace("\n", "<br>"));
  expect(await certain(page(`<p>表1 用水定额</p>${table([head, one, rows[1]!])}`))).toEqual(["大米 0.25", "大米 0.41"]);
});

test("a tier under an unknown name serves nobody; grades of hospitals are no tiers", async () => {
  const unknown = table([["产品名称", "单位", "鼓励值", "考核值"], ["面粉", "m³/t", "1.2", "1.5"]]); // prettier-ignore
  expect(await certain(page(`<p>表1 用水定额</p>${unknown}`))).toEqual([]);
  const grades = table([
    ["用水项目", "单位", "一级", "二级", "三级"],
    ["综合医院", "L/(床·d)", "180", "220", "300"],
  ]);
  const found = await read(page(`<p>表1 医院用水定额</p>${grades}`));
  if ("problem" in found) throw new Error(found.problem.key);
  expect(found.own.standard.tiers.map(({ name }) => name)).toEqual(["定额"]);
  expect(found.own.variants.map(({ condition }) => condition)).toEqual(["一级医院", "二级医院", "三级医院"]);
});
