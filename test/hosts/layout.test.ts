import { ExcelHost } from "../../src/hosts/excel/host";
import type { WorkbookHost } from "../../src/hosts/port";
import { cellsOf, openWorkbook, snapshotOf } from "../support/workbook";
import { openExcelInNode } from "../support/excel/inNode";

const sheet = "定额";
const title = { row: 0, column: 0, rows: 1, columns: 3 };
// More than Excel tells of at once: every second pair of rows is merged.
const pairs = Array.from({ length: 700 }, (_, at) => ({ row: 4 + 2 * at, column: 0, rows: 2, columns: 1 }));

async function workbook() {
  const cells = cellsOf(Array.from({ length: 1500 }, (_, row) => [row, "原煤", 1]));
  const hidden = { hiddenRows: [5, 6, 1400], hiddenColumns: [1] };
  return openWorkbook(snapshotOf([{ name: sheet, cells, merges: [title, ...pairs], ...hidden }]));
}

const hosts: readonly (readonly [string, () => Promise<WorkbookHost>])[] = [
  ["headless", workbook],
  [
    "excel",
    async () => {
      await openExcelInNode({ book: await workbook() });
      return new ExcelHost();
    },
  ],
];

test.each(hosts)("%s tells what is merged and what is hidden in a range", async (_, open) => {
  const host = await open();
  const whole = await host.layout({ sheet, row: 0, column: 0, rows: 1500, columns: 3 });
  expect(whole.merges).toEqual([title, ...pairs].map((merge) => ({ sheet, ...merge })));
  expect(whole).toMatchObject({ hiddenRows: [5, 6, 1400], hiddenColumns: [1] });
  const part = await host.layout({ sheet, row: 6, column: 1, rows: 10, columns: 2 });
  expect(part).toEqual({ merges: [], hiddenRows: [6], hiddenColumns: [1] });
});

test("an Excel that cannot tell of merged cells tells of none", async () => {
  await openExcelInNode({ book: await workbook(), excelApi: "1.12" });
  const { merges, hiddenRows } = await new ExcelHost().layout({ sheet, row: 0, column: 0, rows: 9, columns: 3 });
  expect({ merges, hiddenRows }).toEqual({ merges: [], hiddenRows: [5, 6] });
});
