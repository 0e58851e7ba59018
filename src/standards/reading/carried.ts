/** The labels that hold for a row of a table: its own, and those carried down to it by merged cells, sections and print. */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { distinct } from "../../documents/headings";
import { oneLine } from "../../documents/wording";
import type { Column } from "./columns";
import type { Section } from "./labels";
import { sectionOf, tidyCode, tidyLabel, withoutFootnote, withoutUnit } from "./labels";
import type { OverPages } from "./over-pages";
import { isNone, printedValue } from "./printed-value";
import type { DoubtReason } from "./reading";
import { tierWord } from "./tier-words";
import { unitLine, useUnit } from "./use-unit";

export interface Carried {
  readonly code: string;
  readonly category: string;
  /** The line across the table above it. */
  readonly section: string;
  readonly product: string;
  readonly unit: string;
  /** Of the product's footnote, or "". */
  readonly mark: string;
  /** Row in which the product stands. */
  readonly productRow: number;
}

interface Label {
  readonly text: string;
  readonly own: boolean;
}

const codes = /^\d{1,4}(?:[、,，/~—-]\d{1,4})*$/;

export class LabelReader {
  private labels: Carried = { code: "", category: "", section: "", product: "", unit: "", mark: "", productRow: -1 };
  private section: Section = { code: "", category: "" };
  private sectionUnit = "";
  private readonly table: PrintedTable;
  private readonly isNumbered: boolean;
  private readonly byRows: boolean;
  private readonly isOfFarming: boolean;

  constructor(
    private readonly pages: OverPages,
    private readonly grid: Grid,
    private readonly columns: readonly Column[],
  ) {
    const { table } = pages;
    this.table = table;
    this.byRows = columns.some(({ kind }) => kind === "tierWord");
    const headings = distinct(grid.slice(0, table.headerRows).flat()).map(({ text }) => text.replace(/\s/g, ""));
    this.isOfFarming = /灌溉|畜|渔|农业/.test(table.caption) || headings.some((text) => /作物|畜禽/.test(text));
    // Sections numbered from 1 have no codes.
    this.isNumbered = grid.some((_, row) => /^\s*1\s*[\u4e00-\u9fff]/.test(this.acrossOf(row)?.text ?? ""));
  }

  /** Those of the row taken last. */
  get carried(): Carried {
    const { labels, section } = this;
    return {
      ...labels,
      code: labels.code || section.code,
      category: labels.category || section.category,
      section: section.code + section.category,
      unit: labels.unit || this.sectionUnit,
    };
  }

  private tidyCode(text: string): string {
    return tidyCode(text, this.isOfFarming);
  }

  /** The one cell of a row that reaches across the table and holds no value, or null. */
  private acrossOf(row: number): PrintedCell | null {
    const line = this.grid[row]!;
    const [only, ...more] = distinct(line).filter(({ text }) => text !== "");
    const isAcross = only && more.length === 0 && only.columnSpan > 1 && only.columnSpan >= line.length - 1;
    return isAcross && only.row === row && printedValue(only.text) === null ? only : null;
  }

  /** Whether a row is a line across the table that names the part which follows. */
  takeSection(row: number): boolean {
    const across = this.acrossOf(row);
    if (!across) return this.takeClass(row) || this.takeGroup(row);
    const unit = unitLine(across.text);
    if (unit !== null) this.sectionUnit = unit;
    else if (!/^\s*注\s*\d*\s*[:：]/.test(across.text)) this.section = sectionOf(across.text, this.isNumbered);
    return true;
  }

  /** Whether a row only names a class: nothing but its code and name, and the codes below go on with its digits. */
  private takeClass(row: number): boolean {
    const at = this.columns.findIndex(({ kind }) => kind === "code");
    const codeIn = (line: number) => this.tidyCode(this.grid[line]?.[at]?.text ?? "");
    const [code, next] = [codeIn(row), codeIn(row + 1)];
    const names = distinct(this.grid[row]!).filter(({ text, column }) => text !== "" && column !== at);
    const [name] = names;
    const isClass = at >= 0 && code !== "" && next.startsWith(code) && next !== code && names.length === 1;
    const kind = this.columns[name?.column ?? -1]?.kind;
    if (!isClass || name!.row !== row || (kind !== "product" && kind !== "category")) return false;
    this.section = { code, category: tidyLabel(name!.text) };
    return true;
  }

  /** Whether a row only names the group of the rows below it: nothing but its number and name, each of them with a product. */
  private takeGroup(row: number): boolean {
    const kindOf = ({ column }: PrintedCell) => this.columns[column]?.kind;
    const namesIn = (line: number) =>
      distinct(this.grid[line] ?? []).filter((cell) => cell.text !== "" && kindOf(cell) !== "serial");
    const [name, ...more] = namesIn(row);
    // Without merges it may be the rest of a name, unless no column of classes and codes could have slid.
    const isSteady = this.table.mergesKnown || !this.columns.some(({ kind }) => kind === "code" || kind === "category");
    const isGroup =
      isSteady &&
      name !== undefined &&
      more.length === 0 &&
      kindOf(name) === "product" &&
      name.rowSpan === 1 &&
      namesIn(row + 1).some((cell) => kindOf(cell) === "product" && cell.row === row + 1);
    if (isGroup) this.section = { code: "", category: tidyLabel(name.text) };
    return isGroup;
  }

  /** Takes the labels of a row; what stands in it against its columns. */
  take(row: number): Set<DoubtReason> {
    const doubts = this.misplaced(row);
    const before = this.labels;
    const [code, category, product, unit] = (["code", "category", "product", "unit"] as const).map((kind) =>
      this.text(row, kind),
    ) as [Label, Label, Label, Label];
    const known = this.table.mergesKnown;
    const kept = (label: Label, old: string) => (known || label.text !== "" ? label.text : old);
    const named = this.namedBy(row, code, category, product, unit, doubts);
    this.labels = {
      ...before,
      code: kept({ ...code, text: this.tidyCode(code.text) }, before.code),
      category: named.slid ? before.category : kept(category, before.category),
      unit: kept(unit, before.unit),
      ...named.labels,
    };
    return doubts;
  }

  /** The product of a row: printed there, carried to it, or missing. */
  private namedBy(
    row: number,
    code: Label,
    category: Label,
    product: Label,
    unit: Label,
    doubts: Set<DoubtReason>,
  ): { labels: Partial<Carried>; slid: boolean } {
    const { labels: before, table } = this;
    const hasUnits = this.columns.some(({ kind }) => kind === "unit");
    const hasValue = this.columns.some(
      ({ kind }, at) =>
        (kind === "value" || kind === "tierWord") && printedValue(oneLine(this.grid[row]![at]?.text ?? "")) !== null,
    );
    if (product.text !== "") {
      const [name, own] = hasUnits ? [product.text, ""] : withoutUnit(product.text);
      const { text, mark } = withoutFootnote(name);
      const isNew = product.own || text !== before.product;
      const labels = {
        product: text,
        mark,
        productRow: isNew ? row : before.productRow,
        ...(own !== "" && { unit: own }),
      };
      return { labels, slid: false };
    }
    const hasCodes = this.columns.some(({ kind }) => kind === "code");
    if (!table.mergesKnown && category.text !== "" && category.own && code.text === "" && hasValue && unit.own && hasCodes) {
      // A new class has a code of its own; a name without one slid out of the product's column.
      return { labels: { product: category.text, mark: "", productRow: row }, slid: true };
    } // prettier-ignore
    if (hasValue && (table.mergesKnown || (code.own && code.text !== ""))) {
      // Merged cells that are known cover all their rows; and a new class does not go on with the product of the one before.
      doubts.add("labelsMissing");
      return { labels: { product: "", mark: "", productRow: row }, slid: false };
    }
    return { labels: {}, slid: false };
  }

  /** A cell that is of another kind than its column. */
  private misplaced(row: number): Set<DoubtReason> {
    const doubts = new Set<DoubtReason>();
    this.columns.forEach(({ kind }, column) => {
      const cell = this.grid[row]![column];
      if (!cell || cell.text === "" || cell.row !== row || cell.column !== column) return;
      const text = oneLine(cell.text);
      const isUnit = useUnit(text) !== null;
      const wrong =
        (kind !== "unit" && kind !== "remark" && isUnit) ||
        (kind === "unit" && !isUnit && (printedValue(text) !== null || tierWord(text) !== null)) ||
        (kind === "product" && printedValue(text) !== null && !/[a-z一-龥]/i.test(text)) ||
        (kind !== "tierWord" && kind !== "value" && kind !== "remark" && tierWord(text) !== null && this.byRows) ||
        (kind === "code" && !codes.test(this.tidyCode(text)) && !isNone(text));
      if (wrong) doubts.add("labelMoved");
    });
    return doubts;
  }

  private text(row: number, kind: Column["kind"]): Label {
    const texts: string[] = [];
    let own = false;
    this.columns.forEach((column, at) => {
      if (column.kind !== kind) return;
      const cell = this.grid[row]![at];
      if (!cell || cell.text === "" || (at > 0 && cell === this.grid[row]![at - 1])) return;
      texts.push(tidyLabel(cell.text));
      own ||= cell.row === row && !this.pages.carried.has(cell);
    });
    return { text: [...new Set(texts)].join(" "), own };
  }

  conditionsOf(row: number): string[] {
    const found = this.columns.flatMap((column, at) => {
      if (column.kind !== "condition") return [];
      const cell = this.grid[row]![at] ?? (this.table.mergesKnown ? null : this.above(row, at));
      const text = tidyLabel(cell?.text ?? "");
      if (text === "" || isNone(text) || this.isProduct(cell!)) return [];
      return [column.label === "" ? text : `${column.label}：${text}`];
    });
    return [...new Set(found)];
  }

  /** Whether a cell is that of the product, reaching over further columns. */
  private isProduct({ row, column }: PrintedCell): boolean {
    const product = this.columns.findIndex(({ kind }) => kind === "product");
    return this.grid[row]![product]?.row === row && this.grid[row]![product]?.column === column;
  }

  /** Where merges are not known, the nearest filled cell above: within the rows of one product, unless it stands left of all products. */
  private above(row: number, column: number): PrintedCell | null {
    const isOver = column < this.columns.findIndex(({ kind }) => kind === "product");
    const top = isOver ? this.table.headerRows : Math.max(this.labels.productRow, this.table.headerRows);
    for (let at = row; at >= top; at--) {
      const cell = this.grid[at]![column];
      if (cell?.text) return cell;
    }
    return null;
  }
}
