/** What somebody types where a number is wanted: a number as people write it, or a calculation such as 310000/50000. */
import { parseNumber } from "./number";

/** Null where the text is neither. */
export function parseQuantity(text: string): number | null {
  return parseNumber(text) ?? calculated(text);
}

/** What a calculation comes to; null where the text is a plain number, or none. */
export function calculated(text: string): number | null {
  return parseNumber(text) !== null || rangeOrDate.test(text) ? null : new Calculation(text).result();
}

/** 1200-1300 and 2023/12/31 are no calculations unless an equals sign says so. */
const rangeOrDate = /^\s*(?:\d[\d,.]*\s*[-－]\s*\d[\d,.]*|\d{4}([-/])\d{1,2}\1\d{1,2})\s*$/;

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
    if (this.at < this.tokens.length || value === null || !Number.isFinite(value)) return null;
    // As many digits as a workbook shows: 0.1+0.2 is 0.3.
    return Number(value.toPrecision(15));
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
