/** What a person typed or picked for an argument, and what it comes to. */
import type { Parameter } from "../../functions/parameters";
import type { Reference } from "../../functions/formula";
import { parseLiteral } from "../../functions/formula";
import type { Argument } from "../../functions/values";
import { parseRange, qualifiedName, rangeName } from "../../workbook/address";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import { parseQuantity } from "../../units/expression";
import { parseNumber } from "../../units/number";

export type Understood = { readonly range: RangeAddress } | { readonly value: Argument };

/**
 * A reference, a literal as in a formula, or plain words: 061 and 原煤 need no quotes where text is expected, and a list of
 * numbers may be typed or pasted as it comes.
 */
export function understand(text: string, parameter: Parameter, sheet: string): Understood {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  const range = parseRange(trimmed, sheet);
  if (range) return { range };
  const literal = parseLiteral(trimmed);
  if (parameter.type === "text") return { value: typeof literal === "number" ? trimmed : (literal ?? trimmed) };
  if (literal !== undefined) return { value: literal };
  if (parameter.shape !== "scalar") {
    const numbers = trimmed.split(/[\s,，;；、]+/).map(parseNumber);
    if (!numbers.includes(null)) return { value: numbers.map((number) => [number]) };
  }
  const calculated = parameter.type === "number" ? parseQuantity(trimmed) : null;
  return { value: calculated ?? trimmed };
}

/** As it goes into a formula of the given sheet. */
export function asWritten(understood: Understood, sheet: string): Argument | Reference {
  if ("value" in understood) return understood.value;
  const { range } = understood;
  return { reference: range.sheet === sheet ? rangeName(range) : qualifiedName(range) };
}

/** The argument's values; a range is read from the workbook, no further than the sheet is used. */
export async function readArgument(understood: Understood, host: WorkbookHost): Promise<Argument> {
  if ("value" in understood) return understood.value;
  const range = clip(understood.range, await host.usedRange(understood.range.sheet));
  const { values } = await host.read(range);
  return range.rows === 1 && range.columns === 1 ? values[0]![0]! : values;
}

/** Whole columns end where the sheet does; a range beyond it keeps its first cell. */
function clip(range: RangeAddress, used: RangeAddress | null): RangeAddress {
  const lastRow = used ? used.row + used.rows : 0;
  const lastColumn = used ? used.column + used.columns : 0;
  return {
    ...range,
    rows: Math.max(1, Math.min(range.rows, lastRow - range.row)),
    columns: Math.max(1, Math.min(range.columns, lastColumn - range.column)),
  };
}

/** Whether a formula written there would refer to itself. */
export function touches(range: RangeAddress, cell: RangeAddress): boolean {
  return (
    range.sheet === cell.sheet &&
    cell.row >= range.row &&
    cell.row < range.row + range.rows &&
    cell.column >= range.column &&
    cell.column < range.column + range.columns
  );
}
