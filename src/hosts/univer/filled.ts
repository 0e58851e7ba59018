/**
 * What formulas fill on one sheet. The engine wants a matrix of cells; a result of 100,000 rows would be as many rows, cells and
 * objects to collect again after every edit. So results are kept as they came, and a row becomes one of the engine's only when
 * somebody asks for it: it looks like the matrix that it stands for.
 */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Cell, Matrix } from "../../workbook/values";
import { cellValue } from "./cells";

type Row = Record<number, Nullable<ICellData>>;
export type Rows = Record<number, Row | undefined>;

/** A result from the cell of its formula on. */
export interface Filling extends IRange {
  readonly values: Matrix;
  /** How a value of it stands in a cell; undefined where a row of it is shorter. */
  readonly cellOf: (value: Cell | undefined) => ICellData;
}

/** By the matrix that it stands behind. */
const known = new WeakMap<object, Filled>();

/** A matrix for the engine that can hold whole results. */
export function filledRows(rows: Rows = {}): Rows {
  if (known.has(rows)) return rows;
  const filled = new Filled(rows);
  const matrix = new Proxy(rows, filled);
  known.set(matrix, filled);
  return matrix;
}

export class Filled implements ProxyHandler<Rows> {
  constructor(
    /** Rows that somebody has asked for or written into; of the others only the fillings tell. */
    readonly apart: Rows,
    /** The latest first: it counts where two overlap. */
    private fillings: Filling[] = [],
    /** Rows that were taken apart, and of which nothing is left. */
    private readonly emptied = new Set<number>(),
  ) {}

  /** What a matrix holds, be it one of plain rows. */
  static of(rows: Rows): Filled {
    return known.get(rows) ?? new Filled(rows);
  }

  /** Results that are whole. */
  get whole(): readonly Filling[] {
    return this.fillings;
  }

  /** For looking at a range only. */
  within(range: IRange): Filled {
    return new Filled(
      this.apart,
      this.fillings.filter((filling) => overlaps(filling, range)),
      this.emptied,
    );
  }

  /** A cell, without taking its row apart. */
  cell(row: number, column: number): Nullable<ICellData> {
    const apart = this.apart[row];
    if (apart) return apart[column];
    const filling = this.fillingAt(row, column);
    return filling && filling.cellOf(valueIn(filling, row, column));
  }

  /** Its value; undefined where no formula fills it. */
  value(row: number, column: number): Cell | undefined {
    const apart = this.apart[row];
    if (apart) return apart[column] ? cellValue(apart[column]) : undefined;
    const filling = this.fillingAt(row, column);
    if (!filling) return undefined;
    const value = valueIn(filling, row, column);
    return typeof value === "number" ? value : cellValue(filling.cellOf(value));
  }

  lastRow(): number {
    return this.fillings.reduce((last, { endRow }) => Math.max(last, endRow), lastKey(this.apart));
  }

  lastColumn(startRow: number, endRow: number): number {
    let last = -1;
    for (let row = startRow; row <= endRow; row++) last = Math.max(last, lastKey(this.apart[row] ?? {}));
    for (const filling of this.fillings) {
      if (filling.startRow <= endRow && filling.endRow >= startRow) last = Math.max(last, filling.endColumn);
    }
    return last;
  }

  /** The filling that a cell belongs to, unless its row was taken apart. */
  fillingAt(row: number, column: number): Filling | undefined {
    if (this.fillings.length === 0 || this.apart[row] !== undefined || this.emptied.has(row)) return undefined;
    return this.fillings.find((filling) => contains(filling, row, column));
  }

  fill(filling: Filling): void {
    this.fillings.unshift(filling);
    const { startRow, endRow } = filling;
    for (let row = startRow; row <= endRow; row++) {
      const apart = this.apart[row] ?? (this.emptied.delete(row) ? (this.apart[row] = {}) : undefined);
      if (apart) copyRow(filling, row, apart);
    }
  }

  /** Everything in a range goes. */
  clear(range: IRange): void {
    const { startRow, endRow, startColumn, endColumn } = range;
    const partly = this.fillings.filter((filling) => overlaps(filling, range) && !isWithin(filling, range));
    for (const filling of partly) {
      for (let row = Math.max(startRow, filling.startRow); row <= Math.min(endRow, filling.endRow); row++)
        this.take(row);
    }
    this.fillings = this.fillings.filter((filling) => !isWithin(filling, range));
    for (let row = startRow; row <= endRow; row++) {
      const apart = this.apart[row];
      if (!apart) continue;
      for (let column = startColumn; column <= endColumn; column++) Reflect.deleteProperty(apart, column);
      if (Object.keys(apart).length === 0) this.drop(row);
    }
  }

  /** A row as one of the engine's, from now on. */
  private take(row: number): Row | undefined {
    const apart = this.apart[row];
    if (apart || this.emptied.has(row)) return apart;
    const fillings = this.fillings.filter(({ startRow, endRow }) => row >= startRow && row <= endRow);
    if (fillings.length === 0) return undefined;
    const taken: Row = {};
    for (const filling of fillings.reverse()) copyRow(filling, row, taken);
    this.apart[row] = taken;
    return taken;
  }

  private drop(row: number): void {
    Reflect.deleteProperty(this.apart, row);
    if (this.fillings.some(({ startRow, endRow }) => row >= startRow && row <= endRow)) this.emptied.add(row);
    else this.emptied.delete(row);
  }

  // From here on it is a matrix for the engine.

  get(rows: Rows, key: string | symbol): unknown {
    const row = rowOf(key);
    return row === null ? Reflect.get(rows, key) : this.take(row);
  }

  set(rows: Rows, key: string | symbol, value: unknown): boolean {
    const row = rowOf(key);
    if (row !== null) this.emptied.delete(row);
    return Reflect.set(rows, key, value);
  }

  has(rows: Rows, key: string | symbol): boolean {
    const row = rowOf(key);
    return row === null ? Reflect.has(rows, key) : this.take(row) !== undefined;
  }

  deleteProperty(rows: Rows, key: string | symbol): boolean {
    const row = rowOf(key);
    if (row === null) return Reflect.deleteProperty(rows, key);
    this.drop(row);
    return true;
  }

  getOwnPropertyDescriptor(rows: Rows, key: string | symbol): PropertyDescriptor | undefined {
    const row = rowOf(key);
    if (row !== null) this.take(row);
    return Reflect.getOwnPropertyDescriptor(rows, key);
  }

  ownKeys(rows: Rows): (string | symbol)[] {
    const keys = new Set(Object.keys(rows).map(Number));
    for (const { startRow, endRow } of this.fillings) {
      for (let row = startRow; row <= endRow; row++) if (!this.emptied.has(row)) keys.add(row);
    }
    return [...keys].sort((one, other) => one - other).map(String);
  }
}

function valueIn({ values, startRow, startColumn }: Filling, row: number, column: number): Cell | undefined {
  return values[row - startRow]?.[column - startColumn];
}

function copyRow(filling: Filling, row: number, into: Row): void {
  for (let column = filling.startColumn; column <= filling.endColumn; column++) {
    into[column] = filling.cellOf(valueIn(filling, row, column));
  }
}

function lastKey(record: Record<number, unknown>): number {
  return Number(Object.keys(record).at(-1) ?? -1);
}

/** Null for what is no number of a row. */
function rowOf(key: string | symbol): number | null {
  if (typeof key === "symbol") return null;
  const row = Number(key);
  return Number.isInteger(row) && row >= 0 ? row : null;
}

export function contains(range: IRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

function isWithin(one: IRange, other: IRange): boolean {
  return contains(other, one.startRow, one.startColumn) && contains(other, one.endRow, one.endColumn);
}

export function overlaps(one: IRange, other: IRange): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}
