import type { CellStyle } from "../workbook/snapshot";

/** The styles of a workbook that is made here: some given, and one for each number format. */
export class FormatStyles {
  readonly all: CellStyle[];
  private readonly known = new Map<string, number>();

  constructor(given: readonly CellStyle[] = []) {
    this.all = [...given];
  }

  /** Its place in the list. */
  of(numberFormat: string): number {
    const known = this.known.get(numberFormat) ?? this.all.push({ numberFormat }) - 1;
    this.known.set(numberFormat, known);
    return known;
  }
}
