import { normalise } from "./normalise";

/** The words most like a given one, the likest first, for messages only: by the share of pairs of characters in common. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const own = pieces(word);
  return candidates
    .map((other) => ({ other, likeness: likeness(own, pieces(other)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other }) => other);
}

function pieces(word: string): Set<string> {
  const characters = [...normalise(word)];
  return new Set([...characters, ...characters.slice(1).map((character, index) => characters[index]! + character)]);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common++;
  return (2 * common) / (one.size + other.size);
}
