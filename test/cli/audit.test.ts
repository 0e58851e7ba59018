import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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

test("what cannot be read is said", async () => {
  const empty = mkdtempSync(path.join(tmpdir(), "wq-audit-"));
  const { status, remarks } = await wq(["audit", empty]);
  rmSync(empty, { recursive: true });
  expect(status).toBe(1);
  expect(remarks).toContain("没有可读的报告");
});
