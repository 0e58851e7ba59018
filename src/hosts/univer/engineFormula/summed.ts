/** The range that SUMIF adds up: as large as the one of the criterion, so that the engine knows all cells that it depends on. */
import { absoluteRange, parseRange, sheetLimit } from "../../../workbook/address";
import type { Token } from "../../../workbook/tokens";
import { textOf } from "../../../workbook/tokens";
import { argumentSpans } from "./calls";
import type { FormulaPlace } from "./place";
import { quoted } from "./text";

export const sumOfOne = /\b(?:SUMIF|AVERAGEIF)\(/i;

export function withWholeSums(tokens: readonly Token[], place: FormulaPlace): Token[] {
  const replaced = new Map<number, { readonly end: number; readonly text: string }>();
  for (const [bracket, [first, , summed]] of argumentSpans(tokens)) {
    const name = tokens[bracket - 1]?.text;
    if (!first || !summed || !sumOfOne.test(`${name}(`)) continue;
    const [range, values] = [first, summed].map(([start, end]) =>
      parseRange(textOf(tokens.slice(start, end)), place.sheet),
    );
    if (!range || !values || (range.rows === values.rows && range.columns === values.columns)) continue;
    const whole = { ...values, rows: range.rows, columns: range.columns };
    // Whole rows and columns end where the sheet is used, which is found out when they are read.
    const isWhole = whole.rows === sheetLimit.rows || whole.columns === sheetLimit.columns;
    if (isWhole || whole.row + whole.rows > sheetLimit.rows || whole.column + whole.columns > sheetLimit.columns)
      continue;
    replaced.set(summed[0], { end: summed[1], text: `${quoted(whole.sheet)}!${absoluteRange(whole)}` });
  }
  const written: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const instead = replaced.get(at);
    written.push(instead ? { kind: "reference", text: instead.text } : tokens[at]!);
    if (instead) at = instead.end - 1;
  }
  return written;
}
