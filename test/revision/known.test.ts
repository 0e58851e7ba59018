import comparatorData from "../../generated/datasets/comparators";
import { withKnownValues } from "../../src/revision/known";
import { bundledLibrary } from "../../src/standards/bundled";
import { comparatorsOf } from "../../src/standards/comparators";
import { item } from "./support";

const known = (product: string, replaced: string) =>
  withKnownValues([item({ product, unit: "" })], bundledLibrary, comparatorsOf(comparatorData), replaced);

test("the old quota and its unit come from the standard that is replaced, with the place it is quoted at", () => {
  // Table 6-2 of the revision report of DB36/T 420.
  expect(known("大米", "DB36/T 420—2011").items[0]).toMatchObject({
    old: 0.05,
    unit: "m³/t",
    oldSource: "DB36/T 420—2011 修订报告表6-2 第 7 项",
  });
});

test("values of others come as peers, each with its place", () => {
  const { peers } = known("啤酒", "DB36/T 420—2011");
  // Table 4.2-6: GB/T 18916.6—2012, existing 6.0 and new 5.5.
  const national = peers.filter(({ kind }) => kind === "national");
  expect(national.map(({ purpose, low, standard }) => [purpose, low, standard])).toEqual([
    ["existing", 6, "GB/T 18916.6—2012"],
    ["new", 5.5, "GB/T 18916.6—2012"],
  ]);
  for (const { note } of peers) expect(note).toMatch(/第 \d+ 项/);
  expect(peers.find(({ name }) => name === "安徽省")).toMatchObject({ kind: "province", low: 5.5, high: 6 });
});

test("another edition of the region's own standard is nobody else's", () => {
  const { peers } = known("大米", "DB36/T 420—2011");
  expect(peers.length).toBeGreaterThan(3);
  expect(peers.filter(({ name, standard }) => name.startsWith("江西") || standard.startsWith("DB36"))).toEqual([]);
});

test("nothing is brought where no standard is replaced, or where it has the product under several conditions", () => {
  expect(known("大米", "")).toMatchObject({ items: [{ old: null }], peers: [] });
  expect(known("火力发电循环冷却", "DB36/T 420—2017").items[0]!.old).toBeNull();
});
