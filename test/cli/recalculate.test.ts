import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { wq } from "./support";
import { openedWorkbook } from "../support/opened";

const folder = mkdtempSync(path.join(os.tmpdir(), "wq-recalc-"));

test("custom and native formulas get their results, and the other parts stay byte for byte", async () => {
  const input = path.join(folder, "in.xlsx");
  const output = path.join(folder, "out.xlsx");
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "定额",
        rows: [["061", "原煤", null, null]],
        cells: new Map([
          ["0,2", { formula: '_xldudf_WQ_QUOTA(A1,B1,"先进值","露天开采")', value: 0 }],
          ["0,3", { formula: "C1*100", value: 0 }],
        ]) as never,
      },
    ],
  });
  writeFileSync(input, bytes);
  const { status, remarks } = await wq(["recalc", input, "-o", output]);
  expect({ status, remarks: remarks.trim() }).toEqual({ status: 0, remarks: output });
  expect(readFileSync(input)).toEqual(Buffer.from(bytes));

  const { workbook } = await openedWorkbook(readFileSync(output));
  const cellAt = (column: number) => workbook.sheets[0]!.cells.find((cell) => cell.column === column);
  expect(cellAt(2)).toMatchObject({ value: 0.11, formula: '=WQ.QUOTA(A1,B1,"先进值","露天开采")' });
  expect(cellAt(3)?.value).toBeCloseTo(11, 12);
  const [before, after] = [unzipSync(bytes), unzipSync(readFileSync(output))];
  expect(after["xl/styles.xml"]).toEqual(before["xl/styles.xml"]);
});

test("a file that is no workbook is named with what to do, and nothing is written", async () => {
  const input = path.join(folder, "notes.xlsx");
  writeFileSync(input, "just text, no workbook\n");
  const output = path.join(folder, "never.xlsx");
  const { status, remarks } = await wq(["recalc", input, "-o", output]);
  expect(status).toBe(1);
  expect(remarks).toContain("notes.xlsx");
  expect(() => readFileSync(output)).toThrow(/ENOENT/);
  expect(readFileSync(input, "utf8")).toBe("just text, no workbook\n");
});

test("a missing file and an unwritable place are told, not thrown", async () => {
  expect((await wq(["recalc", path.join(folder, "none.xlsx"), "-o", "x.xlsx"])).remarks).toContain("none.xlsx");
  const { status, remarks } = await wq([
    "recalc",
    path.join(folder, "in.xlsx"),
    "-o",
    path.join(folder, "no", "out.xlsx"),
  ]);
  expect(status).toBe(1);
  expect(remarks).toContain("路径不存在");
});
