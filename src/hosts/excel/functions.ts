/** The script that Excel loads for custom functions: every function of the catalogue, under its id. */
import { calculations } from "../../../generated/calculations";
import type { Calculation } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { isFailure } from "../../language/failure";
import { isMatrix } from "../../functions/values";
import { context } from "./context";
import { displayLanguage } from "./language";
import { excelError, presentMatrix, readArgument } from "./values";

/**
 * The function as Excel calls it, with a last argument of Excel's own (the invocation) right behind the values that it has, which
 * may be fewer than there are parameters. A single error is thrown, which is how Excel wants it; nothing else is.
 */
function excelFunction(definition: Calculation) {
  return (...given: unknown[]): unknown[][] => {
    const values = isInvocation(given.at(-1)) ? given.slice(0, -1) : given;
    const result = evaluate(definition, values.map(readArgument), context.current);
    if (isFailure(result)) throw excelError(result, displayLanguage());
    return isMatrix(result) ? presentMatrix(result, displayLanguage()) : [[result]];
  };
}

/** Arguments are matrices, or null where they are left out. */
function isInvocation(last: unknown): boolean {
  return typeof last === "object" && last !== null && !Array.isArray(last) && "functionName" in last;
}

// WPS, which shows the same pane, has functions registered by a page of its own (hosts/wps).
if (typeof CustomFunctions !== "undefined")
  for (const definition of calculations) CustomFunctions.associate(definition.id, excelFunction(definition));
