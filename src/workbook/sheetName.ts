/** A name that Excel accepts for a sheet (no []:*?/\, at most 31 characters) and that no other sheet has yet. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Sheet";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const name = clean.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
