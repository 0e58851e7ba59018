import type { ResultFormat } from "../../functions/definition";
import type { Cell } from "../../functions/values";
import { isBlank } from "../../functions/values";
import { isFailure } from "../../language/failure";

/** A value as a wide cell would show it: at most twelve digits, so that 0.1 + 0.2 is 0.3. */
export function formatCell(cell: Cell, format?: ResultFormat): string {
  if (isBlank(cell)) return "";
  if (isFailure(cell)) return cell.code;
  if (typeof cell === "number" && format === "percent") return `${Number((cell * 100).toPrecision(4))} %`;
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}
