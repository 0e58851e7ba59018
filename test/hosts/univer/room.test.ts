/** What formulas spill, and arrays within them, end at the edge of Excel's sheet, however small the sheet of the engine is. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";

const lastRow = 1_048_575;
const lastColumn = 16_383;

test("spills and arrays larger than the sheet as it is", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const sheet = (await host.sheets())[0]!;
  const enter = async (row: number, column: number, formula: string) => {
    await host.write("formula", [{ sheet, row, column, entries: [[{ formula }]] }]);
    const spill = await host.spillRange(sheet, row, column);
    const { values } = await host.read({ sheet, row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 });
    return { rows: values.length, columns: values[0]!.length, first: values[0]![0], last: values.at(-1)!.at(-1) };
  };
  const one = { rows: 1, columns: 1 };
  expect(await enter(0, 0, "=SEQUENCE(5000)")).toEqual({ rows: 5000, columns: 1, first: 1, last: 5000 });
  expect(await enter(0, 2, "=SORT(A1:A5000,1,-1)")).toEqual({ rows: 5000, columns: 1, first: 5000, last: 1 });
  expect(await enter(5000, 3, "=SEQUENCE(1,300)")).toEqual({ rows: 1, columns: 300, first: 1, last: 300 });
  // n(n + 1) / 2.
  expect(await enter(0, 4, "=SUM(SEQUENCE(6000))")).toEqual({ ...one, first: 18_003_000, last: 18_003_000 });
  const blocked = { ...one, first: { code: "#SPILL!", message: null }, last: { code: "#SPILL!", message: null } };
  expect(await enter(lastRow - 8, 5, "=SEQUENCE(10)")).toEqual(blocked);
  expect(await enter(lastRow - 9, 6, "=SEQUENCE(10)")).toEqual({ rows: 10, columns: 1, first: 1, last: 10 });
  expect(await enter(6000, lastColumn - 1, "=SEQUENCE(1,3)")).toEqual(blocked);
  host.dispose();
});

test("what a spill of more cells than a call takes arguments fills is among the changes", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const sheet = (await host.sheets())[0]!;
  await host.write("formula", [{ sheet, row: 0, column: 0, entries: [[{ formula: "=SEQUENCE(150000)" }]] }]);
  const { sheets } = await host.changes();
  expect(sheets[0]!.edits.filter(({ kind }) => kind === "spilled")).toHaveLength(149_999);
  host.dispose();
});
