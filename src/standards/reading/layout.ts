/** The first reading: by the layout, that is by columns, headings and merged cells. */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { distinct } from "../../documents/headings";
import { oneLine } from "../../documents/wording";
import type { Column } from "./columns";
import { unnamedTier } from "./columns";
import { isNone, printedValue } from "./printed-value";
import type { DoubtReason, ReadEntry, ReadValue } from "./reading";
import { tierWord } from "./tier-words";
import { tidyUnit, useUnit } from "./use-unit";

/** Labels as compared and kept: no spaces between Chinese characters, one line. */
function tidyLabel(text: string): string {
  return oneLine(text)
    .replace(/(?<=[、，。；：（(]) | (?=[、，。；：（()）])/g, "")
    .replace(/(?<=(?:^|[^\u2e80-\u9fff])[\u2e80-\u9fff]) (?=[\u2e80-\u9fff](?:[^\u2e80-\u9fff]|$))/g, "");
}

export interface LayoutReading {
  readonly entries: readonly ReadEntry[];
  /** Rows that hold labels and no value, and no part of an entry: nothing is dropped without being told. */
  readonly leftRows: readonly number[];
}

/** @param outside the unit that the caption, a remark or a heading above gives for the whole table, or "" */
export function readLayout(
  table: PrintedTable,
  grid: Grid,
  columns: readonly Column[],
  outside: string,
): LayoutReading {
  return new LayoutReader(table, grid, columns, outside).read();
}

interface Labels {
  code: string;
  category: string;
  product: string;
  unit: string;
  /** Row in which the product stands. */
  productRow: number;
}

interface Open {
  readonly row: number;
  readonly labels: Labels;
  readonly conditions: string[];
  readonly remarks: string[];
  readonly values: ReadValue[];
  readonly doubts: Set<DoubtReason>;
  readonly place: PrintedCell["place"];
}

class LayoutReader {
  private readonly entries: Open[] = [];
  private readonly leftRows: number[] = [];
  private readonly byRows: boolean;
  private labels: Labels = { code: "", category: "", product: "", unit: "", productRow: -1 };
  private section = "";

  constructor(
    private readonly table: PrintedTable,
    private readonly grid: Grid,
    private readonly columns: readonly Column[],
    private readonly outside: string,
  ) {
    this.byRows = columns.some(({ kind }) => kind === "tierWord");
  }

  read(): LayoutReading {
    for (let row = this.table.headerRows; row < this.grid.length; row++) this.readRow(row);
    return { entries: this.entries.map((entry) => this.finished(entry)), leftRows: this.leftRows };
  }

  private readRow(row: number): void {
    const line = this.grid[row]!;
    const only = distinct(line).filter(({ text }) => text !== "");
    if (only.length === 1 && only[0]!.columnSpan > 1 && only[0]!.row === row && printedValue(only[0]!.text) === null) {
      // A line across the table names the part that follows.
      if (only[0]!.columnSpan >= line.length - 1) return void (this.section = tidyLabel(only[0]!.text));
    }
    const doubts = this.misplaced(row);
    this.carry(row, doubts);
    if (this.byRows) this.readTierRow(row, doubts);
    else this.readColumns(row, doubts);
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
        (kind === "code" &&
          !/^[A-Z]?\d{1,4}(?:[、,，/~—-]\s*[A-Z]?\d{1,4})*$/.test(text.replace(/\s/g, "")) &&
          !isNone(text));
      if (wrong) doubts.add("labelMoved");
    });
    return doubts;
  }

  private text(row: number, kind: Column["kind"]): { text: string; own: boolean } {
    const texts: string[] = [];
    let own = false;
    this.columns.forEach((column, at) => {
      if (column.kind !== kind) return;
      const cell = this.grid[row]![at];
      if (!cell || cell.text === "" || (at > 0 && cell === this.grid[row]![at - 1])) return;
      texts.push(tidyLabel(cell.text));
      own ||= cell.row === row;
    });
    return { text: [...new Set(texts)].join(" "), own };
  }

  private carry(row: number, doubts: Set<DoubtReason>): void {
    const before = this.labels;
    const [code, category, product, unit] = (["code", "category", "product", "unit"] as const).map((kind) =>
      this.text(row, kind),
    ) as [Label, Label, Label, Label];
    const known = this.table.mergesKnown;
    const kept = (label: Label, old: string) => (known || label.text !== "" ? label.text : old);
    const hasValue = this.columns.some(
      ({ kind }, at) =>
        (kind === "value" || kind === "tierWord") && printedValue(oneLine(this.grid[row]![at]?.text ?? "")) !== null,
    );
    this.labels = {
      ...before,
      code: kept(code, before.code),
      category: kept(category, before.category),
      unit: kept(unit, before.unit),
    };
    if (product.text !== "") {
      const isNew = product.own || product.text !== before.product;
      Object.assign(this.labels, { product: product.text, productRow: isNew ? row : before.productRow });
    } else if (
      !known &&
      category.text !== "" &&
      category.own &&
      code.text === "" &&
      hasValue &&
      unit.own &&
      this.columns.some(({ kind }) => kind === "code")
    ) {
      // A new class has a code of its own; a name without one slid out of the product's column.
      Object.assign(this.labels, { product: category.text, productRow: row, category: before.category });
    } else if (hasValue && (known || (code.own && code.text !== ""))) {
      // Merged cells that are known cover all their rows; and a new class does not go on with the product of the one before.
      Object.assign(this.labels, { product: "", productRow: row });
      doubts.add("labelsMissing");
    }
  }

  private readTierRow(row: number, doubts: Set<DoubtReason>): void {
    const pairs = this.pairsOf(row, doubts);
    if (pairs.length === 0) return this.rest(row);
    for (const value of pairs) {
      const open = this.entries.at(-1);
      const goesOn = open && open.values.length > 0 && this.follows(open, value, row);
      if (!goesOn) this.begin(row, new Set(doubts));
      this.entries.at(-1)!.values.push(value);
    }
    const entry = this.entries.at(-1)!;
    doubts.forEach((doubt) => entry.doubts.add(doubt));
    this.describe(entry, row);
  }

  private follows(open: Open, value: ReadValue, row: number): boolean {
    const order = ["leading", "new", "existing"];
    const last = open.values.at(-1)!.tier;
    const rises = order.indexOf(value.tier.purpose) > order.indexOf(last.purpose);
    const sameProduct =
      this.labels.product === open.labels.product && (this.labels.productRow !== row || this.table.mergesKnown);
    const sameConditions = !this.table.mergesKnown || this.conditionsOf(row).join() === open.conditions.join();
    return rises && (sameProduct || row === open.row) && sameConditions;
  }

  /** The tiers of a row and their values; one cell may hold both, or two tiers their two values. */
  private pairsOf(row: number, doubts: Set<DoubtReason>): ReadValue[] {
    const words: ReadValue["tier"][] = [];
    const values: { text: string; place: PrintedCell["place"] }[] = [];
    this.columns.forEach(({ kind }, column) => {
      const cell = this.grid[row]![column];
      if (!cell || cell.text === "" || (kind !== "tierWord" && kind !== "value") || cell.row !== row) return;
      if (column > 0 && this.grid[row]![column - 1] === cell) return;
      const whole = oneLine(cell.text);
      for (const part of printedValue(whole) ? [whole] : whole.split(" ")) {
        const word = tierWord(part);
        if (word) words.push(word);
        else values.push({ text: part, place: cell.place });
      }
    });
    if (words.length === 0 && values.length === 0) return [];
    if (words.length !== values.length) doubts.add("labelMoved");
    return words.slice(0, values.length).flatMap((tier, at) => {
      const { text, place } = values[at]!;
      return this.value({ row, tier, heading: tier.name, place }, text, doubts);
    });
  }

  private value(at: Omit<ReadValue, "printed">, text: string, doubts: Set<DoubtReason>): ReadValue[] {
    if (isNone(text)) return [];
    const printed = printedValue(text);
    if (printed) return [{ ...at, printed }];
    doubts.add("notANumber");
    return [{ ...at, printed: { printed: text, value: null, range: null, mark: "" } }];
  }

  /** One entry a row; each heading that names a further dimension (a probability, a method) has an entry of its own. */
  private readColumns(row: number, doubts: Set<DoubtReason>): void {
    const byDimension = new Map<string, { values: ReadValue[]; unit: string | null; doubts: Set<DoubtReason> }>();
    this.columns.forEach((column, at) => {
      const cell = this.grid[row]![at];
      if (column.kind !== "value" || !cell || cell.text === "") return;
      // One value over several tiers is that of each; one over several rows is said again.
      const own = byDimension.get(column.dimension) ?? { values: [], unit: column.unit, doubts: new Set(doubts) };
      const tier = column.tier ?? unnamedTier;
      const heading = [column.tier?.name ?? "", column.dimension].filter((part) => part !== "").join(" ");
      own.values.push(...this.value({ row, tier, heading, place: cell.place }, oneLine(cell.text), own.doubts));
      byDimension.set(column.dimension, own);
    });
    const filled = [...byDimension].filter(([, { values }]) => values.length > 0);
    if (filled.length === 0) return this.rest(row);
    for (const [dimension, { values, unit, doubts: own }] of filled) {
      const entry = this.begin(row, own, unit ?? "");
      this.describe(entry, row);
      if (dimension !== "") entry.conditions.push(dimension);
      entry.values.push(...values);
    }
  }

  private begin(row: number, doubts: Set<DoubtReason>, unit = ""): Open {
    const place = this.grid[row]!.find((cell) => cell?.row === row)?.place ?? this.table.place;
    const labels = {
      ...this.labels,
      unit: this.labels.unit || unit || this.outside,
      category: this.labels.category || this.section,
    };
    const entry: Open = { row, labels, conditions: this.conditionsOf(row), remarks: [], values: [], doubts, place };
    this.entries.push(entry);
    return entry;
  }

  private conditionsOf(row: number): string[] {
    const found = this.columns.flatMap((column, at) => {
      if (column.kind !== "condition") return [];
      const cell = this.grid[row]![at] ?? (this.table.mergesKnown ? null : this.above(row, at));
      const text = tidyLabel(cell?.text ?? "");
      if (text === "" || isNone(text)) return [];
      return [column.label === "" ? text : `${column.label}：${text}`];
    });
    return [...new Set(found)];
  }

  /** Where merges are not known, the nearest filled cell above, within the rows of one product. */
  private above(row: number, column: number): PrintedCell | null {
    for (let at = row; at >= Math.max(this.labels.productRow, this.table.headerRows); at--) {
      const cell = this.grid[at]![column];
      if (cell?.text) return cell;
    }
    return null;
  }

  private describe(entry: Open, row: number): void {
    this.columns.forEach(({ kind }, at) => {
      const cell = kind === "remark" ? (this.grid[row]![at] ?? null) : null;
      const text = tidyLabel(cell?.text ?? "");
      if (text !== "" && !isNone(text) && !entry.remarks.includes(text)) entry.remarks.push(text);
    });
  }

  /** A row without values: the rest of labels above, or told as left. */
  private rest(row: number): void {
    const texts = distinct(this.grid[row]!).filter((cell) => cell.row === row && cell.text !== "");
    if (texts.length > 0) this.leftRows.push(row);
  }

  private finished({ row, labels, conditions, remarks, values, doubts, place }: Open): ReadEntry {
    const productPrinted = labels.productRow >= row && labels.productRow <= (values.at(-1)?.row ?? row);
    const { code, category, product, unit } = labels;
    const [label, bare] = splitUnit(unit);
    return {
      row,
      code: code.replace(/\s/g, ""),
      category,
      product,
      productPrinted,
      conditions: [...(label ? [label] : []), ...conditions, ...remarks.flatMap(termsOf)],
      unit: tidyUnit(bare),
      values,
      doubts: [...doubts],
      place,
    };
  }
}

interface Label {
  readonly text: string;
  readonly own: boolean;
}

/** A unit with a word before it (`原酒 m³/kL`): the word is a condition. */
function splitUnit(text: string): [label: string, unit: string] {
  const match = /^([一-龥（）]+)\s+(\S.*)$/.exec(text);
  return match && useUnit(match[2]!) ? [match[1]!, match[2]!] : ["", text];
}

/** The terms of a remark: each labelled part by itself, the label 注 left out. */
function termsOf(remark: string): string[] {
  return remark
    .split(/[;；]|\s*(?=(?:主要)?(?:生产(?:原料|工艺|规模)|产品|注)\s*[:：])/)
    .map((term) =>
      term
        .trim()
        .replace(/^注\s*[:：]\s*/, "")
        .replace(/^((?:主要)?生产(?:原料|工艺|规模)|主要产品)\s*[:：]\s*/, "$1：")
        .replace(/。$/, ""),
    )
    .filter((term) => term !== "");
}
