import { message } from "../../language/messages";
import { sameDimensions } from "../../units/unit";
import type { Issue } from "../issue";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import type { Entry, RecordIndex } from "./index-of-records";
import { productsOf, waterCell } from "./index-of-records";
import { overlaps } from "./rounding";

/**
 * Several products of an enterprise have one water volume: a merged cell, or the same volume on each row. No unit use follows
 * from it (江西晨鸣纸业, revision report figure 4.2-3).
 */
export const sharedWater: Check = {
  id: "sharedWater",
  title: { zh: "多种产品共用一个水量", en: "Products share one volume" },
  *run(index) {
    for (const group of groupsOf(index)) {
      const products = productsOf(group.map(({ record }) => record));
      const first = group[0]!;
      const water = group.find(({ record }) => record.water !== null)?.record.water;
      if (water === undefined || water === null) continue;
      const values = { products, water: shown(water) };
      const key = overAll(group) ? "surveySharedWaterStated" : "surveySharedWater";
      const told: readonly Entry[] = first.sharedBy !== null ? [first] : group;
      for (const { record } of told) yield issueOf(key, record, values);
    }
  },
};

function issueOf(
  key: "surveySharedWater" | "surveySharedWaterStated",
  record: Entry["record"],
  values: { readonly products: readonly string[]; readonly water: number },
): Issue {
  return issueAt("sharedWater", "warning", record, "water", message(key, values));
}

/** Records whose stated unit use is the volume over all products together. */
export function usesOverAll(index: RecordIndex): ReadonlySet<Entry> {
  const entries = new Set<Entry>();
  for (const group of groupsOf(index)) {
    if (overAll(group)) for (const entry of group) entries.add(entry);
  }
  return entries;
}

function* groupsOf(index: RecordIndex): Generator<readonly Entry[]> {
  for (const entries of index.firmYears) {
    if (entries.length < 2) continue;
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const { water } = entry.record;
      const key = entry.sharedBy !== null ? waterCell(entry.record) : water !== null && water > 0 ? `= ${water}` : null;
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    for (const group of groups.values()) {
      if (new Set(group.map(({ product }) => product)).size > 1) yield group;
    }
  }
}

function overAll(group: readonly Entry[]): boolean {
  const stated = group.find(({ record }) => record.unitUse !== null && record.unitUse > 0);
  const measured = group.find(({ record }) => record.water !== null);
  if (!stated || !measured) return false;
  const { dimensions } = stated;
  let output = 0;
  let half = 0;
  for (const { record, unitSize, dimensions: own } of group) {
    if (record.output === null || !own || !dimensions || !sameDimensions(own, dimensions)) return false;
    output += record.output * unitSize;
    half += record.rounding.output * unitSize;
  }
  if (output <= half) return false;
  const { water, rounding } = measured.record;
  const use = {
    low: ((water! - rounding.water) * 10_000) / (output + half),
    high: ((water! + rounding.water) * 10_000) / (output - half),
  };
  return overlaps(use, stated, stated.record.unitUse!);
}
