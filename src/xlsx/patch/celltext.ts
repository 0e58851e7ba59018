/** Cells written as XML. */
import { isFailure } from "../../language/failure";
import type { Cell } from "../../workbook/values";
import { encodeEscapes } from "../escapes";
import { escapeText } from "../xml";

/** Content of a cell and the `t` that says what it is; null: a number or nothing. */
export interface Written {
  readonly type: string | null;
  readonly content: string;
}

/** Error values that every Excel knows in files; newer ones are worked out anew when the file is opened. */
const storedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** A constant. Text is written with the cell, so that the list of shared texts stays as it is. */
export function constant(value: Cell, prefix: string): Written {
  if (typeof value !== "string") return result(value, prefix);
  const text = escapeText(encodeEscapes(value));
  const space = keepsSpace(value) ? ' xml:space="preserve"' : "";
  return { type: "inlineStr", content: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>` };
}

/** Blanks at its ends and line breaks would be lost without a word. */
function keepsSpace(text: string): boolean {
  return /^\s|\s$|\n/.test(text);
}

/**
 * Text that would become a formula if somebody edits its cell in Excel and presses Enter, as text from surveys may be meant to:
 * its cell says that it is text (`quotePrefix`).
 */
export function needsQuoting(value: Cell): boolean {
  return typeof value === "string" && /^[=+@-]./s.test(value);
}

/** The value that a formula gave. */
export function result(value: Cell, prefix: string): Written {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, content: "" };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: null, content: v(String(value)) } : { type: "e", content: v("#NUM!") };
  }
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (isFailure(value)) {
    return { type: "e", content: v(storedErrors.has(value.code) ? value.code : "#VALUE!") };
  }
  const text = escapeText(encodeEscapes(value));
  return {
    type: "str",
    content: keepsSpace(value) ? `<${prefix}v xml:space="preserve">${text}</${prefix}v>` : v(text),
  };
}

/** The formula element; `range` is what a dynamic array formula fills, null for a plain one. */
export function formulaElement(stored: string, range: string | null, prefix: string): string {
  const attributes = range === null ? "" : ` t="array" ref="${range}"`;
  return `<${prefix}f${attributes}>${escapeText(encodeEscapes(stored))}</${prefix}f>`;
}
