/** Values of other standards that the documents print for comparison: national, guide, other provinces. */
import type { Dataset } from "./dataset";
import { recordsOf } from "./dataset";
import { normalise } from "./normalise";
import type { Purpose } from "./standard";
import { purposes } from "./standard";

export type ComparatorKind = "national" | "guide" | "province" | "cleaner-production" | "other";

export interface Comparator {
  readonly issuer: string;
  /** Number or name of the standard, or "" where the documents do not say. */
  readonly standard: string;
  readonly year: number | null;
  readonly region: string;
  readonly kind: ComparatorKind;
  readonly product: string;
  readonly condition: string;
  readonly unit: string;
  readonly tier: string;
  /** Null where the source does not tell what the value is for, or it is an average. */
  readonly purpose: Purpose | null;
  readonly value: string;
  readonly low: number;
  /** Greater than low for a range such as 5.5~6.0. */
  readonly high: number;
  /** The tables that print it. */
  readonly tables: readonly string[];
  /** Table and entry of each: where to look it up. */
  readonly places: readonly string[];
  readonly status: "certain" | "doubtful";
  readonly note: string;
}

/** The comparators of a dataset, each once however many tables repeat it; coefficients, which are no quotas, are left out. */
export function comparatorsOf(dataset: Dataset): Comparator[] {
  const found = new Map<string, Comparator & { tables: string[]; places: string[] }>();
  for (const record of recordsOf(dataset)) {
    const field = (name: string) => String(record[name] ?? "");
    const value = field("value");
    if (value === "" || field("unit") === "无量纲") continue;
    const low = Number(record["low"] ?? value);
    const high = Number(record["high"] ?? value);
    const purpose = purposes.find((known) => known === record["purpose"]) ?? null;
    const comparator = {
      issuer: field("issuer"),
      standard: field("standard"),
      year: record["year"] === null ? null : Number(record["year"]),
      region: field("region"),
      kind: field("kind") as ComparatorKind,
      product: field("product"),
      condition: field("condition"),
      unit: field("unit"),
      tier: field("tier"),
      purpose,
      value,
      low,
      high,
      tables: [field("table")],
      places: [`表 ${field("table")} 第 ${field("entry")} 项`],
      status: field("status") as Comparator["status"],
      note: field("note"),
    };
    const { issuer, standard, product, condition, unit, tier } = comparator;
    const key = [issuer, standard, product, condition, unit, purpose ?? tier, low, high].map((part) =>
      normalise(String(part)),
    );
    const known = found.get(key.join("\t"));
    if (!known) found.set(key.join("\t"), comparator);
    else if (!known.tables.includes(comparator.tables[0]!)) {
      known.tables.push(...comparator.tables);
      known.places.push(...comparator.places);
    }
  }
  return [...found.values()];
}
