/** Names that mean something else in each cell or on each sheet, as what they stand for. */
import { shifter } from "../../../xlsx/formulas/shift";
import type { DefinedName } from "../../../workbook/snapshot";
import type { Token } from "../../../workbook/tokens";
import { tokensOf } from "../../../workbook/tokens";
import type { FormulaPlace } from "./place";
import { grouped } from "../../../statistics/grouped";

/** Names of names of names; those that go round end here. */
const maxDepth = 8;

export class Names {
  /** All names, by their name in lower case. */
  private readonly all: ReadonlyMap<string, readonly DefinedName[]>;
  /** Those that the engine would not resolve as Excel does. */
  private readonly peculiar: ReadonlySet<string>;

  /** @param needsRewriting whether the engine would misread a formula as it stands. */
  constructor(names: readonly DefinedName[], needsRewriting: (formula: string) => boolean) {
    const own = names.filter(({ name }) => !name.toLowerCase().startsWith("_xlnm."));
    this.all = grouped(own, ({ name }) => name.toLowerCase());
    const isPeculiar = (ones: readonly DefinedName[]) =>
      ones.some(
        ({ sheet, refersTo }) =>
          sheet !== undefined || isRelative(refersTo) || isUnion(refersTo) || needsRewriting(refersTo),
      );
    this.peculiar = this.withThoseThatUse(
      new Set([...this.all].filter(([, ones]) => isPeculiar(ones)).map(([key]) => key)),
    );
  }

  /** What is made of such names means something else in each cell too. */
  private withThoseThatUse(peculiar: Set<string>): Set<string> {
    const uses = (refersTo: string) =>
      tokensOf(refersTo).some(({ kind, text }) => kind === "name" && peculiar.has(text.toLowerCase()));
    for (let known = 0; known < peculiar.size;) {
      known = peculiar.size;
      for (const [key, ones] of this.all) if (ones.some(({ refersTo }) => uses(refersTo))) peculiar.add(key);
    }
    return peculiar;
  }

  get arePlain(): boolean {
    return this.peculiar.size === 0;
  }

  /** The formula with such names, and names with a sheet before them, replaced by what they stand for. */
  resolved(tokens: readonly Token[], place: FormulaPlace, depth = 0): Token[] {
    const written: Token[] = [];
    tokens.forEach((token, at) => {
      const found = this.at(tokens, at, place);
      if (!found) {
        written.push(token);
        return;
      }
      if (found.withSheet > 0) written.splice(-found.withSheet);
      const text = moved(found.refersTo, place);
      const inner = depth < maxDepth ? this.resolved(tokensOf(text), place, depth + 1) : tokensOf(text);
      written.push(...(isReference(found.refersTo) ? inner : [...tokensOf("("), ...inner, ...tokensOf(")")]));
    });
    return written;
  }

  /** What a name refers to as a plain reference, or null. */
  reference(name: string, place: FormulaPlace): string | null {
    const found = this.of(name, place.sheet);
    return found && isReference(found.refersTo) ? moved(found.refersTo, place) : null;
  }

  private at(all: readonly Token[], at: number, place: FormulaPlace) {
    const { kind, text } = all[at]!;
    const behind = all[at + 1]?.text;
    if (kind !== "name" || behind === "(" || behind === "!") return null;
    const before = sheetBefore(all, at);
    if (!before && !this.peculiar.has(text.toLowerCase())) return null;
    const found = this.of(text, before?.sheet ?? place.sheet);
    return found ? { refersTo: found.refersTo, withSheet: before?.tokens ?? 0 } : null;
  }

  /** Of two with one spelling that of the sheet comes first. */
  private of(name: string, sheet: string): DefinedName | undefined {
    const candidates = this.all.get(name.toLowerCase());
    return (
      candidates?.find((one) => one.sheet?.toLowerCase() === sheet.toLowerCase()) ??
      candidates?.find((one) => one.sheet === undefined)
    );
  }
}

/** Several areas, with nothing around them. */
function isUnion(refersTo: string): boolean {
  const tokens = tokensOf(refersTo);
  return tokens.some(({ text }) => text === ",") && !tokens.some(({ text }) => text === "(" || text === "{");
}

function isRelative(refersTo: string): boolean {
  return tokensOf(refersTo).some(
    ({ kind, text }) => kind === "reference" && /(?<![$A-Za-z])[A-Za-z]|(?<![$\d])\d/.test(text),
  );
}

/** A relative name is kept as it reads in the first cell of a sheet, and goes round its edges: XFD1 is the cell on the left. */
function moved(refersTo: string, { row, column }: FormulaPlace): string {
  return isRelative(refersTo) ? shifter(refersTo, { around: true })(row, column) : refersTo;
}

function isReference(formula: string): boolean {
  return tokensOf(formula).every(({ kind, text }) => kind !== "text" || text === ":" || text.endsWith("!"));
}

/** The sheet named before a token, and of how many tokens its name is made. */
function sheetBefore(tokens: readonly Token[], at: number): { readonly sheet: string; readonly tokens: number } | null {
  const before = tokens[at - 1];
  if (before?.kind !== "text" || !before.text.endsWith("!")) return null;
  if (before.text !== "!") return { sheet: before.text.slice(1, -2).replaceAll("''", "'"), tokens: 1 };
  const name = tokens[at - 2];
  return name?.kind === "name" ? { sheet: name.text, tokens: 2 } : null;
}
