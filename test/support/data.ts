import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** The rows of a bundled CSV file, as printed. */
export function dataRows(name: string): readonly Row[] {
  const file = path.join(PROJECT_ROOT, "assets", "data", `${name}.csv`);
  return parse(readFileSync(file), { columns: true }) as Row[];
}

/** A cell of a numeric column: blank is unknown. */
export function numberOf(text: string): number | null {
  return text === "" ? null : Number(text);
}
