/** The rows of one table, read by its layout. */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import { cellName } from "../../workbook/address";
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { GivenValue } from "../headers/given";
import type { Issue } from "../issue";
import type { SurveyRecord } from "../record";
import { isNotCalculated } from "../sheet";
import { Amounts } from "./amounts";
import { CarriedDown } from "./carried";
import { CurrentRow } from "./current-row";
import { outputUnitOf } from "./output-unit";
import type { AsideReason } from "./row";
import { RowReader } from "./row";
import type { BlockSource, SampleColumns } from "./source";
import { samplesOf } from "./source";
import { StatedUnits } from "./stated-unit";
import { Texts } from "./texts";

interface Foreign {
  readonly index: number;
  cells: number;
  first: number;
}

/** Columns that are fields of a record; what else a sheet has of our columns is among its `others`. */
const named: ReadonlySet<ColumnKey> = new Set<ColumnKey>(
  [
    "city district firm year product outputValue valueAdded outputUnit capacity output water unitUse remark source process",
    "scale onceThrough code domesticWater coolingWater",
  ].flatMap((line) => line.split(" ")) as ColumnKey[],
);

export class BlockReader {
  private readonly rows: RowReader;
  private readonly samples: readonly [SampleColumns, ...SampleColumns[]];
  private readonly at: CurrentRow;
  private readonly carried: CarriedDown;
  private readonly texts: Texts;
  private readonly amounts: Amounts;
  private hasRecords = false;
  /** Keys beside the fields of a record: those that its columns have, or the lines around the table state. */
  private readonly further: ReadonlyMap<SampleColumns, readonly ColumnKey[]>;
  /** Columns that mean none of ours, and what stands in them. */
  private readonly foreign: Foreign[];

  constructor(private readonly source: BlockSource) {
    const { grid, block, layout } = source;
    this.rows = new RowReader(grid, block, layout);
    this.samples = samplesOf(source);
    this.at = new CurrentRow(source, this.samples[0]);
    this.carried = new CarriedDown(this.at);
    this.texts = new Texts(this.at, this.carried);
    this.amounts = new Amounts(this.at, new StatedUnits(this.at));
    const given = Object.keys(block.given) as ColumnKey[];
    this.further = new Map(
      this.samples.map((sample) => {
        const keys = new Set([...sample.columns.keys(), ...given]);
        return [sample, [...keys].filter((key) => !named.has(key))];
      }),
    );
    const used = new Set(layout.columns.flatMap(({ index, unitIndex }) => [index, unitIndex]));
    this.foreign = block.labels.flatMap((_, index) => (used.has(index) ? [] : [{ index, cells: 0, first: 0 }]));
    this.sayAssumed();
  }

  /** The records of a row, one a year and product; or why it has none. */
  read(row: number): readonly SurveyRecord[] | AsideReason {
    const reason = this.rows.reasonAside(row);
    if (reason !== null) {
      if (reason === "subtotal" || reason === "heading" || reason === "repeatedHeader") this.carried.close();
      return reason;
    }
    this.at.row = row;
    this.at.now = this.samples[0];
    this.countForeign();
    this.carried.nextRow();
    const records: SurveyRecord[] = [];
    const filled = this.samples.length > 1 ? this.samples.filter((columns) => !this.isBlank(columns)) : this.samples;
    for (const columns of filled) {
      const products = filled.filter(({ year }) => year === columns.year);
      this.at.begin(columns, products[0] !== columns);
      records.push(this.record(products.length > 1));
    }
    if (records.length === 0) return "unfilled";
    this.hasRecords = true;
    return records;
  }

  /** What had to be assumed, once everything is read. */
  finish(): readonly Issue[] {
    this.carried.end();
    if (this.hasRecords) this.sayUnanswered();
    for (const column of this.foreign) if (column.cells > 0) this.sayNotCarried(column);
    return this.at.issues;
  }

  /** What names of the sheet or the file say, or whoever confirmed the layout said once for every table of it. */
  private sayAssumed(): void {
    const { block, layout } = this.source;
    const { firm, year } = block.given;
    const hasColumn = (wanted: ColumnKey) =>
      layout.columns.some(({ key, year: ofYear }) => key === wanted || (wanted === "year" && ofYear !== null));
    if (year?.assumed && !hasColumn("year")) {
      const text = message("surveyYearAssumed", { year: year.value });
      this.at.say("yearAssumed", "notice", { row: year.row, column: year.column, key: "year" }, text);
    }
    if (firm?.assumed && !hasColumn("firm")) {
      const text = message("surveyFirmAssumed", { firm: firm.value });
      this.at.say("firmAssumed", "notice", { row: firm.row, column: null, key: "firm" }, text);
    }
    for (const [key, value] of Object.entries(layout.constants) as [ColumnKey, string | number][]) {
      if (hasColumn(key) || block.given[key] !== undefined) continue;
      const text = message("surveyConstantUsed", { column: columnOf(key).title, value: String(value) });
      const place = { row: block.headerRow + block.headerRows - 1, column: null, key };
      this.at.say("constantUsed", key === "firm" ? "warning" : "notice", place, text);
    }
  }

  /** `besideOthers`: one of several products of the row. */
  private record(besideOthers: boolean): SurveyRecord {
    const { at, texts, amounts } = this;
    const { file, sheet, grid } = this.source;
    const places = grid.placesIn(at.row);
    const unit = outputUnitOf(at, texts.of("outputUnit"));
    const output = at.refused.includes("output") ? null : amounts.ofOutput("output", unit);
    const water = amounts.of("water");
    const use = amounts.unitUse(unit);
    return {
      file,
      sheet,
      row: grid.rowPlace(at.row).row,
      placement: at.now.placement,
      ...(places && { places }),
      raw: plain(grid.row(at.row)),
      city: texts.of("city"),
      district: texts.of("district"),
      firm: texts.of("firm"),
      year: texts.year(),
      product: texts.of("product"),
      outputValue: amounts.of("outputValue")?.value ?? null,
      valueAdded: amounts.of("valueAdded")?.value ?? null,
      outputUnit: unit?.text ?? texts.of("outputUnit"),
      capacity: amounts.ofOutput("capacity", unit)?.value ?? null,
      output: output?.value ?? null,
      water: water?.value ?? null,
      unitUse: use?.value ?? null,
      unitUseStatesUnit: use?.statesUnit ?? false,
      remark: texts.of("remark"),
      source: texts.of("source"),
      process: texts.of("process"),
      scale: texts.of("scale"),
      onceThrough: texts.yesNo("onceThrough"),
      code: texts.of("code"),
      domesticWater: amounts.of("domesticWater")?.value ?? null,
      coolingWater: amounts.of("coolingWater")?.value ?? null,
      others: this.others(),
      rounding: { water: water?.half ?? 0, output: output?.half ?? 0, unitUse: use?.half ?? 0 },
      sharedWater: besideOthers && at.mapped("water")?.group === undefined ? at.row : at.mergedDown("water"),
      unread: at.unread,
      refused: at.refused,
    };
  }

  private others(): SurveyRecord["others"] {
    const others: Partial<Record<ColumnKey, string | number | boolean>> = {};
    for (const key of this.further.get(this.at.now)!) {
      const { type, quantity } = columnOf(key);
      const value = type === "number" && quantity ? (this.amounts.of(key)?.value ?? null) : this.texts.of(key);
      if (value !== null) others[key] = value;
    }
    return others;
  }

  /** Whether nothing is said of the year and product: a unit printed into the form says nothing. */
  private isBlank({ columns }: SampleColumns): boolean {
    const { grid, block } = this.source;
    return [...columns.values()].every(
      ({ key, year, group, index }) =>
        (year === null && group === undefined) ||
        (group !== undefined && columnOf(key).type === "unit") ||
        isBlank(grid.seen(this.at.row, block.firstColumn + index)),
    );
  }

  private countForeign(): void {
    const { grid, block } = this.source;
    for (const column of this.foreign) {
      const cell = grid.own(this.at.row, block.firstColumn + column.index);
      if (isBlank(cell) || isNotCalculated(cell)) continue;
      if (column.cells++ === 0) column.first = this.at.row;
    }
  }

  /** A label above the table with nothing beside it. What a sample cannot do without is said at each of them. */
  private sayUnanswered(): void {
    for (const [key, given] of Object.entries(this.source.block.given) as [ColumnKey, GivenValue][]) {
      if (given.value !== "" || given.failure || columnOf(key).required) continue;
      if (this.source.layout.columns.some((column) => column.key === key)) continue;
      const { row, column } = given;
      const text = message("surveyMissing", { column: columnOf(key).title });
      this.at.say("missing", "warning", { row, column, key }, text);
    }
  }

  private sayNotCarried({ index, cells, first }: Foreign): void {
    const { grid, block } = this.source;
    const { headerRow, headerRows, firstColumn, labels } = block;
    const column = firstColumn + index;
    const nameOf = (row: number) => {
      const place = grid.placeOf(row, column);
      return cellName(place.row, place.column);
    };
    const label = labels[index]!.join(" / ") || nameOf(headerRow);
    const text = message("surveyNotCarried", { label, cells, cell: nameOf(first) });
    const place = { row: headerRow + headerRows - 1, column, key: null };
    this.at.say("notCarried", "notice", place, text, index);
  }
}

/** Cells as plain values: an error is its code. */
function plain(cells: readonly Cell[]): readonly Cell[] {
  return cells.some(isFailure) ? cells.map((cell) => (isFailure(cell) ? cell.code : cell)) : cells;
}
