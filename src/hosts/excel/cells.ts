/** Between cells as Excel shows them, and the port's. */
import type { Cell } from "../../functions/values";
import type { ErrorCode } from "../../language/failure";
import { Failure } from "../../language/failure";

/** What is read of a cell: Excel shows errors as text, and a blank as an empty text, and tells them apart by the type. */
export function cellOf(value: unknown, type: string): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new Failure(value as ErrorCode);
  return value as Cell;
}
