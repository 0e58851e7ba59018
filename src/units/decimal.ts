/** Money and volumes as people write them: decimals are added and multiplied exactly, and 0.07 × 100 is 7. */

interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand after the point; below zero for trailing zeros. */
  readonly places: number;
}

/**
 * The sum of products of decimals, rounded once: [[use], [-1, plan], [-0.3, plan]] is use less 1.3 times the plan. Binary
 * fractions would give 19.99999999999997 where a person writes 20.
 */
export function sumOfProducts(terms: readonly (readonly number[])[]): number {
  const plain = terms.reduce((sum, factors) => sum + factors.reduce((product, factor) => product * factor, 1), 0);
  const whole = terms.every((factors) => factors.every(Number.isSafeInteger)) && Number.isSafeInteger(plain);
  if (whole || !Number.isFinite(plain)) return plain;
  const { digits, places } = terms.reduce<Decimal>(
    (sum, factors) => add(sum, factors.map(decimalOf).reduce(multiply, { digits: 1n, places: 0 })),
    { digits: 0n, places: 0 },
  );
  return Number(`${digits}e${-places}`);
}

export function product(...factors: readonly number[]): number {
  return sumOfProducts([factors]);
}

export function difference(value: number, less: number): number {
  return sumOfProducts([[value], [-1, less]]);
}

/** The number as its shortest decimal says it, which is what was typed. */
function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), places: 0 };
  const text = String(value);
  const [mantissa = "0", exponent = "0"] = text.includes("e") ? text.split("e") : [text];
  const point = mantissa.indexOf(".");
  if (point < 0) return { digits: BigInt(mantissa), places: -Number(exponent) };
  const digits = mantissa.slice(0, point) + mantissa.slice(point + 1);
  // So many digits a number holds exactly, and is read in half the time.
  const whole = digits.length <= 15 ? Number(digits) : digits;
  return { digits: BigInt(whole), places: mantissa.length - point - 1 - Number(exponent) };
}

function multiply(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, places: one.places + other.places };
}

function add(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  const scaled = ({ digits, places: own }: Decimal) => (own === places ? digits : digits * 10n ** BigInt(places - own));
  return { digits: scaled(one) + scaled(other), places };
}
