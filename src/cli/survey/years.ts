import { InvalidArgumentError } from "commander";

/** "2012-2014", or one year. */
export function yearsFrom(text: string): { readonly from: number; readonly to: number } {
  const match = /^(\d{4})(?:[-–—~](\d{4}))?$/.exec(text);
  if (!match) throw new InvalidArgumentError("2012-2014");
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
