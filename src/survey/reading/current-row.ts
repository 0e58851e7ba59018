/** The row that is being read: its cells by column, and what is said of them. */
import type { Failure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { MappedColumn } from "../headers/layout";
import type { Issue, Severity } from "../issue";
import type { BlockSource, SampleColumns } from "./source";

export class CurrentRow {
  row = 0;
  unread: ColumnKey[] = [];
  refused: ColumnKey[] = [];
  /** Whether what stands in the row once has been counted, in the sample of an earlier product of the row. */
  private isFurther = false;
  readonly issues: Issue[] = [];
  private readonly said = new Set<string>();

  constructor(
    readonly source: BlockSource,
    public now: SampleColumns,
  ) {}

  /** Begins the record that the row holds in these columns. */
  begin(columns: SampleColumns, isFurther: boolean): void {
    this.now = columns;
    this.isFurther = isFurther;
    this.unread = [];
    this.refused = [];
  }

  has(key: ColumnKey): boolean {
    return this.now.placement[key] !== undefined;
  }

  mapped(key: ColumnKey): MappedColumn | undefined {
    return this.now.columns.get(key);
  }

  /** What the row's own cell holds; a cell merged across from its left belongs to another column. */
  own(key: ColumnKey): Cell {
    const column = this.now.placement[key];
    return column === undefined || this.isCounted(key) ? null : this.source.grid.own(this.row, column);
  }

  /** An amount that several products of a row have together is one, and stands with the first of them. */
  private isCounted(key: ColumnKey): boolean {
    return this.isFurther && columnOf(key).type === "number" && this.mapped(key)?.group === undefined;
  }

  /** The same, or what is merged down into it. */
  seen(key: ColumnKey): Cell {
    const column = this.now.placement[key];
    return column === undefined ? null : this.seenAt(column);
  }

  seenAt(column: number): Cell {
    const { grid } = this.source;
    const merge = grid.mergeAt(this.row, column);
    if (!merge) return grid.own(this.row, column);
    return merge.column === column ? grid.own(merge.row, merge.column) : null;
  }

  /** The first row of a cell merged over this row and others. */
  mergedDown(key: ColumnKey): number | null {
    const { grid } = this.source;
    const column = this.now.placement[key];
    const merge = column === undefined ? undefined : grid.mergeAt(this.row, column);
    return merge && merge.rows > 1 && merge.column === column && !isBlank(grid.own(merge.row, merge.column))
      ? merge.row
      : null;
  }

  /** A formula that gives an error, or that nobody has calculated. Of a column that we calculate ourselves it is said once. */
  refuse(key: ColumnKey, { code, message: reason }: Failure): null {
    const said = code === "#NAME?" ? message("surveyFormulaUnknown") : message("surveyFormulaError", { value: code });
    const text = reason?.key === "surveyNotCalculated" ? reason : said;
    if (columnOf(key).required) return this.leaveOut(key, "formulaError", text);
    this.refused.push(key);
    // What our forms leave to whoever opens them, we calculate ourselves: nobody has filled it in.
    if (text === reason && columnOf(key).computed) return null;
    this.sayHere("formulaError", columnOf(key).computed ? "notice" : "warning", key, text, code);
    return null;
  }

  /** A value that is not taken, with the reason. */
  leaveOut(key: ColumnKey, check: string, text: Message, once: string | number = this.row): null {
    this.refused.push(key);
    this.sayHere(check, "error", key, text, once);
    return null;
  }

  sayHere(check: string, severity: Severity, key: ColumnKey, text: Message, once: string | number): void {
    this.say(check, severity, { row: this.row, column: this.now.placement[key] ?? null, key }, text, once);
  }

  /** What holds for a whole table is said once. */
  say(
    check: string,
    severity: Severity,
    at: Pick<Issue, "row" | "column" | "key">,
    text: Message,
    once: string | number = "",
  ): void {
    const said = `${check} ${at.key} ${once}`;
    if (this.said.has(said)) return;
    this.said.add(said);
    const { file, sheet, grid } = this.source;
    const { row, column } = at;
    const place = column === null ? { row: grid.rowPlace(row).row, column } : grid.placeOf(row, column);
    this.issues.push({ check, severity, file, sheet, key: at.key, ...place, message: text });
  }
}
