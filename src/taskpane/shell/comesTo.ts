/** What a field says of what is typed into it; null for a plain number, and for what cannot be read. */
import { isFailure } from "../../language/failure";
import { parseAmount, parseWater } from "../../units/amount";
import { calculated } from "../../units/expression";
import { parseNumber } from "../../units/number";

/** What a calculation comes to. */
export function comesTo(text: string): string | null {
  const value = calculated(text);
  return value === null ? null : `= ${value}`;
}

/** An amount with a unit, a multiple or a calculation. @param unit in which it counts where none is typed */
export function amountSaid(text: string, unit: string): string | null {
  const amount = parseNumber(text) === null ? parseAmount(text) : null;
  return amount && said(amount.value, amount.unit ?? unit);
}

/** A volume of water in m³. */
export function waterSaid(text: string): string | null {
  const volume = text.trim() === "" || parseNumber(text) !== null ? null : parseWater(text);
  return volume === null || isFailure(volume) ? null : said(volume, "m³");
}

function said(value: number, unit: string): string {
  return `= ${value.toLocaleString("en-US", { maximumFractionDigits: 6 })} ${unit}`;
}
