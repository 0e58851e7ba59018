import { halfwayToBetter } from "./second-mean";
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
export function summarise(values: ArrayLike<number>, weights?: ArrayLike<number>): SampleSummary {
  const average = mean(values, weights);
  const spread = deviation(values, weights, average);
  return {
    count: values.length,
    ...extent(values),
    mean: average,
    deviation: Number.isNaN(spread) ? null : spread,
    secondMean: halfwayToBetter(average, values, weights),
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
  readonly at: number;
  total: number;
  counted: number;
}

/**
 * The figures of every product of a sample table, in the order in which products first appear. A row counts towards its product's
 * total; a row that is excluded or lacks its value (or its weight) counts no further. Rows without a product are skipped.
 */
export function summariseBy(
  keys: readonly (string | number | boolean | null)[],
  values: readonly (number | null)[],
  excluded: readonly (boolean | null)[] | null,
  weights: readonly (number | null)[] | null,
): GroupSummary[] {
  const groups: Group[] = [];
  const groupOf = groupFinder(groups);
  // The group in whose figures a row counts, or −1; numbers in a row of their own, because a table may have a million rows.
  const countedIn = new Int32Array(keys.length).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === null) continue;
    const group = groupOf(key);
    group.total++;
    if (values[row] === null || excluded?.[row] || (weights && !weights[row])) continue;
    countedIn[row] = group.at;
    group.counted++;
  }
  const valuesOf = dealt(groups, countedIn, values);
  const weightsOf = weights && dealt(groups, countedIn, weights);
  return groups.map(({ key, total, counted, at }) => ({
    key,
    total,
    summary: counted === 0 ? null : summarise(valuesOf[at]!, weightsOf?.[at]),
  }));
}

/** Finds the group of a key, or adds it to the groups. */
function groupFinder(groups: Group[]): (key: string | number | boolean) => Group {
  const byKey = new Map<string | number | boolean, Group>();
  const bySpelling = new Map<string, Group>();
  const add = (key: string | number | boolean): Group => {
    const spelling = typeof key === "string" ? normaliseKey(key) : `${typeof key} ${key}`;
    let group = bySpelling.get(spelling);
    if (!group) {
      group = { key, at: groups.length, total: 0, counted: 0 };
      groups.push(group);
      bySpelling.set(spelling, group);
    }
    byKey.set(key, group);
    return group;
  };
  return (key) => byKey.get(key) ?? add(key);
}

/** The numbers of each group, in the order of their rows. */
function dealt(
  groups: readonly Group[],
  countedIn: Int32Array,
  numbers: readonly (number | null)[],
): readonly Float64Array[] {
  const shares = groups.map(({ counted }) => new Float64Array(counted));
  const next = new Int32Array(groups.length);
  for (let row = 0; row < countedIn.length; row++) {
    const at = countedIn[row]!;
    if (at >= 0) shares[at]![next[at]!++] = numbers[row]!;
  }
  return shares;
}

/** Width and spaces do not make another product. */
function normaliseKey(key: string): string {
  return key.normalize("NFKC").replace(/\s+/g, "");
}
