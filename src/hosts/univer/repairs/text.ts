/** Searching and writing text. */
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import { chineseNumber, digitByDigit } from "./chineseNumber";
import type { Repair } from "./values";
import { isNumber, mapped, numberOf, ofOne, valueOf } from "./values";
import { isPattern, patternSource } from "./wildcards";

/** SEARCH knows `?`, `*` and `~`. */
const searchingByPattern: Repair = (calculate) => (find, within, start) => {
  const rest = start === undefined ? [] : [start];
  const [pattern, text] = [valueOf(find), valueOf(within)];
  if (!pattern?.isString() || !text || text.isError() || !isPattern(String(pattern.getValue()))) {
    return calculate(find, within, ...rest);
  }
  const from = start === undefined ? 1 : numberOf(start);
  const searched = text.isNull() ? "" : shortText(text);
  if (!(from >= 1) || from > searched.length) return ErrorValueObject.create(ErrorType.VALUE);
  const expression = new RegExp(patternSource(String(pattern.getValue())), "isu");
  const found = searched.slice(Math.floor(from) - 1).search(expression);
  return found < 0 ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(found + Math.floor(from));
};

/** Excel writes 15 digits of a number into text. */
function shortText(value: BaseValueObject): string {
  const given = value.getValue();
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return typeof given === "number" ? generalText(given) : String(given);
}

function generalText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-9 || size >= 1e20)) {
    return rounded
      .toExponential()
      .replace("e", "E")
      .replace(/([+-])(\d)$/, "$10$2");
  }
  return size !== 0 && size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

const withShortNumbers: Repair = (calculate) => {
  const short = (value: BaseValueObject): BaseValueObject => {
    if (!value.isNumber() || value.getPattern() !== "") return value;
    const text = generalText(Number(value.getValue()));
    return text === String(value.getValue()) ? value : StringValueObject.create(text);
  };
  return (...variants) => calculate(...variants.map((one) => (one.isError() ? one : mapped(one, short))));
};

/** Formats of Chinese Excel, and truth values, which take none. */
const inFormats: Repair = (calculate) => (value, format) => {
  const given = valueOf(value);
  if (given?.isBoolean()) return StringValueObject.create(given.getValue() ? "TRUE" : "FALSE");
  const text = given && textOf(given, ofOne(format));
  if (text !== null) return StringValueObject.create(text);
  return chineseText(value, format) ?? calculate(value, format);
};

function textOf(given: BaseValueObject, format: FunctionVariantType): string | null {
  if (format.isReferenceObject() || !(format as BaseValueObject).isString()) return null;
  const code = String((format as BaseValueObject).getValue());
  if (given.isString()) return formattedText(String(given.getValue()), code);
  // A format of texts alone takes numbers as texts.
  return given.isNumber() && !code.includes(";") ? formattedText(generalText(Number(given.getValue())), code) : null;
}

/** A text goes by the fourth part of a format, or by the last that has an "@" (ECMA-376 part 1, 18.8.31); null: the format has none for texts. */
function formattedText(text: string, format: string): string | null {
  const parts = (format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=^|;)(?=;|$)/gsu) ?? []).map((part) =>
    Array.from(part.matchAll(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|@|./gsu)),
  );
  const isForTexts = (part: readonly RegExpMatchArray[]) => part.some(([mark]) => mark === "@");
  const part = parts.length > 3 ? parts[3] : parts.findLast(isForTexts);
  if (!part) return null;
  const written = part.map(([mark, quoted, escaped]) => {
    if (mark === "@") return text;
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    if (mark.length === 1) return mark;
    return mark.startsWith("_") ? " " : "";
  });
  return written.join("");
}

/** [DBNum1] and [DBNum2] write numbers in Chinese, `aaaa` and `aaa` the day of the week. */
function chineseText(value: FunctionVariantType, format: FunctionVariantType): FunctionVariantType | null {
  const code = ofOne(format);
  if (!isNumber(value) || code.isReferenceObject() || !(code as BaseValueObject).isString()) return null;
  const text = String((code as BaseValueObject).getValue());
  const script = /^(?:\[\$-804\])?\[DBNum([12])\](?:\[\$-804\])?(General|G\/通用格式|0*)$/i.exec(text);
  if (script) {
    const [, kind, form] = script;
    const write = /^0+$/.test(form!) ? digitByDigit : chineseNumber;
    return StringValueObject.create(write(numberOf(value), kind === "2", form!.length));
  }
  const week = /^(?:\[\$-804\])?(aaaa?)$/i.exec(text);
  if (!week) return null;
  const day = "六日一二三四五"[((Math.floor(numberOf(value)) % 7) + 7) % 7]!;
  return StringValueObject.create(week[1]!.length === 4 ? `星期${day}` : day);
}

/** A blank cell is empty text. */
const ofBlankText: Repair =
  (calculate) =>
  (...variants) =>
    calculate(...variants.map((one) => (valueOf(one)?.isNull() ? StringValueObject.create("") : one)));

export const textRepairs: Readonly<Record<string, Repair>> = {
  ...Object.fromEntries(
    ["CONCATENATE", "CONCAT", "TEXTJOIN", "LEN", "LEFT", "RIGHT", "MID"].map((name) => [name, withShortNumbers]),
  ),
  ASC: ofBlankText,
  PROPER: ofBlankText,
  SEARCH: searchingByPattern,
  TEXT: inFormats,
};
