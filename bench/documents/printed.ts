/** A printed standard of known content: what stands in it, and what a reader should make of it. */
import type { Chance } from "../random";

export interface Cell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

export type Rows = readonly (readonly Cell[])[];

/** One value, as the standard means it. */
export interface Fact {
  /** "" where none is printed. */
  readonly code: string;
  readonly product: string;
  /** Words that its condition has to hold. */
  readonly terms: readonly string[];
  readonly unit: string;
  /** Word of the tier; "定额" for a single unnamed one. */
  readonly tier: string;
  readonly value: string;
}

export interface Printed {
  /** Lines of text and tables, in order. */
  readonly blocks: readonly (string | Rows)[];
  readonly facts: readonly Fact[];
}

export interface Layout {
  readonly name: string;
  /** No reader can be certain of it: all of it is to be doubtful. */
  readonly isOpen?: true;
  readonly make: (chance: Chance, slips: boolean) => Printed;
}

export const cell = (text: string, rows = 1, columns = 1): Cell => ({ text, rows, columns });
export const row = (...texts: readonly string[]): Cell[] => texts.map((text) => cell(text));

/** A value of each tier. */
export function factsOf(
  base: Omit<Fact, "tier" | "value">,
  tiers: readonly string[],
  values: readonly string[],
): Fact[] {
  return tiers.map((tier, at) => ({ ...base, tier, value: values[at]! }));
}

export const slipKinds = ["decimal point", "swapped tiers", "letter in digits"] as const;

/** Values of one product, the strictest first: as meant, and as printed. */
export interface Values {
  readonly meant: readonly string[];
  readonly printed: readonly string[];
}

/** Some of the values have a slip where slips are wanted: every ninth product, one kind after the other. */
export class ValueMaker {
  private made = 0;

  constructor(
    private readonly chance: Chance,
    private readonly slips: boolean,
  ) {}

  values(tiers: number, low = 0.5, high = 9.5, decimals = 1 + Math.floor(this.chance.next() * 2)): Values {
    let value = this.chance.between(low, high);
    const meant = Array.from({ length: tiers }, () => (value *= this.chance.between(1.1, 1.5)).toFixed(decimals));
    const at = this.made++;
    return { meant, printed: this.slips && at % 9 === 4 ? slipped(meant, Math.floor(at / 9), decimals) : meant };
  }
}

function slipped(values: readonly string[], turn: number, decimals: number): string[] {
  const last = values.at(-1)!;
  const kind = slipKinds[turn % slipKinds.length]!;
  if (kind === "swapped tiers" && values.length > 1) return [...values].reverse();
  if (kind === "decimal point" && decimals > 0) return [...values.slice(0, -1), last.replace(".", "")];
  return [...values.slice(0, -1), last.replace(/\d$/, "O")];
}
