/** Validation rules as XML. */
import { rangeName } from "../../workbook/address";
import type { ValidationSnapshot } from "../../workbook/snapshot";
import { storedFormula } from "../formulas/stored";
import { encodeEscapes } from "../escapes";
import { escapeAttribute, escapeText } from "../xml";

/** Longer lists, and words with commas, make Excel call the file damaged: they have to stand in cells. */
const longestList = 255;

export function standsInRule(options: readonly string[]): boolean {
  return (
    options.join(",").length <= longestList && options.every((word) => !/[,"\r\n]/.test(word) && word.trim() === word)
  );
}

export function validationElement(rule: ValidationSnapshot, prefix: string): string {
  const { ranges, allowBlank, strictness, prompt, error } = rule;
  const attributes: (readonly [string, string | undefined])[] = [
    ["type", rule.kind],
    ["errorStyle", strictness === "stop" ? undefined : strictness],
    ["operator", "comparison" in rule && rule.comparison !== "between" ? rule.comparison : undefined],
    ["allowBlank", allowBlank ? "1" : undefined],
    ["showInputMessage", prompt ? "1" : undefined],
    ["showErrorMessage", strictness ? "1" : undefined],
    ["errorTitle", error?.title?.slice(0, 32)],
    ["error", error?.text.slice(0, 255)],
    ["promptTitle", prompt?.title?.slice(0, 32)],
    ["prompt", prompt?.text.slice(0, 255)],
    ["sqref", ranges.map(rangeName).join(" ")],
  ];
  const tag = attributes
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(encodeEscapes(value))}"`]))
    .join("");
  const formulas = formulasOf(rule)
    .map((formula, index) => `<${prefix}formula${index + 1}>${escapeText(formula)}</${prefix}formula${index + 1}>`)
    .join("");
  return `<${prefix}dataValidation${tag}>${formulas}</${prefix}dataValidation>`;
}

function formulasOf(rule: ValidationSnapshot): string[] {
  if (rule.kind === "custom") return [storedFormula(rule.formula)];
  if (rule.kind === "list") {
    return ["formula" in rule.source ? storedFormula(rule.source.formula) : `"${rule.source.join(",")}"`];
  }
  return [rule.first, ...(rule.second === undefined ? [] : [rule.second])].map((formula) => storedFormula(formula));
}
