/** What functions read is kept between calculations: it must never be older than the cells. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import type { Entry } from "../../../src/hosts/port";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

const rows = 300;
const numbers = Array.from({ length: rows }, (_, row): CellSnapshot => ({ row, column: 0, value: row + 1 }));
const formula = (row: number, column: number, text: string): CellSnapshot => ({
  row,
  column,
  value: null,
  formula: text,
});

/** A: 1 to 300. B: twice that, filled by one formula. E1: mean of A; E2: mean of B; E3: mean of both. */
const workbook: WorkbookSnapshot = {
  sheets: [
    {
      name: "S",
      cells: [
        ...numbers,
        formula(0, 1, `=A1:A${rows}*2`),
        formula(0, 4, `=WQ.PERTSAMPLE(A1:A${rows},0.5)`),
        formula(1, 4, `=WQ.PERTSAMPLE(B1:B${rows},0.5)`),
        formula(2, 4, `=WQ.PERTSAMPLE(A1:B${rows},0.5)`),
      ],
    },
  ],
  styles: [],
  names: [],
  settings: {},
};

/** PERT with the median for m and no allowance: (least + 4 median + greatest) / 6. */
function pert(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return (sorted[0]! + 4 * median + sorted.at(-1)!) / 6;
}

let host: HeadlessHost;
beforeAll(async () => {
  host = await createHeadlessHost(new ContextStore(bundledContext));
});
beforeEach(() => host.open(workbook));
afterAll(() => host.dispose());

async function expectMeansOf(a: readonly number[], b: readonly number[]) {
  const { values } = await host.read({ sheet: "S", row: 0, column: 4, rows: 3, columns: 1 });
  [a, b, [...a, ...b]].forEach((all, index) => {
    // Of nothing there is no mean.
    if (all.length > 0) expect(values[index]![0]).toBeCloseTo(pert(all), 8);
  });
}

const put = (row: number, column: number, entry: Entry) =>
  host.write("put", [{ sheet: "S", row, column, entries: [[entry]] }], { overwrite: true });
const counted = Array.from({ length: rows }, (_, row) => row + 1);
const doubled = counted.map((value) => value * 2);

test("as opened", () => expectMeansOf(counted, doubled));

test("a number changed, and changed back by undo", async () => {
  await put(299, 0, 9000);
  const changed = [...counted.slice(0, -1), 9000];
  await expectMeansOf(
    changed,
    changed.map((value) => value * 2),
  );
  await host.undo();
  await expectMeansOf(counted, doubled);
});

test("a formula that fills less than before", async () => {
  await put(0, 1, { formula: "=A1:A10*2" });
  await expectMeansOf(counted, doubled.slice(0, 10));
});

test("a formula that filled a range taken away", async () => {
  await put(0, 1, null);
  await expectMeansOf(counted, []);
});

test("a cell emptied", async () => {
  await expectMeansOf(counted, doubled);
  await put(150, 0, null);
  const left = counted.filter((value) => value !== 151);
  const { values } = await host.read({ sheet: "S", row: 0, column: 4, rows: 1, columns: 1 });
  expect(values[0]![0]).toBeCloseTo(pert(left), 8);
});

test.each([2, 150])("%i cells changed at once, in another order than they stand", async (count) => {
  const entries = Array.from({ length: count }, (_, index) => [1000 - index]);
  await host.write("put", [{ sheet: "S", row: 10, column: 0, entries }], { overwrite: true });
  await put(5, 0, 2000);
  const changed = counted.map((value, row) => (row === 5 ? 2000 : (entries[row - 10]?.[0] ?? value)));
  await expectMeansOf(
    changed,
    changed.map((value) => value * 2),
  );
});

test("a cell of the range that a formula calculates, whenever that gives something else", async () => {
  await put(20, 0, { formula: "=G1+5" });
  for (const [entered, calculated] of [
    [7000, 7005],
    [3, 8],
  ] as const) {
    await put(0, 6, entered);
    const changed = counted.with(20, calculated);
    await expectMeansOf(
      changed,
      changed.map((value) => value * 2),
    );
  }
  await put(0, 6, null);
  await host.undo();
  const changed = counted.with(20, 8);
  await expectMeansOf(
    changed,
    changed.map((value) => value * 2),
  );
});

test("another workbook in place of the first", async () => {
  const other = numbers.map((cell) => ({ ...cell, value: (cell.value as number) + 1000 }));
  const [sheet] = workbook.sheets;
  await host.open({ ...workbook, sheets: [{ ...sheet!, cells: [...other, ...sheet!.cells.slice(rows)] }] });
  const added = counted.map((value) => value + 1000);
  await expectMeansOf(
    added,
    added.map((value) => value * 2),
  );
});
