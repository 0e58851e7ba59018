/** What somebody changes by hand in the embedded workbook, and a file does not take. */
import type { Uncarried } from "../../workbook/snapshot";

/** Of a command or mutation, what it says about its object. */
export interface ChangedPart {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly id?: string;
  readonly rule?: RulePart | readonly RulePart[];
}

interface RulePart {
  readonly uid?: string;
}

const uncarried: Readonly<Record<string, Uncarried>> = {
  "sheet.mutation.set-worksheet-order": "order",
  "sheet.mutation.set-worksheet-hidden": "hiding",
  "sheet.mutation.set-tab-color": "tabs",
  "data-validation.mutation.addRule": "rules",
  "data-validation.mutation.removeRule": "rules",
  "data-validation.mutation.updateRule": "rules",
  "sheet.mutation.add-conditional-rule": "formats",
  "sheet.mutation.delete-conditional-rule": "formats",
  "sheet.mutation.move-conditional-rule": "formats",
  "sheet.mutation.set-conditional-rule": "formats",
  "sheet.command.insert-defined-name": "names",
  "sheet.command.set-defined-name": "names",
  "sheet.command.remove-defined-name": "names",
};

export function uncarriedBy(command: string, { subUnitId = "", id = "", rule = [] }: ChangedPart): Uncarried | null {
  // What comes through the port is known, and carried: its rules and names, and the sheets that it inserted.
  const rules = [rule].flat();
  const known = [id, ...rules.map(({ uid = "" }) => uid)].some((one) => one.startsWith("added-"));
  return known || subUnitId.startsWith("inserted-") ? null : (uncarried[command] ?? null);
}
