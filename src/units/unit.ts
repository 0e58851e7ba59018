/**
 * Units as the standards and real survey sheets write them: `m³/t`, `m³/100m`, `万m³`, `m³/(MW·h)`, `m³／MW·h`, `立方米每吨`,
 * `m^3/百双`, full or half width.
 *
 *     unit    = product { "/" product }        everything behind a slash, up to the next one, divides
 *     product = factor { "·" factor }
 *     factor  = "(" product ")" | number | 万, 亿 … | name
 */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { simplified } from "../language/traditional";
import type { Atom, Dimensions } from "./atoms";
import { atomAtStart, base, multiplierAtStart } from "./atoms";

interface Part {
  readonly atom: Atom;
  readonly exponent: 1 | -1;
}

export interface Unit {
  /** As the user wrote it. */
  readonly text: string;
  /** One of this unit is up/down of the base units. */
  readonly up: number;
  readonly down: number;
  readonly dimensions: Dimensions;
  readonly parts: readonly Part[];
}

const known = new Map<string, Unit>();
/** Sheets repeat few spellings; the limit only keeps a column of nonsense from filling the memory. */
const knownAtMost = 1000;

/** The unit that a text names, or a failure (#VALUE!) that names the part which is not understood. */
export function parseUnit(text: string): Unit | Failure {
  const found = known.get(text);
  if (found) return found;
  const unit = new Parser(text).unit();
  if (!isFailure(unit) && known.size < knownAtMost) known.set(text, unit);
  return unit;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** One spelling for width, superscripts, products and slashes. */
function normalise(text: string): string {
  return (
    simplified(text)
      .replace(/公尺/g, "米")
      .replace(/公吨/g, "吨")
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => "^" + [...digits].map((digit) => superscripts.indexOf(digit)).join(""))
      .replace(/㎡/g, "m^2")
      .replace(/㎥/g, "m^3")
      .normalize("NFKC")
      .replace(/[(]?(?:人民币|RMB|CNY)[)]?/gi, (currency) => (text.includes("元") ? "" : currency && "元"))
      .replace(/[•・⋅∙×*]/g, "·")
      .replace(/[÷∕⁄]|每/g, "/")
      .trim()
      .replace(/\s*([/·()])\s*/g, "$1")
      // ×10⁴m³
      .replace(/^(?:·|x(?=10\^))/, "")
      .replace(/\s+/g, "·")
  );
}

/** 104 m³ is what is left of 10⁴ m³ once its format is gone: neither reading may be taken for the other. */
const lostExponent = /^10[1-9]$/;

class Parser {
  private readonly source: string;
  private position = 0;
  private up = 1;
  private down = 1;
  private readonly parts: Part[] = [];

  constructor(private readonly text: string) {
    this.source = normalise(text);
  }

  unit(): Unit | Failure {
    if (this.source === "") return failure("#VALUE!", "unitMissing");
    let exponent: 1 | -1 = 1;
    for (;;) {
      if (!this.product(exponent)) return this.notUnderstood();
      if (this.position === this.source.length) break;
      if (this.source[this.position] !== "/") return this.notUnderstood();
      this.position++;
      exponent = -1;
    }
    const { up, down } = reduced({ up: this.up, down: this.down });
    return { text: this.text.trim(), up, down, dimensions: dimensionsOf(this.parts), parts: this.parts };
  }

  private product(exponent: 1 | -1): boolean {
    for (;;) {
      if (!this.factor(exponent)) return false;
      const next = this.source[this.position];
      if (next === "·") this.position++;
      else if (next === undefined || next === "/" || next === ")") return true;
    }
  }

  private factor(exponent: 1 | -1): boolean {
    const rest = this.source.slice(this.position);
    if (rest.startsWith("(")) {
      this.position++;
      if (!this.product(exponent) || this.source[this.position] !== ")") return false;
      this.position++;
      return true;
    }
    const digits = /^(\d+(?:\.\d+)?)(?:\^(\d+))?/.exec(rest);
    if (digits) {
      this.position += digits[0].length;
      if (digits[2] === undefined && lostExponent.test(digits[1]!)) return false;
      const value = Number(digits[1]) ** Number(digits[2] ?? 1);
      if (!(value > 0 && Number.isFinite(value))) return false;
      this.scale(value, 1, exponent);
      return true;
    }
    const named = atomAtStart(rest);
    if (named) {
      this.position += named.name.length;
      this.scale(named.atom.up, named.atom.down, exponent);
      this.parts.push({ atom: named.atom, exponent });
      return true;
    }
    const multiplier = multiplierAtStart(rest);
    if (multiplier === null) return false;
    this.position += 1;
    this.scale(multiplier, 1, exponent);
    return true;
  }

  private scale(up: number, down: number, exponent: 1 | -1): void {
    this.up *= exponent === 1 ? up : down;
    this.down *= exponent === 1 ? down : up;
  }

  private notUnderstood(): Failure {
    const part = this.source.slice(this.position) || this.source;
    return failure("#VALUE!", "unitNotUnderstood", { unit: this.text.trim(), part });
  }
}

function dimensionsOf(parts: readonly Part[]): Dimensions {
  return combined(parts.map(({ atom, exponent }) => [atom.dimensions, exponent]));
}

/** Product of dimensions, each to a power. */
function combined(factors: readonly (readonly [Dimensions, number])[]): Dimensions {
  const exponents = new Map<string, number>();
  for (const [dimensions, power] of factors) {
    for (const [quantity, exponent] of Object.entries(dimensions)) {
      exponents.set(quantity, (exponents.get(quantity) ?? 0) + exponent * power);
    }
  }
  return Object.fromEntries([...exponents].filter(([, exponent]) => exponent !== 0));
}

/** Takes common powers of ten out, so that 万m³/万t is exactly 1/1000. */
export function reduced({ up, down }: { readonly up: number; readonly down: number }): {
  readonly up: number;
  readonly down: number;
} {
  let divisor = up;
  for (let rest = down; rest !== 0;) [divisor, rest] = [rest, divisor % rest];
  const whole = Number.isInteger(up) && Number.isInteger(down) && Number.isSafeInteger(Math.max(up, down));
  return whole && divisor > 1 ? { up: up / divisor, down: down / divisor } : { up, down };
}

/** Whether both measure the same quantity. */
export function sameDimensions(first: Dimensions, second: Dimensions): boolean {
  const keys = Object.keys(first);
  return keys.length === Object.keys(second).length && keys.every((key) => first[key] === second[key]);
}

/** The exponents of first/second. */
export function quotientDimensions(first: Dimensions, second: Dimensions): Dimensions {
  return combined([
    [first, 1],
    [second, -1],
  ]);
}

/** Whether a base quantity measures time: seconds to days, months, years. */
export function isTime(quantity: string): boolean {
  return quantity === base.time || quantity === base.year || quantity === base.month;
}

/** One unit times another. */
export function product(first: Unit, second: Unit): Unit {
  const { up, down } = reduced({ up: first.up * second.up, down: first.down * second.down });
  const parts = [...first.parts, ...second.parts];
  return { text: `${first.text}·${second.text}`, up, down, dimensions: dimensionsOf(parts), parts };
}

/** One unit over another. */
export function quotient(above: Unit, below: Unit): Unit {
  const { up, down } = reduced({ up: above.up * below.down, down: above.down * below.up });
  const parts = [
    ...above.parts,
    ...below.parts.map(({ atom, exponent }): Part => ({ atom, exponent: exponent === 1 ? -1 : 1 })),
  ];
  const text = /[/·]/.test(below.text) ? `${above.text}/(${below.text})` : `${above.text}/${below.text}`;
  return { text, up, down, dimensions: dimensionsOf(parts), parts };
}

/** One piece of what a unit counts: without the number in front (万, 百, 100) and without the time it is counted in. */
export function singleUnit(unit: Unit): Unit {
  const parts = unit.parts.filter(({ atom }) => !Object.keys(atom.dimensions).some(isTime));
  let up = 1;
  let down = 1;
  for (const { atom, exponent } of parts) {
    up *= exponent === 1 ? atom.up : atom.down;
    down *= exponent === 1 ? atom.down : atom.up;
  }
  return { text: unit.text, up, down, dimensions: dimensionsOf(parts), parts };
}
