import { secondMean } from "./second-mean";
import { deviation, extent, mean } from "./summary";

/** The columns of table 5.4-1 of the revision report, and the standard deviation. */
export interface SampleSummary {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** With n − 1; null for a single value. */
  readonly deviation: number | null;
  readonly secondMean: number;
}

/** The figures of at least one value; with weights the mean, deviation and second mean are weighted. */
export function summarise(values: readonly number[], weights?: readonly number[]): SampleSummary {
  const average = mean(values, weights);
  const spread = deviation(values, weights, average);
  return {
    count: values.length,
    ...extent(values),
    mean: average,
    deviation: Number.isNaN(spread) ? null : spread,
    secondMean: secondMean(values, 2, weights),
  };
}

export interface GroupSummary {
  readonly key: string | number | boolean;
  /** Rows of this key, excluded and unmeasured ones too. */
  readonly total: number;
  /** Null where every row is excluded or has no value. */
  readonly summary: SampleSummary | null;
}

interface Group {
  readonly key: string | number | boolean;
  total: number;
  readonly values: number[];
  readonly weights: number[];
}

/**
 * The figures of every product of a sample table in one pass, in the order in which products first appear. A row counts towards its
 * product's total; a row that is excluded or lacks its value (or its weight) counts no further. Rows without a product are skipped.
 */
export function summariseBy(
  keys: readonly (string | number | boolean | null)[],
  values: readonly (number | null)[],
  excluded: readonly (boolean | null)[] | null,
  weights: readonly (number | null)[] | null,
): GroupSummary[] {
  const groups = new Map<string | number | boolean, Group>();
  const groupBySpelling = new Map<string, Group>();
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === null) continue;
    let group = groups.get(key);
    if (!group) {
      const spelling = typeof key === "string" ? normaliseKey(key) : `${typeof key} ${key}`;
      group = groupBySpelling.get(spelling) ?? { key, total: 0, values: [], weights: [] };
      groupBySpelling.set(spelling, group);
      groups.set(key, group);
    }
    group.total++;
    const value = values[row]!;
    if (value === null || excluded?.[row]) continue;
    if (weights) {
      const weight = weights[row]!;
      if (weight === null || weight === 0) continue;
      group.weights.push(weight);
    }
    group.values.push(value);
  }
  return [...groupBySpelling.values()].map((group) => ({
    key: group.key,
    total: group.total,
    summary: group.values.length === 0 ? null : summarise(group.values, weights ? group.weights : undefined),
  }));
}

/** Width and spaces do not make another product. */
function normaliseKey(key: string): string {
  return key.normalize("NFKC").replace(/\s+/g, "");
}
