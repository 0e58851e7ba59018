/** The account of a sheet's rows: what became of each. */
import { describeCell } from "../../workbook/values";
import type { Grid } from "../headers/grid";
import type { AsideReason } from "./row";

/** Rows next to each other that were set aside for one reason. */
export interface SetAside {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly reason: AsideReason;
  /** What stands in them: cells parted by tabs, rows by " / ", shortened. */
  readonly text: string;
}

/** Rows set aside are gathered up to this length; further ones begin an entry of their own, so that nothing is left out. */
const textLength = 500;
/** What a cell of the result can hold. */
const cellLength = 32_000;

/** Keeps account of what became of each row. Of tables side by side, one that keeps a row is enough. */
export class RowBook {
  private readonly kept = new Set<number>();
  private readonly reasons: AsideReason[] = [];
  private readonly rowsIn: number;

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly grid: Grid,
  ) {
    let last = grid.rowCount;
    while (last > 0 && grid.isBlankRow(last - 1)) last--;
    this.rowsIn = last;
  }

  keep(row: number): void {
    this.kept.add(row);
  }

  setAside(row: number, reason: AsideReason): void {
    if (row >= this.rowsIn) return;
    const known = this.reasons[row];
    if (known === undefined || known === "blank") this.reasons[row] = reason;
  }

  close(): { readonly rowsIn: number; readonly rowsKept: number; readonly setAside: readonly SetAside[] } {
    const setAside: { -readonly [Key in keyof SetAside]: SetAside[Key] }[] = [];
    for (let row = 0; row < this.rowsIn; row++) {
      if (this.kept.has(row)) continue;
      const reason = this.reasons[row];
      // A row that nobody accounted for would be one dropped silently.
      if (reason === undefined) throw new Error(`row ${row + 1} of ${this.sheet} was lost`);
      const previous = setAside.at(-1);
      const goesOn = previous?.reason === reason && previous.row + previous.rows === row;
      if (goesOn && previous.text.length < textLength) {
        previous.rows++;
        const text = this.textOf(row);
        if (text !== "") previous.text = `${previous.text}${previous.text === "" ? "" : " / "}${text}`;
      } else {
        setAside.push({ file: this.file, sheet: this.sheet, row, rows: 1, reason, text: this.textOf(row) });
      }
    }
    return { rowsIn: this.rowsIn, rowsKept: this.kept.size, setAside };
  }

  private textOf(row: number): string {
    const cells = this.grid.row(row).map(describeCell);
    while (cells.at(-1) === "") cells.pop();
    return cells.join("\t").slice(0, cellLength);
  }
}
