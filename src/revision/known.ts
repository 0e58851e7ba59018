/** What known standards say of a new project's products: the quota that is replaced, and values to compare with. */
import type { Comparator } from "../standards/comparators";
import type { ComparisonRow } from "../standards/compare";
import { compareProduct } from "../standards/compare";
import type { StandardsLibrary } from "../standards/library";
import type { KnownNote } from "./create";
import { spelling } from "./create";
import type { Item, Peer, PeerKind } from "./project";

export interface KnownValues {
  readonly items: readonly Item[];
  readonly peers: readonly Peer[];
  /** By which rule values were attached, and what is left to choose from since it holds under a condition. */
  readonly notes: readonly KnownNote[];
}

const kinds: Readonly<Record<ComparisonRow["kind"], PeerKind | null>> = {
  standard: "province",
  own: "province",
  national: "national",
  guide: "guide",
  province: "province",
  // Indicators of cleaner production are no quotas.
  "cleaner-production": null,
  other: null,
};

/**
 * Items with their old quota and unit from the standard that is replaced, where it has exactly one for existing enterprises, and
 * everybody else's values of the same product as peers, each with its place. A value that holds under a condition is attached to an
 * item of that very condition only; where the item's differs or is not said, it is offered for choice. Doubtful values, those that
 * only stand in for another tier, and other editions of the region's own standard are left out.
 *
 * @param replaced id of a standard of the library; blank: nothing is brought.
 */
export function withKnownValues(
  items: readonly Item[],
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  replaced: string,
): KnownValues {
  if (replaced === "") return { items, peers: [], notes: [] };
  const peers: Peer[] = [];
  const notes: KnownNote[] = [];
  const region = library.standards.find(({ id }) => id === replaced)?.region.zh ?? "";
  const enriched = items.map((item): Item => {
    const comparison = compareProduct(library, comparators, item.product, item.unit === "" ? {} : { unit: item.unit });
    if (!comparison) return item;
    const rows = comparison.rows.filter(({ standsIn, comparable }) => standsIn === null && comparable !== null);
    const isOld = ({ quota }: ComparisonRow) => quota?.[4] === replaced;
    const others = rows.filter((row) => !isOld(row) && !isOfRegion(row, region));
    peers.push(...others.filter((row) => holdsFor(item, row)).flatMap((row) => peerOf(item, row)));
    notes.push(
      ...offered(
        item,
        "参照值",
        others.filter((row) => kinds[row.kind] !== null),
      ),
    );
    const ofExisting = rows.filter((row) => isOld(row) && row.purpose === "existing");
    const old = ofExisting.filter((row) => holdsFor(item, row));
    if (old.length === 0) notes.push(...offered(item, "原定额", ofExisting));
    const values = new Set(old.map(({ comparable }) => comparable!.low));
    if (values.size !== 1) return item;
    const [row] = old;
    notes.push({
      item: item.key,
      kind: "attached",
      text: `原定额 ${row!.comparable!.low}：${row!.source} ${row!.place}，${ruleOf(item)}`,
    });
    return {
      ...item,
      code: item.code === "" ? row!.quota![0] : item.code,
      unit: item.unit === "" ? comparison.unit : item.unit,
      old: row!.comparable!.low,
      oldSource: `${row!.source} ${row!.place}`,
    };
  });
  return { items: enriched, peers, notes };
}

/** Whether a value is said to hold for the item: without a condition on either side, or under the same one. */
function holdsFor({ condition }: Item, row: ComparisonRow): boolean {
  return spelling(condition) === spelling(row.condition);
}

function ruleOf({ condition }: Item): string {
  return condition === "" ? "按产品名称带入（双方均无条件）" : "按产品名称和相同条件带入";
}

/** What holds under another condition than the item's, or under one where the item says none. */
function offered(item: Item, word: string, rows: readonly ComparisonRow[]): readonly KnownNote[] {
  const unsure = rows.filter((row) => !holdsFor(item, row));
  if (unsure.length === 0) return [];
  const values = unsure.map(({ low, high, unit, tier, condition, source, place }) => {
    const value = low === high ? `${low}` : `${low}~${high}`;
    return `${value} ${unit}（${[condition || "无条件", tier, `${source} ${place}`].filter(Boolean).join("，")}）`;
  });
  const reason = item.condition === "" ? "定额项没有写明条件" : `定额项的条件是“${item.condition}”`;
  return [{ item: item.key, kind: "offered", text: `待选${word}（${reason}，未带入）：${values.join("；")}` }];
}

/** 江西 and 江西省 are one; national standards and the guide are of no region. */
function isOfRegion({ kind, issuer }: ComparisonRow, region: string): boolean {
  return region !== "" && (kinds[kind] ?? "") === "province" && issuer.startsWith(region);
}

function peerOf({ key, product }: Item, row: ComparisonRow): readonly Peer[] {
  const kind = kinds[row.kind];
  if (kind === null) return [];
  const average = row.purpose === null && row.tier.includes("平均");
  return [
    {
      item: key,
      kind,
      name: row.issuer,
      standard: row.source,
      tier: row.tier,
      purpose: average ? "average" : (row.purpose ?? "unknown"),
      low: row.low!,
      high: row.high!,
      unit: row.unit,
      note: [row.place, row.product === product ? "" : row.product, row.condition]
        .filter((part) => part !== "")
        .join("；"),
    },
  ];
}
