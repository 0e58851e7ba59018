/**
 * Where names stand once and the cells below are left blank, they hold for the rows below: that is how people fill sheets, but it
 * is an assumption and is said.
 */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import { isConsolidated } from "../consolidated";
import type { CurrentRow } from "./current-row";
import { cleaned, isDitto } from "./text";

/** A value that stood for rows below it without being repeated. */
interface Run {
  readonly from: number;
  readonly value: string;
  first: number;
  last: number;
}

export class CarriedDown {
  /** The last value of a column, and where it stood. */
  private readonly last = new Map<ColumnKey, { readonly value: string; readonly row: number }>();
  private readonly runs = new Map<ColumnKey, Run>();
  /** Of an amount nobody says that it is as above, and none stands for the rows below it. */
  private readonly keys: readonly ColumnKey[];
  /** Each row of a consolidated table stands for itself. */
  private readonly none: boolean;

  constructor(private readonly at: CurrentRow) {
    this.none = isConsolidated(at.source.block.labels);
    this.keys = [...at.now.columns.keys()].filter((key) => columnOf(key).type !== "number");
  }

  /** What holds for the current row though its cell is blank. */
  valueOf(key: ColumnKey): string | null {
    return this.runs.get(key)?.value ?? null;
  }

  /** What "同上" means: the value of the row above. */
  above(key: ColumnKey): string | null {
    return this.last.get(key)?.value ?? null;
  }

  /** A total closes what stood above it: nothing is carried across. */
  close(): void {
    this.last.clear();
  }

  nextRow(): void {
    if (this.none) return;
    const holds = this.holding();
    for (const key of this.keys) {
      if (!this.isBlank(key)) {
        this.endRun(key);
        this.remember(key);
        continue;
      }
      const last = this.last.get(key);
      if (!holds(key) || !last) {
        this.endRun(key);
        if (!holds(key)) this.last.delete(key);
        continue;
      }
      const { row } = this.at;
      const run = this.runs.get(key);
      if (run) run.last = row;
      else this.runs.set(key, { from: last.row, value: last.value, first: row, last: row });
    }
  }

  end(): void {
    for (const key of [...this.runs.keys()]) this.endRun(key);
  }

  /**
   * Which columns may go on in this row. A row that names neither a product nor a year is none of the enterprise above, and one
   * with a number of its own may be another's; a product holds on only for a further year of the same enterprise.
   */
  private holding(): (key: ColumnKey) => boolean {
    const { at } = this;
    const saysWhat = ["product", "year"].map((key) => key as ColumnKey).filter((key) => at.has(key));
    const firmBlank =
      this.isBlank("firm") &&
      (saysWhat.length === 0 || saysWhat.some((key) => !this.isBlank(key))) &&
      isBlank(at.own("number"));
    const yearOwn = at.has("year") && !isBlank(at.own("year"));
    const productOn = this.isBlank("product") && firmBlank && yearOwn;
    return (key) => {
      if (key === "product") return productOn;
      if (key === "outputUnit") return productOn || (firmBlank && this.last.has(key));
      if (columnOf(key).carried !== true) return false;
      if (key === "year") return firmBlank && !this.isBlank("product");
      return firmBlank || key === "city" || key === "district";
    };
  }

  private isBlank(key: ColumnKey): boolean {
    return this.at.has(key) && isBlank(this.at.seen(key));
  }

  private remember(key: ColumnKey): void {
    const cell = this.at.seen(key);
    const value = isFailure(cell) ? null : cleaned(cell);
    if (value !== null && isDitto(value)) return;
    // Below a formula without a result nobody knows whose rows follow.
    if (value === null) this.last.delete(key);
    else this.last.set(key, { value, row: this.at.row });
  }

  private endRun(key: ColumnKey): void {
    const run = this.runs.get(key);
    if (!run) return;
    this.runs.delete(key);
    const { title } = columnOf(key);
    const { value, from, first, last } = run;
    const rowOf = (row: number) => this.at.source.grid.placeOf(row, this.at.now.placement[key]!).row + 1;
    const rows = { from: rowOf(from), first: rowOf(first), last: rowOf(last) };
    const text = message("surveyCarried", { column: title, value, ...rows });
    this.at.say("carried", "notice", { row: first, column: this.at.now.placement[key] ?? null, key }, text, first);
  }
}
