/** A figure of a sample that comes out where one row is left out, or where both numbers of a cell are counted as well. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Printed } from "../../units/printed";
import { intervalOf } from "../../units/printed";

export interface SampleRow {
  readonly label: string;
  /** Two where the cell prints both, and a remark: either may have been counted. */
  readonly values: readonly Printed[];
}

export function leftOutSample(
  rows: readonly SampleRow[],
  calculate: (values: readonly number[]) => number,
  printed: Printed,
): Message | null {
  if (rows.length < 3) return null;
  const { low, high } = intervalOf(printed);
  const all = rows.flatMap(({ label, values }) => values.map(({ value }) => ({ label, value })));
  const fitting = all.filter((left) => {
    const value = calculate(all.filter((one) => one !== left).map((one) => one.value));
    return value >= low && value <= high;
  });
  // Of several nobody knows which it was.
  if (fitting.length !== 1) return null;
  const [left] = fitting;
  const twice = rows.find(({ values }) => values.length > 1);
  if (!twice) return message("auditSampleLeftOut", { row: left!.label, value: left!.value });
  const both = twice.values.map(({ value }) => value);
  return message("auditSampleLeftOutBoth", { row: left!.label, value: left!.value, twice: twice.label, both });
}
