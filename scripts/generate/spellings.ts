import { spelledParts, spellingsFrom } from "../../src/standards/spelling";
import { syllables } from "./syllables";

/** The spellings of names as src/standards/spelling.ts reads them. */
export function packSpellings(names: readonly string[]): string {
  const charactersOf = new Map<string, Set<string>>();
  for (const name of names) {
    const spelled = syllables(name).split(" ");
    spelledParts(name).forEach((part, at) => {
      if (/[a-z0-9]/.test(part)) return;
      const syllable = spelled[at]!;
      charactersOf.set(syllable, (charactersOf.get(syllable) ?? new Set()).add(part));
    });
  }
  const characters = [...charactersOf].map(([syllable, read]) => syllable + [...read].join("")).join("");
  for (const [name, spelling] of spellingsFrom(characters, names))
    if (spelling !== syllables(name)) throw new Error(`${name} is spelled ${syllables(name)}, not ${spelling}`);
  return characters;
}
