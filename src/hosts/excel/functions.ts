/** The script that Excel loads for custom functions: every function of the catalogue, under its id. */
import { catalogue } from "../../../generated/catalogue";
import type { FunctionDefinition } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { isFailure } from "../../language/failure";
import { isMatrix } from "../../functions/values";
import { context } from "./context";
import { displayLanguage } from "./language";
import { excelError, presentMatrix, readArgument } from "./values";

/**
 * The function as Excel calls it, with a last argument of Excel's own (the invocation) behind ours. A single error is thrown,
 * which is how Excel wants it; nothing else is.
 */
function excelFunction(definition: FunctionDefinition) {
  const { length } = definition.parameters;
  return (...given: unknown[]): unknown[][] => {
    const result = evaluate(definition, given.slice(0, length).map(readArgument), context.current);
    if (isFailure(result)) throw excelError(result, displayLanguage());
    return isMatrix(result) ? presentMatrix(result, displayLanguage()) : [[result]];
  };
}

for (const definition of catalogue) CustomFunctions.associate(definition.id, excelFunction(definition));
