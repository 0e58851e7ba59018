import comparatorData from "../../generated/datasets/comparators";
import { offeredFor, withKnownValues } from "../../src/revision/known";
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

test("a value that holds under a condition is offered, and attached only where the item has that very condition", () => {
  // Table 6-1 of the revision report: 白酒, 工艺：勾兑, 25 m³/kL in 2011.
  const plain = known("白酒", "DB36/T 420—2011");
  expect(plain.items[0]!.old).toBeNull();
  const offered = plain.notes.filter(({ kind }) => kind === "offered").map(({ text }) => text);
  expect(offered.some((text) => text.startsWith("待选原定额") && text.includes("25 m³/kL（工艺：勾兑"))).toBe(true);
  for (const { note } of plain.peers) expect(note).not.toMatch(/原酒|成品酒|工艺|原料/);
  const blended = withKnownValues(
    [item({ product: "白酒", condition: "工艺：勾兑", unit: "" })],
    bundledLibrary,
    comparatorsOf(comparatorData),
    "DB36/T 420—2011",
  );
  expect(blended.items[0]!.old).toBe(25);
  expect(blended.notes).toContainEqual(
    expect.objectContaining({ kind: "attached", text: expect.stringContaining("相同条件") as string }),
  );
});

test("what is offered is taken as it stands, with its condition and who chose it", () => {
  const plain = item({ product: "白酒", unit: "" });
  const offered = (peers = [] as Parameters<typeof offeredFor>[4]) =>
    offeredFor(plain, bundledLibrary, comparatorsOf(comparatorData), "DB36/T 420—2011", peers);
  const { old, peers } = offered();
  expect(old.map(({ condition, taken }) => [condition, taken])).toContainEqual([
    "工艺：勾兑",
    { unit: "m³/kL", old: 25, oldSource: "DB36/T 420—2011 修订报告表6-1 第 4 项，工艺：勾兑，人工选定" },
  ]);
  expect(peers.length).toBeGreaterThan(0);
  // Once the project has it, it is offered no more.
  expect(offered([peers[0]!.taken]).peers).toHaveLength(peers.length - 1);
  const decided = offeredFor({ ...plain, old: 25 }, bundledLibrary, [], "DB36/T 420—2011", []);
  expect(decided.old).toEqual([]);
});
