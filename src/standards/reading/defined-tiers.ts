/** Tiers under names of a standard's own (考核值): what they are for, where its text says so in so many words. */
import type { Block } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import type { Purpose } from "../standard";
import type { JudgedEntry } from "./agree";
import { isUnknownTier } from "./tier-words";

const signs: readonly (readonly [RegExp, Purpose])[] = [
  [/领先|先进水平|标杆|领跑/, "leading"],
  [/新\s*建|改\s*建|扩\s*建|新、?改/, "new"],
  [/现有|已建|已投产/, "existing"],
];

/** The part of a condition that may be the name of a tier. */
function nameIn(term: string): string {
  return term.replace(/^.*：/, "");
}

/** Entries whose tiers the document explains, with these tiers; all others as they are. */
export function withDefinedTiers(entries: readonly JudgedEntry[], blocks: readonly Block[]): JudgedEntry[] {
  const purposeOf = purposesIn(blocks);
  return entries.map((entry) => {
    const unknown = entry.conditions.filter((term) => isUnknownTier(nameIn(term)));
    const [term, ...more] = unknown;
    const purpose = term === undefined || more.length > 0 ? null : purposeOf(nameIn(term));
    if (purpose === null || entry.values.length !== 1) return entry;
    const values = entry.values.map((value) => ({
      ...value,
      tier: { name: nameIn(term!), purpose },
      doubts: value.doubts.filter((doubt) => doubt !== "tierUnknown"),
    }));
    return { ...entry, conditions: entry.conditions.filter((other) => other !== term), values };
  });
}

function purposesIn(blocks: readonly Block[]): (name: string) => Purpose | null {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [oneLine(block.text)]));
  const known = new Map<string, Purpose | null>();
  return (name) => {
    if (!known.has(name)) known.set(name, purposeIn(lines, name));
    return known.get(name)!;
  };
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
