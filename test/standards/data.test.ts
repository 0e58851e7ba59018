/** What must hold of the quotas as transcribed. */
import { isFailure } from "../../src/language/failure";
import { parseUnit } from "../../src/units/unit";
import type { QuotaRecord } from "./records";
import { byEntry, recordsIn } from "./records";

const shanxi = recordsIn("assets/data/quotas-shanxi-2021.csv");
const jiangxi2017 = recordsIn("assets/data/quotas-jiangxi-2017.csv");
const jiangxi2011 = recordsIn("assets/data/quotas-jiangxi-2011.csv");

const files = [
  { name: "Shanxi 2021", records: shanxi, tiers: ["领跑值", "先进值", "通用值"] },
  { name: "Jiangxi 2017", records: jiangxi2017, tiers: ["先进", "新建", "现有"] },
  { name: "Jiangxi 2011", records: jiangxi2011, tiers: ["定额", "通用"] },
];

describe.each(files)("$name", ({ records, tiers }) => {
  test("no stricter tier is greater than a looser one, but where marked doubtful", () => {
    const wrong = [...byEntry(records).values()].filter((entry) => {
      const printed = tiers.flatMap((tier) => entry.filter((record) => record["tier"] === tier));
      return printed.some((record, at) => {
        const next = printed[at + 1];
        return (
          next !== undefined &&
          next["tier"] !== record["tier"] &&
          Number(record["value"]) > Number(next["value"]) &&
          record["status"] === "certain" &&
          next["status"] === "certain"
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  test("every unit is understood", () => {
    const strange = new Set(records.map(({ unit }) => unit!).filter((unit) => isFailure(parseUnit(unit))));
    expect([...strange]).toEqual([]);
  });

  test("no quota stands twice under the same words", () => {
    const keys = records
      .filter(({ repeats }) => !repeats)
      .map(({ code, product, condition, tier }) => [code, product, condition, tier].join(" / "));
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
  });

  test("a doubtful record says why, and every value is a number as printed", () => {
    for (const record of records) {
      if (record["status"] === "doubtful") expect(record["note"]! + record["readings"]!).not.toBe("");
      else expect(record["readings"]).toBe("");
      if (record["status"] === "certain") expect(record["value"]).toMatch(/^\d+(\.\d+)?$/);
      expect(record["product"]).not.toBe("");
      expect(tiers).toContain(record["tier"]);
    }
  });
});

test("every table of Shanxi has the values that its print names a tier for", () => {
  // Counted as the tier words in each table of the printed text. Table 22 names one more: its entry 30 prints 先进值 and 通用值
  // over a single number.
  const printed = [
    42, 2, 6, 8, 4, 29, 34, 31, 2, 8, 3, 4, 6, 2, 7, 3, 2, 42, 70, 12, 35, 56, 41, 23, 33, 19, 18, 17, 4, 24, 22, 5, 46,
    1, 6,
  ];
  const counted = printed.map((_, at) => shanxi.filter(({ table }) => table === String(at + 1)).length);
  expect(counted).toEqual(printed.map((count, at) => (at + 1 === 22 ? count - 1 : count)));
});

test("entries count on without a gap in every table", () => {
  for (const records of [shanxi, jiangxi2017]) {
    const entries = new Map<string, number[]>();
    for (const { table, entry } of records) {
      const known = entries.get(table!) ?? [];
      if (known.at(-1) !== Number(entry)) entries.set(table!, [...known, Number(entry)]);
    }
    for (const found of entries.values()) expect(found).toEqual(found.map((_, at) => at + 1));
  }
});

test("Jiangxi 2017 has the 167 entries of its table", () => {
  expect(byEntry(jiangxi2017).size).toBe(167);
});

test("a repeated old value names a record that stands for it, with the same value", () => {
  const places = byEntry(jiangxi2011);
  for (const record of jiangxi2011.filter(({ repeats }) => repeats)) {
    const first = places.get(record["repeats"]!);
    expect(first).toBeDefined();
    expect(first!.some((one: QuotaRecord) => one["repeats"] === "")).toBe(true);
    if (record["value"]) expect(first!.map(({ value }) => Number(value))).toContain(Number(record["value"]));
  }
});
