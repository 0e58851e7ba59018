/**
 * What to look for where a file does not say which cells are merged, as in a text made from pictures: there labels slide to other rows,
 * and only their neighbours tell.
 */
import { normalise } from "../normalise";
import type { DoubtReason, ReadEntry } from "./reading";
import { useUnit } from "./use-unit";

export function slips(
  entries: readonly ReadEntry[],
  doubtsOf: (entry: ReadEntry) => readonly DoubtReason[],
): Map<ReadEntry, DoubtReason[]> {
  const found = new Map<ReadEntry, DoubtReason[]>();
  const add = (entry: ReadEntry | undefined, reason: DoubtReason) => {
    if (!entry) return;
    const reasons = found.get(entry);
    if (reasons) reasons.push(reason);
    else found.set(entry, [reason]);
  };
  for (const entry of unlabelled(entries)) add(entry, "labelsMissing");
  for (const entry of ofOtherClass(entries)) add(entry, "otherClass");
  const byRows = entries.some(({ row, values }) => values.some((value) => value.row !== row));
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    if (byRows && next && isCutOff(entry, next)) {
      add(entry, "tierMissing");
      add(next, "tierMissing");
    }
    const slid =
      useUnit(entry.product) !== null ||
      doubtsOf(entry).some((reason) => reason === "tierOrder" || reason === "farApart");
    if (slid) {
      add(entries[at - 1], "nearSlip");
      add(next, "nearSlip");
    }
  });
  return found;
}

/** An entry that ends with a stricter tier where the next one, of another product, begins with the looser one. */
function isCutOff(entry: ReadEntry, next: ReadEntry): boolean {
  const ends = entry.values.at(-1)?.tier.purpose;
  const begins = next.values[0]?.tier.purpose;
  return ends !== undefined && ends !== "existing" && begins === "existing" && next.productPrinted;
}

/**
 * Entries of one product among which some have no condition of their own, or the same one, or whose remarks share no label: which
 * label belongs to which of them cannot be told.
 */
function unlabelled(entries: readonly ReadEntry[]): Set<ReadEntry> {
  const doubtful = new Set<ReadEntry>();
  for (let from = 0; from < entries.length;) {
    let end = from + 1;
    while (end < entries.length && !entries[end]!.productPrinted && entries[end]!.product === entries[from]!.product)
      end++;
    // A row that slid as a whole has carried the product by mistake; one with a unit of its own differs by that from the first.
    const run = entries.slice(from, end).filter(({ doubts }) => !doubts.includes("labelMoved"));
    for (const entry of run.slice(1)) if (entry.conditions.length === 0) doubtful.add(entry);
    const same = run.filter(({ unit }) => unit === run[0]!.unit);
    const told = same.map(({ conditions }) => conditions.join("；"));
    const isBlank = same.length > 1 && told.some((text) => text === "");
    if (isBlank || new Set(told).size < same.length || isDivided(same)) same.forEach((entry) => doubtful.add(entry));
    from = end;
  }
  return doubtful;
}

/** Two entries that may be one, its remark divided between them: material here, process there. */
function isDivided(run: readonly ReadEntry[]): boolean {
  const labels = run.map(({ conditions }) => conditions.flatMap((term) => /^(.{2,6})：/.exec(term)?.[1] ?? []));
  return labels.some((own, at) => {
    const before = labels[at - 1];
    return before !== undefined && own.length > 0 && before.length > 0 && !own.some((label) => before.includes(label));
  });
}

const common = /制造|加工|生产|供应|制品|产品|其他|及|和|业|的/g;

/** The first products of a class that share a word with the class before and none with their own, or go on with a series of it. */
function ofOtherClass(entries: readonly ReadEntry[]): Set<ReadEntry> {
  const doubtful = new Set<ReadEntry>();
  for (let at = 1; at < entries.length; at++) {
    const [before, entry] = [entries[at - 1]!, entries[at]!];
    const fits = (category: string) => [...pairsOf(category)].some((word) => pairsOf(entry.product).has(word));
    const begins = before.code !== entry.code || before.category !== entry.category || doubtful.has(before);
    const previous = entries.slice(0, at).findLast(({ category }) => category !== entry.category)?.category;
    if (begins && previous !== undefined && fits(previous) && !fits(entry.category)) doubtful.add(entry);
  }
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (!before || before.code === entry.code || entry.code === "") return;
    const series = suffix(before.product);
    const rest = entries.slice(at).filter(({ code }) => code === entry.code);
    const going = rest.findIndex(({ product }) => suffix(product) !== series);
    if (going > 0) rest.slice(0, going).forEach((one) => doubtful.add(one));
  });
  return doubtful;
}

/** Neighbouring Chinese characters, without the words that every class has. */
function pairsOf(text: string): Set<string> {
  const parts = normalise(text)
    .replace(common, " ")
    .split(/[^\u4e00-\u9fff]+/);
  return new Set(
    parts.flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2))),
  );
}

function suffix(product: string): string {
  return normalise(product).replace(/\(.*$/, "").slice(-2);
}
