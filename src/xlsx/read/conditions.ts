/** Validation and conditional formats as the library reads them, in the form of the snapshot. */
import type { ConditionalRule, DataValidation } from "hucre";
import type {
  CellStyle,
  ColorStop,
  Comparison,
  ConditionalFormatSnapshot,
  ValidationSnapshot,
} from "../../workbook/snapshot";
import { typedFormula } from "../formulas/stored";
import { rectanglesOf } from "../references";
import { hex } from "./colors";
import { looksOf } from "./looks";

export function validationOf(rule: DataValidation): ValidationSnapshot | null {
  const ranges = rectanglesOf(rule.range);
  if (ranges.length === 0) return null;
  const base = {
    ranges,
    ...(rule.allowBlank && { allowBlank: true }),
    ...(rule.showErrorMessage && { strictness: rule.errorStyle ?? ("stop" as const) }),
    ...(rule.inputMessage && {
      prompt: { text: rule.inputMessage, ...(rule.inputTitle && { title: rule.inputTitle }) },
    }),
    ...(rule.errorMessage && {
      error: { text: rule.errorMessage, ...(rule.errorTitle && { title: rule.errorTitle }) },
    }),
  };
  if (rule.type === "list") {
    if (rule.values) return { ...base, kind: "list", source: rule.values.map((word) => word.trim()) };
    return rule.formula1 ? { ...base, kind: "list", source: { formula: withoutSign(rule.formula1) } } : null;
  }
  if (rule.formula1 === undefined) return null;
  if (rule.type === "custom") return { ...base, kind: "custom", formula: withoutSign(rule.formula1) };
  return {
    ...base,
    kind: rule.type,
    comparison: rule.operator ?? "between",
    first: withoutSign(rule.formula1),
    ...(rule.formula2 !== undefined && { second: withoutSign(rule.formula2) }),
  };
}

/** As a user types it, but without "=", as the snapshot keeps formulas of rules. */
function withoutSign(stored: string): string {
  return typedFormula(stored).slice(1);
}

export function conditionalFormatOf(rule: ConditionalRule, theme: readonly string[]): ConditionalFormatSnapshot | null {
  const ranges = rectanglesOf(rule.range);
  if (ranges.length === 0) return null;
  const base = { ranges, ...(rule.stopIfTrue && { stopIfTrue: true }) };
  const style: CellStyle = (rule.style && looksOf(rule.style, theme)) ?? {};
  const [first, second] = [rule.formula ?? []].flat().map(withoutSign);
  switch (rule.type) {
    case "expression":
      return first === undefined ? null : { ...base, kind: "formula", formula: first, style };
    case "cellIs":
      if (first === undefined || !rule.operator) return null;
      return {
        ...base,
        kind: "compare",
        comparison: rule.operator as Comparison,
        first,
        ...(second !== undefined && { second }),
        style,
      };
    case "containsText":
      return rule.text ? { ...base, kind: "text", match: "contains", text: rule.text, style } : null;
    case "notContainsText":
      return rule.text ? { ...base, kind: "text", match: "notContains", text: rule.text, style } : null;
    case "beginsWith":
    case "endsWith":
      return rule.text ? { ...base, kind: "text", match: rule.type, text: rule.text, style } : null;
    case "duplicateValues":
      return { ...base, kind: "duplicates", style };
    case "uniqueValues":
      return { ...base, kind: "uniques", style };
    case "containsBlanks":
      return { ...base, kind: "blanks", style };
    case "notContainsBlanks":
      return { ...base, kind: "notBlanks", style };
    case "colorScale":
      return rule.colorScale ? { ...base, kind: "colorScale", stops: stopsOf(rule.colorScale) } : null;
    case "dataBar":
      return rule.dataBar ? { ...base, kind: "dataBar", color: hex(rule.dataBar.color || "638EC6") } : null;
    default:
      return null;
  }
}

function stopsOf({ cfvo, colors }: NonNullable<ConditionalRule["colorScale"]>): ColorStop[] {
  return cfvo.map(({ type, value }, index) => ({
    at: type === "min" || type === "max" ? type : { kind: type === "num" ? "number" : type, value: Number(value ?? 0) },
    color: hex(colors[index] || "FFFFFF"),
  }));
}
