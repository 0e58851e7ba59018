/** The review of what was read from a print: what a person confirms, corrects or leaves out, and the own standard that comes of it. */
import type { Place, PrintedTable } from "../../documents/document";
import type { Message } from "../../language/messages";
import type { OwnStandard } from "../library";
import { readOwnStandard } from "../own/read";
import { rowsOfOwnStandard } from "../own/rows";
import type { TierValue, Variant } from "../variant";
import type { JudgedEntry } from "./agree";
import { printedValue } from "./printed-value";
import type { StandardReading } from "./read";
import type { DoubtReason } from "./reading";

/** What can be corrected of an entry. */
export interface EntryFields {
  readonly code: string;
  readonly category: string;
  readonly product: string;
  readonly condition: string;
  readonly unit: string;
  /** As printed, in the order of the standard's tiers; "" where none is. */
  readonly values: readonly string[];
}

export interface ReviewItem {
  /** Stays the same for the same document. */
  readonly key: string;
  readonly table: PrintedTable;
  readonly entry: JudgedEntry;
  readonly fields: EntryFields;
  readonly doubts: readonly DoubtReason[];
  /** By tier, what the other reading gives; "" where it agrees. */
  readonly others: readonly string[];
  readonly place: Place;
}

/** A person's word for an entry; null leaves it out. Made of one reading, it does not hold for another one. */
export interface Decision {
  readonly read: EntryFields;
  readonly fields: EntryFields | null;
}

export type Decisions = Readonly<Record<string, Decision>>;

/** All entries in the order of the document. */
export function reviewItems({ tables, own }: StandardReading): ReviewItem[] {
  const variants = own.variants.values();
  return tables.flatMap(({ table, entries }, of) =>
    entries.map((entry, at): ReviewItem => {
      const variant = variants.next().value!;
      return {
        key: `${of}/${at}`,
        table,
        entry,
        fields: fieldsOf(variant),
        doubts: [...new Set(entry.values.flatMap(({ doubts }) => doubts))],
        others: variant.tiers.map((tier) => (tier?.status === "doubtful" ? tier.readings.join(" | ") : "")),
        place: entry.values[0]?.place ?? entry.place,
      };
    }),
  );
}

function fieldsOf({ code, category, product, condition, unit, tiers }: Variant): EntryFields {
  return { code, category, product, condition, unit, values: tiers.map((tier) => tier?.printed ?? "") };
}

/** The decision for an entry, where it was made of the same reading. */
export function decisionFor({ key, fields }: ReviewItem, decisions: Decisions): Decision | null {
  const decision = decisions[key];
  return decision && JSON.stringify(decision.read) === JSON.stringify(fields) ? decision : null;
}

/** What a person has to look at, and has not yet. */
export function isOpen(item: ReviewItem, decisions: Decisions): boolean {
  return item.doubts.length > 0 && decisionFor(item, decisions) === null;
}

/** Doubtful entries first, each part in the order of the document. */
export function byDoubt(items: readonly ReviewItem[]): ReviewItem[] {
  return [...items.filter(({ doubts }) => doubts.length > 0), ...items.filter(({ doubts }) => doubts.length === 0)];
}

/** The own standard with all decisions; what was not decided stays as it was read, doubtful values among it. */
export function reviewed(reading: StandardReading, decisions: Decisions): OwnStandard {
  const { standard, variants } = reading.own;
  const items = reviewItems(reading);
  return {
    standard,
    variants: variants.flatMap((variant, at): Variant[] => {
      const decision = decisionFor(items[at]!, decisions);
      if (!decision) return [variant];
      return decision.fields === null ? [] : [withFields(variant, decision.fields)];
    }),
  };
}

function withFields(variant: Variant, { values, ...labels }: EntryFields): Variant {
  return { ...variant, ...labels, tiers: variant.tiers.map((tier, at) => confirmed(tier, values[at]!.trim())) };
}

/** A person's word: certain, with what was read kept beside it where it differs. */
function confirmed(tier: TierValue | null, text: string): TierValue | null {
  if (text === "") return null;
  const read = printedValue(text);
  const printed = read?.printed ?? text;
  const before = tier && tier.printed !== printed ? `（原读 ${tier.printed}）` : "";
  const footnote = /脚注 .*/.exec(tier?.note ?? "")?.[0];
  return {
    value: read?.value ?? null,
    printed,
    condition: "",
    status: "certain",
    readings: [],
    note: [`人工核对${before}`, ...(footnote ? [footnote] : [])].join("；"),
    confirmation: null,
  };
}

/** What stands against an entry as somebody has filled it in. */
export function problemsOf({ own: { standard } }: StandardReading, item: ReviewItem, fields: EntryFields): Message[] {
  const { table } = item;
  const bare = { standard: standard.id, table: table.number, entry: 1, basis: "", remark: "" };
  const tiers = fields.values.map((text) => confirmed(null, text.trim()));
  const variant: Variant = { ...bare, ...fields, tiers };
  return readOwnStandard(rowsOfOwnStandard({ standard, variants: [variant] })).problems.map(({ message }) => message);
}
