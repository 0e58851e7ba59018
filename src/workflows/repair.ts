/**
 * Formulas of ours that a workbook shows as #NAME?: opened before Excel knew our functions it keeps the name that files use
 * (`_xldudf_WQ_QUOTA`), or the error; entered again they calculate. Misspelt names are corrected on the way.
 */
import type { Calculation } from "../functions/definition";
import { callsIn, correctedFormula } from "../functions/formula";
import { meant } from "../functions/spelling";
import type { WorkbookHost, Write, WriteOutcome } from "../hosts/port";
import { isFailure } from "../language/failure";
import type { Cell } from "../workbook/values";

/** What the formula should be; null where nothing is wrong with it. */
export function repairedFormula(formula: string, value: Cell, catalogue: readonly Calculation[]): string | null {
  const ids = catalogue.map(({ id }) => id);
  const corrected = correctedFormula(formula, (id) => (ids.includes(id) ? id : meant(id, ids)));
  if (corrected !== null) return corrected;
  const isUnknown = isFailure(value) && value.code === "#NAME?";
  return isUnknown && callsIn(formula).some(({ id }) => ids.includes(id)) ? formula : null;
}

/** More is a workbook that is not read through at its opening. */
const maxCells = 200_000;

/** The writes that repair a workbook, a cell each; none where it is too large to be looked through. */
export async function repairs(host: WorkbookHost, catalogue: readonly Calculation[]): Promise<Write[]> {
  const names = await host.sheets();
  const used = await Promise.all(names.map((name) => host.usedRange(name)));
  const ranges = used.filter((range) => range !== null);
  if (ranges.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > maxCells) return [];
  const writes: Write[] = [];
  for (const range of ranges) {
    const { values, formulas } = await host.read(range);
    formulas.forEach((line, down) =>
      line.forEach((formula, right) => {
        const repaired = formula === null ? null : repairedFormula(formula, values[down]![right]!, catalogue);
        if (repaired === null) return;
        const { sheet, row, column } = range;
        writes.push({ sheet, row: row + down, column: column + right, entries: [[{ formula: repaired }]] });
      }),
    );
  }
  return writes;
}

export function repair(host: WorkbookHost, label: string, writes: readonly Write[]): Promise<WriteOutcome> {
  return host.write(label, writes, { overwrite: true });
}
