/** Projects whose results somebody has spoilt: what the workbook says is again what follows from its samples and decisions. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createProject } from "../../../src/revision/create";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { open } from "../../../src/xlsx/open";
import { write } from "../../../src/xlsx/write";
import { row, stamp } from "../../revision/support";
import { wq } from "../support";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wq-revise-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => path.join(folder, "p.xlsx");

/** Samples 1 to 5 m³/t; the mean for existing enterprises, and for leading ones 1.5 by hand under a method nobody knows. */
function project(): WorkbookSnapshot {
  const rows = [1, 2, 3, 4, 5].map((stated) =>
    row({ enterprise: `厂${stated}`, product: "砖", stated, statedUnit: "m³/t", year: 2020 }),
  );
  const workbook = projectWorkbook(createProject({ rows }, stamp));
  const at = (word: string) => column(workbook, "决定", word);
  return edited(workbook, "决定", [
    { row: 4, column: at("现有方法"), value: "平均值" },
    { row: 4, column: at("先进方法"), value: "专家评议" },
    { row: 4, column: at("先进手工值"), value: 1.5 },
  ]);
}

function column({ sheets }: WorkbookSnapshot, sheet: string, word: string): number {
  return sheets.find(({ name }) => name === sheet)!.cells.find((cell) => cell.row === 3 && cell.value === word)!.column;
}

function edited(workbook: WorkbookSnapshot, sheet: string, cells: readonly CellSnapshot[]): WorkbookSnapshot {
  const places = new Set(cells.map((cell) => `${cell.row},${cell.column}`));
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) =>
      one.name === sheet
        ? {
            ...one,
            cells: [...one.cells.filter((cell) => !places.has(`${cell.row},${cell.column}`)), ...cells].sort(
              (a, b) => a.row - b.row || a.column - b.column,
            ),
          }
        : one,
    ),
  };
}

async function results() {
  const opened = await open(new Uint8Array(readFileSync(file())), "p.xlsx");
  if ("problem" in opened) throw new Error(opened.problem.key);
  const { cells } = opened.workbook.sheets.find(({ name }) => name === "成果")!;
  return cells.find((cell) => cell.row === 4 && cell.column === 3)!.spilled![0];
}

test("a file that was changed without our functions is calculated anew, and a value by hand counts under any word", async () => {
  writeFileSync(file(), await write(project()));
  const before = readFileSync(file());
  const { status, remarks } = await wq(["revise", "-o", file()]);
  expect([status, remarks]).toEqual([0, expect.stringContaining("已重新计算。原文件备份为")]);
  expect(remarks).toContain("方法原文：专家评议");
  expect(await results()).toEqual([3, null, 1.5]);
  const [backup] = readdirSync(folder).filter((name) => name.includes(".bak-"));
  expect(readFileSync(path.join(folder, backup!)).equals(before)).toBe(true);

  // Once is enough.
  const after = readFileSync(file());
  expect((await wq(["revise", "-o", file()])).status).toBe(0);
  expect(readFileSync(file()).equals(after)).toBe(true);
});

test("formulas overwritten by values are restored", async () => {
  const workbook = project();
  const spoilt = edited(workbook, "统计", [{ row: 4, column: 2, value: 99 }]);
  writeFileSync(file(), await write(spoilt));
  const { status, remarks } = await wq(["revise", "-o", file()]);
  expect([status, remarks]).toEqual([0, expect.stringContaining("“统计”表的公式被改成了数值或已删除，予以恢复")]);
  expect(await results()).toEqual([3, null, 1.5]);
});

test("columns moved so that names no longer fit are laid out anew", async () => {
  const workbook = project();
  // 现有方法 and 小数位 change places in the cells only: formulas would take the digits for a method.
  const [one, other] = [column(workbook, "决定", "现有方法"), column(workbook, "决定", "小数位")];
  const moved: WorkbookSnapshot = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === "决定"
        ? {
            ...sheet,
            tables: [],
            cells: sheet.cells
              .map((cell) => ({
                ...cell,
                column:
                  cell.row < 3 ? cell.column : cell.column === one ? other : cell.column === other ? one : cell.column,
              }))
              .sort((a, b) => a.row - b.row || a.column - b.column),
          }
        : sheet,
    ),
  };
  writeFileSync(file(), await write(moved));
  const { status, remarks } = await wq(["revise", "-o", file()]);
  expect([status, remarks]).toEqual([0, expect.stringContaining("已按当前格式重新生成")]);
  expect(await results()).toEqual([3, null, 1.5]);
});
