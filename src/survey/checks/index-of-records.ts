/** Everything the checks look up, made once in one pass over the records. */
import { normalise } from "../../standards/normalise";
import { grouped } from "../../statistics/grouped";
import type { Dimensions } from "../../units/atoms";
import type { SurveyRecord } from "../record";
import { readOutputUnit, useUnit } from "../units";

/** A record with what follows from it. */
export interface Entry {
  readonly record: SurveyRecord;
  readonly at: number;
  /** Names reduced to what distinguishes them; "" where blank. */
  readonly firm: string;
  readonly product: string;
  /** The products whose water is one volume with its own; null where the volume is its own alone. */
  readonly sharedBy: string | null;
  /** m³ per one of the output's unit (of 万t: per t); null where water, output or unit is missing or not above zero. */
  readonly use: number | null;
  /** log10 of the unit use in base units, so that t and kg of one product compare. */
  readonly level: number | null;
  /** How many of the single unit an output unit is: 10,000 for 万t. */
  readonly unitSize: number;
  readonly dimensions: Dimensions | null;
  /** What it can be compared with: its product, counted alike. */
  readonly kind: string;
}

/** Records of one enterprise and product, by year. */
export type Series = readonly Entry[];

export class RecordIndex {
  readonly entries: readonly Entry[];
  /** By enterprise, product and dimension of the unit, sorted by year. */
  readonly series: readonly Series[];
  /** What an enterprise made in one year. */
  readonly firmYears: readonly (readonly Entry[])[];
  private readonly levels = new Map<string, Float64Array>();
  private readonly seriesOf = new Map<Entry, Series>();

  constructor(records: readonly SurveyRecord[]) {
    const names = new Map<string, string>();
    const nameOf = (text: string | null) => {
      if (text === null) return "";
      let name = names.get(text);
      if (name === undefined) names.set(text, (name = normalise(text)));
      return name;
    };
    const sharing = sharingWater(records);
    this.entries = records.map((record, at) => {
      return entryOf(record, at, nameOf(record.firm), nameOf(record.product), sharing.get(record) ?? null);
    });
    const series = new Map<string, Entry[]>();
    const firmYears = new Map<string, Entry[]>();
    const levels = new Map<string, number[]>();
    for (const entry of this.entries) {
      if (entry.firm === "" || entry.product === "") continue;
      const { kind } = entry;
      push(series, `${entry.firm}\n${kind}`, entry);
      if (entry.record.year !== null) push(firmYears, `${entry.firm}\n${entry.record.year}`, entry);
      if (entry.level !== null) push(levels, kind, entry.level);
    }
    this.series = [...series.values()];
    for (const list of series.values()) {
      list.sort((first, second) => (first.record.year ?? 0) - (second.record.year ?? 0));
      for (const entry of list) this.seriesOf.set(entry, list);
    }
    this.firmYears = [...firmYears.values()];
    for (const [kind, values] of levels) this.levels.set(kind, Float64Array.from(values).sort());
  }

  /** The other years of the same enterprise and product. */
  otherYears(entry: Entry): readonly Entry[] {
    return (this.seriesOf.get(entry) ?? []).filter(
      (other) => other !== entry && other.record.year !== entry.record.year,
    );
  }

  /** log10 of the median unit use of the product over all enterprises, where there are enough to speak of one. */
  medianLevel(entry: Entry): number | null {
    const levels = this.levels.get(entry.kind);
    return levels && levels.length >= 8 ? middle(levels) : null;
  }
}

export function middle(sorted: ArrayLike<number>): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

interface OutputUnit {
  readonly size: number;
  readonly base: number;
  readonly dimensions: Dimensions;
  /** The dimensions as text. */
  readonly counted: string;
}

const outputUnits = new Map<string, OutputUnit | null>();

function outputUnitNamed(text: string): OutputUnit | null {
  let known = outputUnits.get(text);
  if (known === undefined) {
    const unit = readOutputUnit(text);
    if (unit) {
      const use = useUnit(unit);
      // m³ per single unit over m³ per base unit is what one single unit measures in base units.
      const single = use.down / use.up;
      const { dimensions } = unit;
      known = {
        size: unit.up / unit.down / single,
        base: single,
        dimensions,
        counted: Object.entries(dimensions).flat().join(" "),
      };
    } else known = null;
    if (outputUnits.size > 1000) outputUnits.clear();
    outputUnits.set(text, known);
  }
  return known;
}

/** The merged cell that gives a record its water. */
export function waterCell({ file, sheet, sharedWater, placement }: SurveyRecord): string {
  return `${file}\n${sheet}\n${sharedWater}\n${placement.water}`;
}

/** The records that have one volume with others, each with the products that have it together. */
export function sharingWater(records: readonly SurveyRecord[]): ReadonlyMap<SurveyRecord, string> {
  const byCell = grouped(
    records.filter(({ sharedWater }) => sharedWater !== null),
    waterCell,
  );
  const sharing = new Map<SurveyRecord, string>();
  for (const together of byCell.values()) {
    if (together.length < 2) continue;
    const products = productsOf(together).join("、");
    for (const record of together) sharing.set(record, products);
  }
  return sharing;
}

/** Each once. */
export function productsOf(records: readonly SurveyRecord[]): readonly string[] {
  return [...new Set(records.map(({ product }) => product ?? "—"))];
}

function entryOf(record: SurveyRecord, at: number, firm: string, product: string, sharedBy: string | null): Entry {
  const unit = record.outputUnit === null ? null : outputUnitNamed(record.outputUnit);
  const { water, output } = record;
  // A volume that several products share is nobody's own.
  const known = sharedBy === null && unit !== null && water !== null && output !== null && water > 0 && output > 0;
  const use = known ? (water * 10_000) / (output * unit.size) : null;
  return {
    record,
    at,
    firm,
    product,
    use,
    level: use === null ? null : Math.log10(use / unit!.base),
    sharedBy,
    unitSize: unit?.size ?? 1,
    dimensions: unit?.dimensions ?? null,
    kind: `${product}\n${unit?.counted ?? ""}`,
  };
}
