/** Patterns with `?`, `*` and `~`, as criteria, look-ups and SEARCH know them. */

export function isPattern(text: string): boolean {
  return /[?*~]/.test(text);
}

/** The source of a regular expression for use with the flags "isu". */
export function patternSource(pattern: string): string {
  return [...pattern.matchAll(/~([?*~])|([?*])|([\s\S])/gu)]
    .map(([, plain, wild, other]) => (wild ? (wild === "?" ? "." : ".*?") : escaped((plain ?? other)!)))
    .join("");
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
}

export function wholePattern(pattern: string): RegExp {
  return new RegExp(`^${patternSource(pattern)}$`, "isu");
}
