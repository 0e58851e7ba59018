/** Tiers under names of a standard's own (考核值): what they are for, where its text says so in so many words. */
import type { Block } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import type { Purpose } from "../standard";
import type { JudgedEntry } from "./agree";
import type { TierWord } from "./tier-words";
import { isLetterTier, isUnknownTier, tierWord } from "./tier-words";

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
  const find = (name: string): TierWord | null => {
    if (isLetterTier(name)) return letterIn([...lines, ...notes], name);
    const purpose = purposeIn(lines, name);
    return purpose && { name, purpose };
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name)!;
  };
}

/** What a letter stands for: `A 代表现有企业用水定额；B 代表新建企业用水定额`. */
function letterIn(lines: readonly string[], letter: string): TierWord | null {
  const pattern = new RegExp(
    `(?<![A-Za-z])${letter}\\s*(?:级|类)?\\s*(?:代表|表示|为|指|是|[—–:：=＝-]+)\\s*([^；;。，,A-Z]+)`,
    "g",
  );
  const told = lines.flatMap((line) => [...line.matchAll(pattern)].map(([, text]) => text!.replace(/(?:的)?(?:用水|取水)?定额.*$/, "").trim())); // prettier-ignore
  const tiers = told.map(tierWord).filter((tier) => tier !== null);
  const [first] = tiers;
  return first && tiers.every(({ purpose }) => purpose === first.purpose) ? first : null;
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
