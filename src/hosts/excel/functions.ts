/** The script that Excel loads for custom functions. */
import { catalogue } from "../../../generated/catalogue";
import { evaluate } from "../../functions/evaluate";
import type { Argument } from "../../functions/values";
import { context } from "./context";

for (const definition of catalogue) {
  CustomFunctions.associate(definition.id, (...given: Argument[]) => evaluate(definition, given, context));
}
