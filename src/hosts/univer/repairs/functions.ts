/** Native functions of the engine, mended one by one from outside. */
import type { BaseFunction, BaseReferenceObject } from "@univerjs/engine-formula";
import { IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import { sheetLimit } from "../../../workbook/address";
import { argumentKind, takingValues } from "../../../xlsx/formulas/argumentKinds";
import { comparingPlainly } from "./comparison";
import { countingFunctions, givingUp } from "./counting";
import { dateRepairs } from "./dates";
import { elementRepairs } from "./elements";
import { logicRepairs } from "./logic";
import { lookupRepairs, ofTexts } from "./lookups";
import { roomRepairs } from "./room";
import { roundingRepairs } from "./rounding";
import { sortingRepairs } from "./sorting";
import { statisticRepairs } from "./statistics";
import { textRepairs } from "./text";
import type { Calculate, Repair } from "./values";
import { ofOne } from "./values";

/** Operators, as the engine calls them. */
const operators = ["PLUS", "MINUS", "MULTIPLY", "DIVIDED", "COMPARE"];

/** Functions to which a text is a text, though it reads as a day or a share: the engine would hand them its number. */
const takingText =
  `ADDRESS ASC CHOOSE CLEAN CODE CONCAT CONCATENATE DBCS DROP EXACT EXPAND FILTER FIND FINDB HLOOKUP HSTACK HYPERLINK IF
  IFERROR IFNA IFS INDEX INDIRECT ISERR ISERROR ISLOGICAL ISNONTEXT ISNUMBER ISTEXT LEFT LEFTB LEN LENB LET LOOKUP LOWER MATCH MID MIDB
  PHONETIC PROPER REPLACE REPLACEB REPT RIGHT RIGHTB SEARCH SEARCHB SORT SORTBY SUBSTITUTE SWITCH T TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TOCOL TOROW TRIM TYPE UNICODE UNIQUE UPPER VLOOKUP VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`.split(/\s+/);

export function mendFunctions(injector: Injector, onGivenUp: () => void): void {
  const service = injector.get(IFunctionService);
  const mend = (name: string, repair: Repair) => {
    const executor = service.getExecutor(name as never) as BaseFunction | null | undefined;
    if (!executor) return;
    const calculate = executor.calculate.bind(executor) as Calculate;
    executor.calculate = repair(calculate, executor) as BaseFunction["calculate"];
  };
  for (const name of takingText) mend(name, keepingText);
  const repairs = {
    ...textRepairs,
    ...logicRepairs,
    ...dateRepairs,
    ...lookupRepairs,
    ...roundingRepairs,
    ...statisticRepairs,
    ...sizeRepairs,
    ...sortingRepairs,
    ...roomRepairs,
  };
  for (const [name, repair] of [...Object.entries(repairs), ...elementRepairs]) mend(name, repair);
  mend("INDIRECT", ofTexts(injector));
  for (const name of countingFunctions) mend(name, givingUp(name, onGivenUp));
  // A cell where a value is wanted is its value: within an array of one, text would not count as the number that it reads.
  for (const name of takingValues) {
    mend(name, (calculate, { needsReferenceObject }) => {
      if (needsReferenceObject) return calculate;
      return (...variants) =>
        calculate(...variants.map((one, at) => (argumentKind(name, at) === "V" ? ofOne(one) : one)));
    });
  }
  mend("COMPARE", comparingPlainly);
  for (const name of operators) mend(name, ofSingleValues);
}

const keepingText: Repair = (calculate, executor) => {
  executor.isArgumentsIgnoreNumberPattern = () => true;
  return calculate;
};

const ofSingleValues: Repair =
  (calculate) =>
  (...variants) =>
    calculate(...variants.map(ofOne));

/** Whole columns and rows reach to the end of the sheet, however large it is here. */
const sizeOf =
  (
    whole: number,
    isWhole: (range: BaseReferenceObject) => boolean,
    count: (range: BaseReferenceObject) => number,
  ): Repair =>
  (calculate, executor) => {
    executor.needsReferenceObject = true;
    return (range, ...rest) => {
      if (!range?.isReferenceObject()) return calculate(range, ...rest);
      const reference = range as BaseReferenceObject;
      return NumberValueObject.create(isWhole(reference) ? whole : count(reference));
    };
  };

const sizeRepairs: Readonly<Record<string, Repair>> = {
  ROWS: sizeOf(
    sheetLimit.rows,
    (range) => range.isColumn(),
    (range) => range.getRowCount(),
  ),
  COLUMNS: sizeOf(
    sheetLimit.columns,
    (range) => range.isRow(),
    (range) => range.getColumnCount(),
  ),
};
