/** Conditional formats as XML. */
import { cellName, rangeName } from "../../workbook/address";
import type { ColorStop, ConditionalFormatSnapshot } from "../../workbook/snapshot";
import { storedFormula } from "../formulas/stored";
import type { StyleSheet } from "../stylesheet";
import { escapeAttribute, escapeText } from "../xml";

/** `priority` counts from 1 within a sheet. */
export function conditionElement(
  rule: ConditionalFormatSnapshot,
  priority: number,
  styles: StyleSheet,
  prefix: string,
): string {
  const looks = "style" in rule ? ` dxfId="${styles.differential(rule.style)}"` : "";
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  const { type, attributes = "", content } = ruleOf(rule, prefix);
  return `<${prefix}conditionalFormatting sqref="${rule.ranges.map(rangeName).join(" ")}"><${prefix}cfRule type="${type}"${looks} priority="${priority}"${stop}${attributes}>${content}</${prefix}cfRule></${prefix}conditionalFormatting>`;
}

interface Rule {
  readonly type: string;
  readonly attributes?: string;
  readonly content: string;
}

function ruleOf(rule: ConditionalFormatSnapshot, prefix: string): Rule {
  const formula = (typed: string) => `<${prefix}formula>${escapeText(storedFormula(typed))}</${prefix}formula>`;
  const corner = cellName(rule.ranges[0]!.row, rule.ranges[0]!.column);
  switch (rule.kind) {
    case "formula":
      return { type: "expression", content: formula(rule.formula) };
    case "compare":
      return {
        type: "cellIs",
        attributes: ` operator="${rule.comparison}"`,
        content: formula(rule.first) + (rule.second === undefined ? "" : formula(rule.second)),
      };
    case "text":
      return { ...textRule(rule.match, rule.text), content: formula(textFormula(rule.match, rule.text, corner)) };
    case "duplicates":
      return { type: "duplicateValues", content: "" };
    case "uniques":
      return { type: "uniqueValues", content: "" };
    case "blanks":
      return { type: "containsBlanks", content: formula(`LEN(TRIM(${corner}))=0`) };
    case "notBlanks":
      return { type: "notContainsBlanks", content: formula(`LEN(TRIM(${corner}))>0`) };
    case "colorScale": {
      const stops = rule.stops.map((stop) => stopElement(stop, prefix)).join("");
      const colors = rule.stops.map(({ color }) => colorElement(color, prefix)).join("");
      return { type: "colorScale", content: `<${prefix}colorScale>${stops}${colors}</${prefix}colorScale>` };
    }
    case "dataBar": {
      const ends = `<${prefix}cfvo type="min"/><${prefix}cfvo type="max"/>`;
      return {
        type: "dataBar",
        content: `<${prefix}dataBar>${ends}${colorElement(rule.color, prefix)}</${prefix}dataBar>`,
      };
    }
  }
}

type Match = Extract<ConditionalFormatSnapshot, { kind: "text" }>["match"];

function textRule(match: Match, text: string) {
  const types = {
    contains: "containsText",
    notContains: "notContainsText",
    beginsWith: "beginsWith",
    endsWith: "endsWith",
  };
  const operators = {
    contains: "containsText",
    notContains: "notContains",
    beginsWith: "beginsWith",
    endsWith: "endsWith",
  };
  return { type: types[match], attributes: ` operator="${operators[match]}" text="${escapeAttribute(text)}"` };
}

/** Excel decides by the formula, and only shows the text. */
function textFormula(match: Match, text: string, corner: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (match) {
    case "contains":
      return `NOT(ISERROR(SEARCH(${quoted},${corner})))`;
    case "notContains":
      return `ISERROR(SEARCH(${quoted},${corner}))`;
    case "beginsWith":
      return `LEFT(${corner},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${corner},LEN(${quoted}))=${quoted}`;
  }
}

function stopElement({ at }: ColorStop, prefix: string): string {
  if (typeof at === "string") return `<${prefix}cfvo type="${at}"/>`;
  return `<${prefix}cfvo type="${at.kind === "number" ? "num" : at.kind}" val="${at.value}"/>`;
}

function colorElement(color: string, prefix: string): string {
  return `<${prefix}color rgb="FF${color.slice(1).toUpperCase()}"/>`;
}
