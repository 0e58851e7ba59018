/** Tiers under names of a standard's own (考核值): what they are for, where its text says so in so many words. */
import type { Block } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { grouped } from "../../statistics/grouped";
import type { Purpose } from "../standard";
import type { JudgedEntry } from "./agree";
import type { TierWord } from "./tier-words";
import { besideNew, isLetterTier, isUnknownTier, namesNew, tierWord } from "./tier-words";

const signs: readonly (readonly [RegExp, Purpose])[] = [
  [/领先|先进水平|标杆|领跑/, "leading"],
  [/新\s*建|改\s*建|扩\s*建|新、?改/, "new"],
  [/现有|已建|已投产/, "existing"],
];

/** The part of a condition that may be the name of a tier; a letter is one only by itself. */
function nameIn(term: string): string {
  return term.replace(/^.*：/, "");
}

function isUnknown(term: string): boolean {
  return isLetterTier(term) || isUnknownTier(nameIn(term));
}

/** Entries whose tiers the document explains, with these tiers; all others as they are. */
export function withDefinedTiers(entries: readonly JudgedEntry[], blocks: readonly Block[]): JudgedEntry[] {
  const tierOf = tiersIn(blocks);
  return entries.map((entry) => {
    const [term, ...more] = entry.conditions.filter(isUnknown);
    const tier = term === undefined || more.length > 0 ? null : tierOf(nameIn(term));
    if (tier === null || entry.values.length !== 1) return entry;
    const values = entry.values.map((value) => ({
      ...value,
      tier,
      doubts: value.doubts.filter((doubt) => doubt !== "tierUnknown"),
    }));
    return { ...entry, conditions: entry.conditions.filter((other) => other !== term), values };
  });
}

function tiersIn(blocks: readonly Block[]): (name: string) => TierWord | null {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [oneLine(block.text)]));
  const notes = blocks.flatMap((block) =>
    block.kind === "table" ? block.remarks.map(({ text }) => oneLine(text)) : [],
  );
  const known = new Map<string, TierWord | null>();
  const letters = lettersIn([...lines, ...notes]);
  const find = (name: string): TierWord | null => {
    if (isLetterTier(name)) return letters.get(name) ?? null;
    const purpose = purposeIn(lines, name);
    return purpose && { name, purpose };
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name)!;
  };
}

/**
 * What letters stand for: `A 代表现有企业用水定额；B 代表新建企业用水定额`. One of which different things are said is none; beside one for
 * new enterprises, 先进 is the leading one.
 */
function lettersIn(lines: readonly string[]): ReadonlyMap<string, TierWord> {
  const pattern = /(?<![A-Za-z])([A-Z])\s*(?:级|类)?\s*(?:代表|表示|为|指|是|[—–:：=＝-]+)\s*([^；;。，,A-Z]+)/g;
  const told = lines.flatMap((line) =>
    [...line.matchAll(pattern)].flatMap(([, letter, text]) => {
      const tier = tierWord(text!.replace(/(?:的)?(?:用水|取水)?定额.*$/, "").trim());
      return tier ? [{ letter: letter!, tier }] : [];
    }),
  );
  const hasNew = told.some(({ tier }) => namesNew(tier.name));
  const letters = [...grouped(told, ({ letter }) => letter)].flatMap(([letter, all]): [string, TierWord][] => {
    const { tier } = all[0]!;
    const agree = all.every((one) => one.tier.purpose === tier.purpose);
    return agree ? [[letter, hasNew ? besideNew(tier) : tier]] : [];
  });
  return new Map(letters);
}

/** A numbered heading that has the name is explained by the line below it; elsewhere the clause that has the name explains it. */
function purposeIn(lines: readonly string[], name: string): Purpose | null {
  const clauses = lines.flatMap((line, at) => {
    if (!line.includes(name)) return [];
    const isHeading = line.length < name.length + 25 && /^[\d.\s]/.test(line);
    return isHeading ? [lines[at + 1] ?? ""] : line.split(/[，；。]/).filter((clause) => clause.includes(name));
  });
  const found = new Set(clauses.flatMap((clause) => signs.flatMap(([sign, purpose]) => (sign.test(clause) ? [purpose] : [])))); // prettier-ignore
  return found.size === 1 ? [...found][0]! : null;
}
