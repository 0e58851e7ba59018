/** A table of units, or a list of flows, as a form to fill row by row, and what a row says while it is filled. */
import type { PrintedTable } from "../documents/document";
import { parseNumber } from "../units/number";
import { parseRange } from "../workbook/address";
import type { FlowKey } from "./columns";
import { flowOf, keysOn, unitHeader } from "./columns";
import type { Check } from "./gaps";
import { unitChecks } from "./gaps";
import { unitsOfFlows } from "./listed";
import type { ListedFlow, UseUnit } from "./model";
import { entriesOf } from "./model";
import type { ListColumns } from "./reading/list";
import { listColumns } from "./reading/list";
import { withoutUnit } from "./reading/rate";
import { columnHeaded, headerOf } from "./reading/table";

export interface BalanceField {
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly label: string;
  /** Null where it is no volume of a unit: its name, its system, a remark. */
  readonly key: FlowKey | null;
  readonly isVolume: boolean;
}

export interface BalanceForm {
  /** Rows of the sheet, from 0; the last one is the first behind the table. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly nameColumn: number;
  readonly fields: readonly BalanceField[];
  /** Of a list of flows; null of a table of units. */
  readonly list: ListColumns | null;
}

export function balanceForm(table: PrintedTable): BalanceForm | null {
  const { headerRow, labels } = headerOf(table);
  const [corner] = table.cells;
  const start = corner?.place.cell === undefined ? null : parseRange(corner.place.cell, "");
  if (!corner || !start) return null;
  const [top, left] = [start.row - corner.row, start.column - corner.column];
  const list = listColumns(labels);
  const name = list?.from ?? columnHeaded(labels, unitHeader);
  if (name < 0) return null;
  const fields = labels.flatMap((path, at): BalanceField[] => {
    const label = path.join("：");
    if (label === "" || /^序号/.test(label)) return [];
    const key = list || at === name ? null : flowOf(path.map(withoutUnit));
    return [{ column: left + at, label, key, isVolume: list ? at === list.volume : key !== null }];
  });
  const has = (side: "in" | "out") => fields.some(({ key }) => key !== null && keysOn(side).includes(key));
  if (!list && (!has("in") || !has("out"))) return null;
  return {
    firstRow: top + headerRow + 1,
    endRow: top + table.rows + 1,
    nameColumn: left + name,
    fields,
    list: list && { from: left + list.from, to: left + list.to, volume: left + list.volume },
  };
}

/** The checks of a row: of its unit, or of the units that its flow begins and ends at. */
export function rowChecks(
  form: BalanceForm,
  row: number,
  textAt: (row: number, column: number) => string,
): readonly Check[] {
  const units = form.list ? endsOf(form, row, textAt) : [unitAt(form, row, textAt)];
  return units.flatMap((unit) => unitChecks(unit)).filter((one): one is Check => "kind" in one);
}

function unitAt(form: BalanceForm, row: number, textAt: (row: number, column: number) => string): UseUnit {
  const volumes = form.fields.flatMap(({ key, column }) =>
    key === null ? [] : [[key, { value: parseNumber(textAt(row, column)), place: {} }] as const],
  );
  return { name: textAt(row, form.nameColumn), entries: entriesOf(volumes), product: "", uncertainty: null };
}

function endsOf({ firstRow, endRow, list }: BalanceForm, row: number, textAt: (row: number, column: number) => string) {
  const { from, to, volume } = list!;
  const flowAt = (at: number): ListedFlow => ({
    from: textAt(at, from).trim(),
    to: textAt(at, to).trim(),
    key: null,
    volume: { value: parseNumber(textAt(at, volume)), place: {} },
    uncertainty: null,
  });
  const flows = Array.from({ length: endRow - firstRow }, (_, at) => flowAt(firstRow + at));
  const own = flowAt(row);
  return unitsOfFlows(flows.filter((flow) => flow.from !== "" && flow.to !== "")).units.filter(({ name }) =>
    [own.from, own.to].includes(name),
  );
}
