import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";
import { write } from "../../src/xlsx/write";
import { wq } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "wq-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function saveStandard(name: string, template: string, id: string, beer: readonly (number | string)[]) {
  const lines = template.trimEnd().split("\n");
  const rows = [...lines.map((line) => line.split("\t")), ["1", 1, "151", "", "啤酒", "", "m³/kL", ...beer]];
  rows[0]![1] = id;
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column): CellSnapshot[] => (value === "" ? [] : [{ row, column, value }])),
  );
  const file = path.join(folder, name);
  writeFileSync(file, await write({ sheets: [{ name: "标准", cells }], styles: [], names: [], settings: {} }));
  return file;
}

// GB/T 18916.6—2012: beer 6.0 for existing and 5.5 for new breweries.
test("an own file against the national values, and against a part of a newer edition from the template", async () => {
  const own = await saveStandard("own.xlsx", (await wq(["standard", "template"])).output, "DB99/T 1—2024", [4, 5, 6.6]);
  const list = path.join(folder, "list.xlsx");
  const first = await wq(["standard", "check", own, "-o", list]);
  expect(first.status).toBe(0);
  expect(first.output).toContain("宽于国标 1\t严于国标 1");
  expect(first.remarks).toContain("可能已被新版代替");
  const opened = await open(new Uint8Array(readFileSync(list)), "list.xlsx");
  if ("problem" in opened) throw new Error(opened.problem.key);
  expect(opened.workbook.sheets[0]!.cells.map(({ value }) => value)).toContain("GB/T 18916.6—2012");

  const template = (await wq(["standard", "template", "--national"])).output;
  expect(template).toContain("全国");
  const nation = await saveStandard("nation.xlsx", template, "GB/T 18916.6—2023", [4, 5, 7]);
  const { output } = await wq(["standard", "check", own, "--national", nation, "--json"]);
  const { editions, rows } = JSON.parse(output) as { editions: string[]; rows: { verdict: string }[] };
  expect(editions).toEqual(["GB/T 18916.6—2023"]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(["equal", "equal", "stricter"]);
});

test("a standard that nobody knows is refused in words", async () => {
  const { status, remarks } = await wq(["standard", "check", "DB00/T 0"]);
  expect(status).toBe(1);
  expect(remarks).toContain("DB00/T 0");
});
