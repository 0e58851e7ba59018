/** The rows of one table, read by its layout. */
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Unit } from "../../units/unit";
import { sameDimensions } from "../../units/unit";
import type { Cell } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { isConsolidated } from "../consolidated";
import type { Quantity } from "../columns/column";
import { columnOf } from "../columns";
import type { Block } from "../headers/find";
import type { GivenValue, UnitNotes } from "../headers/given";
import type { Grid } from "../headers/grid";
import type { Layout, MappedColumn } from "../headers/layout";
import type { Issue, Severity } from "../issue";
import type { Placement, SurveyRecord } from "../record";
import { isNotCalculated } from "../sheet";
import {
  countsSingly,
  factorBetween,
  formFactor,
  isMultiplier,
  outputUnitOfUse,
  readOutputUnit,
  readUnit,
  useUnit,
} from "../units";
import { cellName } from "../../workbook/address";
import type { ReadNumber } from "./number";
import { isBlankMark, readNumber } from "./number";
import type { AsideReason } from "./row";
import { RowReader } from "./row";
import { readYear } from "./year";

export interface BlockSource {
  readonly file: string;
  readonly sheet: string;
  readonly grid: Grid;
  readonly block: Block;
  readonly layout: Layout;
  /** Units that a note above the table states: 单位：万元、万m³. */
  readonly unitNotes: UnitNotes;
}

/** The columns that hold for one year of a row: all of them, or where a sheet has a column a year, that year's. */
interface YearColumns {
  readonly year: number | null;
  readonly columns: ReadonlyMap<ColumnKey, MappedColumn>;
  readonly placement: Placement;
}

interface Foreign {
  readonly index: number;
  cells: number;
  first: number;
}

/** A value that stood for rows below it without being repeated. */
interface Run {
  readonly from: number;
  readonly value: string;
  first: number;
  last: number;
}

const named: ReadonlySet<ColumnKey> = new Set<ColumnKey>(
  [
    "city district firm year product outputValue valueAdded outputUnit capacity output water unitUse remark source process",
    "scale onceThrough code domesticWater coolingWater",
  ].flatMap((line) => line.split(" ")) as ColumnKey[],
);

export class BlockReader {
  private readonly rows: RowReader;
  private readonly years: readonly YearColumns[];
  private readonly issues: Issue[] = [];
  private readonly said = new Set<string>();
  /** The last value of a carried column, and where it stood. */
  private readonly carried = new Map<ColumnKey, { readonly value: string; readonly row: number }>();
  private readonly runs = new Map<ColumnKey, Run>();
  private row = 0;
  private hasRecords = false;
  private now: YearColumns;
  private unread: ColumnKey[] = [];
  private refused: ColumnKey[] = [];
  /** Keys beside those above that the lines around the table state. */
  private readonly furtherGiven: readonly ColumnKey[];
  /** Columns that mean none of ours, and what stands in them. */
  private readonly foreign: Foreign[];

  constructor(private readonly source: BlockSource) {
    const { grid, block, layout } = source;
    this.rows = new RowReader(grid, block, layout);
    const stated = [...new Set(layout.columns.map(({ year }) => year))].filter((year) => year !== null);
    this.years = (stated.length > 0 ? stated.sort((a, b) => a - b) : [null]).map((year) => {
      const columns = new Map<ColumnKey, MappedColumn>();
      for (const column of layout.columns) {
        if (column.year === null || column.year === year) columns.set(column.key, column);
      }
      const placement = Object.fromEntries([...columns].map(([key, { index }]) => [key, block.firstColumn + index]));
      return { year, columns, placement };
    });
    this.now = this.years[0]!;
    this.furtherGiven = (Object.keys(block.given) as ColumnKey[]).filter((key) => !named.has(key));
    const mapped = new Set(layout.columns.map(({ index }) => index));
    this.foreign = block.labels.flatMap((_, index) => (mapped.has(index) ? [] : [{ index, cells: 0, first: 0 }]));
    if (block.given.year?.assumed && !layout.columns.some(({ key, year }) => key === "year" || year !== null)) {
      const { value, row, column } = block.given.year;
      this.say("yearAssumed", "notice", row, column, "year", message("surveyYearAssumed", { year: value }));
    }
  }

  /** The records of a row, one a year; or why it has none. */
  read(row: number): readonly SurveyRecord[] | AsideReason {
    const reason = this.rows.reasonAside(row);
    if (reason !== null) {
      // A total closes what stood above it: nothing is carried across.
      if (reason === "subtotal" || reason === "heading" || reason === "repeatedHeader") this.carried.clear();
      return reason;
    }
    this.row = row;
    this.countForeign();
    this.carryDown();
    const records: SurveyRecord[] = [];
    for (const columns of this.years) {
      this.now = columns;
      if (this.years.length > 1 && this.isYearBlank(columns)) continue;
      records.push(this.record());
    }
    if (records.length === 0) return "unfilled";
    this.hasRecords = true;
    return records;
  }

  /** A label above the table with nothing beside it. What a sample cannot do without is said at each of them. */
  private sayUnanswered(): void {
    for (const [key, given] of Object.entries(this.source.block.given) as [ColumnKey, GivenValue][]) {
      if (given.value !== "" || given.failure || columnOf(key).required || this.placed(key)) continue;
      const text = message("surveyMissing", { column: columnOf(key).title });
      this.say("missing", "warning", given.row, given.column, key, text);
    }
  }

  private placed(key: ColumnKey): boolean {
    return this.source.layout.columns.some((column) => column.key === key);
  }

  /** What had to be assumed, once everything is read. */
  finish(): readonly Issue[] {
    for (const key of [...this.runs.keys()]) this.endRun(key);
    if (this.hasRecords) this.sayUnanswered();
    for (const column of this.foreign) if (column.cells > 0) this.sayNotCarried(column);
    return this.issues;
  }

  private countForeign(): void {
    const { grid, block } = this.source;
    for (const column of this.foreign) {
      const at = block.firstColumn + column.index;
      const cell = grid.own(this.row, at);
      if (isBlank(cell) || isNotCalculated(cell)) continue;
      if (column.cells++ === 0) column.first = this.row;
    }
  }

  private isYearBlank({ columns }: YearColumns): boolean {
    return [...columns.values()].every(
      ({ year, index }) =>
        year === null || isBlank(this.source.grid.seen(this.row, this.source.block.firstColumn + index)),
    );
  }

  private record(): SurveyRecord {
    this.unread = [];
    this.refused = [];
    const { file, sheet, grid } = this.source;
    const unit = this.outputUnit();
    const output = this.amountOfOutput("output", unit);
    const water = this.amount("water");
    const use = this.unitUse(unit);
    const others: Partial<Record<ColumnKey, string | number | boolean>> = {};
    for (const key of new Set([...this.now.columns.keys(), ...this.furtherGiven])) {
      if (named.has(key)) continue;
      const { type, quantity } = columnOf(key);
      const value = type === "number" && quantity ? (this.amount(key)?.value ?? null) : this.text(key);
      if (value !== null) others[key] = value;
    }
    return {
      file,
      sheet,
      row: this.row,
      placement: this.now.placement,
      raw: plain(grid.row(this.row)),
      city: this.text("city"),
      district: this.text("district"),
      firm: this.text("firm"),
      year: this.year(),
      product: this.text("product"),
      outputValue: this.amount("outputValue")?.value ?? null,
      valueAdded: this.amount("valueAdded")?.value ?? null,
      outputUnit: unit?.text ?? this.text("outputUnit"),
      capacity: this.amountOfOutput("capacity", unit)?.value ?? null,
      output: output?.value ?? null,
      water: water?.value ?? null,
      unitUse: use?.value ?? null,
      unitUseStatesUnit: use?.statesUnit ?? false,
      remark: this.text("remark"),
      source: this.text("source"),
      process: this.text("process"),
      scale: this.text("scale"),
      onceThrough: this.yesNo("onceThrough"),
      code: this.text("code"),
      domesticWater: this.amount("domesticWater")?.value ?? null,
      coolingWater: this.amount("coolingWater")?.value ?? null,
      others,
      rounding: { water: water?.half ?? 0, output: output?.half ?? 0, unitUse: use?.half ?? 0 },
      sharedWater: this.mergedDown("water"),
      unread: this.unread,
      refused: this.refused,
    };
  }

  // -- cells ---------------------------------------------------------------------------------------------------------------

  private columnOfKey(key: ColumnKey): number | undefined {
    return this.now.placement[key];
  }

  /** What the row's own cell holds; a cell merged across from its left belongs to another column. */
  private own(key: ColumnKey): Cell {
    const column = this.columnOfKey(key);
    return column === undefined ? null : this.source.grid.own(this.row, column);
  }

  /** The same, or what is merged down into it. */
  private seen(key: ColumnKey): Cell {
    const column = this.columnOfKey(key);
    if (column === undefined) return null;
    const { grid } = this.source;
    const merge = grid.mergeAt(this.row, column);
    if (!merge) return grid.own(this.row, column);
    return merge.column === column ? grid.own(merge.row, merge.column) : null;
  }

  /** The first row of a cell merged over this row and others. */
  private mergedDown(key: ColumnKey): number | null {
    const column = this.columnOfKey(key);
    const merge = column === undefined ? undefined : this.source.grid.mergeAt(this.row, column);
    return merge && merge.rows > 1 && merge.column === column && !isBlank(this.source.grid.own(merge.row, merge.column))
      ? merge.row
      : null;
  }

  // -- text ----------------------------------------------------------------------------------------------------------------

  private text(key: ColumnKey): string | null {
    const { block, layout } = this.source;
    const cell = this.seen(key);
    if (isFailure(cell)) return this.refuse(key, cell);
    const own = isBlank(cell) ? null : cleaned(cell, columnOf(key).type === "date");
    if (own !== null) {
      this.sayGivenDiffers(key, own);
      return own;
    }
    const carried = this.runs.get(key);
    if (carried) return carried.value;
    const given = block.given[key];
    if (given?.failure) return this.refuse(key, given.failure);
    const value = given?.value ?? layout.constants[key];
    return value === undefined ? null : cleaned(value);
  }

  /**
   * Where names stand once and the cells below are left blank, they hold for the rows below: that is how people fill sheets, but it
   * is an assumption and is said. A product holds on only for a further year of the same enterprise.
   */
  private carryDown(): void {
    this.now = this.years[0]!;
    if (isConsolidated(this.source.block.labels)) return;
    const blank = (key: ColumnKey) => this.columnOfKey(key) !== undefined && isBlank(this.seen(key));
    const firmBlank = blank("firm");
    const yearOwn = this.columnOfKey("year") !== undefined && !isBlank(this.own("year"));
    const productOn = blank("product") && firmBlank && yearOwn;
    for (const key of this.now.columns.keys()) {
      const holds =
        columnOf(key).carried === true
          ? key === "year"
            ? firmBlank && !blank("product")
            : firmBlank || key === "city" || key === "district"
          : key === "product"
            ? productOn
            : key === "outputUnit" && (productOn || (firmBlank && this.carried.get(key) !== undefined));
      if (!blank(key)) {
        this.endRun(key);
        const cell = this.seen(key);
        const value = isFailure(cell) ? null : cleaned(cell);
        // Below a formula without a result nobody knows whose rows follow.
        if (value === null) this.carried.delete(key);
        else this.carried.set(key, { value, row: this.row });
        continue;
      }
      const last = this.carried.get(key);
      if (!holds || !last) {
        this.endRun(key);
        if (!holds) this.carried.delete(key);
        continue;
      }
      const run = this.runs.get(key);
      if (run) run.last = this.row;
      else this.runs.set(key, { from: last.row, value: last.value, first: this.row, last: this.row });
    }
  }

  private endRun(key: ColumnKey): void {
    const run = this.runs.get(key);
    if (!run) return;
    this.runs.delete(key);
    const { title } = columnOf(key);
    const values = { column: title, value: run.value, from: run.from + 1, first: run.first + 1, last: run.last + 1 };
    this.say(
      "carried",
      "notice",
      run.first,
      this.columnOfKey(key) ?? null,
      key,
      message("surveyCarried", values),
      run.first,
    );
  }

  // -- years, yes and no ---------------------------------------------------------------------------------------------------

  private year(): number | null {
    if (this.now.year !== null) return this.now.year;
    const cell = this.seen("year");
    if (isFailure(cell)) return this.refuse("year", cell);
    const read = readYear(cell);
    if (read === "unreadable") {
      this.unread.push("year");
      return null;
    }
    if (read !== null) return read;
    const { block, layout } = this.source;
    const otherwise = this.runs.get("year")?.value ?? block.given.year?.value ?? layout.constants.year ?? null;
    const year = readYear(otherwise);
    return year === "unreadable" ? null : year;
  }

  private yesNo(key: ColumnKey): boolean | null {
    const text = this.text(key);
    if (text === null || isBlankMark(text)) return text !== null && text.startsWith("无") ? false : null;
    if (/^(?:是|有|含|包含|包括|√|✓|Y|YES|TRUE|1|直流.*)$/i.test(text)) return true;
    if (/^(?:否|不|不含|不包含|不包括|×|✗|N|NO|FALSE|0|循环.*|间冷.*|空冷.*)$/i.test(text)) return false;
    this.unread.push(key);
    return null;
  }

  // -- amounts -------------------------------------------------------------------------------------------------------------

  /** A number in the unit of the forms, with half of its last digit. */
  private amount(key: ColumnKey): { readonly value: number; readonly half: number } | null {
    const found = this.number(key, this.mergedDown(key) === null);
    if (found === null) return null;
    const { quantity, unit: formUnit } = columnOf(key);
    if (!quantity || !formUnit || quantity === "count") return found;
    const stated = this.statedUnit(key, quantity);
    if (stated === "unknown") return null;
    const read = this.counted(key, found, stated);
    if (read === null) return null;
    const { unit } = read;
    const factor = unit ? formFactor(unit, quantity) : 1;
    if (factor === null) return this.sayUnsuitable(key, unit!);
    // A share is a fraction whatever its header says: 92 % is written 92 and 0.92.
    if (quantity === "share") return read.value > 1.5 ? { value: read.value / 100, half: read.half / 100 } : read;
    if (!unit && read.value !== 0) this.sayAssumedUnit(key, formUnit);
    // 30000 × 0.0001 must give 3 and no 3.0000000000000004.
    return factor === 1 ? read : { value: tidy(read.value * factor), half: read.half * factor };
  }

  /** The number in a column's cell, or where that is blank the one that holds for all rows. */
  private number(key: ColumnKey, orGiven = true): ReadNumber | null {
    const { block, layout } = this.source;
    let cell: Cell = this.own(key);
    if (isBlank(cell) && orGiven) {
      const given = block.given[key];
      cell = given?.failure ?? given?.value ?? layout.constants[key] ?? null;
    }
    if (isFailure(cell)) return this.refuse(key, cell);
    const read = readNumber(cell);
    if (read !== "unreadable") return read;
    this.unread.push(key);
    return null;
  }

  /**
   * A number with the unit that it is counted in: its own, or the one stated for its column. Behind 千, 万 or 亿 alone the column's
   * unit has to be one that counts singly; of a column in 万m³ nobody knows whether "1200万" means it once or twice.
   */
  private counted(key: ColumnKey, read: ReadNumber, stated: Unit | null): ReadNumber | null {
    const { unit, value, half } = read;
    if (unit === null) return { value, half, unit: stated };
    if (!isMultiplier(unit)) {
      // Of another quantity it is left out, which is said as well.
      const alike = stated !== null && sameDimensions(unit.dimensions, stated.dimensions);
      if (alike && !isSame(unit, stated)) this.sayOtherUnit(key, unit, stated);
      return read;
    }
    if (!stated || !countsSingly(stated)) {
      const values = { column: columnOf(key).title, multiplier: unit.text, unit: stated?.text ?? "—" };
      return this.leaveOut(key, "multiplierUnclear", message("surveyMultiplierUnclear", values));
    }
    const times = unit.up / unit.down;
    return { value: tidy(value * times), half: half * times, unit: stated };
  }

  /** The unit that the header states, or a note above the table; "unknown" where what they state is none that we know. */
  private statedUnit(key: ColumnKey, quantity: Quantity): Unit | null | "unknown" {
    const { block, unitNotes } = this.source;
    const column = this.now.columns.get(key);
    const header = column ? column.unit : block.given[key]?.unit;
    if (header) return readUnit(header);
    const note = unitNotes.units.find((text) => formFactor(readUnit(text)!, quantity) !== null);
    if (note !== undefined) return readUnit(note);
    const unknown = column?.unknownUnit ?? (quantity === "share" ? undefined : unitNotes.unknown[0]);
    if (unknown === undefined) return null;
    const values = { column: columnOf(key).title, unit: unknown };
    this.leaveOut(key, "unitNotKnown", message("surveyUnitNotKnown", values), "");
    return "unknown";
  }

  private outputUnit(): Unit | null {
    const header = this.now.columns.get("output")?.unit ?? null;
    const headerUnit = header === null ? null : readOutputUnit(header);
    const text = this.text("outputUnit");
    if (text === null || isBlankMark(text)) return headerUnit ?? this.unitInCell();
    const ofUse = outputUnitOfUse(text);
    const unit = readOutputUnit(ofUse ?? text);
    if (headerUnit) {
      if (unit && !ofUse && !isSame(unit, headerUnit)) {
        const values = { header: header!, cell: text };
        this.sayHere("unitConflict", "warning", "outputUnit", message("surveyUnitConflict", values), text);
      }
      return headerUnit;
    }
    if (ofUse) {
      const values = { value: text, unit: ofUse };
      this.sayHere("unitOfUse", "notice", "outputUnit", message("surveyUnitOfUse", values), text);
    }
    return unit;
  }

  /** "500吨" where neither header nor column names a unit. */
  private unitInCell(): Unit | null {
    const cell = this.own("output");
    const read = isFailure(cell) ? null : readNumber(cell);
    return read !== null && read !== "unreadable" && read.unit && !isMultiplier(read.unit) ? read.unit : null;
  }

  private amountOfOutput(key: "output" | "capacity", unit: Unit | null): ReadNumber | null {
    const found = this.number(key);
    if (found === null) return null;
    const header = this.headerOutputUnit(key);
    const read = this.counted(key, found, header ?? unit);
    if (read === null) return null;
    const own = read.unit;
    if (!own || !unit || isSame(own, unit)) return read;
    if (!sameDimensions(own.dimensions, unit.dimensions)) return this.sayUnsuitable(key, own);
    const factor = factorBetween(own, unit);
    return { value: tidy(read.value * factor), half: read.half * factor, unit };
  }

  private headerOutputUnit(key: "output" | "capacity"): Unit | null {
    const header = this.now.columns.get(key)?.unit;
    return header ? readOutputUnit(header) : null;
  }

  /** In m³ per one of the output's unit, the number before it taken away: of 万t per t. */
  private unitUse(outputUnit: Unit | null) {
    const read = this.number("unitUse", false);
    if (read === null) return null;
    if (read.unit && isMultiplier(read.unit)) return this.sayUnsuitable("unitUse", read.unit);
    const stated = read.unit ?? this.statedUseUnit();
    if (!stated || !outputUnit) return { ...read, statesUnit: false };
    const wanted = useUnit(outputUnit);
    if (isSame(stated, wanted)) return { ...read, statesUnit: true };
    if (!sameDimensions(stated.dimensions, wanted.dimensions)) return this.sayUnsuitable("unitUse", stated);
    const factor = factorBetween(stated, wanted);
    return { value: tidy(read.value * factor), half: read.half * factor, statesUnit: true };
  }

  private statedUseUnit(): Unit | null {
    const header = this.now.columns.get("unitUse")?.unit;
    return header ? readUnit(header) : null;
  }

  // -- what had to be assumed ----------------------------------------------------------------------------------------------

  private sayAssumedUnit(key: ColumnKey, unit: string): void {
    const { block } = this.source;
    const column = this.columnOfKey(key);
    const values = { column: columnOf(key).title, unit };
    const row = block.headerRow + block.headerRows - 1;
    this.say("unitAssumed", "notice", row, column ?? null, key, message("surveyUnitAssumed", values), key);
  }

  private sayUnsuitable(key: ColumnKey, unit: Unit): null {
    const values = { column: columnOf(key).title, unit: unit.text };
    return this.leaveOut(key, "unitUnsuitable", message("surveyUnitUnsuitable", values));
  }

  /** The cell names another unit than its header: the cell is followed, and that is said. */
  private sayOtherUnit(key: ColumnKey, unit: Unit, stated: Unit): void {
    const values = { column: columnOf(key).title, cell: unit.text, header: stated.text };
    this.sayHere("unitInCell", "notice", key, message("surveyUnitInCell", values), this.row);
  }

  /** The row's own value goes before what is stated for the whole table, which is then not carried. */
  private sayGivenDiffers(key: ColumnKey, own: string): void {
    const given = this.source.block.given[key];
    if (given === undefined || given.value === "" || given.assumed || given.failure || cleaned(given.value) === own)
      return;
    const values = { column: columnOf(key).title, given: given.value, own };
    this.sayHere("givenDiffers", "notice", key, message("surveyGivenDiffers", values), "");
  }

  private sayNotCarried({ index, cells, first }: Foreign): void {
    const { block } = this.source;
    const column = block.firstColumn + index;
    const label = block.labels[index]!.join(" / ") || cellName(block.headerRow, column);
    const text = message("surveyNotCarried", { label, cells, cell: cellName(first, column) });
    this.say("notCarried", "notice", block.headerRow + block.headerRows - 1, column, null, text, index);
  }

  /** A formula that gives an error, or that nobody has calculated. Of a column that we calculate ourselves it is said once. */
  private refuse(key: ColumnKey, { code, message: reason }: Failure): null {
    const text = reason?.key === "surveyNotCalculated" ? reason : message("surveyFormulaError", { value: code });
    if (columnOf(key).required) return this.leaveOut(key, "formulaError", text);
    this.refused.push(key);
    // What our forms leave to whoever opens them, we calculate ourselves: nobody has filled it in.
    if (text === reason && columnOf(key).computed) return null;
    this.sayHere("formulaError", columnOf(key).computed ? "notice" : "warning", key, text, code);
    return null;
  }

  /** A value that is not taken, with the reason. */
  private leaveOut(key: ColumnKey, check: string, text: Message, once: string | number = this.row): null {
    this.refused.push(key);
    this.sayHere(check, "error", key, text, once);
    return null;
  }

  private sayHere(check: string, severity: Severity, key: ColumnKey, text: Message, once: string | number): void {
    this.say(check, severity, this.row, this.columnOfKey(key) ?? null, key, text, once);
  }

  /** What holds for a whole table is said once. */
  private say(
    check: string,
    severity: Severity,
    row: number,
    column: number | null,
    key: ColumnKey | null,
    text: Message,
    once: string | number = "",
  ): void {
    const said = `${check} ${key} ${once}`;
    if (this.said.has(said)) return;
    this.said.add(said);
    const { file, sheet } = this.source;
    this.issues.push({ check, severity, file, sheet, row, column, key, message: text });
  }
}

/** Cells as plain values: an error is its code. */
function plain(cells: readonly Cell[]): readonly Cell[] {
  return cells.some(isFailure) ? cells.map((cell) => (isFailure(cell) ? cell.code : cell)) : cells;
}

function isSame(first: Unit, second: Unit): boolean {
  return sameDimensions(first.dimensions, second.dimensions) && factorBetween(first, second) === 1;
}

function cleaned(cell: Cell, isDate = false): string | null {
  const text = typeof cell === "string" ? cell : isDate && typeof cell === "number" ? dateOf(cell) : describeCell(cell);
  const clean = /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  return clean === "" ? null : clean;
}

/** A date as files keep it, the number of a day, as people write it. */
function dateOf(day: number): string {
  const isDay = Number.isInteger(day) && day > 1 && day < 110_000;
  return isDay ? new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10) : String(day);
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
