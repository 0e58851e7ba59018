/** What the arguments of look-ups give that are expressions: calculated by the workbook itself, on a sheet that is gone afterwards. */
import type { Cell } from "../functions/values";
import { qualified } from "../workbook/qualified";
import type { WorkbookHost } from "../hosts/port";

export class Expressions {
  /** By the expression with its sheet in every reference. */
  private readonly known = new Map<string, Cell>();
  private readonly asked = new Set<string>();

  /** What an expression in a sheet gives; undefined while it has not been calculated. */
  readonly valueOf = (sheet: string, expression: string): Cell | undefined => {
    const formula = qualified(expression, sheet);
    if (formula === null) return undefined;
    const value = this.known.get(formula);
    if (value === undefined) this.asked.add(formula);
    return value;
  };

  /** Calculates what has been asked for since; false where that was nothing. */
  async calculate(host: WorkbookHost): Promise<boolean> {
    const formulas = [...this.asked];
    this.asked.clear();
    if (formulas.length === 0) return false;
    const selection = await host.selection();
    const sheet = await host.addSheet("WQ 转换");
    try {
      const entries = formulas.map((formula) => [{ formula: `=${formula}` }]);
      const outcome = await host.write("WQ", [{ sheet, row: 0, column: 0, entries }]);
      if (!outcome.done) return false;
      await host.recalculate();
      const { values } = await host.read({ sheet, row: 0, column: 0, rows: formulas.length, columns: 1 });
      formulas.forEach((formula, row) => this.known.set(formula, values[row]![0]!));
      return true;
    } finally {
      await host.removeSheet(sheet);
      await host.goTo(selection);
    }
  }
}
