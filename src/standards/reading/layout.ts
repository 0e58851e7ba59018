/** The first reading: by the layout, that is by columns, headings and merged cells. */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { distinct } from "../../documents/headings";
import { oneLine } from "../../documents/wording";
import type { Column } from "./columns";
import { LabelReader } from "./carried";
import type { OpenEntry } from "./open-entry";
import { describe, finished } from "./open-entry";
import type { OverPages } from "./over-pages";
import { purposes } from "../standard";
import { isNone, printedValue } from "./printed-value";
import type { DoubtReason, ReadEntry, ReadValue } from "./reading";
import type { TierWord } from "./tier-words";
import { tierWord, unnamedTier } from "./tier-words";
import type { UnitOf } from "./use-unit";

export interface LayoutReading {
  readonly entries: readonly ReadEntry[];
  /** Rows that hold labels and no value, and no part of an entry: nothing is dropped without being told. */
  readonly leftRows: readonly number[];
}

/** @param unnamed the tier of values that stand under none */
export function readLayout(
  pages: OverPages,
  columns: readonly Column[],
  outside: UnitOf,
  unnamed: TierWord = unnamedTier,
): LayoutReading {
  return new LayoutReader(pages, columns, outside, unnamed).read();
}

interface Own {
  readonly values: ReadValue[];
  readonly unit: string | null;
  readonly dimensions: readonly string[];
  readonly doubts: Set<DoubtReason>;
}

class LayoutReader {
  private readonly entries: OpenEntry[] = [];
  private readonly leftRows: number[] = [];
  private readonly labels: LabelReader;
  private readonly byRows: boolean;
  /** The columns of values where tiers are rows and these divide each further (regions, sizes); none where there is but one. */
  private readonly across: readonly number[];
  /** For each of them, the entry of the rows above. */
  private readonly openIn = new Map<number, OpenEntry>();

  private readonly table: PrintedTable;
  private readonly grid: Grid;

  constructor(
    private readonly pages: OverPages,
    private readonly columns: readonly Column[],
    private readonly outside: UnitOf,
    private readonly unnamed: TierWord,
  ) {
    this.table = pages.table;
    this.grid = gridOf(pages.table);
    this.byRows = columns.some(({ kind }) => kind === "tierWord");
    this.across = this.byRows ? columnsAcross(columns) : [];
    this.labels = new LabelReader(pages, this.grid, columns);
  }

  read(): LayoutReading {
    for (let row = this.table.headerRows; row < this.grid.length; row++) {
      if (this.labels.takeSection(row)) continue;
      const doubts = this.labels.take(row);
      if (this.pages.doubtful.has(row)) doubts.add("brokenRow");
      if (this.across.length > 0) this.readTierAcross(row, doubts);
      else if (this.byRows) this.readTierRow(row, doubts);
      else this.readColumns(row, doubts);
    }
    return { entries: this.entries.map((entry) => finished(entry, this.table.remarks)), leftRows: this.leftRows };
  }

  private readTierRow(row: number, doubts: Set<DoubtReason>): void {
    const pairs = this.pairsOf(row, doubts);
    if (pairs.length === 0) return this.rest(row);
    for (const value of pairs) {
      const open = this.entries.at(-1);
      const goesOn = open && open.values.length > 0 && this.follows(open, value, row);
      if (!goesOn) this.begin(row, new Set(doubts), this.unitOfValues());
      this.entries.at(-1)!.values.push(value);
    }
    const entry = this.entries.at(-1)!;
    doubts.forEach((doubt) => entry.doubts.add(doubt));
    describe(entry, this.columns, this.grid[row]!);
  }

  /** A row of one tier: a value in each column, each an entry of its own that goes on with the next tier. */
  private readTierAcross(row: number, doubts: Set<DoubtReason>): void {
    const word = this.columns.findIndex(({ kind }) => kind === "tierWord");
    const tier = tierWord(oneLine(this.grid[row]![word]?.text ?? ""));
    const found = this.across.flatMap((at) => {
      const cell = this.grid[row]![at];
      const column = this.columns[at]!;
      if (!tier || !cell || cell.text === "" || column.kind !== "value") return [];
      const { key, unit, dimensions } = column.heading;
      const place = { row, tier, heading: [tier.name, key].join(" "), place: cell.place };
      const [value] = this.value(place, oneLine(cell.text), doubts);
      return value ? [{ at, value, unit, dimensions }] : [];
    });
    if (found.length === 0) return this.rest(row);
    for (const { at, value, unit, dimensions } of found) {
      const open = this.openIn.get(at);
      const entry = open && this.follows(open, value, row) ? open : this.begin(row, new Set(), unit ?? "", dimensions);
      this.openIn.set(at, entry);
      entry.values.push(value);
      doubts.forEach((doubt) => entry.doubts.add(doubt));
      describe(entry, this.columns, this.grid[row]!);
    }
  }

  private unitOfValues(): string {
    return this.columns.map((column) => (column.kind === "value" ? column.heading.unit : null)).find(Boolean) ?? "";
  }

  private follows(open: OpenEntry, value: ReadValue, row: number): boolean {
    const last = open.values.at(-1)!.tier;
    const { product, productRow } = this.labels.carried;
    const isOther = !open.values.some(({ tier }) => tier.purpose === value.tier.purpose);
    // Below one merged name tiers may stand in any order.
    const rises = purposes.indexOf(value.tier.purpose) > purposes.indexOf(last.purpose) || (isOther && this.table.mergesKnown && productRow === open.labels.productRow && productRow !== row); // prettier-ignore
    const sameProduct = product === open.labels.product && (productRow !== row || this.table.mergesKnown);
    const sameConditions = !this.table.mergesKnown || this.labels.conditionsOf(row).join() === open.conditions.join();
    return rises && (sameProduct || row === open.row) && sameConditions;
  }

  /** The tiers of a row and their values; one cell may hold both, or two tiers their two values. */
  private pairsOf(row: number, doubts: Set<DoubtReason>): ReadValue[] {
    const tiers: ReadValue["tier"][] = [];
    const values: { text: string; place: PrintedCell["place"] }[] = [];
    const hasOwn = this.columns.some(({ kind }, at) => kind === "value" && this.grid[row]![at]?.row === row);
    this.columns.forEach(({ kind }, column) => {
      const cell = this.grid[row]![column];
      if (!cell || cell.text === "" || (kind !== "tierWord" && kind !== "value")) return;
      // The name of a tier may reach over the rows of several processes, each with its value.
      if (cell.row !== row && (kind === "value" || !hasOwn)) return;
      if (column > 0 && this.grid[row]![column - 1] === cell) return;
      const whole = oneLine(cell.text);
      for (const part of printedValue(whole) ? [whole] : whole.split(" ")) {
        const word = tierWord(part);
        if (word) tiers.push(word);
        else values.push({ text: part, place: cell.place });
      }
    });
    if (tiers.length === 0 && values.length === 0) return [];
    const isInPlace = doubts.size === 0;
    if (tiers.length !== values.length) doubts.add("labelMoved");
    // Of which tier a value is that stands where it should, nothing says: kept with the one before, and doubtful.
    if (tiers.length === 0 && isInPlace) tiers.push(this.entries.at(-1)?.values.at(-1)?.tier ?? this.unnamed);
    return tiers.slice(0, values.length).flatMap((tier, at) => {
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
    const byDimension = new Map<string, Own>();
    this.columns.forEach((column, at) => {
      const cell = this.grid[row]![at];
      if (column.kind !== "value" || !cell || cell.text === "") return;
      // One value over several tiers is that of each; one over several rows is said again.
      const { tier, unit, dimensions, key } = column.heading;
      const dimension = [unit ?? "", ...dimensions].join("\t");
      const own = byDimension.get(dimension) ?? { values: [], unit, dimensions, doubts: new Set(doubts) };
      const place = { row, tier: tier ?? this.unnamed, heading: key, place: cell.place };
      own.values.push(...this.value(place, oneLine(cell.text), own.doubts));
      byDimension.set(dimension, own);
    });
    const filled = [...byDimension.values()].filter(({ values }) => values.length > 0);
    if (filled.length === 0) return this.rest(row);
    for (const { dimensions, values, unit, doubts: own } of filled) {
      const entry = this.begin(row, own, unit ?? "", dimensions);
      describe(entry, this.columns, this.grid[row]!);
      entry.values.push(...values);
    }
  }

  private begin(row: number, doubts: Set<DoubtReason>, unit: string, dimensions: readonly string[] = []): OpenEntry {
    const place = this.grid[row]!.find((cell) => cell?.row === row)?.place ?? this.table.place;
    const { carried } = this.labels;
    const labels = { ...carried, unit: carried.unit || unit || this.outside(row) };
    const entry = {
      row,
      labels,
      conditions: this.labels.conditionsOf(row),
      dimensions,
      remarks: [],
      asides: [],
      values: [],
      doubts,
      place,
    };
    this.entries.push(entry);
    return entry;
  }

  /** A row without values: the rest of labels above, or told as left. */
  private rest(row: number): void {
    const texts = distinct(this.grid[row]!).filter((cell) => cell.row === row && cell.text !== "");
    if (texts.length > 0) this.leftRows.push(row);
  }
}

function columnsAcross(columns: readonly Column[]): number[] {
  const values = columns.flatMap((column, at) => (column.kind === "value" ? [{ at, key: column.heading.key }] : []));
  const isDivided = values.length > 1 && values.every(({ key }) => key !== "");
  return isDivided && new Set(values.map(({ key }) => key)).size === values.length ? values.map(({ at }) => at) : [];
}
