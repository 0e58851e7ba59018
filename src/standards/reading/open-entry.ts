/** An entry while its rows are read, and what becomes of it. */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import type { Carried } from "./carried";
import type { Column } from "./columns";
import { footnote, splitUnit, termsOf, tidyLabel } from "./labels";
import { isNone } from "./printed-value";
import type { DoubtReason, ReadEntry, ReadValue } from "./reading";
import { tidyUnit } from "./use-unit";

export interface OpenEntry {
  readonly row: number;
  readonly labels: Carried;
  readonly conditions: readonly string[];
  /** What the headings of its values add to them. */
  readonly dimensions: readonly string[];
  readonly remarks: string[];
  /** What stands beside the quotas, with its heading. */
  readonly asides: string[];
  readonly values: ReadValue[];
  readonly doubts: Set<DoubtReason>;
  readonly place: PrintedCell["place"];
}

/** Adds what a row says beside its values. */
export function describe({ remarks, asides }: OpenEntry, columns: readonly Column[], line: Grid[number]): void {
  const add = (texts: string[], text: string) => texts.includes(text) || texts.push(text);
  columns.forEach((column, at) => {
    const text = tidyLabel(line[at]?.text ?? "");
    if (text === "" || isNone(text)) return;
    if (column.kind === "remark") add(remarks, text);
    if (column.kind === "aside") add(asides, `${column.label}：${text}`);
  });
}

/** @param notes the remarks below the table, where footnotes stand */
export function finished(entry: OpenEntry, notes: PrintedTable["remarks"]): ReadEntry {
  const { row, labels, conditions, dimensions, remarks, asides, values, doubts, place } = entry;
  const productPrinted = labels.productRow >= row && labels.productRow <= (values.at(-1)?.row ?? row);
  const { code, category, section, product, unit, mark } = labels;
  const [label, bare] = splitUnit(unit);
  return {
    row,
    code,
    category,
    section,
    product,
    productPrinted,
    conditions: [...(label ? [label] : []), ...conditions, ...remarks.flatMap(termsOf), ...dimensions],
    remark: [...(mark === "" ? [] : [footnote(mark, notes)]), ...asides].join("；"),
    unit: tidyUnit(bare),
    values,
    doubts: [...doubts],
    place,
  };
}
