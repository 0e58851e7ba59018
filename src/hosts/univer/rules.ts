/** Validation, conditional formats and notes of a snapshot, as Univer's plugins want them. */
import type { IDataValidationRule } from "@univerjs/core";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import type {
  ColorStop,
  Comparison,
  ConditionalFormatSnapshot,
  Rectangle,
  SheetSnapshot,
  ValidationSnapshot,
} from "../../workbook/snapshot";
import { cellName } from "../../workbook/address";
import { cellsInSteps } from "./cellsInSteps";
import { univerRange } from "./ranges";
import { univerStyle } from "./styles";

const validationTypes = {
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
} as const satisfies Record<ValidationSnapshot["kind"], DataValidationType>;

const operators: Readonly<Record<Comparison, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

export function validationRule(validation: ValidationSnapshot, uid: string): IDataValidationRule {
  const { kind, ranges, allowBlank, strictness, prompt, error } = validation;
  return {
    uid,
    type: validationTypes[kind],
    ranges: ranges.map(univerRange),
    allowBlank: allowBlank ?? true,
    errorStyle: errorStyles[strictness ?? "stop"],
    showErrorMessage: true,
    ...(error ? { error: error.text, ...(error.title === undefined ? {} : { errorTitle: error.title }) } : {}),
    ...(prompt ? { showInputMessage: true, prompt: prompt.text } : {}),
    ...(prompt?.title === undefined ? {} : { promptTitle: prompt.title }),
    // As in Excel: the text as the cell has it, with an arrow behind it.
    ...(kind === "list" && { renderMode: DataValidationRenderMode.ARROW }),
    ...validationFormulas(validation),
  };
}

function validationFormulas(
  validation: ValidationSnapshot,
): Pick<IDataValidationRule, "formula1" | "formula2" | "operator"> {
  if (validation.kind === "custom") return { formula1: asFormula(validation.formula) };
  if (validation.kind === "list") {
    const { source } = validation;
    return { formula1: "formula" in source ? asFormula(source.formula) : source.join(",") };
  }
  const { comparison, first, second } = validation;
  return {
    operator: operators[comparison],
    formula1: operand(first),
    ...(second === undefined ? {} : { formula2: operand(second) }),
  };
}

function operand(text: string): string {
  return Number.isNaN(Number(text)) ? asFormula(text) : text;
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

/** The names that the plugin for conditional formats gives its kinds of rules. */
function conditionalRule(format: ConditionalFormatSnapshot): object {
  if (format.kind === "colorScale") {
    return {
      type: "colorScale",
      config: format.stops.map(({ at, color }, index) => ({ index, color, value: scalePoint(at) })),
    };
  }
  if (format.kind === "dataBar") {
    const { color } = format;
    return {
      type: "dataBar",
      isShowValue: true,
      config: {
        min: { type: "min" },
        max: { type: "max" },
        isGradient: true,
        positiveColor: color,
        nativeColor: "#ff0000",
      },
    };
  }
  return { type: "highlightCell", style: univerStyle(format.style), ...highlight(format) };
}

type Highlight = Exclude<ConditionalFormatSnapshot, { kind: "colorScale" | "dataBar" }>;

function highlight(format: Highlight): object {
  switch (format.kind) {
    case "formula":
      return { subType: "formula", value: asFormula(format.formula) };
    case "duplicates":
      return { subType: "duplicateValues" };
    case "uniques":
      return { subType: "uniqueValues" };
    case "blanks":
      return { subType: "text", operator: "containsBlanks" };
    case "notBlanks":
      return { subType: "text", operator: "notContainsBlanks" };
    case "text":
      return { subType: "text", operator: textMatches[format.match], value: format.text };
    case "compare": {
      const limits = [format.first, ...(format.second === undefined ? [] : [format.second])].map(Number);
      // The plugin compares with plain numbers only; anything else becomes a formula over the first cell.
      if (limits.some(Number.isNaN)) return { subType: "formula", value: comparisonFormula(format) };
      return { subType: "number", operator: format.comparison, value: limits.length === 2 ? limits : limits[0] };
    }
  }
}

const textMatches = {
  contains: "containsText",
  notContains: "notContainsText",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

function comparisonFormula({ ranges, comparison, first, second }: Extract<Highlight, { kind: "compare" }>): string {
  const [{ row, column }] = ranges as readonly [Rectangle];
  const cell = cellName(row, column);
  const between = `AND(${cell}>=${first},${cell}<=${second ?? first})`;
  if (comparison === "between") return `=${between}`;
  if (comparison === "notBetween") return `=NOT(${between})`;
  return `=${cell}${signs[comparison]}${first}`;
}

const signs = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
} as const;

function scalePoint(at: ColorStop["at"]): object {
  if (typeof at === "string") return { type: at };
  return { type: at.kind === "number" ? "num" : at.kind, value: at.value };
}

export function conditionalFormat(format: ConditionalFormatSnapshot, id: string) {
  return {
    cfId: id,
    ranges: format.ranges.map(univerRange),
    stopIfTrue: format.stopIfTrue ?? false,
    rule: conditionalRule(format),
  };
}

/** What is loaded with a workbook: one resource a plugin, by the name under which the plugin looks for it. */
export function* ruleResources(sheets: readonly SheetSnapshot[], idOf: (index: number) => string) {
  const validations: Record<string, unknown> = {};
  const notes: Record<string, Record<number, Record<number, unknown>>> = {};
  for (const [index, sheet] of sheets.entries()) {
    const id = idOf(index);
    if (sheet.validations?.length) {
      validations[id] = sheet.validations.map((validation, place) => validationRule(validation, `${id}-${place}`));
    }
    yield* cellsInSteps(sheet.cells, ({ row, column, note }) => {
      if (note !== undefined) ((notes[id] ??= {})[row] ??= {})[column] = noteData(row, column, note);
    });
  }
  return [
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations) },
    { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notes) },
  ];
}

export function noteData(row: number, column: number, note: string) {
  return { id: `note-${row}-${column}`, row, col: column, width: 220, height: 100, note };
}
