/** What a page about a function says, in one language, before it becomes Markdown or HTML. */
import type { NativeExample } from "../../../src/conversion/example";
import { nativeExample } from "../../../src/conversion/example";
import { bundledContext } from "../../../src/functions/bundled";
import type { Example, FunctionDefinition } from "../../../src/functions/definition";
import { formulaFor, namespace } from "../../../src/functions/formula";
import type { Parameter } from "../../../src/functions/parameters";
import type { Cell } from "../../../src/functions/values";
import { isMatrix } from "../../../src/functions/values";
import { isFailure } from "../../../src/language/failure";
import type { Bilingual, Language } from "../../../src/language/language";
import { inLanguage } from "../../../src/language/language";
import { shapeTexts, singleValue } from "./texts";

export interface FunctionPage {
  readonly id: string;
  readonly summary: string;
  /** `WQ.NAME(first, [second])` with the names in the reader's language. */
  readonly call: string;
  readonly parameters: readonly ParameterRow[];
  readonly result: string;
  readonly columns: readonly string[];
  readonly method: { readonly formula: string | null; readonly text: string } | null;
  /** How any Excel, WPS or LibreOffice calculates an example; null where it cannot. */
  readonly native:
    (Pick<NativeExample, "formula" | "native" | "firstOnly"> & { readonly places: readonly string[] }) | null;
  readonly source: string;
  readonly examples: readonly {
    readonly formula: string;
    readonly rows: readonly string[][];
    readonly source: string;
  }[];
}

interface ParameterRow {
  readonly label: string;
  readonly name: string;
  readonly optional: boolean;
  readonly takes: string;
  readonly description: string;
  readonly choices: readonly string[];
}

export function functionPage(definition: FunctionDefinition, language: Language): FunctionPage {
  const say = (text: Bilingual) => inLanguage(text, language);
  const { id, summary, parameters, result, method, source, examples } = definition;
  const native = nativeExample(definition, bundledContext);
  return {
    id,
    summary: say(summary),
    call: callOf(definition, language),
    parameters: parameters.map((parameter) => ({
      label: say(parameter.label),
      name: parameter.name,
      optional: parameter.optional,
      takes: say(takes(parameter, result.shape)),
      description: say(parameter.description) + (parameter.unit ? ` (${parameter.unit})` : ""),
      choices: parameter.choices ?? [],
    })),
    result: say(result.description),
    columns: result.shape === "cell" ? [] : (result.columns ?? []).map(say),
    method: method ? { formula: method.formula ?? null, text: say(method.text) } : null,
    native: native && {
      ...native,
      places: native.ranges.map(({ label, range }) => `${say(label)} ${range}`),
    },
    source: say(source),
    examples: examples.map((example) => ({
      formula: formulaFor(id, example.arguments),
      rows: shownRows(example),
      source: say(example.source),
    })),
  };
}

export function callOf({ id, parameters }: FunctionDefinition, language: Language): string {
  const words = parameters.map(({ label, optional }) => {
    const word = inLanguage(label, language);
    return optional ? `[${word}]` : word;
  });
  return `${namespace}.${id}(${words.join(", ")})`;
}

function takes({ shape }: Parameter, result: "cell" | "row" | "table"): Bilingual {
  return shape === "scalar" && result === "table" ? singleValue : shapeTexts[shape];
}

function shownRows({ result, decimals }: Example): string[][] {
  const rows = isMatrix(result) ? result : [[result]];
  return rows.map((row) => row.map((cell) => show(cell, decimals)));
}

function show(cell: Cell, decimals: number | undefined): string {
  if (typeof cell === "number") {
    return decimals === undefined || Number.isInteger(cell) ? String(cell) : cell.toFixed(decimals);
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isFailure(cell) ? cell.code : (cell ?? "");
}
