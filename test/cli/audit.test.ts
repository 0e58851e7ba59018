import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDocument } from "../../src/documents/open/open";
import { open } from "../../src/xlsx/open";
import { wq } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "wq-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));

const report = path.join(folder, "report.txt");
// 29 + 32 + 190 = 251.
writeFileSync(
  report,
  ["表 4 水平衡", "用水单元\t新鲜水量", "制釉线\t29", "球磨\t32", "压机\t190", "合计\t61"].join("\n"),
);

test("counts and the list, with its places", async () => {
  const { status, output } = await wq(["audit", report]);
  expect(status).toBe(0);
  expect(output).toContain("一致 0，舍入 0，不符 1");
  expect(output).toContain("第 6 行 | 表 4 水平衡 | 合计 | 新鲜水量\n    不符 61 → 251");
  expect(output).toContain("漏计“压机”的 190");
});

test("as JSON, and as a workbook with counts, list and tables; a folder too", async () => {
  const list = path.join(folder, "list.xlsx");
  const { output } = await wq(["--language", "en-US", "audit", folder, "--json", "-o", list]);
  const [audit] = JSON.parse(output) as { name: string; findings: { verdict: string; cause: string }[] }[];
  expect(audit!.name).toBe("report.txt");
  expect(audit!.findings).toMatchObject([{ verdict: "不符", printed: "61", recomputed: "251" }]);
  expect(audit!.findings[0]!.cause).toContain("left out");
  const opened = await open(new Uint8Array(readFileSync(list)), "list.xlsx");
  if ("problem" in opened) throw new Error(opened.problem.key);
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(["Summary", "List", "Tables"]);
  expect(opened.workbook.sheets[1]!.cells.map(({ value }) => value)).toContain("251");
});

test("the list as a Word document, with its file and what is right", async () => {
  const list = path.join(folder, "list.docx");
  expect((await wq(["audit", report, "-o", list])).status).toBe(0);
  const opened = await openDocument(new Uint8Array(readFileSync(list)), "list.docx");
  rmSync(list);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const texts = opened.document.blocks.flatMap((block) =>
    block.kind === "table" ? block.cells.map(({ text }) => text) : [block.text],
  );
  for (const text of ["report.txt", "251"]) expect(texts.some((one) => one.includes(text))).toBe(true);
});

test("a folder with a table with commas, a PDF that cannot be read and what is no report", async () => {
  const mixed = mkdtempSync(path.join(tmpdir(), "wq-audit-"));
  const csv = [
    "表 5 单耗",
    "企业名称,产量(t),取水量(m³),单耗(m³/t)",
    "甲,10,50,5.00",
    "乙,10,60,9.00",
    "丙,10,70,7.00",
  ];
  writeFileSync(path.join(mixed, "b.csv"), `\ufeff${csv.join("\r\n")}`);
  writeFileSync(path.join(mixed, "c.pdf"), "%!PS nothing\0\0\0\x01\x02");
  writeFileSync(path.join(mixed, "photo.jpg"), "no report");
  const { status, output, remarks } = await wq(["audit", mixed, "--json"]);
  rmSync(mixed, { recursive: true });
  expect(status).toBe(0);
  expect(remarks).toContain("c.pdf");
  const audits = JSON.parse(output) as { name: string; findings: { verdict: string; recomputed: string }[] }[];
  expect(audits.map(({ name }) => name)).toEqual(["b.csv"]);
  const wrong = audits[0]!.findings.filter(({ verdict }) => verdict === "不符");
  // 60/10 = 6; numbers of a .csv are those of a workbook, without final zeros.
  expect(wrong.map(({ recomputed }) => recomputed)).toEqual(["6"]);
});

test("what cannot be read is said", async () => {
  const empty = mkdtempSync(path.join(tmpdir(), "wq-audit-"));
  const { status, remarks } = await wq(["audit", empty]);
  rmSync(empty, { recursive: true });
  expect(status).toBe(1);
  expect(remarks).toContain("没有可读的报告");
});
