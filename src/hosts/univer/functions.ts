/** The catalogue as classes for the formula engine of Univer. */
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ALL_IMPLEMENTED_FUNCTIONS, BaseFunction } from "@univerjs/engine-formula";
import type { ContextStore } from "../../functions/context";
import type { Calculation } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { namespace } from "../../functions/formula";
import { Failure, isFailure } from "../../language/failure";
import { criteriaFunctions } from "./criteria/functions";
import { RangeCache } from "./rangeCache";
import { rangeFunctions } from "./rangeFunctions";
import { readVariant, writeObject } from "./valueObjects";

/** What all functions of one workbook share. */
export interface Surroundings {
  readonly context: ContextStore;
  /** What the functions called since it was last emptied had to complain about. */
  readonly problems: Failure[];
  /** The ranges that they read. */
  readonly ranges: RangeCache;
}

export function surroundingsOf(context: ContextStore): Surroundings {
  return { context, problems: [], ranges: new RangeCache() };
}

type FunctionClass = new (name: string) => BaseFunction;

export function functionClasses(
  catalogue: readonly Calculation[],
  surroundings: Surroundings,
): [FunctionClass, string][] {
  const own = catalogue.map((definition): [FunctionClass, string] => [
    class extends CatalogueFunction {
      constructor(name: string) {
        super(name, definition, surroundings);
      }
    },
    functionName(definition),
  ]);
  return [...rangeFunctions, ...criteriaFunctions(surroundings.ranges), ...own];
}

/** Everything that can be calculated in a workbook: what Univer brings and the catalogue. */
export function functionNames(catalogue: readonly Calculation[]): ReadonlySet<string> {
  return new Set([...ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => name as string), ...catalogue.map(functionName)]);
}

export function functionName({ id }: Calculation): string {
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
    private readonly definition: Calculation,
    private readonly surroundings: Surroundings,
  ) {
    super(name);
  }

  /** An exception in here would end the process; evaluate() lets none through. */
  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const { context, problems, ranges } = this.surroundings;
    try {
      const outcome = evaluate(
        this.definition,
        variants.map((variant) => readVariant(variant, ranges)),
        context.current,
      );
      if (isFailure(outcome)) problems.push(outcome);
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
