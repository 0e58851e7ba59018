/** The catalogue as Univer knows functions: classes for its formula engine, descriptions for completion and hints. */
import type { BaseValueObject, FunctionVariantType, IFunctionInfo } from "@univerjs/engine-formula";
import { ALL_IMPLEMENTED_FUNCTIONS, BaseFunction, FunctionType } from "@univerjs/engine-formula";
import type { ContextStore } from "../../functions/context";
import type { FunctionDefinition } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { formulaFor, namespace } from "../../functions/formula";
import type { Parameter } from "../../functions/parameters";
import { Failure, isFailure } from "../../language/failure";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { readVariant, writeObject } from "./valueObjects";

/** What all functions of one workbook share. */
export interface Surroundings {
  readonly context: ContextStore;
  /** What the functions called since it was last emptied had to complain about. */
  readonly complaints: Failure[];
}

type FunctionClass = new (name: string) => BaseFunction;

export function functionClasses(
  catalogue: readonly FunctionDefinition[],
  surroundings: Surroundings,
): [FunctionClass, string][] {
  return catalogue.map((definition) => [
    class extends CatalogueFunction {
      constructor(name: string) {
        super(name, definition, surroundings);
      }
    },
    functionName(definition),
  ]);
}

/** Everything that can be calculated in a workbook: what Univer brings and the catalogue. */
export function functionNames(catalogue: readonly FunctionDefinition[]): ReadonlySet<string> {
  return new Set([...ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => name as string), ...catalogue.map(functionName)]);
}

function functionName({ id }: FunctionDefinition): string {
  return `${namespace}.${id}`;
}

class CatalogueFunction extends BaseFunction {
  // References are read by ourselves, which is faster, and keeps blanks blank.
  override needsReferenceObject = true;
  // However many arguments: evaluate() answers with a message where they are too few or too many.
  override minParams = -1;
  override maxParams = -1;

  constructor(
    name: string,
    private readonly definition: FunctionDefinition,
    private readonly surroundings: Surroundings,
  ) {
    super(name);
  }

  /** An exception in here would end the process; evaluate() lets none through. */
  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const { context, complaints } = this.surroundings;
    try {
      const outcome = evaluate(this.definition, variants.map(readVariant), context.current);
      if (isFailure(outcome)) complaints.push(outcome);
      return writeObject(outcome);
    } catch {
      return writeObject(new Failure("#VALUE!"));
    }
  }

  /** Text literals such as "10%" or "2021-3" stay text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }
}

export function functionDescriptions(catalogue: readonly FunctionDefinition[], language: Language): IFunctionInfo[] {
  return catalogue.map((definition) => ({
    functionName: functionName(definition),
    functionType: FunctionType.User,
    description: inLanguage(definition.summary, language),
    abstract: inLanguage(definition.summary, language),
    functionParameter: definition.parameters.map((parameter, index) => ({
      name: inLanguage(parameter.label, language),
      detail: detail(parameter, language),
      example: exampleOf(definition, index),
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
}

function detail({ description, unit, choices }: Parameter, language: Language): string {
  const remarks = [unit, choices?.map((choice) => `"${choice}"`).join(" / ")].filter((remark) => remark !== undefined);
  const text = inLanguage(description, language);
  if (remarks.length === 0) return text;
  return language === "zh-CN" ? `${text}（${remarks.join("；")}）` : `${text} (${remarks.join("; ")})`;
}

/** The argument as the first example gives it; a range stands for long ones. */
function exampleOf({ examples }: FunctionDefinition, index: number): string {
  const given = examples[0].arguments[index] ?? null;
  if (given === null) return "";
  const literal = formulaFor("F", [given]).slice(`=${namespace}.F(`.length, -1);
  return literal.length > 24 ? "A2:A20" : literal;
}
