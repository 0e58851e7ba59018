/** Results that are kept whole look to the engine like the matrix of cells that they stand for: held against such a matrix, cell by cell. */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { Cell } from "../../../src/workbook/values";
import { Filled, filledRows } from "../../../src/hosts/univer/filled";
import fc, { runs } from "../../support/property";

const side = 6;
const everywhere = { startRow: 0, startColumn: 0, endRow: side - 1, endColumn: side - 1 };
const cellOf = (value: Cell | undefined): ICellData => ({ v: Number(value ?? 0) });

const place = fc.record({ row: fc.nat(side - 1), column: fc.nat(side - 1) });
const range = fc
  .record({ row: fc.nat(side - 1), column: fc.nat(side - 1), down: fc.nat(3), right: fc.nat(2) })
  .map(({ row, column, down, right }) => ({
    startRow: row,
    startColumn: column,
    endRow: Math.min(side - 1, row + down),
    endColumn: Math.min(side - 1, column + right),
  }));

/** What happens to a sheet: results come, ranges are emptied, and the engine reads, writes and deletes single cells. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("fill" as const), range, seed: fc.nat(99) }),
  fc.record({ kind: fc.constant("clear" as const), range }),
  fc.record({ kind: fc.constant("set" as const), place, value: fc.nat(99) }),
  fc.record({ kind: fc.constant("delete" as const), place }),
  fc.record({ kind: fc.constant("read" as const), place }),
);

function eachCell({ startRow, startColumn, endRow, endColumn }: IRange, visit: (row: number, column: number) => void) {
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) visit(row, column);
  }
}

test("whatever is filled, emptied, written and deleted, every cell is that of a plain matrix", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const rows = filledRows();
      const filled = Filled.of(rows);
      const matrix = new ObjectMatrix<Nullable<ICellData>>(rows as Record<number, Record<number, ICellData>>);
      const plain = new ObjectMatrix<Nullable<ICellData>>();
      for (const one of steps) {
        if (one.kind === "fill") {
          const { startRow, startColumn } = one.range;
          const values: number[][] = [];
          eachCell(one.range, (row, column) => {
            (values[row - startRow] ??= [])[column - startColumn] = one.seed + row * side + column;
            plain.setValue(row, column, { v: one.seed + row * side + column });
          });
          filled.fill({ ...one.range, values, cellOf });
        } else if (one.kind === "clear") {
          filled.clear(one.range);
          eachCell(one.range, (row, column) => plain.realDeleteValue(row, column));
        } else if (one.kind === "set") {
          matrix.setValue(one.place.row, one.place.column, { v: one.value });
          plain.setValue(one.place.row, one.place.column, { v: one.value });
        } else if (one.kind === "delete") {
          matrix.realDeleteValue(one.place.row, one.place.column);
          plain.realDeleteValue(one.place.row, one.place.column);
        } else {
          matrix.getValue(one.place.row, one.place.column);
        }
        const [seen, expected]: (readonly unknown[])[][] = [[], []];
        eachCell(everywhere, (row, column) => {
          const cell = plain.getValue(row, column);
          seen!.push([filled.cell(row, column), filled.value(row, column)]);
          expected!.push([cell, cell?.v ?? undefined]);
        });
        expect(seen).toEqual(expected);
      }
      expect(JSON.parse(JSON.stringify(rows))).toEqual(JSON.parse(JSON.stringify(plain.getMatrix())));
    }),
    runs(100),
  );
});

test("rows and columns in use reach as far as results do", () => {
  const filled = Filled.of(filledRows());
  expect([filled.lastRow(), filled.lastColumn(0, 9)]).toEqual([-1, -1]);
  filled.fill({ startRow: 2, endRow: 4, startColumn: 1, endColumn: 2, values: [[1, 2], [3], [5, 6]], cellOf });
  expect([filled.lastRow(), filled.lastColumn(0, 1), filled.lastColumn(0, 2)]).toEqual([4, -1, 2]);
});
