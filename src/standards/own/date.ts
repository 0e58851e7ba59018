import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";

/** The ISO date that a cell holds: a date of Excel's, or text such as 2024-7-1 or 2024年7月1日. Null for a blank, undefined else. */
export function readDate(cell: Cell): string | null | undefined {
  if (isBlank(cell)) return null;
  // Excel counts days so that 25569 is the first of 1970.
  if (typeof cell === "number")
    return cell > 0 && cell < 100_000 ? iso(new Date((cell - 25569) * 86_400_000)) : undefined;
  const match = typeof cell === "string" && /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim());
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
