import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre";
import { wq } from "./support";

const folder = mkdtempSync(path.join(os.tmpdir(), "wq-standard-"));
const place = (name: string) => path.join(folder, name);
const head = ["行业代码", "产品名称", "条件", "单位", "先进值（新建）", "通用值（现有）"];

async function file(name: string, rows: (string | number)[][], more: Partial<WriteSheet> = {}) {
  const particulars = [
    ["标准号", "DB99/T 1—2024"],
    ["标准名称", "某省工业用水定额"],
  ];
  writeFileSync(
    place(name),
    await writeXlsx({ sheets: [{ name: "定额", rows: [...particulars, head, ...rows], ...more }] }),
  );
}

test("a workbook carries an own standard, and its formulas use it", async () => {
  await file("own.xlsx", [["061", "甲", "", "m³/t", 1.5, 2]]);
  writeFileSync(
    place("book.xlsx"),
    await writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [[null]],
          cells: new Map([
            ["0,0", { formula: '_xldudf_WQ_QUOTA("061","甲","先进值",,"DB99/T 1-2024")', value: 0 }],
          ]) as never,
        },
      ],
    }),
  );
  const stored = await wq([
    "standard",
    "import",
    place("own.xlsx"),
    "--into",
    place("book.xlsx"),
    "-o",
    place("both.xlsx"),
  ]);
  expect({ status: stored.status, remarks: stored.remarks }).toEqual({
    status: 0,
    remarks: "DB99/T 1—2024：1 个定额，全部正确。\n",
  });
  const again = await wq(["standard", "import", place("own.xlsx"), "--into", place("both.xlsx")]);
  expect(again.status).toBe(1);
  expect(again.remarks).toContain("--replace");
  expect((await wq(["recalc", place("both.xlsx"), "-o", place("done.xlsx")])).status).toBe(0);
  const { unzipSync } = await import("fflate");
  const sheet = new TextDecoder().decode(unzipSync(readFileSync(place("done.xlsx")))["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("<v>1.5</v>");
});

test("every wrong cell is named, and nothing is imported", async () => {
  await file("wrong.xlsx", [
    ["061", "甲", "", "m³/t", 3, 2],
    ["061", "乙", "", "斤", 1, 2],
  ]);
  const { status, remarks } = await wq(["standard", "import", place("wrong.xlsx")]);
  expect(status).toBe(1);
  expect(remarks).toMatch(/wrong\.xlsx，工作表“定额”，单元格 [A-F]4：/);
  expect(remarks).toMatch(/单元格 D5：单位“斤”/);
});

test("a table with merged cells is refused, the cells named", async () => {
  const merges = [{ startRow: 3, startCol: 1, endRow: 4, endCol: 1 }];
  const rows = [
    ["061", "甲", "井工矿", "m³/t", 1, 2],
    ["061", "", "露天矿", "m³/t", 1, 2],
  ];
  await file("merged.xlsx", rows, { merges });
  const { status, remarks } = await wq(["standard", "import", place("merged.xlsx")]);
  expect(status).toBe(1);
  expect(remarks).toMatch(/单元格 B4：B4:B5 是合并单元格.*取消合并/);
});

test("what is hidden is neither taken nor left out before the user has said so", async () => {
  const rows = [
    ["061", "甲", "", "m³/t", 1, 2],
    ["061", "乙", "", "m³/t", 1, 2],
  ];
  await file("hidden.xlsx", rows, { rowDefs: new Map([[4, { hidden: true }]]) });
  const refused = await wq(["standard", "import", place("hidden.xlsx")]);
  expect(refused.status).toBe(1);
  expect(refused.remarks).toMatch(/第 5 行.*--hidden take.*--hidden leave/);
  expect((await wq(["standard", "import", place("hidden.xlsx"), "--hidden", "take"])).remarks).toContain("2 个定额");
  expect((await wq(["standard", "import", place("hidden.xlsx"), "--hidden", "leave"])).remarks).toContain("1 个定额");
});

test("a standard to calculate with is asked about its hidden columns, too", async () => {
  await file("hidden-column.xlsx", [["061", "甲", "", "m³/t", 1, 2]], {
    columns: [{}, {}, {}, {}, {}, { hidden: true }],
  });
  const { status, remarks } = await wq(["eval", "--standard", place("hidden-column.xlsx"), "=1+1"]);
  expect([status, remarks]).toEqual([1, expect.stringMatching(/F 列/)]);
});

test("a sheet without a header is refused in a word", async () => {
  writeFileSync(place("bare.xlsx"), await writeXlsx({ sheets: [{ name: "表", rows: [["061", "甲", 1]] }] }));
  const { status, remarks } = await wq(["standard", "import", place("bare.xlsx")]);
  expect([status, remarks]).toEqual([1, expect.stringContaining("没有找到表头")]);
});
