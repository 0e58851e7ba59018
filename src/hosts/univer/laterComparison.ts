/**
 * A large workbook is shown before its results are held against those of its file. Each formula is compared over stored results, so that
 * none waits for another: in any order, beside the engine, and at once should somebody be about to change what they look at.
 */
import type { Pause } from "../../workbook/pause";
import { callsOwn } from "../../xlsx/formulas/stored";
import type { Calculation, FormulaInCell } from "./calculation";
import type { StoredResults } from "./storedResults";

export class LaterComparison {
  /** Not compared yet, the next one last. Results of our own functions would be replaced in any case where they differ. */
  private readonly native: FormulaInCell[] = [];
  private readonly own: FormulaInCell[] = [];

  constructor(
    private readonly unitId: string,
    private readonly calculation: Calculation,
    private readonly results: StoredResults,
  ) {
    for (const formula of calculation.formulasOf(unitId).reverse()) {
      const opened = results.stored(formula);
      if (opened) (callsOwn(opened.formula) ? this.own : this.native).push(formula);
    }
  }

  /** Compares one after the other, with pauses. */
  async run(pause: Pause): Promise<void> {
    while (this.native.length > 0 || this.own.length > 0) {
      // Between the formulas of the engine, what it has calculated so far would be seen.
      await this.calculation.engineIdle();
      const next = this.native.pop() ?? this.own.pop();
      if (next) this.compare(next);
      await pause();
    }
    this.calculation.forgetLookups();
  }

  /**
   * Before something changes: what is not ours is compared now, as long as it looks at what the file holds; the results of our functions are
   * taken for outdated, which costs nothing now and leaves the same results in the end.
   */
  finish(): void {
    for (let next = this.native.pop(); next; next = this.native.pop()) this.compare(next);
    this.results.takeForOutdated(this.own.splice(0));
    this.calculation.forgetLookups();
  }

  /** For a workbook that is no longer open. */
  giveUp(): void {
    this.native.length = 0;
    this.own.length = 0;
  }

  private compare(formula: FormulaInCell): void {
    this.results.compareOne(formula, () => this.calculation.resultOf(this.unitId, formula));
  }
}
