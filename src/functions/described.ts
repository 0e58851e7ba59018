/** Definitions with all that they say of themselves: for who shows functions, apart from what Excel loads to calculate them. */
import type { Calculation, FunctionDefinition, Help, Result, ResultFormat } from "./definition";
import type { Native } from "./native";

/** Of a column of the result, from 0. */
export function formatOf(result: Result, column: number): ResultFormat | undefined {
  return result.shape === "cell" ? result.format : result.columns?.[column]?.format;
}

export function helpOf({ group, summary, result, source, method, examples, parameters }: FunctionDefinition): Help {
  return {
    group,
    summary,
    source,
    ...(method && { method }),
    examples,
    result: {
      description: result.description,
      ...(result.shape === "table" && result.columns && { columns: result.columns }),
    },
    parameters: parameters.map(({ description }) => ({ description })),
  };
}

/** The whole definition again. */
export function explained(calculation: Calculation, help: Help, native: Native | undefined): FunctionDefinition {
  return {
    ...calculation,
    ...help,
    ...(native && { native }),
    result: { ...calculation.result, ...help.result },
    parameters: calculation.parameters.map((parameter, index) => ({ ...parameter, ...help.parameters[index]! })),
  };
}
