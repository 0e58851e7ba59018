import { Chance } from "../../bench/random";
import type { Consumption } from "../../src/revision/savings";
import { largestFirst, savingsBy } from "../../src/revision/savings";

const quotas = new Map([
  ["米", { existing: 5, new: 4, leading: null }],
  ["酒", { existing: 8, new: null, leading: 2 }],
]);
const quotaOf = (item: string) => quotas.get(item) ?? null;

/** Rows of few enterprises and items, in no order, some without a year, some items without a quota. */
function consumptions(chance: Chance, count: number): readonly Consumption[] {
  const one = <Value>(values: readonly Value[]) => values[Math.floor(chance.between(0, values.length))]!;
  return Array.from({ length: count }, () => {
    const [item, enterprise] = [one(["米", "酒", "纸"]), one(["甲", "乙", "丙", "丁"])];
    return {
      group: one([item, enterprise, "合计"]),
      item,
      enterprise,
      year: one([2012, 2013, 2014, null]),
      use: one([1, 3, 5, 9]),
      output: one([2, 10]),
    };
  });
}

/** Group by group, each from all rows anew. */
function plainly(rows: readonly Consumption[]) {
  const counted = rows.filter(
    ({ item, enterprise, year }) =>
      year === null ||
      !rows.some((other) => other.item === item && other.enterprise === enterprise && (other.year ?? 0) > year),
  );
  return [...new Set(counted.map(({ group }) => group))].map((group) => {
    const own = counted.filter((row) => row.group === group);
    const saving = (tier: "existing" | "new" | "leading") => {
      const limited = own.filter(({ item }) => (quotaOf(item)?.[tier] ?? null) !== null);
      if (limited.length === 0) return null;
      return limited.reduce((sum, { item, use, output }) => sum + Math.max(0, use - quotaOf(item)![tier]!) * output, 0);
    };
    return {
      group,
      enterprises: new Set(own.map(({ enterprise }) => enterprise)).size,
      water: own.reduce((sum, { use, output }) => sum + use * output, 0),
      savings: { existing: saving("existing"), new: saving("new"), leading: saving("leading") },
    };
  });
}

test.each([0, 1, 2, 7, 40, 200])("savings of %i samples, group by group", (count) => {
  const chance = new Chance(count + 1);
  for (let run = 0; run < 20; run++) {
    const rows = consumptions(chance, count);
    expect(savingsBy(rows, quotaOf)).toEqual(plainly(rows));
  }
});

test("a few of the groups are the first of all of them, those alike in their order", () => {
  const chance = new Chance(3);
  const groups = Array.from({ length: 60 }, (_, index) => ({
    group: `企业${index}`,
    enterprises: 1,
    water: Math.floor(chance.between(0, 3)),
    savings: { existing: Math.floor(chance.between(0, 4)), new: null, leading: Math.floor(chance.between(0, 2)) },
  }));
  const all = largestFirst(groups);
  for (const count of [1, 2, 20, 59, 60, 61]) expect(largestFirst(groups, count)).toEqual(all.slice(0, count));
});
