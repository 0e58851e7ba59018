/** Lists that are too long for a validation rule, moved into the cells of a hidden sheet. */
import { columnName } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot, ValidationSnapshot } from "../../workbook/snapshot";
import { standsInRule } from "./validations";

/** Collects lists; one that is used twice is kept once. */
export class ListSheet {
  private readonly columns = new Map<string, number>();
  private readonly cells: CellSnapshot[] = [];

  constructor(readonly name: string) {}

  /** The name with the first number behind it that no sheet has. */
  static named(sheets: readonly string[]): ListSheet {
    const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = number === 1 ? "列表" : `列表${number}`;
      if (!taken.has(name)) return new ListSheet(name);
    }
  }

  fit(rule: ValidationSnapshot): ValidationSnapshot {
    if (rule.kind !== "list" || "formula" in rule.source || standsInRule(rule.source)) return rule;
    const options = rule.source;
    const key = JSON.stringify(options);
    let column = this.columns.get(key);
    if (column === undefined) {
      column = this.columns.size;
      this.columns.set(key, column);
      options.forEach((value, row) => this.cells.push({ row, column: column!, value }));
    }
    const letters = columnName(column);
    return { ...rule, source: { formula: `${this.name}!$${letters}$1:$${letters}$${options.length}` } };
  }

  /** Null where no list needed it. */
  get sheet(): SheetSnapshot | null {
    return this.cells.length === 0 ? null : { name: this.name, hidden: true, cells: this.cells };
  }
}
