/**
 * The most damaged tables were transcribed twice by different readers who knew nothing of each other. Where the two differ in
 * substance, the record must be doubtful. What they merely lay out differently is listed here, with the reason.
 */
import { normalise } from "../../src/standards/normalise";
import type { QuotaRecord } from "./records";
import { recordsIn } from "./records";

const columns = ["code", "product", "condition", "unit"] as const;

describe("Shanxi", () => {
  const first = recordsIn("assets/data/quotas-shanxi-2021.csv");
  const second = recordsIn("test/fixtures/second-reading/shanxi-2021.csv");

  /** What differs in layout alone, by table#entry of ours, with the reason. */
  const layout: Readonly<Record<string, string>> = {
    "7#15": "酿造醋 with or without the label 生产工艺",
    "8#1": "main products left out",
    "8#2": "process left out",
    "8#3": "process as terms or as a phrase",
    "8#12": "process left out",
    "8#13": "process left out",
    "8#14": "raw material left out, which stands in print but does not suit the drink",
    "8#15": "raw material left out, as before",
    "8#16": "raw material left out, as before",
    "8#17": "process left out",
    "18#1": "raw material left out, process as part of the name",
    "18#2": "raw material left out, process as part of the name",
    "18#3": "raw material left out, process as part of the name",
    "18#4": "raw material left out, process as part of the name",
    "18#5": "per tonne of coal tar, in other words",
    "22#9": "标米 or 标m",
    "23#4": "raw material left out",
    "23#5": "process left out",
    "23#8": "raw material left out",
    "23#9": "raw material left out",
    "28#6": "one variant of two tiers, or two of one tier: the condition of each tier is the same",
    "28#7": "one variant of two tiers, or two of one tier: the condition of each tier is the same",
  };

  test("where the readings differ in substance, ours is doubtful", () => {
    const tables = [...new Set(second.map(({ table }) => table!))];
    const differing = tables.flatMap((table) =>
      aligned(
        first.filter((record) => record["table"] === table),
        second.filter((record) => record["table"] === table),
      ).flatMap(([ours, theirs]) => {
        if (ours && theirs && alike(ours, theirs)) return [];
        if (ours?.["status"] === "doubtful") return [];
        return [`${(ours ?? theirs)!["table"]}#${(ours ?? theirs)!["entry"]}`];
      }),
    );
    expect([...new Set(differing)]).toEqual(Object.keys(layout));
  });
});

describe("Jiangxi 2017", () => {
  const first = recordsIn("assets/data/quotas-jiangxi-2017.csv");
  const second = recordsIn("test/fixtures/second-reading/jiangxi-2017.csv");

  test("both readings have the same values, units and doubts, entry by entry", () => {
    const read = (records: readonly QuotaRecord[]) =>
      records.map(({ entry, tier, value, unit, status }) => [entry, tier, value, unit, status].join(" "));
    expect(read(first)).toEqual(read(second));
  });

  test("both readings have the same products, brackets kept or made a condition; neither finds a code printed", () => {
    first.forEach((ours, at) => {
      const theirs = second[at]!;
      expect(normalise(ours["product_printed"]!)).toBe(normalise(theirs["product"]!));
      expect(theirs["code"]).toBe("");
    });
  });
});

/** The records of two readings of a table, side by side by tier and value in their order; null where one has none. */
function aligned(
  ours: readonly QuotaRecord[],
  theirs: readonly QuotaRecord[],
): [QuotaRecord | null, QuotaRecord | null][] {
  const same = (a: QuotaRecord, b: QuotaRecord) => a["tier"] === b["tier"] && a["value"] === b["value"];
  const pairs: [QuotaRecord | null, QuotaRecord | null][] = [];
  let at = 0;
  for (const record of ours) {
    const found = theirs.findIndex((other, index) => index >= at && same(record, other));
    // A record far off is another one of the same value.
    if (found < 0 || found > at + 3) {
      pairs.push([record, null]);
      continue;
    }
    for (; at < found; at++) pairs.push([null, theirs[at]!]);
    pairs.push([record, theirs[at++]!]);
  }
  for (; at < theirs.length; at++) pairs.push([null, theirs[at]!]);
  return pairs;
}

function alike(ours: QuotaRecord, theirs: QuotaRecord): boolean {
  return columns.every((column) => normalise(ours[column]!) === normalise(theirs[column]!));
}
