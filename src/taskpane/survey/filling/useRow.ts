/** The row in the form: where it is, what was typed, and its way into the sheet. */
import { useEffect, useRef, useState } from "react";
import type { FieldEntry, FillField, FillTable, RowValues } from "../../../survey/filling";
import { entryFor, fieldText, rowValues } from "../../../survey/filling";
import { useSelection } from "../../selection/SelectionProvider";
import { useEnvironment } from "../../shell/environment";
import type { OpenSheet, SheetAccess } from "../useSurveySheet";
import { useRowDraft } from "./useRowDraft";
import { useRowWriting } from "./useRowWriting";

export interface RowForm {
  readonly row: number;
  readonly dirty: boolean;
  /** With what was typed in place of what stands in the sheet; what cannot be read is blank. */
  readonly values: RowValues;
  readonly textOf: (field: FillField) => string;
  readonly entryOf: (field: FillField) => FieldEntry | null;
  readonly type: (field: FillField, text: string) => void;
  readonly drop: () => void;
  /** Writes what was typed, without waiting for the workbook. False where something cannot be read. */
  readonly commit: () => boolean;
  /** Writes, and goes to another row; false where there is none, or something cannot be read. */
  readonly move: (row: number, column?: number) => boolean;
  /** Row of the sheet that the user has selected while this one holds unwritten changes. */
  readonly elsewhere: number | null;
}

export function useRow(access: SheetAccess, sheet: OpenSheet, table: FillTable, fields: readonly FillField[]): RowForm {
  const { host } = useEnvironment();
  const address = useSelection()?.address ?? null;
  const { headerRow, firstColumn } = table.block;
  const draft = useRowDraft(sheet.name, `${headerRow} ${firstColumn}`);
  const { typed } = draft;
  const [row, setRow] = useState(() => {
    if (typed.size > 0) return draft.row;
    const selected = address?.sheet === sheet.name && within(table, address.row) ? address.row : null;
    return selected ?? firstEmpty(sheet, table, fields);
  });
  const write = useRowWriting(access, sheet);
  // The workbook tells of our own moves a moment later, perhaps when we have moved on: they are not the user's.
  const moves = useRef(new Set<number>());

  const stands = rowValues(fields, sheet.rows[row] ?? []);
  const textOf = ({ column }: FillField) => typed.get(column) ?? fieldText(stands.get(column) ?? null);
  const unitField = fields.find(({ key }) => key === "outputUnit");
  const outputUnit = unitField ? textOf(unitField) : "";
  const changed = fields.flatMap((field) => {
    const text = typed.get(field.column);
    if (text === undefined || text === fieldText(stands.get(field.column) ?? null)) return [];
    return [{ field, entry: entryFor(field, text, outputUnit) }];
  });
  const dirty = changed.length > 0;
  const values = new Map(stands);
  for (const { field, entry } of changed) values.set(field.column, "value" in entry ? entry.value : null);

  const selectedRow = address?.sheet === sheet.name && within(table, address.row) ? address.row : null;
  const [followed, setFollowed] = useState(selectedRow);
  useEffect(() => {
    if (selectedRow === null) return;
    if (moves.current.delete(selectedRow)) return;
    setFollowed(selectedRow);
  }, [selectedRow]);
  const [arrived, setArrived] = useState(followed);
  if (followed !== arrived && !dirty) {
    setArrived(followed);
    if (followed !== null && followed !== row) {
      setRow(followed);
      draft.drop();
    }
  }

  const commit = () => {
    const unread = changed.find(({ entry }) => "problem" in entry);
    if (unread) {
      document.getElementById(fieldId(unread.field))?.focus();
      return false;
    }
    if (!dirty) return true;
    write(row, new Map(changed.map(({ field, entry }) => [field.column, "value" in entry ? entry.value : null])));
    draft.drop();
    return true;
  };

  return {
    row,
    dirty,
    values,
    textOf,
    entryOf: ({ column }) => changed.find(({ field }) => field.column === column)?.entry ?? null,
    type: ({ column }, text) => draft.type(row, column, text),
    drop: draft.drop,
    commit,
    move: (next, column) => {
      if (!commit() || !within(table, next)) return false;
      setRow(next);
      draft.drop();
      moves.current.add(next);
      const at = column ?? fields[0]!.column;
      void host.goTo({ sheet: sheet.name, row: next, column: at, rows: 1, columns: 1 }).catch(() => undefined);
      return true;
    },
    elsewhere: dirty && followed !== arrived && followed !== row ? followed : null,
  };
}

export function fieldId({ column }: FillField): string {
  return `survey-field-${column}`;
}

function within({ firstRow, endRow }: FillTable, row: number): boolean {
  return row >= firstRow && row < endRow;
}

/** Where filling goes on: the first row that holds nothing but numbers and formulas. */
function firstEmpty(sheet: OpenSheet, { firstRow, endRow }: FillTable, fields: readonly FillField[]): number {
  for (let row = firstRow; row < endRow; row++) {
    const cells = sheet.rows[row] ?? [];
    const formulas = sheet.formulas[row] ?? [];
    if (fields.every(({ column }) => (cells[column] ?? "") === "" || (formulas[column] ?? null) !== null)) return row;
  }
  return firstRow;
}
