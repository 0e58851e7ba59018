/** What the sheet gets of a call: its formula, and for several columns the headings above it, each column in its format. */
import type { FunctionDefinition, ResultFormat } from "../../functions/definition";
import { formatOf } from "../../functions/described";
import type { Argument } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import type { RangeAddress, Write } from "../../hosts/port";
import type { Bilingual } from "../../language/language";

const sheetFormats: Readonly<Record<ResultFormat, string>> = { percent: "0.0%" };

interface Call {
  readonly definition: FunctionDefinition;
  readonly formula: string;
  /** Null where it is not known yet. */
  readonly result: Argument | null;
}

/** The headings that a call's result has, or null. */
export function headingsOf(definition: FunctionDefinition, result: Argument | null): readonly Bilingual[] | null {
  const columns = definition.result.shape === "cell" ? undefined : definition.result.columns;
  return columns && isMatrix(result) && result[0]!.length === columns.length ? columns : null;
}

export function callWrites(
  { definition, formula, result }: Call,
  { sheet, row, column }: RangeAddress,
  headings: readonly string[] | null,
): readonly Write[] {
  const rows = isMatrix(result) ? result.length : 1;
  const columns = isMatrix(result) ? result[0]!.length : 1;
  const formats = Array.from({ length: columns }, (_, at) => {
    const format = formatOf(definition.result, at);
    return format ? sheetFormats[format] : null;
  });
  const entries = Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => (down === 0 && right === 0 ? { formula } : undefined)),
  );
  // Only where there is something to be said: the cells that a result fills keep their looks otherwise.
  const formatted = formats.some((format) => format !== null);
  return [
    ...(headings ? [{ sheet, row, column, entries: [headings], bold: true }] : []),
    {
      sheet,
      row: headings ? row + 1 : row,
      column,
      entries: formatted ? entries : [[{ formula }]],
      ...(formatted && { numberFormat: entries.map(() => formats) }),
    },
  ];
}
