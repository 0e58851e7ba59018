import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { parseQuantity } from "../../units/expression";
import { sameDimensions } from "../../units/unit";
import type { Cell } from "../../workbook/values";
import { describeCell } from "../../workbook/values";
import { columnOf } from "../columns";
import { isBlankMark } from "../reading/number";
import { readYear } from "../reading/year";
import { countsSingly, factorBetween, isMultiplier, readOutputUnit, readQuantity, readUnit } from "../units";
import type { FillField } from "./table";

/** What goes into the cell for what was typed. */
export type FieldEntry = { readonly value: string | number | null } | { readonly problem: Message };

/**
 * Numbers are entered as numbers and years as years; "—" and "无" are kept, since they say that nothing is known. A number with
 * a unit of its own (1200 m³ in a column of 万m³) is converted: 0.12. A calculation (310000/50000) goes in as what it comes to.
 *
 * @param outputUnit in which the row says that its output counts: what 12万吨 becomes is 120000 of t, and 12 of 万t
 */
export function entryFor({ key, title, unit }: FillField, typed: string, outputUnit = ""): FieldEntry {
  const text = typed.trim();
  if (text === "") return { value: null };
  const { type, quantity: kind } = columnOf(key);
  if (type === "year") {
    const year = readYear(text);
    return typeof year === "number"
      ? { value: year }
      : { problem: message("surveyNotAYear", { column: title, value: text }) };
  }
  if (type === "unit" && !readOutputUnit(text)) return { problem: message("surveyUnitUnknown", { unit: text }) };
  if (type !== "number") return { value: text };
  if (isBlankMark(text)) return { value: text };
  const value = parseQuantity(text);
  if (value !== null) return { value };
  const quantity = readQuantity(text);
  if (!quantity) return { problem: message("surveyNotANumber", { column: title, value: text }) };
  const countsOutput = unit === null && kind === "output";
  const own = countsOutput ? readOutputUnit(outputUnit) : unit === null ? null : readUnit(unit);
  if (!own) {
    return countsOutput
      ? { problem: message("surveyOutputUnitFirst", { value: text }) }
      : { problem: message("surveyNotANumber", { column: title, value: text }) };
  }
  if (isMultiplier(quantity.unit)) {
    const { text: multiplier, up, down } = quantity.unit;
    return countsSingly(own)
      ? { value: Number(((quantity.value * up) / down).toPrecision(15)) }
      : { problem: message("surveyMultiplierUnclear", { column: title, multiplier, unit: own.text }) };
  }
  if (!sameDimensions(quantity.unit.dimensions, own.dimensions)) {
    return { problem: message("surveyUnitUnsuitable", { column: title, unit: quantity.unit.text }) };
  }
  return { value: Number((quantity.value * factorBetween(quantity.unit, own)).toPrecision(15)) };
}

/** How a field shows what a cell holds. */
export function fieldText(cell: Cell): string {
  return isFailure(cell) ? cell.code : describeCell(cell);
}
