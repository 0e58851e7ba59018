/**
 * The pinyin of many names as one short text: each syllable with the characters that are read so, as in `mei煤酶yuan原`. No name of the
 * bundled data reads a character in another way than the others do; scripts/generate stops where one does.
 */

/** What a name is spelled by, in order: its Chinese characters, and its Latin words and digits. */
export function spelledParts(name: string): string[] {
  return name.toLowerCase().match(/\p{Script=Han}|[a-z0-9]+/gu) ?? [];
}

export function spellingsFrom(characters: string, names: readonly string[]): Map<string, string> {
  const syllableOf = new Map<string, string>();
  for (const [, syllable, read] of characters.matchAll(/([a-z]+)([^a-z]+)/g))
    for (const character of read!) syllableOf.set(character, syllable!);
  const spelled = (name: string) =>
    spelledParts(name)
      .map((part) => syllableOf.get(part) ?? part)
      .join(" ");
  return new Map(names.map((name) => [name, spelled(name)]));
}
