import { calculated } from "../../units/expression";

/** What a field says of a calculation that is typed into it; null for a plain number. */
export function comesTo(text: string): string | null {
  const value = calculated(text);
  return value === null ? null : `= ${value}`;
}
