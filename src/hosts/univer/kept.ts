/** Which results stay as the file has them, and as far as can be known, why. */
import type { Workbook } from "@univerjs/core";
import { isFailure } from "../../language/failure";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { callsOwn } from "../../xlsx/formulas/stored";
import type { KeptReason, KeptResult } from "../port";
import { cellsWithFormulas } from "./cellsWithFormulas";
import { functionsCalled, reachesOut } from "./formulas";
import type { Differing, StoredResults } from "./storedResults";
import { frozenFormula, sheetId } from "./workbookData";

/** Functions that give another result each time, or each day. */
const changing: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL"]);

export function keptResults(
  workbook: Workbook,
  opened: readonly SheetSnapshot[],
  results: StoredResults,
): KeptResult[] {
  const differing = results.kept;
  const known = differing.length > 0 ? knownFunctions(opened, differing) : new Set<string>();
  const compared = differing.map((one): KeptResult => {
    const { sheetId: id, row, column, opened: cell, calculated } = one;
    const sheet = workbook.getSheetBySheetId(id)?.getName() ?? "";
    const { formula, value: stored } = cell;
    return {
      sheet,
      row,
      column,
      formula,
      stored,
      calculated,
      reason: reasonOf(one, known),
      outdated: results.isOutdated(one),
    };
  });
  return [...compared, ...frozen(workbook, opened)];
}

function reasonOf({ opened, calculated, givenUp }: Differing, known: ReadonlySet<string>): KeptReason {
  if (givenUp) return "unending";
  const used = operationsOf(opened.formula);
  if (used.some((name) => changing.has(name))) return "changing";
  if (isFailure(calculated) && calculated.code === "#NAME?") return "unknown";
  return used.every((name) => known.has(name)) ? "stale" : "differs";
}

/**
 * Functions whose results agree more often than not wherever they stand: where they do not, it is rather the stored result that
 * is an old one, left by a program that does not calculate.
 */
function knownFunctions(opened: readonly SheetSnapshot[], differing: readonly Differing[]): ReadonlySet<string> {
  const cells = new Set<CellSnapshot>(differing.map((one) => one.opened));
  const balance = new Map<string, number>();
  for (const cell of opened.flatMap(cellsWithFormulas)) {
    if (cell.value === null || callsOwn(cell.formula)) continue;
    const weight = cells.has(cell) ? -1 : 1;
    for (const name of operationsOf(cell.formula)) balance.set(name, (balance.get(name) ?? 0) + weight);
  }
  return new Set([...balance].filter(([, agreeing]) => agreeing > 0).map(([name]) => name));
}

/** The functions of a formula; operators alone count as one. */
function operationsOf(formula: string): readonly string[] {
  const called = functionsCalled(formula);
  return called.length > 0 ? called : [""];
}

/** Formulas that were not calculated at all. */
function frozen(workbook: Workbook, opened: readonly SheetSnapshot[]): KeptResult[] {
  return opened.flatMap((one, index) => {
    const sheet = workbook.getSheetBySheetId(sheetId(index));
    if (!sheet) return [];
    return cellsWithFormulas(one).flatMap(({ row, column, formula, value }): KeptResult[] => {
      const cell = sheet.getCellMatrix().getValue(row, column);
      if (!cell || cell.f || frozenFormula(cell) !== formula) return [];
      const reason = reachesOut(formula) ? "elsewhere" : "unknown";
      return [
        { sheet: sheet.getName(), row, column, formula, stored: value, calculated: null, reason, outdated: false },
      ];
    });
  });
}
