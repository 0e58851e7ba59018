/** A water balance as a sheet or a report prints it. What is blank is unknown: it is never zero. */
import type { Place } from "../documents/document";
import type { Message } from "../language/messages";
import { sumOfKnown } from "../statistics/summary";
import type { FlowKey } from "./columns";

export interface Entry {
  /** Null: the column is there, and its cell is blank. */
  readonly value: number | null;
  readonly place: Place;
}

/** A column that the sheet does not have has no entry. */
export type Entries = Readonly<Partial<Record<FlowKey, Entry>>>;

/** Fresh water of one source. */
export interface SourcePart {
  readonly name: string;
  readonly entry: Entry;
}

export interface UseUnit {
  readonly name: string;
  readonly entries: Entries;
  /** Its fresh water by source, where the table tells it apart. */
  readonly bySource?: readonly SourcePart[];
  /** What it makes; "" where it serves all products. */
  readonly product: string;
  /** Of its measurements: standard deviation over volume; null where nobody says. */
  readonly uncertainty: number | null;
}

/** A line of a list of flows. */
export interface ListedFlow {
  readonly from: string;
  readonly to: string;
  /** What kind of water it is; null where the list does not say. */
  readonly key: FlowKey | null;
  readonly volume: Entry;
  readonly uncertainty: number | null;
}

/** A product of the period of the test, with what its unit water use needs. */
export interface TestedProduct {
  readonly name: string;
  /** Process or scale, as quotas tell products apart; "" where nobody says. */
  readonly condition: string;
  readonly output: number | null;
  readonly unit: string;
  /** Days in which the output was made. */
  readonly days: number | null;
  /** Of the water that serves all products, as a fraction. */
  readonly share: number | null;
}

export interface WaterSource {
  readonly name: string;
  /** 地表水, 再生水 …; "" where nobody says. */
  readonly kind: string;
  readonly taken: Entry;
  readonly uncertainty: number | null;
}

export interface WaterBalance {
  readonly title: string;
  /** Of all volumes: m³/d, m³/h, m³/月, m³/a, or "" where the sheet does not say. */
  readonly unit: string;
  readonly sources: readonly WaterSource[];
  readonly units: readonly UseUnit[];
  /** Where the balance is a list of flows: its units are made from it. */
  readonly flows: readonly ListedFlow[];
  readonly products: readonly TestedProduct[];
  /** The row of totals as printed, to be held against the sums. */
  readonly printed: UseUnit | null;
  /** Indicators that the document itself states, as fractions. */
  readonly stated?: readonly { readonly name: string; readonly text: string; readonly value: number }[];
  /** Lines below the table; they explain what the sums do not. */
  readonly remarks: readonly string[];
  /** What was noticed while the sheet was read. */
  readonly noticed: readonly Message[];
}

/** What a reader fills in. */
export const blankBalance: WaterBalance = {
  title: "",
  unit: "",
  sources: [],
  units: [],
  flows: [],
  products: [],
  printed: null,
  remarks: [],
  noticed: [],
};

/** Volumes of the same kind (two sources of fresh water) count together, in the place of the first. */
export function entriesOf(volumes: readonly (readonly [FlowKey, Entry])[]): Entries {
  const entries: Partial<Record<FlowKey, Entry>> = {};
  for (const [key, { value, place }] of volumes) {
    const before = entries[key];
    const known = before?.value ?? null;
    const sum = known === null || value === null ? (known ?? value) : rounded(known + value);
    entries[key] = { value: sum, place: before?.place ?? place };
  }
  return entries;
}

export function valueOf(entries: Entries, key: FlowKey): number | null {
  return entries[key]?.value ?? null;
}

/** The sum of what is entered; null where nothing is. */
export function sumOf(units: readonly UseUnit[], key: FlowKey): number | null {
  return roundedSum(units.map(({ entries }) => valueOf(entries, key)));
}

/** Null where none is known. */
export function roundedSum(values: readonly (number | null)[]): number | null {
  const sum = sumOfKnown(values);
  return sum === null ? null : rounded(sum);
}

/** Sums of printed decimals without what binary fractions add to them. */
export function rounded(value: number): number {
  return Number(value.toFixed(9));
}
