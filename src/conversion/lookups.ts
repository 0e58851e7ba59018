/** The look-ups as native formulas over the embedded data. */
import { isFailure } from "../language/failure";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { exceeding } from "../standards/grade";
import { parseRange } from "../workbook/address";
import type { Context } from "../functions/context";
import type { FunctionDefinition } from "../functions/definition";
import { argumentText, namespace } from "../functions/formula";
import { constant, operand, valueError } from "../functions/native";
import type { Cell } from "../functions/values";
import type { Asked, LookupData, Question } from "./data";
import { limitCount } from "./data";

export interface Surroundings {
  /** The sheet that the formula stands in. */
  readonly sheet: string;
  readonly context: Context;
  /** What a cell holds now; undefined where that is not known. */
  readonly valueAt: (sheet: string, row: number, column: number) => Cell | undefined;
  /** What an expression in that sheet gives now; undefined where that is not known, or not yet. */
  readonly valueOf: (sheet: string, expression: string) => Cell | undefined;
}

/** A look-up of one value; null where the function is no such. */
export function lookUp(
  { id, parameters }: FunctionDefinition,
  given: readonly string[],
  native: readonly string[],
  data: LookupData,
  surroundings: Surroundings,
): string | Message | null {
  if (!["QUOTA", "QUOTAUNIT", "QUOTASOURCE", "GRADE"].includes(id)) return null;
  const args = new Map<string, Asked>();
  for (const [index, { name }] of parameters.entries()) {
    if (name === "value") continue;
    const asked = askedBy(given[index]!, native[index]!, surroundings);
    if (asked === null) {
      return message("convertLookupArgument", { name: `${namespace}.${id}`, argument: parameters[index]!.label });
    }
    args.set(name, asked);
  }
  const standard = args.get("standard")!;
  const question: Question = {
    standard: standard.text === "" ? standardLeftOut(surroundings.context) : standard,
    code: args.get("code")!,
    product: args.get("product")!,
    condition: args.get("condition")!,
    tier: args.get("tier") ?? null,
  };
  if (id === "QUOTA") return data.formula(question, "quota");
  if (id === "QUOTAUNIT") return data.formula(question, "unit");
  if (id === "QUOTASOURCE") return data.formula(question, "source");
  return gradeText(native[0]!, question, data, surroundings.context);
}

/** The standard that the workbook uses now: the native formula keeps it. */
function standardLeftOut({ defaultStandard }: Context): Asked {
  return { text: argumentText(defaultStandard), value: defaultStandard };
}

/** A word written out, standing in one cell, or calculated; null where nobody knows what it is. */
function askedBy(text: string, native: string, { sheet, valueAt, valueOf }: Surroundings): Asked | null {
  const written = constant(text);
  if (written !== undefined) return { text: written === "" ? "" : text, value: written === "" ? null : written };
  const range = parseRange(text, sheet);
  const inCell = range?.rows === 1 && range.columns === 1 ? range : null;
  const value = inCell ? valueAt(inCell.sheet, inCell.row, inCell.column) : valueOf(sheet, text);
  return value === undefined ? null : { text: inCell ? text : operand(native), value };
}

/** The names of tiers belong to the standard; where there is none, every answer is an error. */
function gradeText(value: string, question: Question, data: LookupData, { standards, defaultStandard }: Context) {
  const { value: word } = question.standard;
  const standard = standards.standard(typeof word === "string" && word !== "" ? word : defaultStandard);
  const names = isFailure(standard) ? [] : standard.tiers.map(({ name }) => name);
  const v = operand(value);
  let graded = `"${exceeding}"`;
  for (let at = limitCount - 1; at >= 0; at--) {
    graded = `IF(${v}<=${data.formula(question, "limits", at)},"${names[at] ?? exceeding}",${graded})`;
  }
  return `IF(ISNUMBER(${value}),IF(${v}<0,${valueError},${graded}),${valueError})`;
}
