/** What somebody types where a number is wanted: a number as people write it, or a calculation such as 310000/50000. */
import { parseNumber } from "./number";

/** Null where the text is neither. */
export function parseQuantity(text: string): number | null {
  return parseNumber(text) ?? new Calculation(text).result();
}

const operators: Readonly<Record<string, string>> = { "×": "*", "＊": "*", "÷": "/", "／": "/", "＋": "+", "－": "-" };

/** The four kinds of arithmetic with brackets, by recursive descent. */
class Calculation {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    const plain = text.replace(/^\s*=/, "").replace(/[×＊÷／＋－]/g, (sign) => operators[sign]!);
    this.tokens = plain.match(/\d[\d,]*(?:\.\d+)?|[-+*/()（）]|\S/g) ?? [];
  }

  result(): number | null {
    const value = this.sum();
    return this.at === this.tokens.length && value !== null && Number.isFinite(value) ? value : null;
  }

  private sum(): number | null {
    let value = this.product();
    for (let sign = this.take("+-"); sign && value !== null; sign = this.take("+-")) {
      const next = this.product();
      value = next === null ? null : sign === "+" ? value + next : value - next;
    }
    return value;
  }

  private product(): number | null {
    let value = this.factor();
    for (let sign = this.take("*/"); sign && value !== null; sign = this.take("*/")) {
      const next = this.factor();
      value = next === null ? null : sign === "*" ? value * next : value / next;
    }
    return value;
  }

  private factor(): number | null {
    if (this.take("-")) {
      const value = this.factor();
      return value === null ? null : -value;
    }
    if (this.take("(（")) {
      const value = this.sum();
      return this.take(")）") ? value : null;
    }
    const token = this.tokens[this.at];
    if (token === undefined) return null;
    this.at++;
    return parseNumber(token);
  }

  private take(signs: string): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !signs.includes(token)) return null;
    this.at++;
    return token;
  }
}
