/** A table of units as a form to fill row by row, and what a row says while it is filled. */
import type { PrintedTable } from "../documents/document";
import { parseRange } from "../workbook/address";
import type { FlowKey } from "./columns";
import { flowOf, isUnitHeader, keysOn } from "./columns";
import type { Check } from "./gaps";
import { unitChecks } from "./gaps";
import { entriesOf } from "./model";
import { withoutUnit } from "./reading/rate";
import { headerOf } from "./reading/table";

export interface BalanceField {
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly label: string;
  /** Null where it is no volume: the unit's name, its system, a remark. */
  readonly key: FlowKey | null;
}

export interface BalanceForm {
  /** Rows of the sheet, from 0; the last one is the first behind the table. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly nameColumn: number;
  readonly fields: readonly BalanceField[];
}

export function balanceForm(table: PrintedTable): BalanceForm | null {
  const { headerRow, labels } = headerOf(table);
  const name = labels.findIndex((path) => isUnitHeader(withoutUnit(path.at(-1) ?? "")));
  const [corner] = table.cells;
  const start = corner?.place.cell === undefined ? null : parseRange(corner.place.cell, "");
  if (name < 0 || !corner || !start) return null;
  const [top, left] = [start.row - corner.row, start.column - corner.column];
  const fields = labels.flatMap((path, at): BalanceField[] => {
    const label = path.join("：");
    return label === "" || /^序号/.test(label)
      ? []
      : [{ column: left + at, label, key: at === name ? null : flowOf(path.map(withoutUnit)) }];
  });
  const has = (side: "in" | "out") => fields.some(({ key }) => key !== null && keysOn(side).includes(key));
  if (!has("in") || !has("out")) return null;
  return { firstRow: top + headerRow + 1, endRow: top + table.rows + 1, nameColumn: left + name, fields };
}

/** The checks of one row, from what its fields hold. */
export function rowChecks(
  form: BalanceForm,
  name: string,
  volumeOf: (column: number) => number | null,
): readonly Check[] {
  const volumes = form.fields.flatMap(({ key, column }) =>
    key === null ? [] : [[key, { value: volumeOf(column), place: {} }] as const],
  );
  const found = unitChecks({ name, entries: entriesOf(volumes), product: "", uncertainty: null });
  return found.filter((one) => "kind" in one);
}
