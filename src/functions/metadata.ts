/**
 * The catalogue as the JSON metadata that Excel reads, in the form that Microsoft's custom-functions-metadata makes from an
 * annotated function.
 */
import type { Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { FunctionDefinition } from "./definition";
import type { Parameter } from "./parameters";

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Errors reach a function only through parameters of type any, and text that is a number must be let through too. */
  readonly type: "any";
  /** A matrix takes a single cell as well as a range, so that every function broadcasts. */
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "matrix" };
}

export interface Metadata {
  /** The tool never writes this one; without it Excel answers for the function when an argument is an error. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** The limits of the published schema. */
export const metadataLimits = { name: 64, description: 512 };

/** `helpAddress` gives the address of a function's help page, where there is one. */
export function metadataOf(
  catalogue: readonly FunctionDefinition[],
  language: Language,
  helpAddress?: (id: string) => string,
): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((definition) => ({
      description: inLanguage(definition.summary, language),
      ...(helpAddress && { helpUrl: helpAddress(definition.id) }),
      id: definition.id,
      name: definition.id,
      parameters: definition.parameters.map((parameter) => parameterMetadata(parameter, language)),
      result: { dimensionality: "matrix" },
    })),
  };
}

function parameterMetadata(parameter: Parameter, language: Language): ParameterMetadata {
  return {
    description: parameterHint(parameter, language),
    dimensionality: "matrix",
    name: parameter.name,
    ...(parameter.optional && { optional: true as const }),
    type: "any",
  };
}

/** What a person reads while typing an argument: its name in their language, its meaning, its unit. */
export function parameterHint({ label, description, unit }: Parameter, language: Language): string {
  const separator = language === "zh-CN" ? "：" : ": ";
  const inUnit = unit ? (language === "zh-CN" ? `（${unit}）` : ` (${unit})`) : "";
  return `${inLanguage(label, language)}${inUnit}${separator}${inLanguage(description, language)}`;
}
