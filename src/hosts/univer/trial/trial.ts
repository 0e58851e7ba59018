/**
 * A formula that never ends would leave its program hanging, since nothing can stop a thread from within. So where a workbook calls
 * functions that may not end, its formulas are calculated on trial first, in a thread that is stopped where one of them takes too long.
 */
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { cellsWithFormulas } from "../cellsWithFormulas";
import { functionsCalled } from "../formulas";
import type { Place } from "../place";
import { countingFunctions } from "../repairs/counting";
import { sheetId } from "../workbookData";
import { nativeOnly } from "./nativeOnly";

export interface TrialTask {
  readonly workbook: WorkbookSnapshot;
  /** Not to be calculated again. */
  readonly givenUp: readonly Place[];
}

/** What the thread says: which formula it begins with, that it is through with it, and how it all ended. */
export type TrialReport = { readonly begins: Place } | "through" | "done" | "failed";

/** Gives a thread its task, passes on what it says, and returns what stops it. */
export type StartTrial = (task: TrialTask, report: (report: TrialReport) => void) => () => void;

export interface TrialLimits {
  readonly secondsPerFormula: number;
  readonly seconds: number;
  /** As many found not to end: then nobody waits for the others. */
  readonly formulas: number;
}

const defaultLimits: TrialLimits = { secondsPerFormula: 5, seconds: 60, formulas: 5 };

/** The formulas of a workbook that were given up. */
export async function unendingFormulas(
  workbook: WorkbookSnapshot,
  start: StartTrial,
  limits: TrialLimits = defaultLimits,
): Promise<readonly Place[]> {
  const suspects = suspectsIn(workbook);
  if (suspects.length === 0) return [];
  const native = nativeOnly(workbook);
  const givenUp: Place[] = [];
  while (givenUp.length < limits.formulas) {
    const outcome = await tried({ workbook: native, givenUp }, start, limits);
    if (outcome === "ended") return givenUp;
    if (outcome === "tookTooLong") break;
    givenUp.push(outcome);
  }
  return [...givenUp, ...suspects];
}

const counting = new Set([...countingFunctions, "LAMBDA"]);

/** Formulas that call what may not end; all of them where a name does. */
function suspectsIn({ sheets, names }: WorkbookSnapshot): Place[] {
  const isSuspect = (formula: string) => functionsCalled(formula).some((name) => counting.has(name));
  const everywhere = names.some(({ refersTo }) => isSuspect(refersTo));
  return sheets.flatMap((sheet, index) =>
    cellsWithFormulas(sheet)
      .filter(({ formula }) => everywhere || isSuspect(formula))
      .map(({ row, column }) => ({ sheetId: sheetId(index), row, column })),
  );
}

type Outcome = "ended" | "tookTooLong" | Place;

function tried(task: TrialTask, start: StartTrial, { secondsPerFormula, seconds }: TrialLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    let current: Place | null = null;
    let limit: ReturnType<typeof setTimeout> | undefined;
    const finish = (outcome: Outcome) => {
      clearTimeout(limit);
      clearTimeout(whole);
      stop();
      resolve(outcome);
    };
    const whole = setTimeout(() => finish("tookTooLong"), 1000 * seconds);
    const stop = start(task, (report) => {
      clearTimeout(limit);
      if (report === "through") current = null;
      else if (report === "done") finish("ended");
      // Out of memory, most likely; a page may have no threads at all, and then there is no trial.
      else if (report === "failed") finish(current ?? "ended");
      else {
        const { begins } = report;
        current = begins;
        limit = setTimeout(() => finish(begins), 1000 * secondsPerFormula);
      }
    });
  });
}
