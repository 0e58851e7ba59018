import { isFailure } from "../language/failure";
import type { Argument, Cell } from "./values";
import { isMatrix } from "./values";

export const namespace = "WQ";

/** The formula that calls a function with these arguments, as a user would type it. */
export function formulaFor(id: string, given: readonly Argument[]): string {
  return `=${namespace}.${id}(${given.map(literal).join(",")})`;
}

function literal(argument: Argument): string {
  if (!isMatrix(argument)) return scalarLiteral(argument);
  return `{${argument.map((row) => row.map(elementLiteral).join(",")).join(";")}}`;
}

/** An array constant cannot hold a blank; an empty text is taken as one. */
function elementLiteral(cell: Cell): string {
  return cell === null ? '""' : scalarLiteral(cell);
}

function scalarLiteral(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isFailure(cell)) return cell.code;
  return cell === null ? "" : String(cell);
}
