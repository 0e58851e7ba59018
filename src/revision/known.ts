/** What known standards say of a new project's products: the quota that is replaced, and values to compare with. */
import type { Comparator } from "../standards/comparators";
import type { ComparisonRow } from "../standards/compare";
import { compareProduct } from "../standards/compare";
import type { StandardsLibrary } from "../standards/library";
import type { Item, Peer, PeerKind } from "./project";

export interface KnownValues {
  readonly items: readonly Item[];
  readonly peers: readonly Peer[];
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
 * everybody else's values of the same product as peers, each with its place. Doubtful values, those that only stand in for another
 * tier, and other editions of the region's own standard are left out.
 *
 * @param replaced id of a standard of the library; blank: nothing is brought.
 */
export function withKnownValues(
  items: readonly Item[],
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  replaced: string,
): KnownValues {
  if (replaced === "") return { items, peers: [] };
  const peers: Peer[] = [];
  const region = library.standards.find(({ id }) => id === replaced)?.region.zh ?? "";
  const enriched = items.map((item): Item => {
    const comparison = compareProduct(library, comparators, item.product, item.unit === "" ? {} : { unit: item.unit });
    if (!comparison) return item;
    const rows = comparison.rows.filter(({ standsIn, comparable }) => standsIn === null && comparable !== null);
    const isOld = ({ quota }: ComparisonRow) => quota?.[4] === replaced;
    const others = rows.filter((row) => !isOld(row) && !isOfRegion(row, region));
    peers.push(...others.flatMap((row) => peerOf(item, row)));
    const old = rows.filter((row) => isOld(row) && row.purpose === "existing");
    const values = new Set(old.map(({ comparable }) => comparable!.low));
    if (values.size !== 1) return item;
    const [row] = old;
    return {
      ...item,
      code: item.code === "" ? row!.quota![0] : item.code,
      unit: item.unit === "" ? comparison.unit : item.unit,
      old: row!.comparable!.low,
      oldSource: `${row!.source} ${row!.place}`,
    };
  });
  return { items: enriched, peers };
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
