/** Native functions of the engine, mended one by one from outside. */
import type { Injector } from "@univerjs/core";
import type {
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  ArrayValueObject,
  BaseValueObject as ValueObject,
} from "@univerjs/engine-formula";
import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { argumentKind, takingValues } from "../../../xlsx/formulas/argumentKinds";
import { chineseNumber } from "./chineseNumber";

type Calculate = (...variants: FunctionVariantType[]) => FunctionVariantType;

/** Operators, as the engine calls them. */
const operators = ["PLUS", "MINUS", "MULTIPLY", "DIVIDED", "COMPARE"];

/** Functions that count as far as their arguments say; beyond this many steps they are given up. */
export const counting: ReadonlySet<string> = new Set(
  `BINOM.DIST BINOM.DIST.RANGE BINOM.INV BINOMDIST COMBIN COMBINA CRITBINOM CUMIPMT CUMPRINC DDB FACT FACTDOUBLE HYPGEOM.DIST HYPGEOMDIST
  MULTINOMIAL NEGBINOM.DIST NEGBINOMDIST PERMUT PERMUTATIONA POISSON POISSON.DIST PRICE RANDARRAY REPT SEQUENCE VDB`.split(
    /\s+/,
  ),
);
const mostSteps = 1e7;

export function mendFunctions(injector: Injector): void {
  const service = injector.get(IFunctionService);
  const mend = (name: string, change: (calculate: Calculate, executor: BaseFunction) => Calculate) => {
    const executor = service.getExecutor(name as never) as BaseFunction | null | undefined;
    if (!executor) return;
    const calculate = executor.calculate.bind(executor) as Calculate;
    executor.calculate = change(calculate, executor) as BaseFunction["calculate"];
  };
  mend("SEARCH", searchingByPattern);
  mend(
    "ISOWEEKNUM",
    (calculate) => (date) => (isNumber(date) ? NumberValueObject.create(isoWeek(numberOf(date))) : calculate(date)),
  );
  mend("TEXT", (calculate) => (value, format) => chineseText(value, format) ?? calculate(value, format));
  for (const name of ["SUMIF", "AVERAGEIF"]) mend(name, onCopies);
  for (const name of counting) mend(name, givingUp);
  for (const name of ["CONCATENATE", "CONCAT", "TEXTJOIN", "LEN", "LEFT", "RIGHT", "MID"]) mend(name, withShortNumbers);
  // A cell where a value is wanted is its value: within an array of one, text would not count as the number that it reads.
  for (const name of takingValues) {
    mend(name, (calculate, { needsReferenceObject }) => {
      if (needsReferenceObject) return calculate;
      return (...variants) =>
        calculate(...variants.map((one, at) => (argumentKind(name, at) === "V" ? ofOne(one) : one)));
    });
  }
  for (const name of operators)
    mend(
      name,
      (calculate) =>
        (...variants) =>
          calculate(...variants.map(ofOne)),
    );
}

/** The value of an array that has one only. */
function ofOne(variant: FunctionVariantType): FunctionVariantType {
  if (variant.isReferenceObject() || !(variant as BaseValueObject).isArray()) return variant;
  const array = variant as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return variant;
  return array.get(0, 0) ?? NullValueObject.create();
}

function isNumber(variant: FunctionVariantType): boolean {
  return !variant.isReferenceObject() && (ofOne(variant) as BaseValueObject).isNumber();
}

function numberOf(variant: FunctionVariantType): number {
  return Number((ofOne(variant) as BaseValueObject).getValue());
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  // 1 January 1900 is day 1, a Monday in the proleptic calendar that Excel's leap day of 1900 shifts by one.
  const weekday = (((day - 2) % 7) + 7) % 7;
  const thursday = day - weekday + 3;
  const year = new Date(Date.UTC(1899, 11, 30) + thursday * 86_400_000).getUTCFullYear();
  const newYear = (Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** SEARCH knows `?`, `*` and `~`. */
function searchingByPattern(calculate: Calculate): Calculate {
  return (find, within, start) => {
    const rest = start === undefined ? [] : [start];
    const [pattern, text] = [ofOne(find), ofOne(within)].map((one) =>
      !one.isReferenceObject() && !one.isError() && !(one as BaseValueObject).isArray()
        ? (one as BaseValueObject)
        : null,
    );
    if (!pattern?.isString() || !text || !/[?*~]/.test(String(pattern.getValue())))
      return calculate(find, within, ...rest);
    const from = start === undefined ? 1 : numberOf(start);
    const searched = text.isNull() ? "" : shortText(text);
    if (!(from >= 1) || from > searched.length) return ErrorValueObject.create(ErrorType.VALUE);
    const expression = new RegExp(patternSource(String(pattern.getValue())), "isu");
    const found = searched.slice(Math.floor(from) - 1).search(expression);
    return found < 0 ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(found + Math.floor(from));
  };
}

function patternSource(pattern: string): string {
  return pattern.replace(
    /~([?*~])|([?*])|[.+^${}()|[\]\\/-]/g,
    (all, plain: string | undefined, wild: string | undefined) => {
      if (plain) return `\\${plain}`.replace("\\~", "~");
      if (wild) return wild === "?" ? "." : ".*?";
      return `\\${all}`.replace("\\-", "-");
    },
  );
}

/** Results that run through more steps than anybody waits for. */
function givingUp(calculate: Calculate): Calculate {
  return (...variants) => {
    const tooMany = variants.some((one) => isNumber(one) && Math.abs(numberOf(one)) > mostSteps);
    return tooMany ? ErrorValueObject.create(ErrorType.NUM) : calculate(...variants);
  };
}

/** They stretch the range that they are handed, which other formulas hold too. */
function onCopies(calculate: Calculate): Calculate {
  return (...variants) =>
    calculate(...variants.map((one) => (one.isReferenceObject() ? copied(one as BaseReferenceObject) : one)));
}

function copied(reference: BaseReferenceObject): BaseReferenceObject {
  if (reference.isMultiArea()) return reference;
  const copy = new RangeReferenceObject(
    { ...reference.getRangePosition() },
    reference.getSheetId(),
    reference.getUnitId(),
  );
  copy.setUnitData(reference.getUnitData());
  copy.setUnitStylesData(reference.getUnitStylesData());
  copy.setRuntimeData(reference.getRuntimeData());
  copy.setArrayFormulaCellData(reference.getArrayFormulaCellData());
  copy.setArrayFormulaRange(reference.getArrayFormulaRange());
  copy.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());
  copy.setRuntimeArrayFormulaRange(reference.getRuntimeArrayFormulaRange());
  copy.setRuntimeFeatureCellData(reference.getRuntimeFeatureCellData());
  return copy;
}

/** Excel writes 15 digits of a number into text. */
function shortText(value: ValueObject): string {
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

function withShortNumbers(calculate: Calculate): Calculate {
  const short = (value: ValueObject): ValueObject => {
    if (!value.isNumber() || value.getPattern() !== "") return value;
    const text = generalText(Number(value.getValue()));
    return text === String(value.getValue()) ? value : StringValueObject.create(text);
  };
  return (first, ...rest) =>
    calculate(
      ...[first, ...rest].map((one) => {
        if (one.isReferenceObject() || one.isError()) return one;
        const value = one as ValueObject;
        return value.isArray() ? (value as ArrayValueObject).mapValue(short) : short(value);
      }),
    );
}

/** Formats with [DBNum1] and [DBNum2], which write numbers in Chinese. */
function chineseText(value: FunctionVariantType, format: FunctionVariantType): FunctionVariantType | null {
  if (!isNumber(value) || format.isReferenceObject()) return null;
  const code = ofOne(format) as ValueObject;
  if (!code.isString()) return null;
  const found = /^(?:\[\$-804\])?\[DBNum([12])\](?:\[\$-804\])?(?:General|G\/通用格式|0)$/i.exec(
    String(code.getValue()),
  );
  return found ? StringValueObject.create(chineseNumber(numberOf(value), found[1] === "2")) : null;
}
