/** What is copied of cells that a formula fills, as Excel has it: their values, or with the formula's own cell the formula alone. */
import type { Injector, Workbook } from "@univerjs/core";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { copiedFrom } from "../../../src/hosts/univer/copied";

test("values are copied where the formula is not, and what is shown goes to other programs either way", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext), {
    sheets: [
      {
        name: "S",
        cells: [
          { row: 0, column: 0, value: null, formula: "=SEQUENCE(3,2,11)" },
          { row: 4, column: 0, value: 7 },
        ],
      },
    ],
    styles: [],
    names: [],
    settings: {},
  });
  const { injector, workbook } = host as unknown as { injector: Injector; workbook: Workbook };
  const sheet = workbook.getActiveSheet();
  const parts = copiedFrom(injector, sheet, { startRow: 1, endRow: 4, startColumn: 0, endColumn: 1 });
  expect(parts(1, 0)).toMatchObject({ v: 13, displayV: "13" });
  expect(parts(2, 1)).toMatchObject({ v: 16, displayV: "16" });
  expect(parts(4, 0)).toBeUndefined();
  const whole = copiedFrom(injector, sheet, { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 });
  expect(whole(0, 0)).toBeUndefined();
  expect(whole(2, 1)).toEqual({ displayV: "16" });
  host.dispose();
});
