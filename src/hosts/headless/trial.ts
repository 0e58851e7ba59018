/** Calculating on trial, in whichever thread. */
import { bundledContext } from "../../functions/bundled";
import { ContextStore } from "../../functions/context";
import { Failure } from "../../language/failure";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import type { TrialReport, TrialTask } from "../univer/trial/trial";
import { createHeadlessHost } from "./index";

export async function tryOut({ workbook, givenUp }: TrialTask, report: (report: TrialReport) => void): Promise<void> {
  try {
    const host = await createHeadlessHost(new ContextStore(bundledContext), received(workbook), {
      givenUp,
      onFormula: (begins) => report(begins ? { begins } : "through"),
    });
    host.dispose();
    report("done");
  } catch {
    report("failed");
  }
}

/** Between threads an error loses what it is, and keeps what it has. */
function received(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(receivedCell) })) };
}

function receivedCell({ spilled, ...cell }: CellSnapshot): CellSnapshot {
  return {
    ...cell,
    value: receivedValue(cell.value),
    ...(spilled && { spilled: spilled.map((cells) => cells.map(receivedValue)) }),
  };
}

function receivedValue(value: Cell): Cell {
  return typeof value === "object" && value !== null ? new Failure(value.code) : value;
}
