/** A new project from a sample table: one item per product, until the analyst says otherwise. */
import { blankEntry } from "./operations";
import type { Item, Peer, RevisionProject, Sample, Settings, Stamp } from "./project";
import { customarySettings } from "./project";
import { measuredText } from "./measured";
import { industryOf, particularsIn } from "./particulars";
import { adoptedUse } from "./samples";
import { columnOf } from "../survey/columns";
import { useUnitText } from "../survey/units";

/** A sample as a table brings it, before it has a number and a place in a project. */
export type SampleRow = Omit<Sample, "id" | "item" | "asRead" | "exclusion"> & {
  /** The item it counts for, where the table says so. */
  readonly item?: string;
  /** Why the table leaves it out, where it does. */
  readonly excluded?: string;
};

/** A line of the log about an item: a value that was attached, by which rule, or one that is left to choose. */
export interface KnownNote {
  readonly item: string;
  readonly text: string;
  readonly kind: "attached" | "offered";
}

export interface ProjectParts {
  readonly settings?: Partial<Settings>;
  readonly rows: readonly SampleRow[];
  /** Items known beforehand: those of the standard under revision. Products without one get a new item. */
  readonly items?: readonly Item[];
  readonly peers?: readonly Peer[];
  /** What is to be told of items in the log: where values come from, and what is left to choose from. */
  readonly notes?: readonly KnownNote[];
}

export const customaryPracticality: readonly string[] = [
  "水资源规划和节水规划采用",
  "建设项目水资源论证采用",
  "取水许可审批和延续取水评估采用",
  "计划用水管理采用",
  "节水型企业创建和考核采用",
  "市县级水资源管理采用",
  "产品分类与国民经济行业分类一致",
];

export function createProject(
  { settings, rows, items = [], peers = [], notes = [] }: ProjectParts,
  stamp: Stamp,
): RevisionProject {
  const all = [...items, ...newItems(items, rows)];
  const byProduct = itemFinder(all);
  const samples = rows.map((row, index) => sampleOf(row, sampleId(index + 1), byProduct, stamp));
  return {
    settings: { ...customarySettings, ...settings },
    items: all,
    samples,
    peers,
    decisions: new Map(),
    coverage: [],
    practicality: customaryPracticality.map((question) => ({ question, satisfied: null, note: "" })),
    census: [],
    comments: [],
    texts: new Map(),
    log: [
      {
        ...blankEntry(1, stamp, "create"),
        after: [`${all.length} 个定额项，${samples.length} 个样本`, ...carriedText(samples)].join("；"),
      },
      ...notes.map(({ item, text }) => ({ ...blankEntry(1, stamp, "note"), item, after: text })),
    ],
  };
}

/** Which columns of the survey have come along with the samples. */
function carriedText(samples: readonly Pick<Sample, "particulars">[]): readonly string[] {
  const keys = particularsIn(samples);
  return keys.length === 0 ? [] : [`随样本带入：${keys.map((key) => columnOf(key).title.zh).join("、")}`];
}

/** A row as a sample of a project. */
export function sampleOf(row: SampleRow, id: string, itemOf: (row: SampleRow) => string | null, stamp: Stamp): Sample {
  const item = row.item ?? itemOf(row) ?? "";
  const asRead = measuredText(row);
  if (row.excluded === undefined) return { ...row, id, item, asRead, exclusion: null };
  const { excluded, ...rest } = row;
  return { ...rest, id, item, asRead, exclusion: { reason: excluded, ...stamp } };
}

export function sampleId(number: number): string {
  return `S${String(number).padStart(5, "0")}`;
}

/**
 * Items that rows name, or products that no item covers, in their order; the unit is that of most of their rows. A product of which
 * only other conditions are known gets an item for each condition more.
 */
export function newItems(known: readonly Item[], rows: readonly SampleRow[]): readonly Item[] {
  const find = itemFinder(known);
  const keys = new Set(known.map(({ key }) => key));
  const products = new Set(known.flatMap(({ product, key }) => [product, key].map(spelling)));
  const isKnown = ({ product }: SampleRow) => products.has(spelling(product));
  const named = new Map<string, SampleRow[]>();
  const byProduct = new Map<string, SampleRow[]>();
  for (const row of rows) {
    if (row.item !== undefined) {
      if (!keys.has(row.item)) put(named, row.item, row);
    } else if (row.product !== "" && find(row) === null) {
      put(byProduct, spelling(row.product) + (isKnown(row) ? `\n${spelling(row.condition)}` : ""), row);
    }
  }
  const items: Item[] = [];
  const add = (name: string, condition: string, ofItem: readonly SampleRow[]) => {
    const { product } = ofItem[0]!;
    const key = uniqueKey(name, keys);
    keys.add(key);
    const unit = commonUnit(ofItem);
    items.push({
      key,
      industry: industryOf(ofItem[0]!),
      code: "",
      product: product || name,
      condition,
      unit,
      old: null,
      oldSource: "",
      decimals: decimalsFor(ofItem, unit),
    });
  };
  for (const [name, ofItem] of named) add(name, commonCondition(ofItem), ofItem);
  for (const ofProduct of byProduct.values()) {
    const [first] = ofProduct;
    add(first!.product, isKnown(first!) ? first!.condition : "", ofProduct);
  }
  return items;
}

/** Two, as standards customarily print quotas; of uses below a tenth so many that two digits say something: 0.039, 0.0042. */
function decimalsFor(rows: readonly SampleRow[], unit: string): number {
  const uses = rows.flatMap((row) => adoptedUse(row, unit).use ?? []).sort((a, b) => a - b);
  const middle = uses[Math.floor(uses.length / 2)] ?? 1;
  return Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(middle))));
}

function put(groups: Map<string, SampleRow[]>, key: string, row: SampleRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** The condition that all rows share; blank where they differ. */
function commonCondition(rows: readonly SampleRow[]): string {
  const { condition } = rows[0]!;
  return rows.every((row) => row.condition === condition) ? condition : "";
}

export function uniqueKey(product: string, taken: ReadonlySet<string>): string {
  if (!taken.has(product)) return product;
  for (let number = 2; ; number++) if (!taken.has(`${product}（${number}）`)) return `${product}（${number}）`;
}

/**
 * The item of a row: the only one of its product, unless both state conditions and these differ, or the one whose condition is the
 * row's as well; null where that is not clear.
 */
export function itemFinder(items: readonly Item[]): (row: Pick<Sample, "product" | "condition">) => string | null {
  const byProduct = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of new Set([item.product, item.key].map(spelling))) {
      const found = byProduct.get(name);
      if (found) found.push(item);
      else byProduct.set(name, [item]);
    }
  }
  return ({ product, condition }) => {
    const candidates = byProduct.get(spelling(product)) ?? [];
    const [only] = candidates;
    if (candidates.length === 1 && [only!.condition, condition].includes("")) return only!.key;
    const exact = candidates.filter((item) => spelling(item.condition) === spelling(condition));
    return exact.length === 1 ? exact[0]!.key : null;
  };
}

/** Width, brackets and spaces do not make another product. */
export function spelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** The unit that most rows state, else m³ per one of what most rows count in; blank where no row has a unit. */
function commonUnit(rows: readonly SampleRow[]): string {
  return (
    mostFrequent(rows.map(({ statedUnit }) => statedUnit)) ||
    (useUnitText(mostFrequent(rows.map((row) => row.outputUnit))) ?? "")
  );
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = "";
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}
