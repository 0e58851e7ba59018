/** What known standards say of a new project's products: the quota that is replaced, and values to compare with. */
import type { Comparator } from "../standards/comparators";
import type { ComparisonRow } from "../standards/compare";
import { compareProduct } from "../standards/compare";
import type { StandardsLibrary } from "../standards/library";
import type { KnownNote } from "./create";
import { spelling } from "./create";
import { peerText } from "./log";
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
  "cleaner-production": "cleaner",
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
  const enriched = items.map((item): Item => {
    const { unit, ofExisting, others } = valuesOf(item, library, comparators, replaced);
    peers.push(...others.filter((row) => holdsFor(item, row)).flatMap((row) => peerOf(item, row)));
    notes.push(...offered(item, "参照值", others));
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
    return { ...item, code: item.code === "" ? row!.quota![0] : item.code, ...oldValueOf(item, unit, row!) };
  });
  return { items: enriched, peers, notes };
}

/** What is offered for one item and not attached: its condition differs, or is not said. */
export interface Offered {
  readonly old: readonly OfferedValue<Pick<Item, "unit" | "old" | "oldSource">>[];
  readonly peers: readonly OfferedValue<Peer>[];
}

export interface OfferedValue<Taken> {
  /** Under which the value holds; blank: it names none. */
  readonly condition: string;
  readonly row: ComparisonRow;
  /** What is entered when it is chosen. */
  readonly taken: Taken;
}

/** The old quota is offered only while the item has none; a value of others until the project has it. */
export function offeredFor(
  item: Item,
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  replaced: string,
  present: readonly Peer[],
): Offered {
  const { unit, ofExisting, others } = valuesOf(item, library, comparators, replaced);
  const unsure = (rows: readonly ComparisonRow[]) => rows.filter((row) => !holdsFor(item, row));
  const known = new Set(present.filter((peer) => peer.item === item.key).map(peerText));
  return {
    old:
      item.old === null
        ? unsure(ofExisting).map((row) => {
            const taken = oldValueOf(item, unit, row);
            const oldSource = [taken.oldSource, row.condition, "人工选定"].filter(Boolean).join("，");
            return { condition: row.condition, row, taken: { ...taken, oldSource } };
          })
        : [],
    peers: unsure(others)
      .flatMap((row) => peerOf(item, row).map((taken) => ({ condition: row.condition, row, taken })))
      .filter(({ taken }) => !known.has(peerText(taken))),
  };
}

interface FoundValues {
  readonly unit: string;
  readonly ofExisting: readonly ComparisonRow[];
  readonly others: readonly ComparisonRow[];
}

/** What the replaced standard has for existing enterprises, and what others have. */
function valuesOf(
  item: Item,
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  replaced: string,
): FoundValues {
  const options = item.unit === "" ? {} : { unit: item.unit };
  const comparison = replaced === "" ? null : compareProduct(library, comparators, item.product, options);
  if (!comparison) return { unit: "", ofExisting: [], others: [] };
  const region = library.standards.find(({ id }) => id === replaced)?.region.zh ?? "";
  const rows = comparison.rows.filter(({ standsIn, comparable }) => standsIn === null && comparable !== null);
  const isOld = ({ quota }: ComparisonRow) => quota?.[4] === replaced;
  return {
    unit: comparison.unit,
    ofExisting: rows.filter((row) => isOld(row) && row.purpose === "existing"),
    others: rows.filter((row) => !isOld(row) && !isOfRegion(row, region) && kinds[row.kind] !== null),
  };
}

function oldValueOf(item: Item, unit: string, row: ComparisonRow): Pick<Item, "unit" | "old" | "oldSource"> {
  return {
    unit: item.unit === "" ? unit : item.unit,
    old: row.comparable!.low,
    oldSource: `${row.source} ${row.place}`,
  };
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
